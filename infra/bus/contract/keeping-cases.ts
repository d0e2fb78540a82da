import { expect } from '@jest/globals';

import { AppendRefused, LogMisuse, TopicMismatch } from '../src/index.ts';
import { record, valuesOf } from './bare-log.ts';
import type { Case } from './case.ts';
import { suiteTopics } from './driver.ts';
import { topic, upTo } from './world.ts';

/** What a bare log keeps, without relay and consumer: what it took, in order, for ever. */
export function describeKeeping(it: Case): void {
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
