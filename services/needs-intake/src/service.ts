import { on } from '@linli/bus';
import { contracts, fact } from '@linli/proto';
import { answers } from '@linli/rpc';
import type { Service, ServicePorts } from '@linli/runtime';

import { deskRpc } from './adapters/in/desk-rpc.ts';
import { everyDue } from './adapters/in/every-due.ts';
import { intakeRpc } from './adapters/in/intake-rpc.ts';
import { ledgerRpc } from './adapters/in/ledger-rpc.ts';
import { onItemOver } from './adapters/in/on-item.ts';
import {
  onConfirmed,
  onCoordinatorAsked,
  onOfferAccepted,
  onOfferEnded,
  onWaitlisted,
} from './adapters/in/on-match.ts';
import { onBooked, onCancelled, onNoShow, onRecorded, onStarted } from './adapters/in/on-visit.ts';
import { readRpc } from './adapters/in/read-rpc.ts';
import { keepDemands } from './adapters/out/demand-store.ts';
import { keepHouseholds } from './adapters/out/household-store.ts';
import { keepJurisdictions } from './adapters/out/jurisdiction-store.ts';
import { keepNumbers } from './adapters/out/numbers.ts';
import { officeTime } from './adapters/out/office-time.ts';
import { keepResidents } from './adapters/out/resident-store.ts';
import { makeAcknowledgeDemand } from './application/acknowledge-demand.ts';
import { makeDeskSteps } from './application/desk-steps.ts';
import { makeFollowService } from './application/follow-service.ts';
import { makeGetDemand } from './application/get-demand.ts';
import { makeGetProgress } from './application/get-progress.ts';
import { makeGetResident } from './application/get-resident.ts';
import { makeListJurisdictions } from './application/list-jurisdictions.ts';
import { makeMergeDemand } from './application/merge-demand.ts';
import { itemIdOf } from './application/names.ts';
import { makeRegisterHouseholds } from './application/register-households.ts';
import { makeRegisterJurisdictions } from './application/register-jurisdictions.ts';
import { makeReopenDemand } from './application/reopen-demand.ts';
import { makeRequestMatching } from './application/request-matching.ts';
import { makeSubmitDemand } from './application/submit-demand.ts';
import { makeSubmitDemands } from './application/submit-demands.ts';
import { makeWatchDemand } from './application/watch-demand.ts';
import type { Rules } from './domain/decision.ts';
import { defaultPolicy, type Policy } from './domain/policy.ts';

/** The demand list: what this service keeps, answers, listens to and does by the clock. */
export function makeNeedsIntake(ports: ServicePorts, options: { policy?: Partial<Policy> } = {}): Service {
  const policy: Policy = { ...defaultPolicy, ...options.policy };
  const { batchLines, utcOffsetMinutes } = policy;
  const { clock, ids } = ports.env;
  const keeping = { store: ports.store, clock, incarnation: ports.incarnation };
  const time = officeTime(utcOffsetMinutes);
  const rules: Rules = { policy, time, itemId: (demandId, n) => itemIdOf(ids, demandId, n) };

  const demands = keepDemands(keeping, policy);
  const residents = keepResidents(keeping);
  const households = keepHouseholds(keeping);
  const jurisdictions = keepJurisdictions(keeping);
  const numbers = keepNumbers(keeping, ids, utcOffsetMinutes);
  const inside = { demands, residents, households, jurisdictions, numbers, ids, clock, rules };

  const submitDemand = makeSubmitDemand(inside);
  const submitDemands = makeSubmitDemands(inside, submitDemand);
  const follow = makeFollowService(inside);

  return {
    name: 'needs-intake',
    collections: [demands, residents, households, jurisdictions, numbers].map(({ collection }) => collection),
    rpc: [
      answers(contracts.needsIntake, {
        ...intakeRpc({ submitDemand, submitDemands, batchLines }),
        ...deskRpc(makeDeskSteps(inside), {
          acknowledgeDemand: makeAcknowledgeDemand(inside),
          mergeDemand: makeMergeDemand(inside),
          requestMatching: makeRequestMatching(inside),
          reopenDemand: makeReopenDemand(inside),
        }),
        ...readRpc({
          getDemand: makeGetDemand(inside),
          getProgress: makeGetProgress(inside),
          getResident: makeGetResident(inside),
        }),
        ...ledgerRpc({
          registerHouseholds: makeRegisterHouseholds(inside),
          registerJurisdictions: makeRegisterJurisdictions(inside),
          listJurisdictions: makeListJurisdictions(inside),
          batchLines,
        }),
      }),
    ],
    listensTo: [
      on(fact('matching.match.v1/confirmed'), onConfirmed(follow)),
      on(fact('matching.match.v1/waitlisted'), onWaitlisted(follow)),
      on(fact('matching.match.v1/offer-accepted'), onOfferAccepted(follow)),
      on(fact('matching.match.v1/offer-ended'), onOfferEnded(follow)),
      on(fact('matching.match.v1/coordinator-asked'), onCoordinatorAsked(follow)),
      on(fact('appointment.visit.v1/booked'), onBooked(follow)),
      on(fact('appointment.visit.v1/started'), onStarted(follow)),
      on(fact('appointment.visit.v1/recorded'), onRecorded(follow)),
      on(fact('appointment.visit.v1/cancelled'), onCancelled(follow)),
      on(fact('appointment.visit.v1/no-show'), onNoShow(follow)),
      on(fact('meeting.item.v1/returned'), onItemOver(follow, 'RETURNED')),
      on(fact('meeting.item.v1/closed'), onItemOver(follow, 'CLOSED')),
      on(fact('meeting.item.v1/withdrawn'), onItemOver(follow, 'WITHDRAWN')),
    ],
    sweeps: [{ name: 'watch-demands', collection: 'demand', run: everyDue(clock, demands, makeWatchDemand(inside)) }],
  };
}
