import { describe, expect, it } from '@jest/globals';

import { minimal, runTrial } from '../src/index.ts';
import { toy } from './toy.ts';

describe('two toy services under every kind of fault', () => {
  it('come to the same sums in each of twelve seeds', async () => {
    const faults: Record<string, number> = {};
    for (let seed = 1; seed <= 12; seed++) {
      const report = await runTrial(toy(), { seed, hours: 6 });
      expect(report.violations.map(({ detail }) => `${seed}: ${detail}`)).toEqual([]);
      for (const [name, n] of Object.entries(report.faults)) faults[name] = (faults[name] ?? 0) + n;
    }
    expect(faults['total']).toBeGreaterThan(300);
  });

  it('give the same hash for the same seed, twice', async () => {
    const hashes = async (): Promise<string[]> => [(await runTrial(toy(), { seed: 3, hours: 2 })).hash];
    expect(await hashes()).toEqual(await hashes());
  });

  it('are caught when they forget what they have heard, and the faults that matter are few', async () => {
    const failing = async (seed: number, allowed?: ReadonlySet<string>) =>
      runTrial(toy('no memory'), { seed, hours: 2, ...(allowed && { allowed }) });
    for (let seed = 1; seed <= 20; seed++) {
      const report = await failing(seed);
      if (report.violations.length === 0) continue;
      const ids = report.fired.map(({ id }) => id);
      const few = await minimal(ids, async (left) => (await failing(seed, new Set(left))).violations.length > 0, 40);
      expect(few.length).toBeLessThan(ids.length);
      return;
    }
    throw new Error('never caught');
  });
});
