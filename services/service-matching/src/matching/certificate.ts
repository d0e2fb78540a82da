import type { TransportProblem, TransportSolution } from './transport.ts';

/**
 * The dual bound that a solution's prices give: no plan whatever costs less. Equal to the solution's cost = certified.
 * Recomputed from the problem alone, without trusting the search.
 */
export function boundOf(problem: TransportProblem, { price }: Pick<TransportSolution, 'price'>): number {
  const { penalty, start, supply, cost, capacity, group, groupCapacity, groupParent } = problem;
  const supplies = capacity.length;
  const above = (g: number): number => (g < 0 ? 0 : (price[supplies + g] as number));
  let bound = 0;
  for (let d = 0; d < penalty.length; d++) {
    let best = penalty[d] as number;
    for (let e = start[d] as number; e < (start[d + 1] as number); e++) {
      best = Math.min(best, (cost[e] as number) + (price[supply[e] as number] as number));
    }
    bound += best;
  }
  for (let s = 0; s < supplies; s++) {
    bound -= (capacity[s] as number) * Math.max(0, (price[s] as number) - above(group[s] as number));
  }
  for (let g = 0; g < groupCapacity.length; g++) {
    bound -= (groupCapacity[g] as number) * Math.max(0, above(g) - above(groupParent[g] as number));
  }
  return bound;
}
