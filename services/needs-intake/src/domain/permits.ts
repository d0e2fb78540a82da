import type { Demand, State } from './demand.ts';

/** What a person may ask of a demand, and from which states. */
const permitted = {
  acknowledge: ['SUBMITTED'],
  requestInfo: ['SUBMITTED', 'TRIAGED'],
  supplyInfo: ['NEEDS_INFO'],
  reject: ['SUBMITTED', 'TRIAGED'],
  openOpinion: ['TRIAGED'],
  voice: ['OPINION'],
  closeOpinion: ['OPINION'],
  merge: ['SUBMITTED', 'NEEDS_INFO', 'TRIAGED', 'OPINION', 'MATCHING', 'WAITLISTED', 'ESCALATED'],
  requestMatching: ['TRIAGED', 'ESCALATED'],
  assign: ['TRIAGED', 'WAITLISTED', 'ESCALATED'],
  deliver: ['IN_SERVICE'],
  resolveUnmet: ['NEEDS_INFO', 'TRIAGED', 'OPINION', 'MATCHING', 'WAITLISTED', 'ESCALATED', 'IN_SERVICE'],
  evaluate: ['DELIVERED', 'UNMET'],
  withdraw: [
    'SUBMITTED',
    'NEEDS_INFO',
    'TRIAGED',
    'OPINION',
    'MATCHING',
    'WAITLISTED',
    'MATCHED',
    'SCHEDULED',
    'ESCALATED',
  ],
  reopen: ['CLOSED', 'REJECTED'],
  escalate: ['TRIAGED', 'MATCHING', 'WAITLISTED', 'MATCHED', 'SCHEDULED', 'IN_SERVICE'],
} as const satisfies Record<string, readonly State[]>;

export type Request = keyof typeof permitted;
export const requests = Object.keys(permitted) as readonly Request[];

/** Why a request is refused, said by what the demand is at: the asker learns where it stands. */
export const whyNot = {
  SUBMITTED: 'NOT_YET_ACKNOWLEDGED',
  NEEDS_INFO: 'INFO_AWAITED',
  TRIAGED: 'AT_THE_DESK',
  OPINION: 'OPINION_AWAITED',
  MATCHING: 'BEING_MATCHED',
  WAITLISTED: 'BEING_MATCHED',
  MATCHED: 'VISIT_AGREED',
  SCHEDULED: 'VISIT_AGREED',
  IN_SERVICE: 'IN_SERVICE_NOW',
  DELIVERED: 'EVALUATION_AWAITED',
  UNMET: 'EVALUATION_AWAITED',
  CLOSED: 'DEMAND_ENDED',
  REJECTED: 'DEMAND_ENDED',
  WITHDRAWN: 'DEMAND_ENDED',
  DUPLICATE: 'DEMAND_ENDED',
  ESCALATED: 'DECISION_AWAITED',
} as const satisfies Record<State, string>;

export type StateRefusal = (typeof whyNot)[State];

export function isPermitted(state: State, request: Request): boolean {
  const states: readonly State[] = permitted[request];
  return states.includes(state);
}

/** The refusal when `request` cannot be made of the demand as it stands. */
export function refusalOf(demand: Demand, request: Request): StateRefusal | undefined {
  return isPermitted(demand.stage.state, request) ? undefined : whyNot[demand.stage.state];
}
