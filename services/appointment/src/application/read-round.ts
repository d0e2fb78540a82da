import type { MustArrive } from '../domain/must-arrive.ts';
import { nextDueMs } from '../domain/visit-plan-clock.ts';
import type { VisitPlan } from '../domain/visit-plan.ts';
import { planIdOf } from './names.ts';
import type { Found, Ids, MustArrives, Policy, VisitPlans } from './ports.ts';

export type ReadRound = Readonly<{
  /** Plans of these grids with something due before the instant, the earliest first. */
  due: (gridIds: readonly string[], beforeMs: number, limit: number) => Promise<readonly Found<VisitPlan>[]>;
  planOf: (householdId: string) => Promise<Found<VisitPlan> | undefined>;
  /** Open MUST_ARRIVE tasks of these grids, the oldest first. */
  openArrivals: (gridIds: readonly string[], limit: number) => Promise<readonly Found<MustArrive>[]>;
}>;

/** What a grid worker has to do: every grid is read by its own index, so a list costs what it shows. */
export function makeReadRound(
  ports: Readonly<{ plans: VisitPlans; arrivals: MustArrives; ids: Ids; policy: Policy }>,
): ReadRound {
  const { plans, arrivals, ids, policy } = ports;
  return {
    async due(gridIds, beforeMs, limit) {
      const pages = await Promise.all(
        gridIds.map((gridId) => plans.page({ index: 'round', equals: [gridId], below: beforeMs, limit })),
      );
      const dueMs = ({ state }: Found<VisitPlan>) => nextDueMs(state, policy) ?? 0;
      return pages
        .flatMap(({ found }) => found)
        .sort((a, b) => dueMs(a) - dueMs(b) || (a.state.planId < b.state.planId ? -1 : 1))
        .slice(0, limit);
    },
    planOf: (householdId) => plans.find(planIdOf(ids, householdId)),
    async openArrivals(gridIds, limit) {
      const pages = await Promise.all(
        gridIds.map((gridId) => arrivals.page({ index: 'open', equals: [gridId], limit })),
      );
      return pages
        .flatMap(({ found }) => found)
        .sort((a, b) => a.state.raisedAtMs - b.state.raisedAtMs)
        .slice(0, limit);
    },
  };
}
