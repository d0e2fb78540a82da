/** Who has the case: appointed by who leads the desk, never somebody bound to the other side. And the applicant's own word. */

import { decided, refused } from './decision.ts';
import type { LegalAnswer, LegalAsk, LegalDecision } from './decide-legal.ts';
import type { LegalCommand } from './legal-command.ts';
import type { LegalEvent } from './legal-event.ts';
import { grantedUntil, lawyerOf, underReview, type LegalFile, type LegalState } from './legal-file.ts';
import { actsFor, serves } from './legal-people.ts';
import { termFrom, type LegalRules } from './legal-policy.ts';

type Of<Type> = Extract<LegalCommand, { type: Type }>;

/** One objection, within its period; the review begins anew, by somebody else. */
export function decideObjection(
  { stage, objections }: LegalFile,
  { text }: Of<'object'>,
  nowMs: number,
  rules: LegalRules,
): LegalDecision {
  if (stage.state !== 'REFUSED' && stage.state !== 'TERMINATED') return refused('LEGAL_FILE_STATE');
  if (text === '') return refused('LEGAL_TEXT_MISSING');
  if (objections.length > 0) return refused('OBJECTED_ALREADY');
  if (nowMs >= stage.objectByMs) return refused('OBJECTION_TOO_LATE');
  const review = underReview(termFrom(rules.policy.review, nowMs, rules));
  return decided([{ type: 'objected', text, atMs: nowMs, stage: review }], done('UNDER_REVIEW'));
}

/** A lawyer says so of themselves; who leads the desk may write it down of anybody. Who has the case lays it down with it. */
export function decideConflict(
  file: LegalFile,
  { command: { lawyerId: named, reason }, who }: LegalAsk<Of<'declareConflict'>>,
  nowMs: number,
  rules: LegalRules,
): LegalDecision {
  const lawyerId = named === '' ? who.personId : named;
  if (lawyerId !== who.personId && !who.leadsIn.includes(file.communityId)) return refused('DESK_LEAD_ONLY');
  if (reason === '') return refused('REASON_MISSING');
  if (file.conflicts.length >= rules.policy.entriesPerList) return refused('LEGAL_FILE_FULL');
  const noted: LegalEvent = { type: 'conflict-noted', conflict: { lawyerId, reason, atMs: nowMs } };
  if (file.stage.state !== 'ACTIVE' || lawyerOf(file) !== lawyerId) return decided([noted], done(file.stage.state));
  const stage = grantedUntil(termFrom(rules.policy.appoint, nowMs, rules));
  return decided([noted, { type: 'laid-down', stage }], done('GRANTED'));
}

/** Who acts for the other side by the ledger is not appointed, and the file keeps why. */
export function decideAppointment(
  file: LegalFile,
  { command: { lawyerId }, appointee }: LegalAsk<Of<'appoint'>>,
  nowMs: number,
): LegalDecision {
  if (appointee === undefined || !serves(appointee, file.communityId)) return refused('LAWYER_NOT_SUITABLE');
  if (file.conflicts.some((one) => one.lawyerId === lawyerId)) return refused('CONFLICT_OF_INTEREST');
  if (actsFor(appointee, file.counterpartyKey)) {
    const conflict = { lawyerId, reason: 'ACTS_FOR_COUNTERPARTY', atMs: nowMs };
    const answer: LegalAnswer = { state: file.stage.state, itemId: '', refusedBy: 'CONFLICT_OF_INTEREST' };
    return decided([{ type: 'conflict-noted', conflict }], answer);
  }
  return decided([{ type: 'appointed', lawyerId }], done('ACTIVE'));
}

/** The applicant wants it no more. */
export function decideWithdrawal({ reason }: Of<'withdraw'>, nowMs: number): LegalDecision {
  if (reason === '') return refused('REASON_MISSING');
  return decided([{ type: 'withdrawn', reason, atMs: nowMs }], done('WITHDRAWN'));
}

function done(state: LegalState): LegalAnswer {
  return { state, itemId: '', refusedBy: '' };
}
