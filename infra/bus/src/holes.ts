import { identityOf, type Identity } from './envelope.ts';
import type { Log } from './port.ts';

type Place = Readonly<{ topic: string; partition: number; offset: number }>;

const pageSize = 500;
/** How far back is looked. What a repeat stands for lies near it: it was sent at the same time by another relay. */
const lookBack = 50_000;

/**
 * True when all events of an aggregate between `after` and `identity` are in the log before `offset`. A reader that begins
 * in the middle may meet a late repeat first (two relays send the same event; the second copy falls behind the events that
 * followed the first) and then seem to miss what lies before its beginning.
 * @throws Unavailable
 */
export async function liesBefore(log: Log, place: Place, identity: Identity, after: number): Promise<boolean> {
  const { topic, partition, offset } = place;
  const missing = new Set(Array.from({ length: identity.sequence - after - 1 }, (_, n) => after + 1 + n));
  const endOfLook = Math.max(0, offset - lookBack);
  for (let to = offset; to > endOfLook && missing.size > 0;) {
    const from = Math.max(endOfLook, to - pageSize);
    const records = await log.read(topic, partition, from, to - from);
    for (const record of records) {
      const found = identityOf(record);
      if (typeof found === 'string' || record.offset >= offset) continue;
      if (found.aggregateId === identity.aggregateId && found.incarnation === identity.incarnation)
        missing.delete(found.sequence);
    }
    to = from;
  }
  return missing.size === 0;
}
