/**
 * The generalised assignment problem: each item goes to exactly one agent, and no agent takes more than its capacity. Visits of
 * unequal length into days of doctors are of this kind. Ids are places in these arrays.
 */
export type Problem = Readonly<{
  agents: number;
  items: number;
  /** Cost of item j at agent i, at j · agents + i; whole. */
  cost: Int32Array;
  /** How much of agent i's capacity item j takes, at j · agents + i; whole, from 0 on. */
  weight: Int32Array;
  capacity: Int32Array;
}>;

/** A search may go on while `left()` is above 0: the share of its time that is left, from 1 on. */
export type Limits = Readonly<{ left: () => number; seed: number }>;

/** Costs and weights lie below this, so that every sum is exact. */
export const greatest = 2 ** 30;

/** What cannot be a problem, by the first fault found; `at` is a place in the array of its kind. */
export type Misfit = Readonly<{
  code: 'COST_TOO_GREAT' | 'WEIGHT_ILLEGAL' | 'CAPACITY_NEGATIVE' | 'SIZES_DIFFER';
  at: number;
}>;

/** The first fault of `problem`, or undefined. */
export function misfitOf({ agents, items, cost, weight, capacity }: Problem): Misfit | undefined {
  const pairs = agents * items;
  if (cost.length !== pairs || weight.length !== pairs || capacity.length !== agents)
    return { code: 'SIZES_DIFFER', at: 0 };
  const dear = cost.findIndex((amount) => Math.abs(amount) > greatest);
  if (dear >= 0) return { code: 'COST_TOO_GREAT', at: dear };
  const heavy = weight.findIndex((amount) => amount < 0 || amount > greatest);
  if (heavy >= 0) return { code: 'WEIGHT_ILLEGAL', at: heavy };
  const short = capacity.findIndex((room) => room < 0);
  return short < 0 ? undefined : { code: 'CAPACITY_NEGATIVE', at: short };
}

/** An item that fits no agent, or `ALL`: even each where it takes least they take more than there is. Undefined proves nothing. */
export function unassignable({ agents, items, weight, capacity }: Problem): number | 'ALL' | undefined {
  let least = 0;
  for (let j = 0; j < items; j++) {
    let lightest = Infinity;
    for (let i = 0; i < agents; i++) {
      const takes = weight[j * agents + i] as number;
      if (takes <= (capacity[i] as number)) lightest = Math.min(lightest, takes);
    }
    if (lightest === Infinity) return j;
    least += lightest;
  }
  return least > capacity.reduce((sum, room) => sum + room, 0) ? 'ALL' : undefined;
}
