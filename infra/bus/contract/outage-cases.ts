import { expect } from '@jest/globals';

import { Unavailable } from '@linli/env';
import { VersionConflict } from '@linli/store';

import { handled } from '../src/index.ts';
import type { Case } from './case.ts';
import { elsewhere, sick, well } from './sick-keys.ts';
import { upTo, type World } from './world.ts';

/** What is away for a time is waited for: handlers, the log, the consumer itself. */
export function describeOutages(it: Case): void {
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
