import type { Problem } from './problem.ts';

const sampled = 2_000;
/** Measured on towns, even country and random graphs: finer steps cost more than they save, coarser ones leave more to mend. */
const shrink = 4;
const coarsest = 8;
const finest = 0.008;
/** A price that must rise to a penalty rises in steps of this part of it at first. */
const penaltySteps = 16;

/**
 * Steps of the auctions, falling, in units of the problem's own costs: they begin where prices may end (a part of the usual
 * penalty), and end far below what usually lies between a demand's cheapest and its middling edge.
 */
export function stepsOf({ penalty, start, cost }: Problem): number[] {
  const spreads: number[] = [];
  const penalties: number[] = [];
  const stride = Math.max(1, Math.floor(penalty.length / sampled));
  for (let d = 0; d < penalty.length; d += stride) {
    penalties.push(Math.abs(penalty[d] as number));
    const costs = cost.slice(start[d], start[d + 1]).sort();
    if (costs.length > 1) spreads.push((costs[costs.length >> 1] as number) - (costs[0] as number));
  }
  const spread = Math.max(1, spreads.reduce((sum, one) => sum + one, 0) / Math.max(1, spreads.length));
  penalties.sort((one, other) => one - other);
  const first = Math.max(coarsest * spread, (penalties[penalties.length >> 1] ?? 0) / penaltySteps);
  const steps: number[] = [];
  for (let step = first; step > finest * spread * Math.sqrt(shrink); step /= shrink) steps.push(step);
  return [...steps, finest * spread];
}
