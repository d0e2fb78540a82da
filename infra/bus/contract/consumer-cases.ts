import { expect } from '@jest/globals';

import { Unavailable } from '@linli/env';
import { VersionConflict } from '@linli/store';

import { handled, ignored, park, partitionOf, type EventEnvelope, type Verdict } from '../src/index.ts';
import type { Case } from './case.ts';
import { added, otherTopic, topic, upTo, type World } from './world.ts';

type Added = EventEnvelope<Readonly<{ n: number }>>;

/** Keys of the suite by partition of its topics. */
const keysOf = (partition: number, count: number): string[] =>
  upTo(400)
    .map((n) => `k${n}`)
    .filter((key) => partitionOf(key, 4) === partition)
    .slice(0, count);
const [sick = '', well = '', third = ''] = keysOf(0, 3);
const [elsewhere = ''] = keysOf(1, 1);

/** What a consumer promises above any log: every event at least once, a key in order, nobody held up by another. */
export function describeConsumer(it: Case): void {
  delivery(it);
  repeats(it);
  outages(it);
  damage(it);
}

function delivery(it: Case): void {
  it('an event arrives with everything that was said about it', async (world) => {
    const events: Added[] = [];
    const relay = world.relay();
    const consumer = await world.consumer(async (event) => (events.push(event), handled));
    await world.add('k');
    await world.drained(relay, consumer);
    expect(events).toEqual([
      {
        ...{ eventId: 'k:1:1', topic, type: added.type, key: 'k', aggregateId: 'k', incarnation: 1, sequence: 1 },
        ...{ correlationId: 'corr_1', traceparent: '00-ab-cd-01', data: { n: 1 } },
        causationId: expect.stringMatching(/^c_/),
        atMs: expect.any(Number),
      },
    ]);
    expect(Math.abs(world.life.clock.nowMs() - (events[0]?.atMs ?? 0))).toBeLessThan(60_000);
  });

  it('every handled event is one line in the log, with its causes and its verdict', async (world) => {
    const relay = world.relay();
    const consumer = await world.consumer(async ({ data }) => (data.n === 1 ? handled : ignored('SECOND')));
    await world.add('k', 2);
    await world.drained(relay, consumer);
    const lines = world.lines.filter(({ message }) => message === 'event');
    const ids = { group: 'receiver', type: added.type, correlationId: 'corr_1', causationId: expect.any(String) };
    expect(lines).toEqual([
      { ...ids, eventId: 'k:1:1', verdict: 'handled', why: undefined, message: 'event' },
      { ...ids, eventId: 'k:1:2', verdict: 'ignored', why: 'SECOND', message: 'event' },
    ]);
  });

  it('events of one key take effect in their order', async (world) => {
    const relay = world.relay();
    const consumer = await world.consumer();
    await Promise.all(upTo(10).map((n) => world.add(`k${n}`, 20)));
    await world.drained(relay, consumer);
    for (const n of upTo(10)) expect(await world.received(`k${n}`)).toEqual(upTo(20));
  });

  it('a slow handler holds up no other key of its partition', async (world) => {
    await world.add(sick, 1);
    await world.add(well, 3);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const receive = world.receive();
    await world.consumer(async (event) => {
      if (event.key === sick) await held;
      return receive(event);
    });
    world.relay();
    await world.until(async () => (await world.received(well)).length === 3, 'the other key is handled');
    expect(await world.received(sick)).toEqual([]);
    release();
    await world.until(async () => (await world.received(sick)).length === 1, 'the slow one as well');
  });

  it('no more handlers run at once than allowed', async (world) => {
    let running = 0;
    let most = 0;
    const relay = world.relay();
    await Promise.all(upTo(40).map((n) => world.add(`k${n}`)));
    const handle = async (): Promise<Verdict> => {
      most = Math.max(most, ++running);
      await world.sleep(2);
      running--;
      return handled;
    };
    const consumer = await world.consumer(handle, { knobs: { concurrency: 3 } });
    await world.drained(relay, consumer);
    expect(most).toBe(3);
  });

  it('types that nobody listens to are passed over', async (world) => {
    const relay = world.relay();
    const consumer = await world.consumer();
    await world.add('k', 1);
    await world.add('other', 3, { type: `${topic}/renamed` });
    await world.add('k', 1);
    await world.drained(relay, consumer);
    expect(await world.received('k')).toEqual([1, 2]);
    expect(await world.received('other')).toEqual([]);
  });

  it('one consumer listens to several topics', async (world) => {
    const relay = world.relay();
    const consumer = await world.consumer(undefined, { types: [added.type, `${otherTopic}/added`] });
    await world.add('k', 2);
    await world.add('o', 2, { type: `${otherTopic}/added` });
    await world.drained(relay, consumer);
    expect([await world.received('k'), await world.received('o')]).toEqual([upTo(2), upTo(2)]);
  });

  it('two groups each get everything', async (world) => {
    const relay = world.relay();
    const one = await world.consumer(world.receive('received'), { group: 'one' });
    const two = await world.consumer(world.receive('received-too'), { group: 'two' });
    await world.add('k', 10);
    await world.drained(relay, one, two);
    expect(await world.received('k', 'received')).toEqual(upTo(10));
    expect(await world.received('k', 'received-too')).toEqual(upTo(10));
  });

  it('a subscriber that is added later gets everything from the beginning', async (world) => {
    const relay = world.relay();
    await world.add('k', 10);
    await world.drained(relay, await world.consumer(async () => handled, { group: 'first' }));
    await world.drained(relay, await world.consumer(undefined, { group: 'late' }));
    expect(await world.received('k')).toEqual(upTo(10));
  });

  it('a consumer tells how far it is behind', async (world) => {
    const relay = world.relay();
    const consumer = await world.consumer();
    await world.drained(relay, consumer);
    expect(await consumer.lag()).toBe(0);
    await consumer.stop();
    await world.add('k', 7);
    await world.until(async () => (await world.records()).length === 7, 'they are in the log');
    expect(await consumer.lag()).toBe(7);
  });

  it('10,000 events go all the way, each with one effect', async (world) => {
    const keys = upTo(100).map((n) => `k${n}`);
    const consumer = await world.consumer();
    await Promise.all(keys.map((key) => world.add(key, 100)));
    await world.drained(world.relay(), consumer);
    for (const key of keys) expect(await world.received(key)).toEqual(upTo(100));
  }, 180_000);

  it('stopping ends the handler that is running, and keeps what it did', async (world) => {
    const relay = world.relay();
    let begun = 0;
    const receive = world.receive();
    const consumer = await world.consumer(async (event) => {
      begun++;
      await world.sleep(60);
      return receive(event);
    });
    await world.add('k', 5);
    await world.until(() => begun > 0, 'a handler runs');
    await consumer.stop();
    const done = await world.received('k');
    expect(done).toEqual(upTo(begun));
    await world.drained(relay, await world.consumer());
    expect(await world.received('k')).toEqual(upTo(5));
  });

  it('after a stop nothing that was handled comes again', async (world) => {
    const relay = world.relay();
    const seen: string[] = [];
    const handle = async ({ eventId }: Added): Promise<Verdict> => (seen.push(eventId), handled);
    const first = await world.consumer(handle);
    await world.add('k', 5);
    await world.drained(relay, first);
    await first.stop();
    await world.add('k', 1);
    await world.drained(relay, await world.consumer(handle));
    expect(seen).toEqual(upTo(6).map((n) => `k:1:${n}`));
  });
}

function repeats(it: Case): void {
  it('redelivery from the beginning has no second effect (P8)', async (world) => {
    const relay = world.relay();
    const consumer = await world.consumer();
    await Promise.all(upTo(5).map((n) => world.add(`k${n}`, 10)));
    await world.drained(relay, consumer);
    await consumer.stop();
    for (const partition of [0, 1, 2, 3]) await world.log.seek('receiver', topic, partition, 0);
    await world.drained(relay, await world.consumer());
    for (const n of upTo(5)) expect(await world.received(`k${n}`)).toEqual(upTo(10));
  });

  it('a repeat in the log is not even handed to the handler of the same process', async (world) => {
    const seen: string[] = [];
    await world.add('k', 5);
    world.faults.nextAppendFailsButPresent();
    const relay = world.relay();
    const consumer = await world.consumer(async ({ eventId }) => (seen.push(eventId), handled));
    await world.drained(relay, consumer);
    expect((await world.records()).length).toBeGreaterThan(5);
    expect(seen).toEqual(upTo(5).map((n) => `k:1:${n}`));
  });

  it('a crash while handling brings the event again, with one effect (P4)', async (world) => {
    const relay = world.relay();
    const receive = world.receive();
    let done = false;
    await world.consumer(async (event) => {
      const verdict = await receive(event);
      if (event.data.n < 3) return verdict;
      done = true;
      // The effect is written, the process dies before it can say so.
      return new Promise<Verdict>(() => undefined);
    });
    await world.add('k', 5);
    await world.until(() => done, 'the third is written');
    await world.crash();
    expect(relay.idle()).toBeDefined();
    await world.drained(world.relay(), await world.consumer());
    expect(await world.received('k')).toEqual(upTo(5));
  });

  it('two consumers of one group together give every event one effect', async (world) => {
    const relay = world.relay();
    const consumers = [await world.consumer(), await world.consumer()] as const;
    await Promise.all(upTo(10).map((n) => world.add(`k${n}`, 10)));
    await world.until(async () => {
      for (const n of upTo(10)) if ((await world.received(`k${n}`)).length < 10) return false;
      return relay.idle() && consumers.every((consumer) => consumer.idle());
    }, 'all is received');
    for (const n of upTo(10)) expect(await world.received(`k${n}`)).toEqual(upTo(10));
  });

  it('two relays give every event one effect', async (world) => {
    const relays = [world.relay(), world.relay()] as const;
    const consumer = await world.consumer();
    await Promise.all(upTo(10).map((n) => world.add(`k${n}`, 20)));
    await world.drained(relays[0], consumer);
    for (const n of upTo(10)) expect(await world.received(`k${n}`)).toEqual(upTo(20));
  });

  it('who begins behind an event and meets a late repeat of the one before it misses nothing', async (world) => {
    const relay = world.relay();
    const first = await world.consumer();
    await world.add('k', 3);
    await world.drained(relay, first);
    await first.stop();
    // A second relay's copy of the second event comes late, behind the third.
    const late = (await world.records()).find(({ headers }) => headers['ce_id'] === 'k:1:2');
    if (late === undefined) throw new Error('the second event is not in the log');
    await world.log.append(topic, [late]);
    await world.add('k', 1);
    const consumer = await world.consumer();
    await world.drained(relay, consumer);
    expect(await world.received('k')).toEqual(upTo(4));
    expect(await consumer.parked.list()).toEqual([]);
    expect(world.lines).not.toContainEqual(expect.objectContaining({ alarm: 'HOLE_IN_LOG' }));
  });

  it('a first event after a restore is taken, and an old one is not', async (world) => {
    const relay = world.relay();
    const consumer = await world.consumer();
    await world.add('k', 2);
    await world.add('k', 2, { incarnation: 2 });
    await world.drained(relay, consumer);
    expect(await world.received('k')).toEqual(upTo(4));
  });
}

function outages(it: Case): void {
  it('a handler that throws is tried again, and what follows waits for it', async (world) => {
    const relay = world.relay();
    const receive = world.receive();
    let tries = 0;
    const consumer = await world.consumer(async (event) => {
      if (event.data.n === 1 && ++tries < 4) throw new TypeError('a bug');
      return receive(event);
    });
    await world.add('k', 3);
    await world.drained(relay, consumer);
    expect(tries).toBe(4);
    expect(await world.received('k')).toEqual([1, 2, 3]);
  });

  it('a lost race is tried again and uses up no tries', async (world) => {
    const relay = world.relay();
    const receive = world.receive();
    let races = 0;
    const consumer = await world.consumer(async (event) => {
      if (++races < 9) throw new VersionConflict('k', 1);
      return receive(event);
    });
    await world.add('k');
    await world.drained(relay, consumer);
    expect(await world.received('k')).toEqual([1]);
    expect(await consumer.parked.list()).toEqual([]);
  });

  it('an outage is waited out, however often, and never parked', async (world) => {
    const relay = world.relay();
    const receive = world.receive();
    let away = true;
    let tries = 0;
    const consumer = await world.consumer(async (event) => {
      tries++;
      if (away) throw new Unavailable('the store is away');
      return receive(event);
    });
    await world.add('k', 3);
    await world.until(() => tries > 12, 'it was tried again and again');
    expect(await consumer.parked.list()).toEqual([]);
    expect(await consumer.lag()).toBe(3);
    away = false;
    await world.drained(relay, consumer);
    expect(await world.received('k')).toEqual(upTo(3));
  });

  it('an outage of another copy of the package is known by its name', async (world) => {
    const relay = world.relay();
    let tries = 0;
    const consumer = await world.consumer(async () => {
      if (++tries > 8) return handled;
      throw Object.assign(new Error('deadline'), { name: 'Unavailable' });
    });
    await world.add('k');
    await world.drained(relay, consumer);
    expect(await consumer.parked.list()).toEqual([]);
  });

  it('an outage of one key ends what others of its partition had begun, and skips nothing', async (world) => {
    const relay = world.relay();
    const receive = world.receive();
    let away = true;
    const consumer = await world.consumer(async (event) => {
      if (away && event.key === sick && event.data.n === 2) throw new Unavailable('away');
      return receive(event);
    });
    await world.add(sick, 4);
    await world.add(well, 4);
    await world.until(async () => (await world.received(well)).length === 4, 'the other key is through');
    expect(await world.received(sick)).toEqual([1]);
    away = false;
    await world.drained(relay, consumer);
    expect([await world.received(sick), await world.received(well)]).toEqual([upTo(4), upTo(4)]);
  });

  it('a partition that waits holds up no other partition', async (world) => {
    const receive = world.receive();
    let away = true;
    const consumer = await world.consumer(async (event) => {
      if (away && event.key === sick) throw new Unavailable('away');
      return receive(event);
    });
    const relay = world.relay();
    await world.add(sick, 2);
    await world.add(elsewhere, 20);
    await world.until(async () => (await world.received(elsewhere)).length === 20, 'the other partition is through');
    away = false;
    await world.drained(relay, consumer);
    expect(await world.received(sick)).toEqual(upTo(2));
  });

  it('a consumer that finds the log away starts when it is back', async (world) => {
    world.faults.away(true);
    const relay = world.relay();
    const starting = world.consumer();
    await world.add('k', 3);
    await world.sleep(50);
    world.faults.away(false);
    await world.drained(relay, await starting);
    expect(await world.received('k')).toEqual(upTo(3));
  });

  it('a consumer that is lost and says so is rebuilt', async (world) => {
    const relay = world.relay();
    const consumer = await world.consumer(undefined, { knobs: { watchdogMs: 400 } });
    await world.add('k', 1);
    await world.drained(relay, consumer);
    world.faults.loseConsumer('receiver', false);
    await world.add('k', 3);
    await world.until(async () => (await world.received('k')).length === 4, 'the rest came');
    expect(world.lines).toContainEqual(expect.objectContaining({ alarm: 'CONSUMER_REBUILT' }));
  });

  it('a consumer that is lost and does not know it is rebuilt', async (world) => {
    const relay = world.relay();
    const consumer = await world.consumer(undefined, { knobs: { watchdogMs: 400 } });
    await world.add('k', 1);
    await world.drained(relay, consumer);
    world.faults.loseConsumer('receiver', true);
    await world.add('k', 3);
    await world.until(async () => (await world.received('k')).length === 4, 'the rest came');
    await world.drained(relay, consumer);
    expect(await world.received('k')).toEqual(upTo(4));
  });

  it('a handler that never answers is found, and in the end its key is parked', async (world) => {
    const receive = world.receive();
    const handle: Parameters<World['consumer']>[0] = async (event) =>
      event.key === sick ? new Promise(() => undefined) : receive(event);
    const consumer = await world.consumer(handle, { knobs: { watchdogMs: 300 } });
    const relay = world.relay();
    await world.add(sick, 1);
    await world.until(async () => (await world.records()).length === 1, 'the first is in the log');
    await world.sleep(20);
    await world.add(well, 2);
    await world.until(async () => (await world.received(well)).length === 2, 'the others of the partition go on');
    await world.drained(relay, consumer);
    expect(await consumer.parked.list()).toMatchObject([{ key: sick, why: 'HANDLER_HANGS' }]);
  });

  it('a consumer that has nothing to do is left alone', async (world) => {
    const consumer = await world.consumer(undefined, { knobs: { watchdogMs: 50 } });
    await world.sleep(400);
    expect(consumer.idle()).toBe(true);
    expect(world.lines).not.toContainEqual(expect.objectContaining({ alarm: 'CONSUMER_REBUILT' }));
  });
}

function damage(it: Case): void {
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

  it('a broken record of a type that nobody listens to is passed over', async (world) => {
    const headers = { ce_type: `${topic}/renamed`, ce_sequence: 'one' };
    await world.log.append(topic, [{ key: 'x', headers, value: '{', partition: 0 }]);
    const consumer = await world.consumer();
    await world.drained(world.relay(), consumer);
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

/** A consumer that a bug stops at every event of one key. */
export async function stopping(world: World, isSick: () => boolean = () => true, knobs = {}) {
  const receive = world.receive();
  return world.consumer(
    async (event) => {
      if (event.key === sick && isSick()) throw new TypeError('a bug');
      return receive(event);
    },
    { knobs },
  );
}

export { elsewhere, sick, well };
