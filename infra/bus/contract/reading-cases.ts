import { expect } from '@jest/globals';

import { listen, record, valuesOf } from './bare-log.ts';
import type { Case } from './case.ts';
import { otherTopic, topic, upTo } from './world.ts';

/** How a bare log is read by groups, and where each goes on. */
export function describeReading(it: Case): void {
  reading(it);
  positions(it);
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
