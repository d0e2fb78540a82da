import type { Clock } from '@linli/env';
import { factOf } from '@linli/proto';
import { documents, type Store } from '@linli/store';

import { evolveDelivery, isSettled, type Delivery, type DeliveryEvent } from './delivery/delivery.ts';
import type { Deliveries, Places, Statuses } from './ports.ts';
import { evolveStatus, type CaseStatus, type StatusEvent } from './telling/case-status.ts';
import { taskChannel } from './telling/plan.ts';
import type { Place, PlaceEvent } from './telling/place.ts';

type Keeping = Readonly<{ store: Store; clock: Clock; incarnation: number }>;

/** Deliveries: found by demand (newest first), open tasks by the person who has them. */
export function keepDeliveries(keeping: Keeping): Deliveries {
  return documents<Delivery, DeliveryEvent>(keeping, {
    collection: {
      name: 'delivery',
      indexes: { demand: ['demandId', 'newestFirst'], task: ['ownerId', 'createdAtMs'] },
    },
    evolve: evolveDelivery,
    facts: settled,
    dueAtMs: ({ dueAtMs }) => dueAtMs,
    keys: ({ demandId, createdAtMs, channel, state, to }) => ({
      demand: [demandId, -createdAtMs],
      task: channel === taskChannel && state === 'QUEUED' ? [to.id, createdAtMs] : null,
    }),
  });
}

/** How far each case has come; inner bookkeeping, told to nobody. */
export function keepStatuses(keeping: Keeping): Statuses {
  return documents<CaseStatus, StatusEvent>(keeping, {
    collection: { name: 'case-status', indexes: {} },
    evolve: evolveStatus,
    facts: () => [],
    dueAtMs: () => null,
    keys: () => ({}),
  });
}

/** Who answers for which place; followed from the intake, told to nobody. */
export function keepPlaces(keeping: Keeping): Places {
  return documents<Place, PlaceEvent>(keeping, {
    collection: { name: 'place', indexes: {} },
    evolve: (_place, { place }) => place,
    facts: () => [],
    dueAtMs: () => null,
    keys: () => ({}),
  });
}

/** A message has come to its end. Handing on to the next way is no second end of this one. */
function settled(event: DeliveryEvent, delivery: Delivery) {
  if (event.type === 'handed-on' || !isSettled(delivery)) return [];
  const { deliveryId, state, channel, template, reason } = delivery;
  return [factOf('notify.delivery.v1/settled', { deliveryId, state, channel, template, reason })];
}
