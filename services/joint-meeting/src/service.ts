import { on } from '@linli/bus';
import { defaultOffice, workingCalendar, type CalendarData } from '@linli/calendar';
import { contracts, fact } from '@linli/proto';
import { answers } from '@linli/rpc';
import { everyDue, type Service, type ServicePorts } from '@linli/runtime';

import { itemRpc } from './adapters/in/item-rpc.ts';
import {
  onDemandClosed,
  onDemandOver,
  onEscalationRequested,
  onEscalationServed,
} from './adapters/in/on-escalation.ts';
import { onJurisdictionRegistered } from './adapters/in/on-jurisdiction-registered.ts';
import { onItemAssigned, onItemClosed, onItemRejected, onTaskExtended } from './adapters/in/on-order.ts';
import { taskRpc } from './adapters/in/task-rpc.ts';
import { onItemMerged, onItemSplit, onMemberGone } from './adapters/in/on-merge.ts';
import { onMatchFact } from './adapters/in/on-match-fact.ts';
import { keepItems } from './adapters/out/item-store.ts';
import { matchingAttempts } from './adapters/out/matching-attempts.ts';
import { keepPlaces } from './adapters/out/place-store.ts';
import { keepTasks } from './adapters/out/task-store.ts';
import { workingTime } from './adapters/out/working-time.ts';
import { makeAwaitAttempts } from './application/await-attempts.ts';
import { makeDeskSteps } from './application/desk-steps.ts';
import { makeFollowOrders } from './application/follow-orders.ts';
import { makeTaskSteps } from './application/task-steps.ts';
import { makeFollowMerges, makeMergeItem, makeSplitItem } from './application/merge-items.ts';
import { makeNotePlace } from './application/note-place.ts';
import { makeRaiseItem } from './application/raise-item.ts';
import { makeWatchItem } from './application/watch-item.ts';
import { makeWithdrawItem } from './application/withdraw-item.ts';
import { makeMeetings } from './meetings.ts';
import { defaultPolicy, type Policy, type Rules } from './domain/policy.ts';

/** A tenant's own settings and office hours, where they differ from the defaults. */
type JointMeetingOptions = Readonly<{ policy?: Partial<Policy>; office?: CalendarData }>;

/** What nobody could serve in time: what this service keeps, answers, listens to and does by the clock. */
export function makeJointMeeting(ports: ServicePorts, options: JointMeetingOptions = {}): Service {
  const policy: Policy = { ...defaultPolicy, ...options.policy };
  const rules: Rules = { policy, time: workingTime(workingCalendar(options.office ?? defaultOffice)) };
  const { clock, ids } = ports.env;
  const keeping = { store: ports.store, clock, incarnation: ports.incarnation };
  const items = keepItems(keeping);
  const places = keepPlaces(keeping);
  const tasks = keepTasks(keeping);
  const inside = { items, tasks, places, matching: matchingAttempts(ports.rpc), ids, policy, rules };

  const meetings = makeMeetings(keeping, inside);
  const merges = makeFollowMerges(inside);
  const orders = makeFollowOrders(inside);
  const demandOver = onDemandOver(makeWithdrawItem(inside));
  const matchFact = onMatchFact(makeAwaitAttempts(inside));

  return {
    name: 'joint-meeting',
    collections: [items, places, tasks].map(({ collection }) => collection).concat(meetings.collections),
    rpc: [
      answers(contracts.jointMeeting, {
        ...itemRpc(items, makeDeskSteps(inside), { merge: makeMergeItem(inside), split: makeSplitItem(inside) }),
        ...taskRpc(tasks, makeTaskSteps(inside)),
        ...meetings.handlers,
      }),
    ],
    listensTo: [
      on(fact('needs.demand.v1/escalation-requested'), onEscalationRequested(makeRaiseItem(inside))),
      on(fact('needs.demand.v1/escalation-served'), onEscalationServed(makeWithdrawItem(inside))),
      on(fact('needs.demand.v1/withdrawn'), demandOver),
      on(fact('needs.demand.v1/merged'), demandOver),
      on(fact('needs.demand.v1/rejected'), demandOver),
      on(fact('needs.demand.v1/unmet'), demandOver),
      on(fact('needs.demand.v1/closed'), onDemandClosed(makeWithdrawItem(inside))),
      on(fact('needs.jurisdiction.v1/registered'), onJurisdictionRegistered(makeNotePlace(inside))),
      on(fact('meeting.item.v1/merged'), onItemMerged(merges)),
      on(fact('meeting.item.v1/split'), onItemSplit(merges)),
      on(fact('meeting.item.v1/withdrawn'), onMemberGone(merges, orders)),
      on(fact('meeting.item.v1/assigned'), onItemAssigned(orders)),
      on(fact('meeting.item.v1/closed'), onItemClosed(orders)),
      on(fact('meeting.item.v1/rejected'), onItemRejected(orders)),
      on(fact('meeting.task.v1/extended'), onTaskExtended(orders)),
      ...meetings.listensTo,
      on(fact('matching.match.v1/offers-sent'), matchFact),
      on(fact('matching.match.v1/offer-declined'), matchFact),
      on(fact('matching.match.v1/offers-expired'), matchFact),
      on(fact('matching.match.v1/offer-accepted'), matchFact),
      on(fact('matching.match.v1/offer-ended'), matchFact),
      on(fact('matching.match.v1/waitlisted'), matchFact),
    ],
    sweeps: [{ name: 'watch-items', collection: 'item', run: everyDue(clock, items, makeWatchItem(inside)) }],
  };
}
