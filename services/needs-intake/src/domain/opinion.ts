/**
 * Opinion round (民意单): the households whom a plan touches are asked before it goes on.
 *
 *   TRIAGED ── opened, with a question, options and a last day ─▶ OPINION ── closed with what came of it ─▶ TRIAGED
 *
 * One voice a household, the last one counts. Who speaks after the last instant is too late; the count never changes again.
 */

import { codeIn, opinionOutcomes, type OpinionOutcome } from './codes.ts';
import { decided, refused, type Decision, type Rules } from './decision.ts';
import type { Demand, OpinionResult, OpinionRound } from './demand.ts';
import type { DemandEvent } from './demand-event.ts';
import { dayMs } from './local-day.ts';
import { refusalOf, type StateRefusal } from './permits.ts';

export type OpinionAsked = Readonly<{
  question: string;
  options: readonly string[];
  /** Grids whose households are asked; empty = the whole community. */
  gridIds: readonly string[];
  closesAtMs: number;
  leastVoices: number;
}>;

/** Asks the households of the community, or of some of its grids. */
export function decideOpenOpinion(
  { policy }: Rules,
  demand: Demand,
  asked: OpinionAsked,
  nowMs: number,
): Decision<
  { state: string },
  | StateRefusal
  | 'OPINION_NOT_FOR_TYPE'
  | 'OPINION_QUESTION_MISSING'
  | 'OPINION_OPTIONS_WRONG'
  | 'OPINION_DEADLINE_WRONG'
  | 'OPINION_LEAST_WRONG'
> {
  const no = refusalOf(demand, 'openOpinion');
  if (no !== undefined) return refused(no);
  const { types, mostOptions, mostDays, mostVoices } = policy.opinion;
  if (!types.includes(demand.type) && !demand.flags.includes('COLLECTIVE')) return refused('OPINION_NOT_FOR_TYPE');
  const { question, options, closesAtMs, leastVoices } = asked;
  if (question.trim() === '') return refused('OPINION_QUESTION_MISSING');
  const said = options.map((option) => option.trim());
  const differ = new Set(said).size === said.length && !said.includes('');
  if (!differ || said.length < 2 || said.length > mostOptions) return refused('OPINION_OPTIONS_WRONG');
  if (closesAtMs <= nowMs || closesAtMs > nowMs + mostDays * dayMs) return refused('OPINION_DEADLINE_WRONG');
  if (leastVoices < 1 || leastVoices > mostVoices) return refused('OPINION_LEAST_WRONG');
  const round: OpinionRound = { ...asked, options: said, openedAtMs: nowMs, isOver: false, voices: {} };
  return decided([{ type: 'opinion-opened', round, atMs: nowMs }], { state: 'OPINION' });
}

/** A household says which it wants, or says something else than before. `household` = where it is; undefined = no such one. */
export function decideVoice(
  { policy }: Rules,
  demand: Demand,
  said: Readonly<{ householdId: string; option: number }>,
  household: Readonly<{ communityId: string; gridId: string }> | undefined,
  nowMs: number,
): Decision<
  { state: string },
  StateRefusal | 'OPINION_OVER' | 'HOUSEHOLD_NOT_ASKED' | 'OPTION_UNKNOWN' | 'OPINION_ROUND_FULL'
> {
  const no = refusalOf(demand, 'voice');
  if (no !== undefined) return refused(no);
  const { stage, line } = demand;
  if (stage.state !== 'OPINION' || stage.round.isOver || nowMs >= stage.round.closesAtMs)
    return refused('OPINION_OVER');
  const { gridIds, options, voices } = stage.round;
  const isAsked =
    household?.communityId === line.communityId && (gridIds.length === 0 || gridIds.includes(household.gridId));
  if (!isAsked) return refused('HOUSEHOLD_NOT_ASKED');
  const { householdId, option } = said;
  if (!Number.isInteger(option) || option < 0 || option >= options.length) return refused('OPTION_UNKNOWN');
  if (voices[householdId] === option) return decided([], { state: 'OPINION' });
  if (voices[householdId] === undefined && Object.keys(voices).length >= policy.opinion.mostVoices)
    return refused('OPINION_ROUND_FULL');
  return decided([{ type: 'voice-given', householdId, option, atMs: nowMs }], { state: 'OPINION' });
}

/** What came of it, once everybody had the time that was promised. Too few voices carry nothing. */
export function decideCloseOpinion(
  demand: Demand,
  { outcome: word }: Readonly<{ outcome: string }>,
  nowMs: number,
): Decision<{ state: string }, StateRefusal | 'OPINION_STILL_OPEN' | 'OPINION_OUTCOME_UNKNOWN' | 'OPINION_TOO_FEW'> {
  const no = refusalOf(demand, 'closeOpinion');
  if (no !== undefined) return refused(no);
  const { stage } = demand;
  if (stage.state !== 'OPINION' || nowMs < stage.round.closesAtMs) return refused('OPINION_STILL_OPEN');
  const outcome = codeIn(opinionOutcomes, word);
  if (outcome === undefined) return refused('OPINION_OUTCOME_UNKNOWN');
  const result = resultOf(stage.round, outcome, nowMs);
  if (outcome === 'APPROVED' && result.voices < result.leastVoices) return refused('OPINION_TOO_FEW');
  return decided([{ type: 'opinion-closed', result, atMs: nowMs }], { state: 'TRIAGED' });
}

/** A decision from above comes before everybody has spoken: the round ends with what was said so far. */
export function overtaken({ stage }: Demand, nowMs: number): readonly DemandEvent[] {
  if (stage.state !== 'OPINION') return [];
  return [{ type: 'opinion-closed', result: resultOf(stage.round, 'OVERTAKEN', nowMs), atMs: nowMs }];
}

/** Nobody can speak any more: who owns the demand is told to say what came of it. */
export function opinionOver({ stage }: Demand, nowMs: number): readonly DemandEvent[] {
  if (stage.state !== 'OPINION' || stage.round.isOver || nowMs < stage.round.closesAtMs) return [];
  return [{ type: 'opinion-over', voices: Object.keys(stage.round.voices).length, atMs: nowMs }];
}

function resultOf(round: OpinionRound, outcome: OpinionOutcome | 'OVERTAKEN', closedAtMs: number): OpinionResult {
  const { question, options, leastVoices } = round;
  const said = Object.values(round.voices);
  const tally = options.map((_, option) => said.filter((one) => one === option).length);
  return { question, options, tally, voices: said.length, leastVoices, outcome, closedAtMs };
}
