import { expect } from '@jest/globals';

import { handled, type Verdict } from '../src/index.ts';
import type { Case } from './case.ts';
import { topic, upTo } from './world.ts';

/** An event that comes again, from the log or after a crash, has one effect, and none is missed. */
export function describeRepeats(it: Case): void {
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
