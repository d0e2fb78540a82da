import { factOf } from '@linli/proto';

import type { MustArrive, MustArriveEvent } from '../../domain/must-arrive.ts';
import type { VisitPlan, VisitPlanEvent } from '../../domain/visit-plan.ts';

type Fact = ReturnType<typeof factOf>;

/** What others hear of a visit plan: ids, codes and months; never who met whom, nor why a household is called on. */
export function visitPlanFacts(event: VisitPlanEvent, state: VisitPlan): readonly Fact[] {
  const { planId, householdId, communityId, gridId } = state;
  const plan = { planId, householdId, communityId, gridId };
  switch (event.type) {
    case 'unanswered': {
      const { mustArriveId, cause, atMs } = event;
      return [factOf('appointment.visit-plan.v1/unanswered', { plan, mustArriveId, cause, atMs: String(atMs) })];
    }
    case 'month-reminded':
      return [factOf('appointment.visit-plan.v1/month-reminded', { plan, month: event.month })];
    case 'month-closed':
      return [factOf('appointment.visit-plan.v1/month-closed', { plan, month: event.month, end: event.end })];
    case 'followed':
    case 'ended':
    case 'attempted':
    case 'arrived':
      return [];
  }
}

/** What others hear of a MUST_ARRIVE task. */
export function mustArriveFacts(event: MustArriveEvent, state: MustArrive): readonly Fact[] {
  const { mustArriveId, planId, householdId, communityId, gridId } = state;
  const task = { mustArriveId, planId, householdId, communityId, gridId };
  switch (event.type) {
    case 'raised':
      return [factOf('appointment.must-arrive.v1/raised', { task, cause: state.cause })];
    case 'acknowledged':
      return [factOf('appointment.must-arrive.v1/acknowledged', { task, workerId: event.byId })];
    case 'on-site':
      return [factOf('appointment.must-arrive.v1/on-site', { task, workerId: event.byId })];
    case 'late':
      return [factOf('appointment.must-arrive.v1/late', { task, what: event.what })];
    case 'ended': {
      const { ending, byId: workerId, atMs } = event;
      return [factOf('appointment.must-arrive.v1/ended', { task, ending, workerId, atMs: String(atMs) })];
    }
  }
}
