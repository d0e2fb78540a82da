import { describe, expect, it } from '@jest/globals';
import { runTrial } from '@linli/sim';

import { corpus } from '../src/simulation/corpus.ts';
import { plantedDefects, withDefect } from '../src/simulation/planted.ts';
import { townDay } from '../src/simulation/scenario.ts';
import { stories, story } from '../src/simulation/stories.ts';

const hours = 2;

describe('a simulated town', () => {
  it('breaks no promise in a short seed with faults, and the same seed ends with the same hash', async () => {
    const once = await runTrial(townDay, { seed: 4, hours });
    const again = await runTrial(townDay, { seed: 4, hours });
    expect(once.violations).toEqual([]);
    expect(once.faults['total']).toBeGreaterThan(0);
    expect([again.hash, again.events]).toEqual([once.hash, once.events]);
  }, 120_000);

  it.each(Object.entries(stories))('tells the story "%s" to its end when nothing goes wrong', async (name, told) => {
    const { violations, calls, figures } = await runTrial(story(name), { seed: 1, hours: told.hours, calm: true });
    expect(violations).toEqual([]);
    expect(figures['demands']).toBe(1);
    expect(calls).toBeGreaterThan(100);
  });

  it('still keeps what seeds of the corpus once broke', async () => {
    for (const { seed, hours: long, faults, without } of corpus()) {
      const options = { seed, hours: long, allowed: new Set(faults), without: new Set(without) };
      expect((await runTrial(townDay, options)).violations).toEqual([]);
    }
  }, 600_000);
});

describe('planted defects', () => {
  it('each stand in the product exactly once, so that none is lost when code moves', () => {
    for (const defect of plantedDefects()) expect(() => withDefect(defect)).not.toThrow();
    expect(plantedDefects().length).toBeGreaterThanOrEqual(20);
  });
});
