import type { Problem } from './problem.ts';
import { Plan } from './plan.ts';

/** Mean weight-free size of a cost: what a unit of excess costs at least. */
export function scaleOf({ cost, weight }: Problem): number {
  let [costs, weights] = [0, 0];
  for (const amount of cost) costs += Math.abs(amount);
  for (const amount of weight) weights += amount;
  return weights === 0 ? 1 : costs / weights;
}

/** The agents of each item in the order of what they cost with the prices; the first `width` of them. */
export function nearestAgents(
  { agents, items, cost, weight }: Problem,
  price: Float64Array,
  width: number,
): Int32Array {
  const near = new Int32Array(items * width);
  const order = Array.from({ length: agents }, (_, i) => i);
  const reduced = new Float64Array(agents);
  for (let j = 0; j < items; j++) {
    for (let i = 0; i < agents; i++) {
      reduced[i] = (cost[j * agents + i] as number) + (price[i] as number) * (weight[j * agents + i] as number);
    }
    order.sort((a, b) => (reduced[a] as number) - (reduced[b] as number) || a - b);
    near.set(order.slice(0, width), j * width);
  }
  return near;
}

/** How much dearer, with the prices, the second and third agents of an item are than its first; the mean of all. */
export function spreadOf(
  { agents, items, cost, weight }: Problem,
  near: Int32Array,
  width: number,
  price: Float64Array,
): number {
  let sum = 0;
  for (let j = 0; j < items; j++) {
    const at = (n: number): number => {
      const i = near[j * width + Math.min(n, width - 1)] as number;
      return (cost[j * agents + i] as number) + (price[i] as number) * (weight[j * agents + i] as number);
    };
    sum += (at(1) + at(2)) / 2 - at(0);
  }
  return Math.max(0.1, sum / Math.max(1, items));
}

/** Items with most to lose first, each to the cheapest agent with room; where none has, to the one with the least excess. */
export function firstPlan(problem: Problem, price: Float64Array): Plan {
  const { agents, items, cost, weight, capacity } = problem;
  const plan = new Plan(problem);
  const reducedOf = (j: number, i: number): number =>
    (cost[j * agents + i] as number) + (price[i] as number) * (weight[j * agents + i] as number);
  const regret = Float64Array.from({ length: items }, (_, j) => {
    let [first, second] = [Infinity, Infinity];
    for (let i = 0; i < agents; i++) {
      const amount = reducedOf(j, i);
      if (amount < first) [first, second] = [amount, first];
      else if (amount < second) second = amount;
    }
    return second - first;
  });
  const order = Array.from({ length: items }, (_, j) => j).sort(
    (a, b) => (regret[b] as number) - (regret[a] as number) || a - b,
  );
  for (const j of order) {
    let [chosen, least] = [0, Infinity];
    for (let i = 0; i < agents; i++) {
      const over = (plan.load[i] as number) + (weight[j * agents + i] as number) - (capacity[i] as number);
      const amount = reducedOf(j, i) + (over > 0 ? 1e9 + 1e3 * over : 0);
      if (amount < least) [chosen, least] = [i, amount];
    }
    plan.give(j, chosen);
  }
  return plan;
}
