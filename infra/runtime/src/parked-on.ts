import { ParkedUnknown, type Parked, type ParkedDesk, type ParkedPlace } from '@linli/bus';

import type { RunningService } from './start-service.ts';

/** Keys that are parked in any of these services of this process. */
export function parkedOn(running: readonly Pick<RunningService, 'name' | 'consumer'>[]): ParkedDesk {
  const known = new Map<string, Parked>(
    running.flatMap(({ name, consumer }) => (consumer === undefined ? [] : [[name, consumer.parked] as const])),
  );

  /** @throws ParkedUnknown */
  async function at(place: ParkedPlace): Promise<Parked> {
    const parked = known.get(place.service);
    const keys = (await parked?.list()) ?? [];
    if (parked === undefined || !keys.some(({ topic, key }) => topic === place.topic && key === place.key))
      throw new ParkedUnknown('PARKED_UNKNOWN', { service: place.service, topic: place.topic, key: place.key });
    return parked;
  }

  return {
    async list() {
      const lists = await Promise.all(
        [...known].map(async ([service, parked]) =>
          (await parked.list()).map(({ topic, key, state, why, count, sinceMs }) => ({
            ...{ service, topic, key, state, why, count, sinceMs },
          })),
        ),
      );
      return lists.flat().sort((a, b) => a.sinceMs - b.sinceMs);
    },
    async show(place) {
      const events = await (await at(place)).show(place.topic, place.key);
      return events.map(({ n, eventId, type, why, parkedAtMs }) => ({ n, eventId, type, why, parkedAtMs }));
    },
    async release(place) {
      const { released, free, why = '' } = await (await at(place)).release(place.topic, place.key);
      return { released, free, why };
    },
    async drop({ n, reason, ...place }) {
      if (!(await (await at(place)).drop(place.topic, place.key, n, reason)))
        throw new ParkedUnknown('PARKED_EVENT_UNKNOWN', { ...place, n });
    },
  };
}
