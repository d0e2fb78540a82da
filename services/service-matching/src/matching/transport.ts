/**
 * Exact min-cost assignment of demands to supplies, arrays in and arrays out. It knows nothing of care.
 *
 * Each demand takes at most one supply along one of its edges, or stays unserved at its own penalty. A supply takes at most
 * `capacity` demands. Supplies may lie in groups with a capacity of their own, and groups in groups (a slot in a window, a
 * window in a provider's week): the sets are laminar, so the problem stays a flow and its optimum is whole.
 *
 * Method: successive shortest paths with node potentials, one Dijkstra for each demand, stopped at the sink. At the end the
 * potentials are dual prices; `price` lets anybody recompute the bound and see that there is no gap.
 */

import { augment } from './augment.ts';
import { networkOf } from './network.ts';

export type TransportProblem = Readonly<{
  /** Penalty of each demand when unserved; whole, not negative. Demands are taken in this order. */
  penalty: Float64Array;
  /** Edges of demand d are start[d] … start[d+1]−1. */
  start: Int32Array;
  supply: Int32Array;
  /** Whole, not negative. Penalties and sums of costs along a path stay below 2^53. */
  cost: Float64Array;
  capacity: Int32Array;
  /** Group of each supply, −1 = none. */
  group: Int32Array;
  groupCapacity: Int32Array;
  /** Group in which a group lies, −1 = none; no circles. */
  groupParent: Int32Array;
}>;

export type TransportSolution = Readonly<{
  /** Edge taken by each demand, −1 = unserved. */
  assigned: Int32Array;
  cost: number;
  /** Dual price of each supply, then of each group: what one place there costs, along its groups up to the top. */
  price: Float64Array;
}>;

/** @throws RangeError when a cost or penalty is negative or not whole */
export function transport(problem: TransportProblem): TransportSolution {
  for (const amounts of [problem.penalty, problem.cost]) {
    for (const amount of amounts) {
      if (!(amount >= 0) || !Number.isSafeInteger(amount))
        throw new RangeError(`${amount} is not a whole number from 0 to 2^53`);
    }
  }
  const network = networkOf(problem);
  const demands = problem.penalty.length;
  for (let d = 0; d < demands; d++) augment(network, d);

  const assigned = new Int32Array(demands).fill(-1);
  let cost = 0;
  for (let d = 0; d < demands; d++) {
    const edge = network.edgeOf(d);
    assigned[d] = edge;
    cost += (edge < 0 ? problem.penalty[d] : problem.cost[edge]) as number;
  }
  const sink = network.potential[network.sink] as number;
  return { assigned, cost, price: network.potential.slice(demands, network.sink).map((potential) => sink - potential) };
}
