import { clashOf, waysOut, withoutClashes } from '../domain/clashes.ts';
import { assignmentProblem, type AssignmentProblem, type Draft } from '../domain/plan.ts';
import type { Solver } from './ports.ts';

/** A plan with the problem it solves; `edges[s]` is the edge that seeker s gets, −1 = none. */
export type BestPlan = Readonly<{
  problem: AssignmentProblem;
  assigned: Int32Array;
  cost: number;
  price: Float64Array;
  exact: boolean;
}>;

/** Branches tried at most; two demands of one resident in one run are rare, and most clashes end with the first. */
const triesAtMost = 60;

/**
 * The exact plan. Where one resident got two visits at one time, both ways out are followed until no plan is left that could
 * serve better; after too many tries the lower of each two simply waits.
 */
export async function bestPlan(draft: Draft, solver: Solver, nowMs: number): Promise<BestPlan> {
  const open: ReadonlySet<number>[] = [new Set()];
  let first: BestPlan | undefined;
  let best: BestPlan | undefined;
  for (let tries = 0; open.length > 0 && tries < triesAtMost; tries++) {
    const banned = open.pop() ?? new Set();
    const problem = assignmentProblem(draft, banned, nowMs);
    const plan = { problem, ...(await solver.solve(problem)), exact: true };
    first ??= plan;
    if (best !== undefined && unservedWeight(plan) >= unservedWeight(best)) continue;
    const clash = clashOf(draft, plan.assigned);
    if (clash === undefined) best = plan;
    else open.push(...waysOut(draft, clash, banned));
  }
  if (best !== undefined) return { ...best, exact: open.length === 0 };
  if (first === undefined) throw new RangeError('no plan was tried');
  return { ...first, assigned: withoutClashes(draft, first.assigned), exact: false };
}

/** The part of the cost that says who goes unserved, in steps of the penalties. */
function unservedWeight({ problem, cost }: BestPlan): number {
  const step = problem.penalty.at(-1) ?? 1;
  return Math.floor(cost / step);
}
