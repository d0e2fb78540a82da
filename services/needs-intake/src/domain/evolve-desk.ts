import { pauseClock } from './clock.ts';
import type { Demand, OpinionRound } from './demand.ts';
import { adding, ended, flagged, stopped, unflagged, withClocks, type After } from './demand-parts.ts';

type AtTheDesk =
  | 'acknowledged'
  | 'info-requested'
  | 'info-supplied'
  | 'opinion-opened'
  | 'voice-given'
  | 'opinion-over'
  | 'opinion-closed'
  | 'rejected'
  | 'merged'
  | 'withdrawn'
  | 'closed'
  | 'assigned'
  | 'unmet'
  | 'evaluation-reminded'
  | 'evaluated'
  | 'objected'
  | 'reopened';

const rememberedRounds = 8;

/** What the desk, the resident and the evaluation do to a demand. */
export const afterDesk: After<AtTheDesk> = {
  acknowledged: (demand, event) => ({
    ...demand,
    type: event.demandType,
    urgency: event.urgency,
    owner: event.owner,
    situation: event.situation,
    clocks: withClocks(stopped(demand, 'FIRST_RESPONSE', 'TRIAGE').clocks, event.clocks),
    stage: { state: 'TRIAGED' },
  }),
  'info-requested': (demand, event) => ({
    ...flagged(stopped(demand, 'FIRST_RESPONSE'), 'PAUSED'),
    clocks: stopped(demand, 'FIRST_RESPONSE').clocks.map((clock) => pauseClock(clock, event.atMs)),
    stage: {
      state: 'NEEDS_INFO',
      from: demand.stage.state === 'TRIAGED' ? 'TRIAGED' : 'SUBMITTED',
      reason: event.reason,
      docs: event.docs,
      told: event.told,
      silentAtMs: event.silentAtMs,
    },
  }),
  'info-supplied': (demand, event) => ({
    ...unflagged(demand, 'PAUSED'),
    clocks: event.clocks,
    stage: { state: demand.stage.state === 'NEEDS_INFO' ? demand.stage.from : 'SUBMITTED' },
  }),
  'opinion-opened': (demand, { round }) => ({ ...demand, stage: { state: 'OPINION', round } }),
  'voice-given': (demand, { householdId, option }) =>
    inRound(demand, (round) => ({ ...round, voices: { ...round.voices, [householdId]: option } })),
  'opinion-over': (demand) => inRound(demand, (round) => ({ ...round, isOver: true })),
  'opinion-closed': (demand, { result }) => ({
    ...demand,
    opinions: [...(demand.opinions ?? []), result].slice(-rememberedRounds),
    stage: { state: 'TRIAGED' },
  }),
  rejected: (demand, { reason, text, atMs }) => ended(demand, { state: 'REJECTED', reason, text, closedAtMs: atMs }),
  merged: (demand, { primaryId }) => ended(demand, { state: 'DUPLICATE', primaryId }),
  withdrawn: (demand, { reason }) => ended(demand, { state: 'WITHDRAWN', reason }),
  closed: (demand, { resolution, atMs }) => ended(demand, { state: 'CLOSED', resolution, closedAtMs: atMs }),
  assigned: (demand, { owner }) => ({ ...demand, owner, servedBy: adding(demand.servedBy, owner.id) }),
  unmet: (demand, { reason, evaluateByMs, atMs }) =>
    ended(demand, { state: 'UNMET', reason, asking: { sinceMs: atMs, evaluateByMs, reminders: 0 } }),
  'evaluation-reminded': (demand, { reminder }) =>
    demand.stage.state === 'DELIVERED' || demand.stage.state === 'UNMET'
      ? { ...demand, stage: { ...demand.stage, asking: { ...demand.stage.asking, reminders: reminder } } }
      : demand,
  evaluated: (demand, { solved, satisfaction, givenBy, comment }) => ({
    ...stopped(demand, 'FEEDBACK'),
    evaluation: { solved, satisfaction, givenBy, comment },
  }),
  objected: (demand, { clock }) => ({
    ...flagged(demand, 'OBJECTION'),
    evaluation: null,
    clocks: withClocks(demand.clocks, [clock]),
    stage: { state: 'TRIAGED' },
  }),
  reopened: (demand, { count, owner, clock }) => ({
    ...flagged(demand, 'REOPENED'),
    reopened: count,
    owner,
    evaluation: null,
    outcomeCodes: [],
    clocks: withClocks(demand.clocks, [clock]),
    stage: { state: 'TRIAGED' },
  }),
};

function inRound(demand: Demand, change: (round: OpinionRound) => OpinionRound): Demand {
  const { stage } = demand;
  return stage.state === 'OPINION' ? { ...demand, stage: { ...stage, round: change(stage.round) } } : demand;
}
