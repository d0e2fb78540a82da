import { expect } from '@jest/globals';

import {
  AppendRefused,
  LogMisuse,
  TopicMismatch,
  type Batch,
  type LogRecord,
  type PlacedRecord,
} from '../src/index.ts';
import type { Case } from './case.ts';
import { suiteTopics } from './driver.ts';
import { otherTopic, topic, upTo, type World } from './world.ts';

type Addressed = LogRecord & { readonly partition: number };

/** What a bare log promises, without relay and consumer. */
export function describeLog(it: Case): void {
  keeping(it);
  reading(it);
  positions(it);
}

function keeping(it: Case): void {
  it('a declared topic is empty and has its number of partitions', async ({ log }) => {
    expect(await log.endOffsets(topic)).toEqual([0, 0, 0, 0]);
  });

  it('declaring a topic again changes nothing', async ({ log }) => {
    await log.append(topic, [record('k', 'one', 2)]);
    await log.declare(suiteTopics);
    expect(await log.endOffsets(topic)).toEqual([0, 0, 1, 0]);
  });

  it('another number of partitions is refused, because it would tear the order of keys apart', async ({ log }) => {
    const wider = { name: topic, owner: 'suite', partitions: 5 };
    const refusal = await log.declare([wider]).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(TopicMismatch);
    expect(refusal).toMatchObject({ topic, found: 4, wanted: 5 });
    expect(await log.endOffsets(topic)).toHaveLength(4);
  });

  it('an append to a topic that nobody declared is refused for good', async ({ log }) => {
    const refusal = await log.append('suite.unknown.v1', [record('k', 'one')]).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(AppendRefused);
    expect(refusal).toMatchObject({ why: 'TOPIC_UNKNOWN' });
  });

  it('asking about a topic that nobody declared is a misuse', async ({ log }) => {
    await expect(log.endOffsets('suite.unknown.v1')).rejects.toThrow(LogMisuse);
  });

  it('a record is read back as it was appended, letter for letter', async ({ log }) => {
    const headers = { ce_id: 'a:1:1', empty: '', quote: `"'\\`, chinese: '邻里' };
    const sent = { key: '需求 "1"\n', headers, value: '{"text":"\\u0000 邻里 🏠"}', partition: 1 };
    await log.append(topic, [sent]);
    const { key, value } = sent;
    expect(await log.read(topic, 1, 0, 10)).toEqual([{ key, headers, value, offset: 0 }]);
  });

  it('an empty key and an empty value are kept as well', async ({ log }) => {
    await log.append(topic, [{ key: '', headers: {}, value: '', partition: 0 }]);
    expect(await log.read(topic, 0, 0, 10)).toEqual([{ key: '', headers: {}, value: '', offset: 0 }]);
  });

  it('offsets of a partition are 0, 1, 2 and so on without a gap', async ({ log }) => {
    for (let n = 0; n < 5; n++)
      await log.append(topic, [record('k', `${n}a`), record('k', `${n}b`), record('l', 'x', 3)]);
    expect((await log.read(topic, 0, 0, 100)).map(({ offset }) => offset)).toEqual(upTo(10).map((n) => n - 1));
    expect(await log.endOffsets(topic)).toEqual([10, 0, 0, 5]);
  });

  it('an append says which records the log took', async ({ log }) => {
    const { taken } = await log.append(topic, [record('a', '1', 0), record('b', '2', 3), record('c', '3', 0)]);
    expect([...taken].sort()).toEqual([0, 1, 2]);
  });

  it('what an append says it took is in the log, and it says so of nothing else', async ({ log }) => {
    const sent = upTo(40).map((n) => record('k', String(n), n % 4));
    const answers = await Promise.all([sent.slice(0, 20), sent.slice(20)].map((part) => log.append(topic, part)));
    for (const { taken } of answers) {
      expect(new Set(taken).size).toBe(taken.length);
      expect(taken.every((index) => Number.isInteger(index) && index >= 0 && index < 20)).toBe(true);
    }
    const said = answers.flatMap(({ taken }, part) => taken.map((index) => sent[part * 20 + index]?.value));
    const kept = await Promise.all([0, 1, 2, 3].map((partition) => log.read(topic, partition, 0, 100)));
    expect(valuesOf(kept.flat()).sort()).toEqual(said.sort());
  });

  it('an append of nothing takes nothing', async ({ log }) => {
    expect(await log.append(topic, [])).toEqual({ taken: [] });
    expect(await log.endOffsets(topic)).toEqual([0, 0, 0, 0]);
  });

  it('records of one append stand in its order within a partition', async ({ log }) => {
    await log.append(
      topic,
      upTo(200).map((n) => record(`k${n % 7}`, String(n), n % 2)),
    );
    expect(valuesOf(await log.read(topic, 0, 0, 500))).toEqual(
      upTo(200)
        .filter((n) => n % 2 === 0)
        .map(String),
    );
  });

  it('appends that are asked for one after the other stand in that order', async ({ log }) => {
    for (const n of upTo(20)) await log.append(topic, [record('k', String(n))]);
    expect(valuesOf(await log.read(topic, 0, 0, 500))).toEqual(upTo(20).map(String));
  });

  it('appends that are asked for at once are all there, each whole', async ({ log }) => {
    await Promise.all(upTo(50).map((n) => log.append(topic, [record('k', `${n}a`), record('k', `${n}b`)])));
    const values = valuesOf(await log.read(topic, 0, 0, 500));
    expect(values).toHaveLength(100);
    for (const n of upTo(50)) expect(values.indexOf(`${n}b`)).toBeGreaterThan(values.indexOf(`${n}a`));
  });

  it('a value of 64 KiB travels', async ({ log }) => {
    const value = '邻'.repeat(21_845);
    await log.append(topic, [record('k', value)]);
    expect(valuesOf(await log.read(topic, 0, 0, 10))).toEqual([value]);
  });

  it('a record far too large is refused for good, and the log says which one', async ({ log }) => {
    const sent = log.append(topic, [record('k', 'small'), record('k', 'x'.repeat(2_000_000))]);
    const refusal = await sent.catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(AppendRefused);
    expect(refusal).toMatchObject({ why: 'RECORD_TOO_LARGE', index: 1 });
  });

  it('what was taken is there after a crash, for ever, and offsets go on behind it', async (world) => {
    await world.log.append(
      topic,
      upTo(300).map((n) => record('k', String(n))),
    );
    await world.crash();
    await world.log.append(topic, [record('k', '301')]);
    expect(valuesOf(await world.log.read(topic, 0, 0, 1000))).toEqual(upTo(301).map(String));
  });
}

function reading(it: Case): void {
  it('a read begins and ends where it is told to', async ({ log }) => {
    await log.append(
      topic,
      upTo(10).map((n) => record('k', String(n))),
    );
    expect(valuesOf(await log.read(topic, 0, 3, 4))).toEqual(['4', '5', '6', '7']);
    expect(await log.read(topic, 0, 10, 4)).toEqual([]);
  });

  it('a new group gets everything from the beginning', async (world) => {
    await world.log.append(
      topic,
      upTo(5).map((n) => record('k', String(n))),
    );
    const { values } = await listen(world);
    await world.until(() => values(0).length === 5, 'five records came');
    expect(values(0)).toEqual(upTo(5).map(String));
  });

  it('what is appended later comes by itself', async (world) => {
    const { values } = await listen(world);
    for (const n of upTo(3)) {
      await world.log.append(topic, [record('k', String(n))]);
      await world.until(() => values(0).length === n, `record ${n} came`);
    }
  });

  it('a partition is assigned before its first batch, with the position where reading begins', async (world) => {
    await world.log.append(
      topic,
      upTo(5).map((n) => record('k', String(n))),
    );
    await world.log.seek('reader', topic, 0, 3);
    const { assigned, values } = await listen(world);
    await world.until(() => values(0).length === 2, 'two records came');
    expect(assigned).toHaveLength(4);
    expect(assigned).toContainEqual({ partition: 0, position: 3, before: 0 });
  });

  it('batches of one partition come one at a time, in order', async (world) => {
    await world.log.append(
      topic,
      upTo(1000).map((n) => record('k', String(n))),
    );
    let inHand = 0;
    let most = 0;
    const { values } = await listen(world, async () => {
      most = Math.max(most, ++inHand);
      await world.sleep(1);
      inHand--;
    });
    await world.until(() => values(0).length === 1000, 'all records came');
    expect(values(0)).toEqual(upTo(1000).map(String));
    expect(most).toBe(1);
  });

  it('a batch says where its partition begins and ends', async (world) => {
    await world.log.append(
      topic,
      upTo(5).map((n) => record('k', String(n), 2)),
    );
    const { batches } = await listen(world);
    await world.until(() => batches.length > 0, 'a batch came');
    expect(batches[0]).toMatchObject({ topic, partition: 2, startOffset: 0, endOffset: 5 });
  });

  it('a partition that waits holds up no other', async (world) => {
    await world.log.append(topic, [record('slow', '1', 0), record('quick', '1', 1)]);
    const { values, batches } = await listen(world, async (batch) =>
      batch.partition === 0 ? { next: 0, waitMs: 60_000 } : undefined,
    );
    await world.until(() => values(1).length === 1, 'the other partition flows');
    await world.log.append(topic, [record('quick', '2', 1)]);
    await world.until(() => values(1).length === 2, 'the other partition still flows');
    expect(batches.filter(({ partition }) => partition === 0)).toHaveLength(1);
  });

  it('a partition whose consumer asks for an earlier record gets it again', async (world) => {
    await world.log.append(
      topic,
      upTo(5).map((n) => record('k', String(n))),
    );
    let asked = false;
    const { values } = await listen(world, async () => {
      if (asked) return undefined;
      asked = true;
      return { next: 2, waitMs: 5 };
    });
    await world.until(() => values(0).length === 8, 'three records came again');
    expect(values(0).slice(5)).toEqual(['3', '4', '5']);
  });

  it('a slow group holds up no other group', async (world) => {
    await listen(world, async () => ({ next: 0, waitMs: 60_000 }), 'slow');
    const { values } = await listen(world, undefined, 'quick');
    await world.log.append(topic, [record('k', '1')]);
    await world.until(() => values(0).length === 1, 'the quick group has it');
  });
}

function positions(it: Case): void {
  it('a group that stops goes on where it was', async (world) => {
    await world.log.append(topic, [record('k', '1'), record('k', '2')]);
    const first = await listen(world);
    await world.until(() => first.values(0).length === 2, 'both came');
    await first.stop();
    await world.log.append(topic, [record('k', '3')]);
    const second = await listen(world);
    await world.until(() => second.values(0).length === 1, 'the third came');
    expect(first.values(0)).toEqual(['1', '2']);
    expect(second.values(0)).toEqual(['3']);
  });

  it('the position of a group that stopped survives a crash', async (world) => {
    await world.log.append(topic, [record('k', '1'), record('k', '2')]);
    const first = await listen(world);
    await world.until(() => first.values(0).length === 2, 'both came');
    await first.stop();
    await world.crash();
    expect(await world.log.positions('reader', topic)).toEqual([2, 0, 0, 0]);
  });

  it('a crash never moves a group beyond what it has been given', async (world) => {
    await world.log.append(
      topic,
      upTo(50).map((n) => record('k', String(n))),
    );
    const { values } = await listen(world);
    await world.until(() => values(0).length === 50, 'all came');
    await world.crash();
    const [position = -1] = await world.log.positions('reader', topic);
    expect(position).toBeGreaterThanOrEqual(0);
    expect(position).toBeLessThanOrEqual(50);
    const again = await listen(world);
    await world.log.append(topic, [record('k', '51')]);
    await world.until(() => again.values(0).at(-1) === '51', 'the last came');
    expect(again.values(0)).toEqual(upTo(51).slice(position).map(String));
  });

  it('stopping waits for the batch in hand and keeps its end', async (world) => {
    let ended = false;
    let begun = false;
    const { stop } = await listen(world, async () => {
      begun = true;
      await world.sleep(60);
      ended = true;
    });
    await world.log.append(topic, [record('k', '1')]);
    await world.until(() => begun, 'the batch is in hand');
    await stop();
    expect(ended).toBe(true);
    expect((await world.log.positions('reader', topic))[0]).toBe(1);
  });

  it('nothing comes after stopping', async (world) => {
    const { stop, batches } = await listen(world);
    await stop();
    await world.log.append(topic, [record('k', '1')]);
    await world.sleep(100);
    expect(batches).toEqual([]);
  });

  it('groups have positions of their own', async (world) => {
    await world.log.append(topic, [record('k', '1')]);
    const { values, stop } = await listen(world, undefined, 'one');
    await world.until(() => values(0).length === 1, 'it came');
    await stop();
    expect((await world.log.positions('one', topic))[0]).toBe(1);
    expect((await world.log.positions('two', topic))[0]).toBe(0);
  });

  it('a group can be moved back to the beginning', async (world) => {
    await world.log.append(topic, [record('k', '1')]);
    const first = await listen(world);
    await world.until(() => first.values(0).length === 1, 'it came');
    await first.stop();
    await world.log.seek('reader', topic, 0, 0);
    const second = await listen(world);
    await world.until(() => second.values(0).length === 1, 'it came again');
  });

  it('reading without a group moves none', async (world) => {
    await world.log.append(otherTopic, [record('k', '1')]);
    await world.log.read(otherTopic, 0, 0, 10);
    expect(await world.log.positions('reader', otherTopic)).toEqual([0, 0, 0, 0]);
  });
}

type Said = Readonly<{ next: number; waitMs: number }> | undefined;

/** A consumer of the bare log that writes down what it gets, and moves on unless told otherwise. */
async function listen(world: World, say: (batch: Batch) => Promise<Said> = async () => undefined, group = 'reader') {
  const assigned: { partition: number; position: number; before: number }[] = [];
  const batches: Batch[] = [];
  const consumer = await world.log.consume({
    group,
    topics: [topic],
    onAssigned: async (_, partition, position) => {
      assigned.push({ partition, position, before: batches.filter((batch) => batch.partition === partition).length });
    },
    onRevoked: () => undefined,
    deliver: async (batch) => {
      const said = await say(batch);
      batches.push(batch);
      return said ?? { next: (batch.records.at(-1)?.offset ?? batch.endOffset - 1) + 1, waitMs: 0 };
    },
  });
  const values = (partition: number): string[] =>
    valuesOf(batches.filter((batch) => batch.partition === partition).flatMap(({ records }) => [...records]));
  return { assigned, batches, values, stop: () => consumer.stop() };
}

function record(key: string, value: string, partition = 0): Addressed {
  return { key, headers: { ce_id: value.slice(0, 20) }, value, partition };
}

function valuesOf(records: readonly PlacedRecord[]): string[] {
  return records.map(({ value }) => value);
}
