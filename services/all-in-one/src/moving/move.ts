import type { TopicSpec } from '@linli/bus';
import type { Clock } from '@linli/env';
import { carry } from '@linli/store';

import { StartRefused } from '../opening/refused.ts';
import { differences, sumsOf, totalOf, type Kind } from './compare.ts';
import { copyPositions, copyTopic } from './copy-log.ts';
import type { Source, Target } from './sides.ts';

/** What both sides hold after a move, counted and hashed on each of them; or only that an earlier one was finished. */
export type Moved = Readonly<{ already: boolean }> &
  Partial<Readonly<Record<Kind, number>> & Readonly<{ sha256: string }>>;

export type MovePorts = Readonly<{
  source: Source;
  target: Target;
  /** Each has a store, and is a group that reads the log. */
  services: readonly string[];
  clock: Clock;
  /** Hears of each step before it is taken; what it throws breaks the move off. */
  step?: (step: Step) => void | Promise<void>;
}>;

export type Step = Readonly<{
  name: 'CLAIM' | 'DOCUMENTS' | 'EVENTS' | 'POSITIONS' | 'COMPARE' | 'SEAL' | 'OPEN';
  /** Service or topic. */
  what: string;
  count: number;
}>;

const noCount = 0;

/**
 * Takes everything one deployment keeps to another one. Until both sides have been read and found equal the source is as it
 * was and nobody can start on the target; from then on nobody can start on the source. Broken off anywhere it is called again.
 * @throws StartRefused MOVE_TARGET_TAKEN, MOVE_LOG_DIFFERS, MOVE_UNEQUAL, FOLDER_MOVED; what the drivers throw
 */
export async function move(ports: MovePorts): Promise<Moved> {
  const { source, target, services, step = () => undefined } = ports;
  let moved: Moved = { already: true };
  if (await source.sealed()) {
    for (const service of services)
      if (!['HALF_MOVED', 'OPEN'].includes(await target.owner(service))) throw source.unfinished();
    // It may have been broken off between two of its parts.
    await source.seal('VERIFIED');
  } else {
    await refuseTaken(ports);
    await copyAll(ports);
    moved = { already: false, ...(await compared(ports)) };
    await step({ name: 'SEAL', what: 'VERIFIED', count: noCount });
    await source.seal('VERIFIED');
  }
  for (const service of services) {
    await step({ name: 'OPEN', what: service, count: noCount });
    await target.open(service);
  }
  await step({ name: 'SEAL', what: 'DONE', count: noCount });
  await source.seal('DONE');
  return moved;
}

/** A target is empty, or what an earlier move of this installation has left. */
async function refuseTaken({ source, target, services }: MovePorts): Promise<void> {
  let begun = false;
  for (const service of services) {
    const owner = await target.owner(service);
    if (owner === 'OPEN' || owner === 'STRANGER') throw new StartRefused('MOVE_TARGET_TAKEN', { what: service });
    begun ||= owner === 'HALF_MOVED';
  }
  // Records come after the claims of all stores: without one they are somebody else's.
  if (!begun && (await target.records(source.topics)) > 0)
    throw new StartRefused('MOVE_TARGET_TAKEN', { what: 'Kafka' });
}

async function copyAll(ports: MovePorts): Promise<void> {
  const { source, target, services, clock, step = () => undefined } = ports;
  await step({ name: 'CLAIM', what: 'log', count: noCount });
  await target.log.declare(source.topics);
  for (const service of services) {
    await step({ name: 'CLAIM', what: service, count: noCount });
    await (await target.store(service)).close();
  }
  for (const service of services) await copyStore(ports, service);
  for (const topic of source.topics) {
    const each = (what: string, count: number) => Promise.resolve(step({ name: 'EVENTS', what, count }));
    await copyTopic(source.log, target.log, topic, { clock, each });
  }
  for (const topic of source.topics)
    for (const group of services)
      await copyPositions(source.log, target.log, topic, group, () =>
        Promise.resolve(step({ name: 'POSITIONS', what: `${group} ${topic.name}`, count: 1 })),
      );
}

async function copyStore({ source, target, step = () => undefined }: MovePorts, service: string): Promise<void> {
  const from = await source.store(service);
  try {
    const to = await target.store(service);
    try {
      await step({ name: 'DOCUMENTS', what: service, count: noCount });
      await carry(from, to, (count) => step({ name: 'DOCUMENTS', what: service, count }));
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}

/** Reads both sides whole. @throws StartRefused MOVE_UNEQUAL naming the first places that differ */
export async function compared({
  source,
  target,
  services,
  step = () => undefined,
}: MovePorts): Promise<Omit<Moved, 'already'>> {
  const topics: readonly TopicSpec[] = source.topics;
  await step({ name: 'COMPARE', what: 'source', count: noCount });
  const here = await sumsOf(source, { services, groups: services, topics });
  await step({ name: 'COMPARE', what: 'target', count: noCount });
  const there = await sumsOf(target, { services, groups: services, topics });
  const unequal = differences(here, there);
  if (unequal.length > 0) throw new StartRefused('MOVE_UNEQUAL', { what: unequal.slice(0, 5).join(', ') });
  return totalOf(there);
}
