import { createHash, randomBytes } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';
import { Unavailable } from '@linli/env';

import {
  Chance,
  Faults,
  Kernel,
  noFaults,
  ratesOf,
  SimNode,
  SimStore,
  withoutReality,
  World,
  type Incarnation,
  type Phase,
} from '../src/index.ts';

const startMs = 1_800_000_000_000;

describe('the kernel', () => {
  it('runs events in the order of their instants, and those of one instant in the order they were put in', async () => {
    const kernel = new Kernel(0);
    const seen: string[] = [];
    const chance = new Chance(1, 'order');
    const waits = Array.from({ length: 200 }, () => chance.below(50));
    waits.forEach((wait, n) =>
      kernel.after(wait, () => seen.push(`${String(wait).padStart(3, '0')}.${String(n).padStart(3, '0')}`)),
    );
    await kernel.run(100);
    expect(seen).toHaveLength(200);
    expect(seen).toEqual([...seen].sort());
    expect(kernel.nowMs).toBe(100);
  });

  it('lets every promise of an event settle before the next event', async () => {
    const kernel = new Kernel(0);
    const seen: string[] = [];
    kernel.at(5, () => {
      void (async () => {
        for (let n = 0; n < 20; n++) await Promise.resolve();
        seen.push('promises');
      })();
    });
    kernel.at(5, () => seen.push('next event'));
    await kernel.run(10);
    expect(seen).toEqual(['promises', 'next event']);
  });

  it('leaves out what was called off, and stops when told', async () => {
    const kernel = new Kernel(0);
    const seen: number[] = [];
    const entry = kernel.at(1, () => seen.push(1));
    kernel.at(2, () => {
      seen.push(2);
      kernel.stop();
    });
    kernel.at(3, () => seen.push(3));
    entry.run = undefined;
    await kernel.run(10);
    expect(seen).toEqual([2]);
    expect(kernel.nowMs).toBe(2);
  });
});

describe('chance and faults', () => {
  it('gives the same stream for the same seed and name, and another for another name', () => {
    const stream = (seed: number, name: string): number[] => {
      const chance = new Chance(seed, name);
      return Array.from({ length: 50 }, () => chance.below(1000));
    };
    expect(stream(7, 'a')).toEqual(stream(7, 'a'));
    expect(stream(7, 'a')).not.toEqual(stream(7, 'b'));
    expect(stream(7, 'a')).not.toEqual(stream(8, 'a'));
  });

  it('turns each class of fault off in four of ten seeds', () => {
    const off = Array.from({ length: 2_000 }, (_, seed) => ratesOf(seed).STORE_AWAY).filter(
      (rate) => rate === 0,
    ).length;
    expect(off).toBeGreaterThan(700);
    expect(off).toBeLessThan(900);
  });

  it('decides a fault by its key alone: other asks between do not move it', () => {
    const rates = { ...noFaults, STORE_ERROR_BEFORE: 0.2, RPC_DELAYED: 0.5 };
    const fired = (disturb: boolean): string[] => {
      const faults = new Faults(3, rates);
      faults.on = true;
      for (let n = 0; n < 300; n++) {
        faults.strikes('STORE_ERROR_BEFORE', 'a', n);
        if (disturb) faults.strikes('RPC_DELAYED', 'b', n);
      }
      return faults.fired.map(({ id }) => id).filter((id) => id.startsWith('STORE'));
    };
    expect(fired(false).length).toBeGreaterThan(30);
    expect(fired(true)).toEqual(fired(false));
  });

  it('strikes only what a shrunk list allows', () => {
    const faults = new Faults(3, { ...noFaults, STORE_ERROR_BEFORE: 1 }, new Set(['STORE_ERROR_BEFORE|a#2']));
    faults.on = true;
    expect([1, 2, 3].map((n) => faults.strikes('STORE_ERROR_BEFORE', 'a', n))).toEqual([false, true, false]);
    expect(faults.counts()).toEqual({ STORE_ERROR_BEFORE: 1, total: 1 });
  });
});

/** A node that counts its lives in a store, one write a life. */
function counting(phase: Phase | undefined, call = 1) {
  const world = new World({ seed: 1, startMs, ...(phase && { strike: { call, phase } }) });
  const store = new SimStore('counter');
  const told: string[] = [];
  const boot = async (incarnation: Incarnation): Promise<void> => {
    const mine = store.handle(incarnation);
    await mine.declare([{ name: 'life', indexes: {} }]);
    const before = await mine.get('life', 'one');
    told.push(`${incarnation.epoch} read ${before?.version ?? 0}`);
    try {
      await mine.commit({
        collection: 'life',
        id: 'one',
        expectedVersion: before?.version ?? 0,
        state: { lives: incarnation.epoch },
        seen: { commands: [], sources: {} },
        sequence: 0,
        changedAtMs: 1,
        dueAtMs: null,
        keys: {},
        outbox: [],
      });
      told.push(`${incarnation.epoch} wrote`);
    } catch (error) {
      told.push(`${incarnation.epoch} ${(error as Error).name}`);
      if (!(error instanceof Unavailable)) throw error;
    }
  };
  const node = new SimNode(world, { id: 'a1', service: 'a', boot });
  world.faults.on = true;
  world.begun = true;
  node.start();
  return { world, store, told, node };
}

describe('a node that is struck at one call', () => {
  it.each<[Phase | undefined, string[], number]>([
    [undefined, ['1 read 0', '1 wrote'], 1],
    ['crash-before', ['1 read 0', '2 read 0', '2 wrote'], 1],
    ['crash-after', ['1 read 0', '2 read 1', '2 wrote'], 2],
    ['error-before', ['1 read 0', '1 Unavailable'], 0],
    ['lost-reply', ['1 read 0', '1 Unavailable'], 1],
  ])('%s: what it was told, and what the store keeps', async (phase, told, version) => {
    const run = counting(phase);
    await run.world.kernel.run(startMs + 200_000);
    expect(run.told).toEqual(told);
    expect(run.store.engine.get('life', 'one')?.version ?? 0).toBe(version);
    expect(run.world.violations).toEqual([]);
  });

  it('goes on after a pause as if nothing had been', async () => {
    const { world, node, told } = counting(undefined);
    node.pause(30_000);
    await world.kernel.run(startMs + 20_000);
    expect(told).toEqual([]);
    await world.kernel.run(startMs + 60_000);
    expect(told).toEqual(['1 read 0', '1 wrote']);
  });

  it('hashes equal runs equally, and another run otherwise', async () => {
    const hashOfRun = async (phase: Phase | undefined): Promise<number> => {
      const { world } = counting(phase);
      await world.kernel.run(startMs + 200_000);
      return world.kernel.hash;
    };
    expect(await hashOfRun('crash-after')).toBe(await hashOfRun('crash-after'));
    expect(await hashOfRun('crash-after')).not.toBe(await hashOfRun(undefined));
  });
});

describe('while a simulation runs', () => {
  it.each<[string, () => unknown]>([
    ['Date.now', () => Date.now()],
    ['new Date()', () => new Date()],
    ['Math.random', () => (Math as { random: () => number })['random']()],
    ['setTimeout', () => setTimeout(() => undefined, 1)],
    ['performance.now', () => performance.now()],
    ['crypto.randomUUID', () => globalThis.crypto.randomUUID()],
    ['fetch', () => fetch('http://127.0.0.1')],
  ])('%s is refused', async (_name, leak) => {
    await expect(withoutReality(async () => leak())).rejects.toThrow('banned while a simulation runs');
  });

  it('hashes and given instants stay, and all is as before afterwards', async () => {
    const inside = await withoutReality(async () => [
      new Date(0).toISOString(),
      Date.UTC(2026, 0, 1),
      createHash('sha256').update('a').digest('hex').length,
    ]);
    expect(inside).toEqual(['1970-01-01T00:00:00.000Z', 1767225600000, 64]);
    expect(Date.now()).toBeGreaterThan(0);
    expect(randomBytes(4)).toHaveLength(4);
  });
});
