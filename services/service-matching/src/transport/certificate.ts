import type { Problem } from './problem.ts';

/** What anybody can recompute from a problem, who goes where, and the prices. */
export type Certificate = Readonly<{
  /** Cost of this plan. */
  primal: number;
  /** No plan costs less. Equal to `primal`: the plan is proven to be best. */
  dual: number;
}>;

/**
 * dual = Σ over demands of min(penalty, least cost + price of an edge) − Σ over providers of capacity · price.
 * @throws RangeError when the plan is none: an edge of somebody else, a provider over its capacity, a negative price
 */
export function certificateOf(problem: Problem, taken: Int32Array, price: Float64Array): Certificate {
  const { penalty, start, provider, cost, capacity } = problem;
  const load = new Int32Array(capacity.length);
  let [primal, dual] = [0, 0];
  for (let d = 0; d < penalty.length; d++) {
    const [from, to, held] = [start[d] as number, start[d + 1] as number, taken[d] as number];
    let least = penalty[d] as number;
    for (let e = from; e < to; e++) {
      least = Math.min(least, (cost[e] as number) + (price[provider[e] as number] as number));
    }
    dual += least;
    if (held < 0) {
      primal += penalty[d] as number;
      continue;
    }
    if (held < from || held >= to) throw new RangeError(`demand ${d} takes an edge that is not its own`);
    const p = provider[held] as number;
    load[p] = (load[p] as number) + 1;
    primal += cost[held] as number;
  }
  for (let p = 0; p < capacity.length; p++) {
    const [places, amount] = [capacity[p] as number, price[p] as number];
    if ((load[p] as number) > places) throw new RangeError(`provider ${p} takes more than it can`);
    if (!(amount >= 0)) throw new RangeError(`the price of provider ${p} is negative`);
    // A free provider of boundless capacity costs nothing.
    if (amount > 0) dual -= places * amount;
  }
  return { primal, dual };
}
