import { SettingRefused, type SettingProblem } from './refused.ts';

/** A number that somebody may turn: its default and its legal range, ends included. Units are in the name. */
export type Knob = Readonly<{ initial: number; min: number; max: number }>;
export type Knobs<Spec> = Readonly<Record<keyof Spec, number>>;

/**
 * Fills what is not given with defaults.
 * @param owner stands before the name in a refusal: `rpc.deadlineMs`
 * @throws SettingRefused when a number is no whole number inside its range
 */
export function turnKnobs<Spec extends Readonly<Record<string, Knob>>>(
  owner: string,
  spec: Spec,
  given: Partial<Knobs<Spec>> = {},
): Knobs<Spec> {
  const problems: SettingProblem[] = [];
  const values: Record<string, number> = {};
  for (const [name, { initial, min, max }] of Object.entries(spec)) {
    const value = given[name] ?? initial;
    if (!Number.isSafeInteger(value) || value < min || value > max) {
      problems.push({ setting: `${owner}.${name}`, code: 'ILLEGAL', value: String(value), legal: `${min}..${max}` });
    }
    values[name] = value;
  }
  if (problems.length > 0) throw new SettingRefused(problems);
  return Object.freeze(values) as Knobs<Spec>;
}
