import { expect } from '@jest/globals';

import { park } from '../src/index.ts';
import type { Case } from './case.ts';
import { elsewhere, sick, stopping, third, well } from './sick-keys.ts';
import { added, topic, upTo } from './world.ts';

/** What can never be right stops its own key, or its own partition, and says so. */
export function describeDamage(it: Case): void {
  it('an event that the log lost after taking it parks its key and alarms', async (world) => {
    const relay = world.relay();
    const consumer = await world.consumer();
    await world.add(sick, 1);
    await world.drained(relay, consumer);
    world.faults.nextAppendIsLost();
    await world.add(sick, 1);
    await world.drained(relay, consumer);
    await world.add(sick, 2);
    await world.add(well, 2);
    await world.drained(relay, consumer);
    expect(await consumer.parked.list()).toMatchObject([{ key: sick, why: 'HOLE_IN_LOG', count: 2 }]);
    expect(world.lines).toContainEqual(expect.objectContaining({ alarm: 'HOLE_IN_LOG', eventId: `${sick}:1:3` }));
    expect(await world.received(well)).toEqual([1, 2]);
    // A person has looked at it and goes on without the lost one; that is the end of it.
    expect(await consumer.parked.release(topic, sick)).toEqual({ released: 2, free: true });
    await world.add(sick, 1);
    await world.drained(relay, consumer);
    expect(await world.received(sick)).toEqual([1, 3, 4, 5]);
    expect(await consumer.parked.list()).toEqual([]);
  });

  it('a log that went back stops that partition and no other', async (world) => {
    await world.log.seek('receiver', topic, 0, 1000);
    const relay = world.relay();
    const consumer = await world.consumer(undefined, { knobs: { watchdogMs: 100 } });
    await world.add(sick, 2);
    await world.add(elsewhere, 2);
    await world.until(
      () => world.lines.some(({ alarm, partition }) => alarm === 'LOG_WENT_BACK' && partition === 0),
      'the alarm',
    );
    await world.until(async () => (await world.received(elsewhere)).length === 2, 'the other partition flows');
    expect(await world.received(sick)).toEqual([]);
    expect(relay.idle() && consumer.alive()).toBe(true);
  });

  it('a record without an event in it is parked at once, and others go on', async (world) => {
    const relay = world.relay();
    const consumer = await world.consumer();
    const good = { ce_specversion: '1.0', ce_id: 'x:1:1', ce_type: added.type, ce_subject: 'x', ce_sequence: '1' };
    const more = { ce_incarnation: '1', ce_time: '2026-03-01T04:00:00.000Z', ce_correlationid: '', ce_causationid: '' };
    const headers = { ...good, ...more, traceparent: '' };
    const poison = [
      ['HEADER_MISSING', { ...headers, ce_subject: undefined }, '{"n":1}'],
      ['SPECVERSION_UNKNOWN', { ...headers, ce_specversion: '2.0' }, '{"n":1}'],
      ['SEQUENCE_INVALID', { ...headers, ce_sequence: 'one' }, '{"n":1}'],
      ['TIME_INVALID', { ...headers, ce_time: 'yesterday' }, '{"n":1}'],
      ['VALUE_NOT_JSON', headers, '{"n":1'],
      ['VALUE_NOT_AN_OBJECT', headers, '[1]'],
      ['VALUE_TOO_LARGE', headers, `{"n":1,"note":"${'x'.repeat(70_000)}"}`],
      ['PROTOTYPE_KEY', headers, '{"n":1,"deep":[{"__proto__":{}}]}'],
      ['PROTOTYPE_KEY', headers, '{"n":1,"\\u005f_proto__":{}}'],
      ['UNDECODABLE', headers, '{"n":"one"}'],
      // Under the key of another its order is lost.
      ['KEY_OF_ANOTHER', headers, '{"n":1,"key":"another"}'],
    ] as const;
    for (const [n, [, given, value]] of poison.entries()) {
      const sent = Object.fromEntries(Object.entries(given).filter((pair) => pair[1] !== undefined)) as typeof headers;
      const key = `poison-${n}`;
      // Each is another aggregate's: a repeat would be passed over.
      const mine = sent.ce_subject === 'x' ? { ...sent, ce_subject: key } : sent;
      await world.log.append(topic, [{ key, headers: mine, value, partition: 0 }]);
    }
    await world.add(well, 2);
    await world.drained(relay, consumer);
    expect(await world.received(well)).toEqual([1, 2]);
    const parked = await consumer.parked.list();
    const whys = new Map(parked.map(({ key, why }) => [key, why]));
    expect(poison.map((_, n) => whys.get(`poison-${n}`))).toEqual(poison.map(([why]) => why));
  });

  it('a broken record of a type that nobody listens to is passed over, and said', async (world) => {
    const headers = { ce_type: `${topic}/renamed`, ce_sequence: 'one' };
    await world.log.append(topic, [{ key: 'x', headers, value: '{', partition: 0 }]);
    const consumer = await world.consumer();
    await world.drained(world.relay(), consumer);
    expect(await consumer.parked.list()).toEqual([]);
    expect(world.lines).toContainEqual(expect.objectContaining({ topic, offset: 0, why: 'HEADER_MISSING' }));
  });

  it('an event of a type or a version that nobody here knows is passed over, and what follows is handled', async (world) => {
    const relay = world.relay();
    const consumer = await world.consumer();
    const good = { ce_specversion: '1.0', ce_id: 'x:1:1', ce_subject: 'x', ce_sequence: '1', ce_incarnation: '1' };
    const more = { ce_time: '2026-03-01T04:00:00.000Z', ce_correlationid: '', ce_causationid: '', traceparent: '' };
    const headers = { ...good, ...more };
    const typed = [`${topic}/abolished`, added.type.replace('.v1/', '.v2/'), 'elsewhere.thing.v1/added'];
    await world.log.append(topic, [
      ...typed.map((ce_type, n) => ({
        ...{ key: 'x', value: '{"n":1}', partition: 0 },
        headers: { ...headers, ce_type, ce_id: `x:1:${n + 1}`, ce_sequence: `${n + 1}` },
      })),
      // What a later version has put on top is not looked at.
      {
        ...{ key: 'x', value: '{"n":1,"colour":"red"}', partition: 0 },
        headers: { ...headers, ce_type: added.type, ce_id: 'x:1:4', ce_sequence: '4' },
      },
    ]);
    await world.add(well, 1);
    await world.drained(relay, consumer);
    expect([await world.received('x'), await world.received(well)]).toEqual([[1], [1]]);
    expect(await consumer.parked.list()).toEqual([]);
  });

  it('a handler that wants a person gets one at once, without another try', async (world) => {
    let tries = 0;
    const consumer = await world.consumer(async () => (tries++, park('NOT_OURS')));
    await world.add('k');
    await world.drained(world.relay(), consumer);
    expect(tries).toBe(1);
    expect(await consumer.parked.list()).toMatchObject([{ key: 'k', why: 'NOT_OURS', state: 'PARKED', count: 1 }]);
  });

  it('of three keys in one partition the one that a bug stops is parked, the two others go on (P7)', async (world) => {
    const relay = world.relay();
    const consumer = await stopping(world);
    await Promise.all([sick, well, third].map((key) => world.add(key, 3)));
    await world.drained(relay, consumer);
    expect([await world.received(well), await world.received(third)]).toEqual([upTo(3), upTo(3)]);
    expect(await world.received(sick)).toEqual([]);
    expect(await consumer.parked.list()).toMatchObject([
      { topic, partition: 0, key: sick, state: 'PARKED', why: 'HANDLER_FAILED', count: 3 },
    ]);
  });
}
