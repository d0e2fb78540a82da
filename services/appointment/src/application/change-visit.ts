import {
  decideArrival,
  decideCancellation,
  decideNoShow,
  decideRecord,
  decideSetOut,
  decideStart,
  type VisitRefusal,
} from '../domain/decide-visit.ts';
import type { CheckIn, Side, VisitState } from '../domain/visit.ts';
import type { Cause, Outcome, Policy, Visits } from './ports.ts';

type Step<What> = (
  command: Readonly<{ visitId: string; cause: Cause }> & What,
) => Promise<Outcome<VisitState, VisitRefusal>>;

export type SetOut = Step<unknown>;
export type ArriveVisit = Step<Readonly<{ method: CheckIn; reason: string }>>;
export type StartVisit = Step<unknown>;
export type RecordVisit = Step<Readonly<{ outcomeCodes: readonly string[]; note: string }>>;
export type CancelVisit = Step<Readonly<{ by: Side; reason: string }>>;
export type ReportNoShow = Step<Readonly<{ by: Side }>>;

/** The steps of a visit: each loads it, lets the domain judge, and saves what happened. */
export function makeVisitSteps({ visits, policy }: { visits: Visits; policy: Policy }) {
  const setOut: SetOut = ({ visitId, cause }) =>
    visits.change(visitId, cause, (visit, nowMs) => decideSetOut(visit, nowMs, policy));

  const arriveVisit: ArriveVisit = ({ visitId, cause, method, reason }) =>
    visits.change(visitId, cause, (visit, nowMs) => decideArrival(visit, { method, reason }, nowMs));

  const startVisit: StartVisit = ({ visitId, cause }) =>
    visits.change(visitId, cause, (visit, nowMs) => decideStart(visit, nowMs));

  const recordVisit: RecordVisit = ({ visitId, cause, outcomeCodes, note }) =>
    visits.change(visitId, cause, (visit, nowMs) => decideRecord(visit, { outcomeCodes, note }, nowMs, policy));

  const cancelVisit: CancelVisit = ({ visitId, cause, by, reason }) =>
    visits.change(visitId, cause, (visit, nowMs) => decideCancellation(visit, { by, reason }, nowMs));

  const reportNoShow: ReportNoShow = ({ visitId, cause, by }) =>
    visits.change(visitId, cause, (visit, nowMs) => decideNoShow(visit, by, nowMs, policy));

  return { setOut, arriveVisit, startVisit, recordVisit, cancelVisit, reportNoShow };
}
