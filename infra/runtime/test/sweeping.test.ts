import { describe, expect, it } from '@jest/globals';
import { turnKnobs } from '@linli/config';
import { Unavailable } from '@linli/env';
import type { Store, StoredDocument } from '@linli/store';
import { silent, type Metrics } from '@linli/telemetry';

import { runtimeKnobs } from '../src/knobs.ts';
import { leaseOn } from '../src/lease.ts';
import { startSweep, type Sweeping } from '../src/sweeping.ts';
import { steppedClock } from './stepped-clock.ts';

const knobs = turnKnobs('runtime', runtimeKnobs, { leaseMs: 15_000 });

/** A desk with due instants on it; the sweep takes those that are due. */
function desk({
  takes = true,
  metrics = silent.metrics,
  heldByOther = undefined as (() => Promise<number | undefined>) | undefined,
} = {}) {
  const clock = steppedClock();
  const due: number[] = [];
  const looks: number[] = [];
  const runs: number[] = [];
  const broken: { with: Error | undefined } = { with: undefined };
  const nextDueMs = async () => {
    looks.push(clock.nowMs());
    return due.length === 0 ? null : Math.min(...due);
  };
  const store = { nextDueMs } as unknown as Store;
  const run = async () => {
    runs.push(clock.nowMs());
    if (broken.with !== undefined) throw broken.with;
    const at = due.findIndex((dueMs) => dueMs <= clock.nowMs());
    if (at < 0 || !takes) return false;
    due.splice(at, 1);
    return true;
  };
  const lease = heldByOther && { heldByOther, release: async () => undefined };
  const sweep = { name: 'clocks', collection: 'demand', run };
  const sweeping: Sweeping = startSweep(sweep, {
    store,
    clock,
    ...silent,
    metrics,
    knobs,
    lease,
    phaseMs: clock.nowMs(),
  });
  const add = (dueMs: number) => {
    due.push(dueMs);
    sweeping.hint(dueMs);
  };
  return { clock, due, looks, runs, broken, sweeping, add, startMs: clock.nowMs() };
}

describe('a sweep', () => {
  it('tells how late it keeps a clock, and what it leaves undone', async () => {
    const told: string[] = [];
    const metrics: Metrics = {
      count: (name, labels, by = 1) => told.push(`${name} ${labels?.['sweep']} +${by}`),
      gauge: (name, value, labels) => told.push(`${name} ${labels?.['sweep']} ${value}`),
      observe: (name, seconds, labels) => told.push(`${name} ${labels?.['sweep']} ${seconds}`),
    };
    const { clock, add, startMs } = desk({ takes: false, metrics });
    expect(told[0]).toBe('sweep_failures clocks +0');
    add(startMs - 90_000);
    await clock.step(0);
    expect(told).toEqual(expect.arrayContaining(['sweep_late clocks 90', 'sweep_overdue_seconds clocks 90']));
    const one = desk({ metrics });
    await one.clock.step(1_000);
    told.length = 0;
    one.add(one.startMs + 5_000);
    await one.clock.step(10_000);
    expect(told).toEqual(expect.arrayContaining(['sweep_late clocks 0', 'sweep_overdue_seconds clocks 0']));
  });

  it('looks at start, then only when something is due, and at least every 30 s; with nothing due a look is one question', async () => {
    const { clock, looks, runs, sweeping, startMs } = desk();
    await clock.step(65_000);
    expect(looks.map((ms) => ms - startMs)).toEqual([0, 30_000, 60_000]);
    expect(runs).toEqual([]);
    expect(sweeping.resting()).toBe(true);
  });

  it('runs at the very instant a document is due, also one written after it went to sleep', async () => {
    const { clock, due, runs, add, startMs } = desk();
    await clock.step(1_000);
    add(startMs + 5_000);
    add(startMs + 3_000);
    add(startMs + 900_000);
    await clock.step(10_000);
    expect(runs.filter((ms) => ms > startMs).map((ms) => ms - startMs)).toEqual([3_000, 3_000, 5_000, 5_000]);
    expect(due).toEqual([startMs + 900_000]);
  });

  it('runs until there is no more', async () => {
    const { clock, due, add, startMs } = desk();
    await clock.step(100);
    for (let n = 0; n < 10; n++) add(startMs);
    await clock.step(1);
    expect(due).toEqual([]);
  });

  it('finds what nobody told it within 30 s', async () => {
    const { clock, due, startMs } = desk();
    await clock.step(1_000);
    due.push(startMs + 2_000);
    await clock.step(29_001);
    expect(due).toEqual([]);
  });

  it('does not spin on a document it cannot get past: it looks after 1, 2, 4 … 30 s, and still serves new ones at once', async () => {
    const { clock, runs, sweeping, add, startMs } = desk({ takes: false });
    add(startMs);
    await clock.step(100_000);
    expect(runs.map((ms) => (ms - startMs) / 1_000)).toEqual([0, 1, 3, 7, 15, 30, 60, 90]);
    sweeping.hint(clock.nowMs());
    await clock.step(1);
    expect(runs).toHaveLength(9);
  });

  it('that fails is put off, longer each time, whatever it is told meanwhile, and goes on by itself', async () => {
    const { clock, due, runs, broken, sweeping, add, startMs } = desk();
    broken.with = new Unavailable('the store is away');
    add(startMs + 1);
    await clock.step(2_000);
    expect(sweeping.failing()).toBe(true);
    expect(runs.map((ms) => ms - startMs)).toEqual([1, 251, 751, 1_751]);
    broken.with = new Error('a bug');
    await clock.step(2_000);
    broken.with = undefined;
    await clock.step(30_000);
    expect(due).toEqual([]);
    expect(sweeping.failing()).toBe(false);
  });

  it('is late by no more than 30 s when the clock is set back a day', async () => {
    const { clock, due, add, startMs } = desk();
    await clock.step(1_000);
    add(startMs + 10_000);
    clock.set(startMs - 86_400_000);
    due.push(startMs - 86_400_000);
    await clock.step(30_000);
    expect(due).toEqual([startMs + 10_000]);
  });

  it('stops after the run in progress and begins no other', async () => {
    const { clock, runs, sweeping, add, startMs } = desk();
    add(startMs);
    await clock.step(1);
    await sweeping.stop();
    const before = runs.length;
    add(startMs);
    await clock.step(120_000);
    expect(before).toBeGreaterThan(0);
    expect(runs).toHaveLength(before);
    expect(clock.sleepers()).toEqual([]);
  });

  it('asks for its lease only when something is due', async () => {
    const asked: number[] = [];
    const { clock, add, startMs } = desk({ heldByOther: async () => void asked.push(clock.nowMs()) });
    await clock.step(95_000);
    expect(asked).toEqual([]);
    add(startMs + 100_000);
    await clock.step(10_000);
    expect(asked[0]).toBe(startMs + 100_000);
  });

  it('that does not hold its lease leaves the work to the holder, and asks again when it is told to', async () => {
    let other = true;
    const { clock, due, startMs } = desk({ heldByOther: async () => (other ? clock.nowMs() + 7_000 : undefined) });
    due.push(startMs);
    await clock.step(60_000);
    expect(due).toHaveLength(1);
    other = false;
    await clock.step(7_000);
    expect(due).toEqual([]);
  });
});

/** Enough of a store for one lease. */
function leaseStore(): Store {
  let stored: StoredDocument | undefined;
  return {
    get: async () => stored,
    commit: async (write: Parameters<Store['commit']>[0]) => {
      if ((stored?.version ?? 0) !== write.expectedVersion)
        return { ok: false, refusal: 'VERSION_CONFLICT', current: stored };
      const { id, state, seen, sequence, changedAtMs, dueAtMs } = write;
      stored = { id, version: write.expectedVersion + 1, state, seen, sequence, changedAtMs, dueAtMs };
      return { ok: true, version: stored.version };
    },
  } as unknown as Store;
}

describe('a lease', () => {
  const pair = () => {
    const clock = steppedClock();
    const store = leaseStore();
    const lease = (holder: string) => leaseOn(store, clock, 'sweeps', holder, 15_000);
    const pass = (ms: number) => clock.set(clock.nowMs() + ms);
    return { one: lease('lh_1'), other: lease('lh_2'), pass, nowMs: () => clock.nowMs() };
  };

  it('is held by one of two, and passes on when its holder is silent', async () => {
    const { one, other, pass, nowMs } = pair();
    const began = nowMs();
    expect(await Promise.all([one.heldByOther(), other.heldByOther()])).toEqual([undefined, began + 7_500]);
    pass(10_000);
    expect(await one.heldByOther()).toBeUndefined(); // renewed: more than half was used up
    expect(await other.heldByOther()).toBe(nowMs() + 7_500);
    pass(10_000);
    expect(await other.heldByOther()).toBe(began + 25_000);
    pass(5_001);
    expect(await other.heldByOther()).toBeUndefined();
    expect(await one.heldByOther()).toBe(nowMs() + 7_500);
  });

  it('given back is free for who asks next', async () => {
    const { one, other, pass } = pair();
    expect(await one.heldByOther()).toBeUndefined();
    expect(await other.heldByOther()).toBeDefined();
    await one.release();
    pass(7_501);
    expect(await other.heldByOther()).toBeUndefined();
  });

  it('asked for by several at once is one question to the store', async () => {
    const { one, other, pass } = pair();
    await other.heldByOther();
    pass(15_001);
    expect(await Promise.all([one.heldByOther(), one.heldByOther(), one.heldByOther()])).toEqual(
      Array(3).fill(undefined),
    );
    expect(await other.heldByOther()).toBeDefined();
  });
});
