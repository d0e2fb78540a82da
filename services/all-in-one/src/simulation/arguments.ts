import { parseArgs } from 'node:util';

export type SimArguments = Readonly<{
  seeds: number;
  hours: number;
  first: number;
  jobs: number;
  trace: boolean;
  quiet: boolean;
}>;

/** `--seeds N --hours H --first SEED` or `--seed S`; `--jobs J` processes; `--trace` prints every line of one seed. */
export function simArguments(args: readonly string[]): SimArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: { type: 'string', default: '10' },
      hours: { type: 'string', default: '24' },
      first: { type: 'string', default: '1' },
      seed: { type: 'string' },
      jobs: { type: 'string', default: '2' },
      trace: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
    },
  });
  const whole = (text: string): number => {
    if (!/^\d{1,9}$/.test(text)) throw new RangeError(`a whole number, please: ${text}`);
    return Number(text);
  };
  const one = values.seed !== undefined;
  return {
    seeds: one ? 1 : whole(values.seeds),
    hours: whole(values.hours),
    first: whole(values.seed ?? values.first),
    jobs: Math.max(1, whole(values.jobs)),
    trace: values.trace,
    quiet: values.quiet,
  };
}
