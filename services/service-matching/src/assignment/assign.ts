import { pricesOf } from './prices.ts';
import type { Limits, Problem } from './problem.ts';
import { search } from './search.ts';

/** `agent` of each item; undefined = no plan that keeps all capacities was found. No plan costs less than `bound`. */
export type Assignment = Readonly<{ agent: Int32Array; cost: number }>;
export type Assigned = Readonly<{ plan: Assignment | undefined; bound: number }>;

/** A tenth of the time for the prices, which steer the search and prove how far from the best its plan can be. */
const sharePriced = 0.1;

/** The cheapest plan that the time allows; the same seed and the same looks at the time, the same plan. */
export function assign(problem: Problem, limits: Limits): Assigned {
  const priced = pricesOf(problem, () => limits.left() > 1 - sharePriced);
  return { plan: search(problem, priced, limits), bound: priced.bound };
}
