import type { Day } from '../domain/day.ts';
import { placeOf } from './names.ts';
import type { Days, Found, Ids, Policy } from './ports.ts';

export type GetDay = (ownerId: string, atMs: number) => Promise<Found<Day> | undefined>;

/** The day of one person that holds this instant; undefined while nothing was ever on it. */
export function makeGetDay(ports: { days: Days; ids: Ids; policy: Policy }): GetDay {
  return (ownerId, atMs) => ports.days.find(placeOf(ports, ownerId, atMs).dayId);
}
