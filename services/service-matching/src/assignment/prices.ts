import type { Problem } from './problem.ts';

/** A price on each unit of every agent's capacity, and the bound that these prices prove. */
export type Priced = Readonly<{ price: Float64Array; bound: number }>;

/**
 * Prices near the best ones (subgradient steps on the relaxed capacities, Fisher 1981): with them every item has a cheapest agent, and
 * what these cost less the price of all capacity is more than no plan can cost. Costs are whole, so the bound is rounded up.
 */
export function pricesOf(problem: Problem, mayGoOn: () => boolean): Priced {
  const { agents, items, cost, weight, capacity } = problem;
  let price = new Float64Array(agents);
  const best = { price: price.slice(), value: -Infinity };
  const load = new Float64Array(agents);
  const rounds = Math.max(60, Math.min(1_500, Math.ceil(6e7 / Math.max(1, agents * items))));
  let pace = 2;
  let since = 0;
  for (let round = 0; round < rounds && mayGoOn(); round++) {
    const value = relaxed(problem, price, load);
    if (value > best.value + 1e-9) {
      best.value = value;
      best.price = price.slice();
      since = 0;
    } else if (++since > 20) {
      since = 0;
      pace /= 1.6;
      price = best.price.slice();
      relaxed(problem, price, load);
    }
    let norm = 0;
    for (let i = 0; i < agents; i++) norm += ((load[i] as number) - (capacity[i] as number)) ** 2;
    if (norm === 0) break;
    // The value to reach is not known: 2 % above the best bound so far serves.
    const step = (pace * (0.02 * Math.abs(best.value) + 1 + best.value - value)) / norm;
    for (let i = 0; i < agents; i++) {
      price[i] = Math.max(0, (price[i] as number) + step * ((load[i] as number) - (capacity[i] as number)));
    }
  }
  if (best.value === -Infinity) best.value = relaxed(problem, best.price, load);
  return {
    price: best.price,
    bound: items === 0 ? 0 : Math.ceil(best.value - 1e-6 * Math.max(1, Math.abs(best.value)) - 1e-9),
  };

  function relaxed({ agents: m, items: n }: Problem, at: Float64Array, into: Float64Array): number {
    into.fill(0);
    let sum = 0;
    for (let j = 0, from = 0; j < n; j++, from += m) {
      let cheapest = Infinity;
      let agent = 0;
      for (let i = 0; i < m; i++) {
        const reduced = (cost[from + i] as number) + (at[i] as number) * (weight[from + i] as number);
        if (reduced < cheapest) [cheapest, agent] = [reduced, i];
      }
      sum += cheapest;
      into[agent] = (into[agent] as number) + (weight[from + agent] as number);
    }
    for (let i = 0; i < m; i++) sum -= (at[i] as number) * (capacity[i] as number);
    return sum;
  }
}
