import { Unavailable, type Clock } from '@linli/env';
import type { Log, LogRecord, TopicSpec } from '@linli/bus';

import { StartRefused } from '../opening/refused.ts';

/** Of each partition in one append: 12 partitions of 64 KiB events are 77 MB at most. */
const share = 100;
/** Longer than an append may still be on its way that nobody answered (`appendMs`, `requestMs` of the Kafka driver). */
const settleMs = 20_000;
const patience = 5;

export type CopyPorts = Readonly<{ clock: Clock; each: (what: string, records: number) => Promise<void> }>;

/**
 * Appends what the target's partitions do not have yet, so that every record gets the offset that it has in the source.
 * It goes on where the target ends: called again after a kill it doubles nothing.
 * @throws StartRefused MOVE_LOG_DIFFERS when the target holds more than the source; Unavailable
 */
export async function copyTopic(from: Log, to: Log, { name }: TopicSpec, { clock, each }: CopyPorts): Promise<void> {
  const ends = await from.endOffsets(name);
  let before = -1;
  for (let failures = 0; failures < patience;) {
    const have = await to.endOffsets(name);
    const stands = have.reduce((sum, end) => sum + end, 0);
    // A log that took it all and does not have it is asked again like one that did not answer.
    if (stands <= before) {
      failures++;
      await clock.sleep(settleMs, 'move: the log stands still').done;
    }
    before = stands;
    const records = await behind(from, name, ends, have);
    if (records.length === 0) return;
    await each(name, records.length);
    if (await taken(to, name, records)) continue;
    failures++;
    // What nobody acknowledged may still arrive; only then is it known where the log ends.
    await clock.sleep(settleMs, 'move: append not answered').done;
    before = -1;
  }
  throw new Unavailable('the log does not take the events');
}

type Addressed = LogRecord & { readonly partition: number };

/** The next records of each partition, those before them being there. */
async function behind(
  from: Log,
  topic: string,
  ends: readonly number[],
  have: readonly number[],
): Promise<readonly Addressed[]> {
  const records: Addressed[] = [];
  for (const [partition, end] of ends.entries()) {
    const next = have[partition] ?? 0;
    if (next > end) throw new StartRefused('MOVE_LOG_DIFFERS', { what: `${topic} ${partition}` });
    if (next === end) continue;
    for (const { key, headers, value } of await from.read(topic, partition, next, share))
      records.push({ key, headers, value, partition });
  }
  return records;
}

async function taken(to: Log, topic: string, records: readonly Addressed[]): Promise<boolean> {
  try {
    return (await to.append(topic, records)).taken.length === records.length;
  } catch (error) {
    if (error instanceof Unavailable) return false;
    throw error;
  }
}

/** Groups count as read what they have read. Only groups without a member can be moved. */
export async function copyPositions(
  from: Log,
  to: Log,
  { name }: TopicSpec,
  group: string,
  each: () => Promise<void>,
): Promise<void> {
  const [mine, theirs] = [await from.positions(group, name), await to.positions(group, name)];
  for (const [partition, position] of mine.entries()) {
    if (position === (theirs[partition] ?? 0)) continue;
    await each();
    await to.seek(group, name, partition, position);
  }
}
