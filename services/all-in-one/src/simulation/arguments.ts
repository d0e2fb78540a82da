import { parseArgs } from 'node:util';

type Range = Readonly<{ initial: number; min: number; max: number }>;

const seedRange = { initial: 1, min: 0, max: 999_999_999 };
const hoursRange = { initial: 24, min: 1, max: 2_000 };
const jobsRange = { initial: 2, min: 1, max: 64 };
const countRange = { initial: 10, min: 1, max: 1_000_000 };

export type SimArguments = Readonly<{
  seeds: number;
  hours: number;
  first: number;
  jobs: number;
  trace: boolean;
}>;

/** `--seeds N --hours H --first SEED` or `--seed S`; `--jobs J` processes; `--trace` prints every line of one seed. */
export function simArguments(args: readonly string[]): SimArguments {
  const numbers = { seeds: countRange, hours: hoursRange, first: seedRange, seed: seedRange, jobs: jobsRange };
  const { whole, flag, given } = read(args, numbers, {}, ['trace']);
  const one = given('seed');
  if (flag('trace') && !one) throw new RangeError('--trace shows one seed: give --seed');
  return {
    seeds: one ? 1 : whole('seeds'),
    hours: whole('hours'),
    first: whole(one ? 'seed' : 'first'),
    jobs: whole('jobs'),
    trace: flag('trace'),
  };
}

export type MutantArguments = Readonly<{
  only: readonly string[] | undefined;
  patch: string | undefined;
  seeds: number;
  hours: number;
  jobs: number;
}>;

/** `--only A,B` or `--patch FILE`; `--seeds N` at most for each, of `--hours H`; `--jobs J` processes. */
export function mutantArguments(args: readonly string[], names: readonly string[]): MutantArguments {
  const numbers = { seeds: { ...countRange, initial: 100 }, hours: { ...hoursRange, initial: 6 }, jobs: jobsRange };
  const { whole, word } = read(args, numbers, { only: 'NAMES', patch: 'FILE' });
  const only = word('only')?.split(',');
  const patch = word('patch');
  if (only !== undefined && patch !== undefined) throw new RangeError('either --only or --patch');
  for (const name of only ?? []) if (!names.includes(name)) throw new RangeError(`no planted defect ${name}`);
  return { only, patch, seeds: whole('seeds'), hours: whole('hours'), jobs: whole('jobs') };
}

export type SweepArguments = Readonly<{ only: string | undefined; every: number }>;

/** `--only STORY`; `--every N` strikes one call of N. */
export function sweepArguments(args: readonly string[], names: readonly string[]): SweepArguments {
  const { whole, word } = read(args, { every: { ...countRange, initial: 1 } }, { only: 'STORY' });
  const only = word('only');
  if (only !== undefined && !names.includes(only)) throw new RangeError(`no story ${only}: ${names.join(', ')}`);
  return { only, every: whole('every') };
}

export type ShrinkArguments = Readonly<{
  seed: number;
  hours: number;
  budget: number;
  corpus: boolean;
  planted: string | undefined;
  out: string | undefined;
}>;

/** `--seed S --hours H --budget TRIES --out FILE`, with `--planted NAME` in the code; or `--corpus`. */
export function shrinkArguments(args: readonly string[], names: readonly string[]): ShrinkArguments {
  const numbers = { seed: seedRange, hours: hoursRange, budget: { ...countRange, initial: 120 } };
  const { whole, word, flag, given } = read(args, numbers, { planted: 'NAME', out: 'FILE' }, ['corpus']);
  const planted = word('planted');
  if (flag('corpus') === given('seed')) throw new RangeError('either --seed or --corpus');
  if (planted !== undefined && !names.includes(planted)) throw new RangeError(`no planted defect ${planted}`);
  const [seed, hours, budget] = [whole('seed'), whole('hours'), whole('budget')];
  return { seed, hours, budget, corpus: flag('corpus'), planted, out: word('out') };
}

type Read = Readonly<{
  whole: (name: string) => number;
  word: (name: string) => string | undefined;
  flag: (name: string) => boolean;
  given: (name: string) => boolean;
}>;

/** @throws with one sentence about the first argument that cannot be used */
function read(
  args: readonly string[],
  numbers: Readonly<Record<string, Range>>,
  words: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Read {
  const text = { type: 'string' } as const;
  const options = Object.fromEntries<{ type: 'string' | 'boolean' }>([
    ...[...Object.keys(numbers), ...Object.keys(words)].map((name) => [name, text] as const),
    ...[...flags, 'json'].map((name) => [name, { type: 'boolean' }] as const),
  ]);
  const { values } = parseArgs({ args: [...args], options });
  const whole = (name: string): number => {
    const { initial, min, max } = numbers[name] as Range;
    const given = values[name];
    if (given === undefined) return initial;
    const number = /^\d{1,9}$/.test(String(given)) ? Number(given) : -1;
    if (number < min || number > max) throw new RangeError(`--${name} is a whole number from ${min} to ${max}`);
    return number;
  };
  for (const name of Object.keys(numbers)) whole(name);
  return {
    whole,
    word: (name) => values[name] as string | undefined,
    flag: (name) => values[name] === true,
    given: (name) => values[name] !== undefined,
  };
}
