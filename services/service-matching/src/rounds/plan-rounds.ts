import type { Limits, Problem } from './problem.ts';
import { search } from './search.ts';
import { Day } from './day.ts';

/** One service on the way of a caregiver: `second` of the patient's two, or the first; minutes. */
export type Stop = Readonly<{ patient: number; second: boolean; start: number; end: number }>;

/** The stops of each caregiver in the order of travel; `cost` = (distance + all lateness + greatest lateness) / 3. */
export type Rounds = Readonly<{ rounds: readonly (readonly Stop[])[]; order: readonly number[]; cost: number }>;

/** The best rounds that the time allows; the same seed and the same looks at the time, the same rounds. */
export function planRounds(problem: Problem, limits: Limits): Rounds {
  const found = search(problem, limits);
  const { start, total } = new Day(problem, found.order, found.by);
  const rounds = Array.from({ length: problem.caregivers }, (): Stop[] => []);
  for (const patient of found.order) {
    for (const slot of [2 * patient, 2 * patient + 1]) {
      const from = start[slot] as number;
      const end = from + (problem.duration[slot] as number);
      rounds[found.by[slot] as number]?.push({ patient, second: slot % 2 === 1, start: from, end });
    }
  }
  return { rounds, order: [...found.order], cost: total / 3 };
}
