// npm run sim:shrink -- --seed S [--hours H]: the few faults and people that break the promise; --corpus runs all that were found before.
import process from 'node:process';

import { minimal } from '@linli/sim';

import { shrinkArguments, type ShrinkArguments } from './arguments.ts';
import { corpus, corpusFile, remember, type Remembered } from './corpus.ts';
import type { SeedRequest } from './one-seed.ts';
import { plantedDefects } from './planted.ts';
import { result, say, usable } from './say.ts';
import { residentNames } from './scenario.ts';
import { startSeeds, type SeedProcess } from './seed-process.ts';

const names = plantedDefects().map(({ name }) => name);
const asked = usable(() => shrinkArguments(process.argv.slice(2), names));

type Shrunk = Remembered & Readonly<{ faultsBefore: number; tries: number }>;

/** Takes faults away, then people, as long as the same promise still breaks. */
async function shrink({ seed, hours, budget }: ShrinkArguments, seeds: SeedProcess): Promise<Shrunk | undefined> {
  let last = await seeds.run({ seed, hours });
  const promise = last.violations[0]?.promise;
  if (promise === undefined) return undefined;
  const all = last.fired;
  say(`seed ${seed} breaks ${promise} with ${all.length} faults`);
  let tries = 1;
  const breaks = async (less: Pick<SeedRequest, 'allowed' | 'without'>): Promise<boolean> => {
    tries++;
    const report = await seeds.run({ seed, hours, ...less });
    const same = report.violations[0]?.promise === promise;
    if (same) last = report;
    return same;
  };
  const faults = await minimal(all, (allowed) => breaks({ allowed }), budget);
  say(`${faults.length} faults are enough`);
  const everybody = residentNames(hours);
  const without = (needed: readonly string[]): readonly string[] => everybody.filter((name) => !needed.includes(name));
  const needed = await minimal(everybody, (left) => breaks({ allowed: faults, without: without(left) }), budget);
  say(`${needed.length} demands are enough`);
  const found = { seed, hours, promise, faults, without: without(needed), trace: last.lastLines };
  return { ...found, faultsBefore: all.length, tries };
}

/** Runs again what once broke a promise, as short as it was found. */
async function runCorpus(file: string, seeds: SeedProcess): Promise<boolean> {
  const broken: Readonly<{ seed: number; promise: string; detail: string }>[] = [];
  const remembered = corpus(file);
  for (const { seed, hours, faults, without } of remembered) {
    const { violations } = await seeds.run({ seed, hours, allowed: faults, without });
    broken.push(...violations.map(({ promise, detail }) => ({ seed, promise, detail })));
  }
  result({ remembered: remembered.length, broken });
  return broken.length === 0;
}

const { planted } = asked;
const seeds = startSeeds(planted === undefined ? {} : { planted });
try {
  const file = asked.out ?? (planted === undefined ? corpusFile : undefined);
  if (asked.corpus) process.exitCode = (await runCorpus(file ?? corpusFile, seeds)) ? 0 : 1;
  else {
    const found = await shrink(asked, seeds);
    if (found !== undefined && file !== undefined) {
      const { seed, hours, promise, faults, without, trace } = found;
      remember({ seed, hours, promise, faults, without, trace }, file);
    }
    for (const line of found?.trace ?? []) say(`    ${line}`);
    result({ found: found ?? null, file: found === undefined ? null : (file ?? null) });
    process.exitCode = found === undefined ? 1 : 0;
  }
} finally {
  seeds.end();
}
