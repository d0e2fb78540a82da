import type { Clock, Ids } from '@linli/env';
import type { Documents } from '@linli/store';

import type { Channel } from './channels/channel.ts';
import type { Delivery, DeliveryEvent } from './delivery/delivery.ts';
import type { CaseStatus, StatusEvent } from './telling/case-status.ts';
import type { Person } from './telling/plan.ts';
import type { Place, PlaceEvent } from './telling/place.ts';
import type { Audience } from './telling/policy.ts';
import type { Hours } from './telling/quiet-hours.ts';

export type Deliveries = Documents<Delivery, DeliveryEvent>;
export type Statuses = Documents<CaseStatus, StatusEvent>;
export type Places = Documents<Place, PlaceEvent>;

/** Where a person can be reached, asked at the time of sending. */
export interface Contacts {
  /** Empty = there is no phone; undefined = nobody can be asked now. */
  phoneOf(person: Person): Promise<string | undefined>;
}

/** All that the parts of this service share. */
export type Inside = Readonly<{
  deliveries: Deliveries;
  statuses: Statuses;
  places: Places;
  contacts: Contacts;
  channels: readonly Channel[];
  channelsOf: Readonly<Record<Audience, readonly string[]>>;
  clock: Clock;
  ids: Ids;
  hours: Hours;
}>;
