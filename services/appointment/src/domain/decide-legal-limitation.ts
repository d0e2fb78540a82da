/** The time that runs: noted with its basis, moved by marks, and confirmed by a lawyer. */

import type { Asked, Judged } from './decide-legal-case.ts';
import { markKinds } from './legal-case.ts';
import { has, isFull, isPast } from './legal-checks.ts';
import type { LegalFile } from './legal-file.ts';
import { isOneOf } from './legal-intake.ts';
import { basisOf } from './legal-limitation.ts';
import type { LegalRules } from './legal-policy.ts';

export function noteLimitation(
  file: LegalFile,
  ask: Asked<'noteLimitation'>,
  nowMs: number,
  rules: LegalRules,
): Judged {
  const { basis, startMs, evidenceId } = ask.command;
  if (basisOf(basis, rules) === undefined) return { refusal: 'LEGAL_CODE_UNKNOWN' };
  if (!isPast(startMs, nowMs)) return { refusal: 'LEGAL_DATE_WRONG' };
  if (evidenceId !== '' && !has(file, evidenceId)) return { refusal: 'LEGAL_EVIDENCE_UNKNOWN' };
  if (isFull(file.limitations, rules)) return { refusal: 'LEGAL_FILE_FULL' };
  const limitation = { limitationId: ask.itemId, basis, startMs, evidenceId, marks: [], confirmedBy: '' };
  return { type: 'limitation-noted', limitation };
}

/** Counts once a lawyer has confirmed it, and only with a paper. */
export function markLimitation(
  file: LegalFile,
  ask: Asked<'markLimitation'>,
  nowMs: number,
  rules: LegalRules,
): Judged {
  const { limitationId, kind, fromMs, toMs, evidenceId } = ask.command;
  const limitation = file.limitations.find((one) => one.limitationId === limitationId);
  if (limitation === undefined) return { refusal: 'LIMITATION_UNKNOWN' };
  if (!isOneOf(markKinds, kind)) return { refusal: 'LEGAL_CODE_UNKNOWN' };
  const ends = toMs === 0 || (kind === 'SUSPENSION' && toMs > fromMs && isPast(toMs, nowMs));
  if (!isPast(fromMs, nowMs) || fromMs < limitation.startMs || !ends) return { refusal: 'LEGAL_DATE_WRONG' };
  if (!has(file, evidenceId)) return { refusal: 'LEGAL_EVIDENCE_UNKNOWN' };
  if (isFull(limitation.marks, rules)) return { refusal: 'LEGAL_FILE_FULL' };
  const mark = { markId: ask.itemId, kind, fromMs, toMs, evidenceId, confirmed: false };
  return { type: 'limitation-marked', limitationId, mark };
}

export function confirmLimitation(file: LegalFile, { command, who }: Asked<'confirmLimitation'>): Judged {
  const { limitationId } = command;
  if (!file.limitations.some((one) => one.limitationId === limitationId)) return { refusal: 'LIMITATION_UNKNOWN' };
  return { type: 'limitation-confirmed', limitationId, lawyerId: who.personId };
}
