import { on, type Subscription } from '@linli/bus';
import type { WorkingCalendar } from '@linli/calendar';
import { contracts, fact } from '@linli/proto';
import { answers } from '@linli/rpc';
import { everyDue, type Service, type ServicePorts } from '@linli/runtime';

import { contactsOf } from './adapters/contacts.ts';
import { onJurisdictionRegistered } from './adapters/on-jurisdiction-registered.ts';
import type { Channel } from './channels/channel.ts';
import { logChannel } from './channels/log.ts';
import { finishTaskRpc, listDeliveriesRpc, listTasksRpc } from './delivery/delivery-rpc.ts';
import { makeSendDue } from './delivery/send-due.ts';
import type { Inside } from './ports.ts';
import { keepDeliveries, keepPlaces, keepStatuses } from './stores.ts';
import { newsOf, type ToldFact } from './telling/news.ts';
import type { Audience, Policy } from './telling/policy.ts';
import { officeHours } from './telling/quiet-hours.ts';
import { makeTell, type Tell } from './telling/tell.ts';

export type { Channel, Message, SendResult } from './channels/channel.ts';
export { channelsFrom, notificationSettings } from './channels/settings.ts';
export { codesOf, rehearse, tellingFacts, type Rehearsed } from './telling/rehearse.ts';

export type NotificationOptions = Readonly<{
  /** Ways to reach people; default: the log alone. */
  channels?: readonly Channel[];
  /** Names of channels for each audience in the order in which they are tried; default: all of them. */
  channelsOf?: Partial<Record<Audience, readonly string[]>>;
  /** Office calendar of the staff, for their rest days; default: the published one of China. */
  calendar?: WorkingCalendar;
  policy?: Partial<Policy>;
}>;

/** Who is told what, by which channel, and what became of it. */
export function makeNotification(ports: ServicePorts, options: NotificationOptions = {}): Service {
  const { clock, ids } = ports.env;
  const keeping = { store: ports.store, clock, incarnation: ports.incarnation };
  const channels = options.channels ?? [logChannel(ports.logger)];
  const all = channels.map(({ name }) => name);
  const inside: Inside = {
    deliveries: keepDeliveries(keeping),
    statuses: keepStatuses(keeping),
    places: keepPlaces(keeping),
    contacts: contactsOf(ports.rpc),
    channels,
    channelsOf: { RESIDENT: all, PROVIDER: all, STAFF: all, ...options.channelsOf },
    clock,
    ids,
    hours: officeHours(options.policy, options.calendar),
  };
  const { deliveries, statuses, places } = inside;
  const tell = makeTell(inside);

  return {
    name: 'notification',
    collections: [deliveries.collection, statuses.collection, places.collection],
    rpc: [
      answers(contracts.notification, {
        ListDeliveries: listDeliveriesRpc(inside),
        ListTasks: listTasksRpc(inside),
        FinishTask: finishTaskRpc(inside),
      }),
    ],
    listensTo: [
      ...(Object.keys(newsOf) as ToldFact[]).map((type) => told(type, tell)),
      on(fact('needs.jurisdiction.v1/registered'), onJurisdictionRegistered(places)),
    ],
    sweeps: [
      { name: 'send-deliveries', collection: 'delivery', run: everyDue(clock, deliveries, makeSendDue(inside)) },
    ],
  };
}

function told(type: ToldFact, tell: Tell): Subscription {
  return on(fact(type), (event) => tell(type, newsOf[type](event.data as never), event));
}
