/** Demands, providers and the edges between them. Ids are places in these arrays. */
export type Problem = Readonly<{
  /** Cost of leaving each demand unserved; whole. */
  penalty: Float64Array;
  /** Edges of demand d are start[d] … start[d + 1] − 1. */
  start: Int32Array;
  provider: Int32Array;
  /** Cost of each edge; whole. */
  cost: Int32Array;
  /** How many demands each provider can take. */
  capacity: Int32Array;
}>;

/** Costs lie within ±this: sums along a path stay exact in double precision. */
export const greatestCost = 2 ** 30;
/** Penalties lie within ±this, and so does their sum. */
export const greatestPenalty = 2 ** 52;

/** What cannot be a problem, by the first fault found. */
export type Misfit = Readonly<{
  code:
    | 'PENALTY_NOT_WHOLE'
    | 'PENALTIES_TOO_GREAT'
    | 'CAPACITY_NEGATIVE'
    | 'COST_TOO_GREAT'
    | 'EDGE_NOWHERE'
    | 'EDGES_OUT_OF_ORDER';
  /** Place of the fault: a demand, a provider or an edge. */
  at: number;
}>;

/** The first fault of `problem`, or undefined. */
export function misfitOf({ penalty, start, provider, cost, capacity }: Problem): Misfit | undefined {
  let penalties = 0;
  for (const [at, amount] of penalty.entries()) {
    if (!Number.isSafeInteger(amount)) return { code: 'PENALTY_NOT_WHOLE', at };
    penalties += Math.abs(amount);
    if (penalties > greatestPenalty) return { code: 'PENALTIES_TOO_GREAT', at };
  }
  const short = capacity.findIndex((places) => places < 0);
  if (short >= 0) return { code: 'CAPACITY_NEGATIVE', at: short };
  if (start.length !== penalty.length + 1 || start[0] !== 0 || start.at(-1) !== provider.length)
    return { code: 'EDGES_OUT_OF_ORDER', at: 0 };
  for (let d = 0; d < penalty.length; d++)
    if ((start[d] as number) > (start[d + 1] as number)) return { code: 'EDGES_OUT_OF_ORDER', at: d };
  if (cost.length !== provider.length) return { code: 'EDGES_OUT_OF_ORDER', at: cost.length };
  for (let e = 0; e < provider.length; e++) {
    if (!((provider[e] as number) >= 0 && (provider[e] as number) < capacity.length))
      return { code: 'EDGE_NOWHERE', at: e };
    if (Math.abs(cost[e] as number) > greatestCost) return { code: 'COST_TOO_GREAT', at: e };
  }
  return undefined;
}
