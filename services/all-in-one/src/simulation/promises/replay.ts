import { canonical, type Scene } from './scene.ts';

/** Positions and parking are bookkeeping of the bus; leases of the runtime. */
const bookkeeping = new Set(['lease', 'parked', 'parked-head']);

/** States of all documents, without what they remember of causes. */
function snapshot({ linli }: Scene): Map<string, string> {
  const states = new Map<string, string>();
  for (const [name, { engine }] of linli.stores) {
    for (const collection of engine.collections()) {
      if (bookkeeping.has(collection)) continue;
      for (const { id, state } of engine.all(collection)) states.set(`${name}/${collection}/${id}`, canonical(state));
    }
  }
  return states;
}

/** P8: all events once more, from the beginning: nothing changes, and nothing new is told. */
export async function replayedWithoutEffect(scene: Scene): Promise<void> {
  const { world, linli, history } = scene;
  const before = snapshot(scene);
  const told = history.events.size;
  const silentSince = world.kernel.nowMs;
  for (const group of linli.log.groups.values()) group.reset();
  // Consumers remember what they have finished: only a new process takes everything again.
  for (const node of linli.nodes) {
    node.crash(1_000);
  }
  for (const group of linli.log.groups.values()) group.reset();
  await world.kernel.run(world.kernel.nowMs + 120_000);
  if (world.violations.length > 0) return;
  const fresh = [...history.events.values()].slice(told).filter(({ entry }) => !ofTime(entry.causationId));
  if (fresh.length > 0)
    world.violate(
      'P8',
      `after a replay at ${silentSince}: ${fresh[0]?.entry.type ?? ''} ${fresh[0]?.entry.eventId ?? ''}`,
    );
  for (const [place, state] of snapshot(scene)) {
    const was = before.get(place);
    if (was !== state && !changedByTime(scene, place, silentSince)) {
      world.violate('P8', `a replay changed ${place} from ${was ?? 'nothing'} to ${state}`);
      return;
    }
  }
}

/** Timers go on meanwhile; what they do is no effect of the replay. */
function ofTime(causationId: string): boolean {
  return !causationId.includes(':');
}

function changedByTime({ history, linli }: Scene, place: string, sinceMs: number): boolean {
  const [store = '', collection = '', id = ''] = place.split('/');
  const document = linli.stores.get(store)?.engine.get(collection, id);
  const last = document?.seen.commands.at(-1)?.[0] ?? '';
  const timed = (document?.changedAtMs ?? 0) >= sinceMs && last.startsWith('tm_');
  return (
    timed ||
    [...history.events.values()].some(
      ({ entry, atMs }) => entry.aggregateId === id && atMs >= sinceMs && ofTime(entry.causationId),
    )
  );
}
