import type { Applied } from '@linli/sim';

import { canonical, type Scene } from './scene.ts';
import { sourceOf } from './sources.ts';

const second = 1_000;
/** Enough for every event of a day to come by once more. */
const replayMs = 120 * second;
/** Positions, parked keys and leases are bookkeeping below the services. */
const bookkeeping = new Set(['lease', 'parked', 'parked-head']);

type Touched = { readonly eventId: string; readonly was: string; alsoByOthers: boolean };

/**
 * P8: all events once more, from the beginning, to processes that remember nothing: when all is quiet again, no document is
 * other than before because of an event that is older than the replay. Timers go on meanwhile, and what they set off is new.
 */
export async function replayedWithoutEffect({ world, linli, history }: Scene): Promise<void> {
  const sinceMs = world.kernel.nowMs;
  const touched = new Map<string, Touched>();
  history.onApplied((applied) => {
    const { store, collection, id, before } = applied;
    if (bookkeeping.has(collection)) return;
    const place = `${store}/${collection}/${id}`;
    const eventId = eventBehind(applied);
    const old = (history.events.get(eventId ?? '')?.atMs ?? sinceMs) < sinceMs;
    const known = touched.get(place);
    if (known !== undefined) known.alsoByOthers ||= !old;
    else touched.set(place, { eventId: eventId ?? '', was: canonical(before?.state), alsoByOthers: !old });
  });
  for (const node of linli.nodes) node.crash(second);
  for (const group of linli.log.groups.values()) group.reset();
  await world.kernel.run(sinceMs + replayMs);
  for (const [place, { eventId, was, alsoByOthers }] of touched) {
    const [store = '', collection = '', ...id] = place.split('/');
    const now = canonical(linli.stores.get(store)?.engine.get(collection, id.join('/'))?.state);
    if (alsoByOthers || now === was) continue;
    world.violate('P8', `${eventId} (${history.events.get(eventId)?.entry.type ?? ''}), replayed, changed ${place}`);
    return;
  }
}

/** The event that caused a write; undefined = a timer or a command did, or nobody can tell (the figures: see P15). */
function eventBehind({ before, after, write }: Applied): string | undefined {
  const command = after.seen.commands.at(-1)?.[0];
  if (command !== undefined && command !== before?.seen.commands.at(-1)?.[0]) return undefined;
  const { source, now } = sourceOf(before?.seen.sources ?? {}, after.seen.sources);
  if (source !== undefined && now !== undefined) return `${source}:${now.join(':')}`;
  // Documents that keep the cause on the entry itself.
  return write.outbox[0]?.causationId;
}
