import { expect } from '@jest/globals';

import { handled } from '../src/index.ts';
import type { Case } from './case.ts';
import { elsewhere, sick, stopping, well } from './sick-keys.ts';
import { topic, upTo, type World } from './world.ts';

/** What is promised of keys that wait for a person. */
export function describeParking(it: Case): void {
  waiting(it);
  releasing(it);
}

function waiting(it: Case): void {
  it('what is parked can be looked at, in order', async (world) => {
    const consumer = await stopping(world);
    await world.add(sick, 3);
    await world.drained(world.relay(), consumer);
    const events = await consumer.parked.show(topic, sick);
    expect(events.map(({ eventId, why }) => [eventId, why])).toEqual([
      [`${sick}:1:1`, 'HANDLER_FAILED'],
      [`${sick}:1:2`, 'BEHIND'],
      [`${sick}:1:3`, 'BEHIND'],
    ]);
    expect(events[0]?.record).toMatchObject({ key: sick, value: '{"n":1}' });
  });

  it('later events of a parked key wait behind it, also after a crash', async (world) => {
    await world.add(sick, 1);
    await world.drained(world.relay(), await stopping(world));
    await world.crash();
    const consumer = await world.consumer();
    await world.add(sick, 2);
    await world.add(well, 1);
    await world.drained(world.relay(), consumer);
    expect([await world.received(sick), await world.received(well)]).toEqual([[], [1]]);
    expect((await consumer.parked.show(topic, sick)).map(({ eventId }) => eventId)).toEqual(
      upTo(3).map((n) => `${sick}:1:${n}`),
    );
  });

  it('an event that comes again is parked once', async (world) => {
    const relay = world.relay();
    const first = await stopping(world);
    await world.add(sick, 3);
    await world.drained(relay, first);
    await first.stop();
    await world.log.seek('receiver', topic, 0, 0);
    const second = await stopping(world);
    await world.drained(relay, second);
    expect(await second.parked.list()).toMatchObject([{ count: 3 }]);
    expect(await second.parked.show(topic, sick)).toHaveLength(3);
  });

  it('groups park apart', async (world) => {
    const relay = world.relay();
    const one = await stopping(world);
    const two = await world.consumer(async () => handled, { group: 'two' });
    await world.add(sick, 1);
    await world.drained(relay, one, two);
    expect([(await one.parked.list()).length, (await two.parked.list()).length]).toEqual([1, 0]);
  });

  it('with too much parked under one key its partition waits and alarms, until a person makes room', async (world) => {
    let isSick = true;
    const consumer = await stopping(world, () => isSick, { maxParkedPerKey: 3 });
    const relay = world.relay();
    await world.add(sick, 5);
    await world.until(() => world.lines.some(({ alarm }) => alarm === 'PARKING_FULL'), 'the alarm');
    await world.add(elsewhere, 3);
    await world.until(async () => (await world.received(elsewhere)).length === 3, 'other partitions flow');
    expect(await consumer.parked.list()).toMatchObject([{ count: 3 }]);
    expect(await consumer.lag()).toBe(2);
    isSick = false;
    await consumer.parked.release(topic, sick);
    await world.drained(relay, consumer);
    expect(await world.received(sick)).toEqual(upTo(5));
  });

  it('one parked event can be given up, and the others stay', async (world) => {
    const consumer = await stopping(world);
    await world.add(sick, 3);
    await world.drained(world.relay(), consumer);
    const [first] = await consumer.parked.show(topic, sick);
    expect(await consumer.parked.drop(topic, sick, first?.n ?? -1, 'WRONG')).toBe(true);
    expect(await consumer.parked.drop(topic, sick, first?.n ?? -1, 'WRONG')).toBe(false);
    expect(await consumer.parked.list()).toMatchObject([{ key: sick, count: 2 }]);
    expect(world.lines).toContainEqual(expect.objectContaining({ eventId: `${sick}:1:1`, why: 'WRONG' }));
  });

  it('giving up the last parked event frees the key', async (world) => {
    let isSick = true;
    const consumer = await stopping(world, () => isSick);
    const relay = world.relay();
    await world.add(sick, 1);
    await world.drained(relay, consumer);
    const [only] = await consumer.parked.show(topic, sick);
    await consumer.parked.drop(topic, sick, only?.n ?? -1, 'WRONG');
    isSick = false;
    await world.add(sick, 1);
    await world.drained(relay, consumer);
    expect(await world.received(sick)).toEqual([2]);
    expect(await consumer.parked.list()).toEqual([]);
  });
}

function releasing(it: Case): void {
  it('a released key is handled in order, and is free then', async (world) => {
    let isSick = true;
    const consumer = await stopping(world, () => isSick);
    const relay = world.relay();
    await world.add(sick, 5);
    await world.drained(relay, consumer);
    isSick = false;
    expect(await consumer.parked.release(topic, sick)).toEqual({ released: 5, free: true });
    expect(await consumer.parked.list()).toEqual([]);
    expect(await consumer.parked.show(topic, sick)).toEqual([]);
    await world.add(sick, 2);
    await world.drained(relay, consumer);
    expect(await world.received(sick)).toEqual(upTo(7));
  });

  it('events that arrive during a release come behind what is parked', async (world) => {
    let isSick = true;
    const receive = world.receive();
    const handle: Parameters<World['consumer']>[0] = async (event) => {
      if (event.key !== sick) return receive(event);
      if (isSick) throw new TypeError('a bug');
      await world.sleep(3);
      return receive(event);
    };
    const consumer = await world.consumer(handle);
    const relay = world.relay();
    await world.add(sick, 20);
    await world.drained(relay, consumer);
    isSick = false;
    const release = consumer.parked.release(topic, sick);
    await world.add(sick, 40);
    expect((await release).free).toBe(true);
    await world.drained(relay, consumer);
    expect(await world.received(sick)).toEqual(upTo(60));
    expect(await consumer.parked.list()).toEqual([]);
  });

  it('a release that meets the bug again parks the rest again, in order', async (world) => {
    let until = 1;
    const receive = world.receive();
    const consumer = await world.consumer(async (event) => {
      if (event.data.n >= until) throw new TypeError('a bug');
      return receive(event);
    });
    const relay = world.relay();
    await world.add(sick, 4);
    await world.drained(relay, consumer);
    until = 3;
    expect(await consumer.parked.release(topic, sick)).toEqual({ released: 2, free: false, why: 'HANDLER_FAILED' });
    expect(await consumer.parked.list()).toMatchObject([{ state: 'PARKED', count: 2 }]);
    expect((await consumer.parked.show(topic, sick)).map(({ eventId }) => eventId)).toEqual([
      `${sick}:1:3`,
      `${sick}:1:4`,
    ]);
    until = Infinity;
    await consumer.parked.release(topic, sick);
    expect(await world.received(sick)).toEqual(upTo(4));
  });

  it('a release that a crash cut short goes on by itself', async (world) => {
    let isSick = true;
    const receive = world.receive();
    const consumer = await world.consumer(async (event) => {
      if (isSick) throw new TypeError('a bug');
      // The second never ends: the process dies over it.
      return event.data.n === 2 ? new Promise(() => undefined) : receive(event);
    });
    await world.add(sick, 4);
    await world.drained(world.relay(), consumer);
    isSick = false;
    void consumer.parked.release(topic, sick);
    await world.until(async () => (await world.received(sick)).length === 1, 'the first is released');
    await world.crash();
    const next = await world.consumer();
    await world.until(async () => (await world.received(sick)).length === 4, 'the rest is released');
    expect(await world.received(sick)).toEqual(upTo(4));
    await world.until(async () => (await next.parked.list()).length === 0, 'the key is free');
  });

  it('releasing twice at once is releasing once', async (world) => {
    let isSick = true;
    const consumer = await stopping(world, () => isSick);
    await world.add(sick, 5);
    await world.drained(world.relay(), consumer);
    isSick = false;
    const answers = await Promise.all([consumer.parked.release(topic, sick), consumer.parked.release(topic, sick)]);
    expect(answers).toEqual([
      { released: 5, free: true },
      { released: 5, free: true },
    ]);
    expect(await world.received(sick)).toEqual(upTo(5));
  });

  it('releasing a key that is not parked changes nothing', async (world) => {
    const consumer = await world.consumer();
    expect(await consumer.parked.release(topic, 'k')).toEqual({ released: 0, free: true });
  });
}
