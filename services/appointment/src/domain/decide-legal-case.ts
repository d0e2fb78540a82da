/** What is done in a case: papers, the time that runs, steps, money and its end. */

import { decided, refused } from './decision.ts';
import { confirmLimitation, markLimitation, noteLimitation } from './decide-legal-limitation.ts';
import { close, receive, settle } from './decide-legal-money.ts';
import type { LegalAsk, LegalDecision, LegalRefusal } from './decide-legal.ts';
import { stepKinds } from './legal-case.ts';
import type { LegalCaseEvent } from './legal-case-event.ts';
import { has, isFull, isPast } from './legal-checks.ts';
import type { LegalCaseCommand } from './legal-command.ts';
import { evidenceStatuses, type LegalFile } from './legal-file.ts';
import { isOneOf } from './legal-intake.ts';
import { nearestEnd } from './legal-limitation.ts';
import { endOf, type LegalRules } from './legal-policy.ts';

export type Judged = LegalCaseEvent | Readonly<{ refusal: LegalRefusal }>;
type Any = Omit<LegalAsk, 'command'> & Readonly<{ command: LegalCaseCommand }>;
export type Asked<Type> = Omit<LegalAsk, 'command'> & Readonly<{ command: Extract<LegalCaseCommand, { type: Type }> }>;

export function decideLegalCase(
  file: LegalFile,
  { command, ...ask }: Any,
  nowMs: number,
  rules: LegalRules,
): LegalDecision {
  const judged = judge(file, { command, ...ask }, nowMs, rules);
  if ('refusal' in judged) return refused(judged.refusal);
  const state = judged.type === 'closed' ? 'CLOSED' : file.stage.state;
  return decided([judged], { state, itemId: ask.itemId, refusedBy: '' });
}

function judge(file: LegalFile, { command, ...ask }: Any, nowMs: number, rules: LegalRules): Judged {
  switch (command.type) {
    case 'noteEvidence':
      return noteEvidence(file, { ...ask, command }, rules);
    case 'noteLimitation':
      return noteLimitation(file, { ...ask, command }, nowMs, rules);
    case 'markLimitation':
      return markLimitation(file, { ...ask, command }, nowMs, rules);
    case 'confirmLimitation':
      return confirmLimitation(file, { ...ask, command });
    case 'addStep':
      return addStep(file, { ...ask, command }, nowMs, rules);
    case 'settle':
      return settle(file, { ...ask, command }, nowMs, rules);
    case 'receive':
      return receive(file, { ...ask, command }, nowMs, rules);
    case 'close':
      return close(file, { ...ask, command }, nowMs);
  }
}

/** A new paper, or what has become of one. */
function noteEvidence(file: LegalFile, { command, itemId }: Asked<'noteEvidence'>, rules: LegalRules): Judged {
  const { evidenceId, kind, title, status } = command;
  if (!isOneOf(evidenceStatuses, status)) return { refusal: 'LEGAL_CODE_UNKNOWN' };
  const known = file.evidence.find((one) => one.evidenceId === evidenceId);
  if (known !== undefined) return { type: 'evidence-noted', evidence: { ...known, status } };
  if (evidenceId !== '') return { refusal: 'LEGAL_EVIDENCE_UNKNOWN' };
  if (kind === '' || title === '') return { refusal: 'LEGAL_TEXT_MISSING' };
  if (isFull(file.evidence, rules)) return { refusal: 'LEGAL_FILE_FULL' };
  return { type: 'evidence-noted', evidence: { evidenceId: itemId, kind, title, status } };
}

/** Before the papers are done only what may not wait: the time is nearly over, or something must be secured. */
function addStep(file: LegalFile, ask: Asked<'addStep'>, nowMs: number, rules: LegalRules): Judged {
  const { kind, onMs, text, evidenceId } = ask.command;
  if (!isOneOf(stepKinds, kind)) return { refusal: 'LEGAL_CODE_UNKNOWN' };
  if (text === '') return { refusal: 'LEGAL_TEXT_MISSING' };
  if (!isPast(onMs, nowMs)) return { refusal: 'LEGAL_DATE_WRONG' };
  if (evidenceId !== '' && !has(file, evidenceId)) return { refusal: 'LEGAL_EVIDENCE_UNKNOWN' };
  if (file.stage.state !== 'ACTIVE' && kind !== 'PRESERVATION' && !mayActFirst(file, nowMs, rules))
    return { refusal: 'PAPERS_FIRST' };
  if (isFull(file.steps, rules)) return { refusal: 'LEGAL_FILE_FULL' };
  const step = { stepId: ask.itemId, kind, onMs, text, evidenceId, authorId: ask.who.personId };
  return { type: 'step-added', step };
}

/** The nearest limitation may end within the term: act first, papers later (R12). */
export function mayActFirst({ limitations }: LegalFile, nowMs: number, rules: LegalRules): boolean {
  const nearest = nearestEnd(limitations, rules);
  return nearest !== undefined && nearest.endMs < endOf(rules.policy.actFirst, nowMs, rules);
}
