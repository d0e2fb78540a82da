import { expect } from '@jest/globals';

import { isoOf } from '../src/instant.ts';
import type { Case } from './case.ts';
import { suiteTopics } from './driver.ts';
import { otherTopic, topic, upTo, type World } from './world.ts';

/** What the relay promises above any log: what was committed gets into it, in order (P3, P6). */
export function describeRelay(it: Case): void {
  carrying(it);
  lying(it);
}

function carrying(it: Case): void {
  it('what a document tells is carried into the log as soon as it is written', async (world) => {
    const relay = world.relay();
    await world.add('k', 3);
    await world.drained(relay);
    expect((await world.records()).map(({ headers }) => headers['ce_id'])).toEqual(['k:1:1', 'k:1:2', 'k:1:3']);
  });

  it('what was written before the relay started is carried as well', async (world) => {
    await world.add('k', 3);
    await world.drained(world.relay());
    expect(await world.records()).toHaveLength(3);
  });

  it('a record says everything that the document said', async (world) => {
    await world.add('k');
    const [entry] = await world.life.store.pendingEvents(1);
    await world.drained(world.relay());
    const [record] = await world.records();
    expect(record).toMatchObject({ key: 'k', value: '{"n":1}' });
    expect(record?.headers).toEqual({
      ce_specversion: '1.0',
      ce_id: 'k:1:1',
      ce_type: `${topic}/added`,
      ce_source: '/linli/suite',
      ce_subject: 'k',
      ce_time: isoOf(entry?.atMs ?? 0),
      ce_sequence: '1',
      ce_incarnation: '1',
      ce_correlationid: 'corr_1',
      ce_causationid: entry?.causationId,
      traceparent: '00-ab-cd-01',
    });
  });

  it('all events of a key lie in one partition, in their order, and keys are spread', async (world) => {
    const relay = world.relay();
    const keys = upTo(20).map((n) => `key-${n}`);
    await Promise.all(keys.map((key) => world.add(key, 5)));
    await world.drained(relay);
    const records = await world.records();
    for (const key of keys) {
      const mine = records.filter((record) => record.key === key);
      expect(mine.map(({ headers }) => headers['ce_sequence'])).toEqual(['1', '2', '3', '4', '5']);
      expect(new Set(mine.map(({ partition }) => partition)).size).toBe(1);
    }
    expect(new Set(records.map(({ partition }) => partition)).size).toBe(4);
  });

  it('events of a new incarnation go behind those of the old one', async (world) => {
    const relay = world.relay();
    await world.add('k', 2);
    await world.add('k', 1, { incarnation: 2 });
    await world.drained(relay);
    expect((await world.records()).map(({ headers }) => headers['ce_id'])).toEqual(['k:1:1', 'k:1:2', 'k:2:3']);
  });

  it('a relay that has stopped sends nothing, and the next one goes on', async (world) => {
    const relay = world.relay();
    await world.add('k', 2);
    await world.drained(relay);
    await relay.stop();
    await world.add('k', 2);
    await world.sleep(50);
    expect(await world.records()).toHaveLength(2);
    await world.drained(world.relay());
    expect(await world.records()).toHaveLength(4);
  });

  it('two relays on one outbox lose nothing, and first occurrences stay in order', async (world) => {
    const relays = [world.relay(), world.relay()] as const;
    await Promise.all(upTo(10).map((n) => world.add(`key-${n}`, 20)));
    await world.drained(relays[0]);
    await world.drained(relays[1]);
    await expectFirstOccurrences(
      world,
      upTo(10).map((n) => `key-${n}`),
      20,
    );
  });

  it('a topic that the relay does not know sets its key aside, and others go on', async (world) => {
    const [known] = suiteTopics;
    const relay = world.relay({}, known === undefined ? [] : [known]);
    await world.add('stranger', 2, { type: `${otherTopic}/added` });
    await world.add('k', 2);
    await world.until(async () => (await world.records()).length === 2 && relay.idle(), 'the others are carried');
    expect(await world.life.store.pendingEvents(10)).toHaveLength(2);
    expect(world.lines.filter(({ alarm }) => alarm === 'APPEND_REFUSED')).toHaveLength(1);
  });

  it('an event that the log refuses sets its key aside, and others go on', async (world) => {
    const undeclared = { name: 'suite.missing.v1', owner: 'suite', partitions: 4 };
    const relay = world.relay({ sweepMs: 200 }, [...suiteTopics, undeclared]);
    await world.add('refused', 3, { type: 'suite.missing.v1/added' });
    await world.add('k', 2);
    await world.until(async () => (await world.records()).length === 2, 'the others are carried');
    expect(world.lines).toContainEqual(expect.objectContaining({ alarm: 'APPEND_REFUSED', why: 'TOPIC_UNKNOWN' }));
    // Somebody mends the log: what was set aside goes by itself.
    await world.log.declare([undeclared]);
    await world.drained(relay);
    const mended = await world.records('suite.missing.v1');
    expect(mended.map(({ headers }) => headers['ce_sequence'])).toEqual(['1', '2', '3']);
  });
}

function lying(it: Case): void {
  it('an append that says ok and is absent goes again', async (world) => {
    world.faults.nextAppendSaysOkButAbsent();
    const relay = world.relay();
    await world.add('k', 5);
    await world.drained(relay);
    await expectFirstOccurrences(world, ['k'], 5);
  });

  it('an append that fails and is present goes again, and the repeat stands behind', async (world) => {
    await world.add('k', 5);
    world.faults.nextAppendFailsButPresent();
    await world.drained(world.relay());
    expect((await world.records()).length).toBeGreaterThan(5);
    await expectFirstOccurrences(world, ['k'], 5);
  });

  it('with the log away events wait in the outbox, and all are carried when it is back', async (world) => {
    world.faults.away(true);
    const relay = world.relay();
    await world.add('k', 5);
    await world.sleep(100);
    expect(relay.idle()).toBe(false);
    expect(await world.life.store.pendingEvents(10)).toHaveLength(5);
    world.faults.away(false);
    await world.drained(relay);
    await expectFirstOccurrences(world, ['k'], 5);
  });

  it('a crash between the append and the removal sends again, and loses nothing', async (world) => {
    await world.add('k', 5);
    world.faults.nextAppendFailsButPresent();
    world.relay({ firstBackOffMs: 30_000, maxBackOffMs: 30_000 });
    await world.until(async () => (await world.records()).length === 5, 'the log has them');
    await world.crash();
    await world.drained(world.relay());
    expect((await world.records()).length).toBeGreaterThan(5);
    await expectFirstOccurrences(world, ['k'], 5);
  });

  it('a crash with a full outbox loses nothing', async (world) => {
    world.relay();
    const writing = Promise.all(upTo(5).map((n) => world.add(`key-${n}`, 30)));
    await writing;
    await world.crash();
    await world.drained(world.relay());
    await expectFirstOccurrences(
      world,
      upTo(5).map((n) => `key-${n}`),
      30,
    );
  });

  it('10,000 events drain', async (world) => {
    const keys = upTo(100).map((n) => `key-${n}`);
    await Promise.all(keys.map((key) => world.add(key, 100)));
    await world.drained(world.relay());
    await expectFirstOccurrences(world, keys, 100);
  }, 180_000);
}

/** Of each key the first occurrences are 1, 2, … `last`; anything else is a repeat. */
async function expectFirstOccurrences(world: World, keys: readonly string[], last: number): Promise<void> {
  const sequences = new Map<string, Set<number>>();
  for (const { key, headers } of await world.records()) {
    const mine = sequences.get(key) ?? new Set();
    sequences.set(key, mine.add(Number(headers['ce_sequence'])));
  }
  for (const key of keys) expect([...(sequences.get(key) ?? [])]).toEqual(upTo(last));
}
