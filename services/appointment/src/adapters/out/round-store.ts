import type { Clock } from '@linli/env';
import { documents, type Documents, type Store } from '@linli/store';

import {
  arriveDueAtMs,
  evolveMustArrive,
  isOver,
  type MustArrive,
  type MustArriveEvent,
} from '../../domain/must-arrive.ts';
import type { Policy } from '../../domain/policy.ts';
import { nextDueMs, planDueAtMs } from '../../domain/visit-plan-clock.ts';
import { evolveVisitPlan, type VisitPlan, type VisitPlanEvent } from '../../domain/visit-plan.ts';
import { mustArriveFacts, visitPlanFacts } from './round-facts.ts';

type Keeping = Readonly<{ store: Store; clock: Clock; incarnation: number }>;

/** Visit plans, found by grid in the order in which something is due; whoever is due nothing is not found. */
export function keepVisitPlans(keeping: Keeping, policy: Policy): Documents<VisitPlan, VisitPlanEvent> {
  return documents<VisitPlan, VisitPlanEvent>(keeping, {
    collection: { name: 'visit-plan', indexes: { round: ['gridId', 'nextDueMs'] } },
    evolve: evolveVisitPlan,
    facts: visitPlanFacts,
    dueAtMs: (plan) => planDueAtMs(plan, policy),
    keys: (plan) => {
      const dueMs = nextDueMs(plan, policy);
      return { round: dueMs === null ? null : [plan.gridId, dueMs] };
    },
  });
}

/** MUST_ARRIVE tasks, found by grid while they are open, the oldest first. */
export function keepMustArrives(keeping: Keeping, policy: Policy): Documents<MustArrive, MustArriveEvent> {
  return documents<MustArrive, MustArriveEvent>(keeping, {
    collection: { name: 'must-arrive', indexes: { open: ['gridId', 'raisedAtMs'] } },
    evolve: evolveMustArrive,
    facts: mustArriveFacts,
    dueAtMs: (task) => arriveDueAtMs(task, policy),
    keys: (task) => ({ open: isOver(task) ? null : [task.gridId, task.raisedAtMs] }),
  });
}
