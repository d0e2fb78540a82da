// npm run sim:shrink -- --seed S [--hours H] [--dry]: the few faults and people that break the promise; --corpus runs all that were found before.
import process from 'node:process';

import { minimal, runTrial, type TrialOptions, type TrialReport } from '@linli/sim';

import { shrinkArguments, type ShrinkArguments } from './arguments.ts';
import { corpus, remember, type Remembered } from './corpus.ts';
import { result, say, usable } from './say.ts';
import { residentNames, townDay } from './scenario.ts';

const traceLines = 40;
const asked = usable(() => shrinkArguments(process.argv.slice(2)));

/** Takes faults away, then people, as long as the same promise still breaks. */
async function shrink({ seed, hours, budget }: ShrinkArguments): Promise<Remembered | undefined> {
  const first = await runTrial(townDay, { seed, hours });
  const promise = first.violations[0]?.promise;
  if (promise === undefined) return undefined;
  say(`seed ${seed} breaks ${promise} with ${first.fired.length} faults`);
  let last: TrialReport = first;
  const breaks = async (options: Partial<TrialOptions>): Promise<boolean> => {
    const report = await runTrial(townDay, { seed, hours, ...options });
    const same = report.violations[0]?.promise === promise;
    if (same) last = report;
    return same;
  };
  const all = first.fired.map(({ id }) => id);
  const faults = await minimal(all, (left) => breaks({ allowed: new Set(left) }), budget);
  say(`${faults.length} faults are enough`);
  const names = residentNames(hours);
  const allowed = new Set(faults);
  const needed = await minimal(
    names,
    (left) => {
      const kept = new Set(left);
      return breaks({ allowed, without: new Set(names.filter((name) => !kept.has(name))) });
    },
    budget,
  );
  const without = names.filter((name) => !needed.includes(name));
  return { seed, hours, promise, faults, without, trace: last.lastLines.slice(-traceLines) };
}

if (asked.corpus) {
  const broken: Readonly<{ seed: number; promise: string; detail: string }>[] = [];
  for (const { seed, hours, faults, without } of corpus()) {
    const options = { seed, hours, allowed: new Set(faults), without: new Set(without) };
    const { violations } = await runTrial(townDay, options);
    broken.push(...violations.map(({ promise, detail }) => ({ seed, promise, detail })));
  }
  result({ remembered: corpus().length, broken });
  process.exitCode = broken.length > 0 ? 1 : 0;
} else {
  const found = await shrink(asked);
  if (found !== undefined && !asked.dry) remember(found);
  for (const line of found?.trace ?? []) say(`    ${line}`);
  result({ found: found ?? null });
  process.exitCode = found === undefined ? 1 : 0;
}
