import type { State } from './demand.ts';

/** How others name our states. Total: a new state does not compile without its row. */
export type Names = Readonly<{
  /** 五单: SUBMIT 点单, ACKNOWLEDGE 接单, OPINION 民意单, SERVE 协同办单, DISPLAY 晒单; empty = none. */
  loopStage: '' | 'SUBMIT' | 'ACKNOWLEDGE' | 'OPINION' | 'SERVE' | 'DISPLAY';
  open311: 'open' | 'closed';
  /** ServiceRequest.status / Task.status */
  fhir: string;
  twss: string;
  pgr: string;
}>;

const waiting = { open311: 'open', fhir: 'active / requested', twss: 'pending', pgr: 'PENDINGFORASSIGNMENT' } as const;
const accepted = { open311: 'open', twss: 'accepted', pgr: 'PENDINGATLME' } as const;
const inProgress = { ...accepted, loopStage: 'SERVE', fhir: 'active / in-progress' } as const;
const agreed = { ...accepted, loopStage: 'SERVE', fhir: 'active / accepted' } as const;

export const crosswalk: Readonly<Record<State, Names>> = {
  SUBMITTED: { ...waiting, loopStage: 'SUBMIT' },
  NEEDS_INFO: { ...waiting, loopStage: 'SUBMIT', fhir: 'on-hold / requested' },
  TRIAGED: { ...waiting, loopStage: 'ACKNOWLEDGE' },
  OPINION: { ...waiting, loopStage: 'OPINION' },
  MATCHING: { ...waiting, loopStage: 'SERVE' },
  WAITLISTED: { ...waiting, loopStage: 'SERVE' },
  MATCHED: agreed,
  SCHEDULED: agreed,
  IN_SERVICE: inProgress,
  ESCALATED: inProgress,
  DELIVERED: {
    loopStage: 'DISPLAY',
    open311: 'closed',
    fhir: 'completed / completed',
    twss: 'completed',
    pgr: 'RESOLVED',
  },
  CLOSED: {
    loopStage: 'DISPLAY',
    open311: 'closed',
    fhir: 'completed / completed',
    twss: 'completed',
    pgr: 'CLOSEDAFTERRESOLUTION',
  },
  UNMET: { loopStage: 'DISPLAY', open311: 'closed', fhir: 'revoked / failed', twss: 'failed', pgr: 'REJECTED' },
  REJECTED: { loopStage: '', open311: 'closed', fhir: 'revoked / rejected', twss: 'not-accepted', pgr: 'REJECTED' },
  WITHDRAWN: {
    loopStage: '',
    open311: 'closed',
    fhir: 'revoked / cancelled',
    twss: 'returned',
    pgr: 'CLOSEDAFTERREJECTION',
  },
  DUPLICATE: {
    loopStage: '',
    open311: 'closed',
    fhir: 'revoked / cancelled',
    twss: 'other',
    pgr: 'CLOSEDAFTERREJECTION',
  },
};
