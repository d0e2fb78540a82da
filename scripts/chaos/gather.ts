import { readFileSync } from 'node:fs';

import { readGroups, type FoundGroup } from '../../infra/bus/test/kafka-groups.ts';
import { readRows } from '../../infra/store/test/mongo-rows.ts';
import type { Evidence, Group, Kept } from './evidence.ts';
import { copies, type World } from './world.ts';

/** Who listens to the log (house: a group is named as its service). */
const listening = ['needs-intake', 'service-matching', 'appointment', 'joint-meeting', 'notification', 'gateway'];

export async function keptBy({ mongoUri, prefix }: World): Promise<readonly Kept[]> {
  const before = prefix.replaceAll('.', '-');
  const rows = await readRows(
    mongoUri,
    listening.map((service) => before + service),
  );
  return rows.map(({ database, collection, seen, ...row }) => ({
    ...row,
    // The driver's own spelling of a collection's name.
    collection: collection.replace(/^d_/, ''),
    service: database.slice(before.length),
    commands: (seen?.commands ?? []).map(([commandId]) => commandId),
  }));
}

export async function groupsOf({ brokers, prefix }: World): Promise<readonly Group[]> {
  const found = await readGroups(brokers, prefix, listening).catch((): readonly FoundGroup[] => []);
  return listening.map((group) => ({
    ...(found.find((one) => one.group === group) ?? { group, state: 'Unknown', members: 0, lag: -1 }),
    wanted: copies,
  }));
}

export function linesOf({ log }: World): Evidence['lines'] {
  return readFileSync(log, 'utf8').split('\n');
}

/** Demands of which it is not seen, in both places, that their way has been walked. */
export function canariesLeft(kept: readonly Kept[], canaries: readonly string[]): string[] {
  const closed = (id: string, collection: string): boolean => {
    const state = kept.find((one) => one.collection === collection && one.id === id)?.state as
      { stage?: { state: string }; demand?: { state: string } } | undefined;
    return (state?.stage ?? state?.demand)?.state === 'CLOSED';
  };
  return canaries.filter((id) => !closed(id, 'demand') || !closed(id, 'demand-row'));
}
