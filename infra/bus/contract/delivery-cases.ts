import { expect } from '@jest/globals';

import { handled, ignored, type EventEnvelope, type Verdict } from '../src/index.ts';
import type { Case } from './case.ts';
import { sick, well } from './sick-keys.ts';
import { added, otherTopic, topic, upTo } from './world.ts';

type Added = EventEnvelope<Readonly<{ n: number }>>;

/** What a consumer promises above any log: every event at least once, a key in order, nobody held up by another. */
export function describeDelivery(it: Case): void {
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
