/** The review of an application: materials asked for once, a written decision, and the end of aid. */

import { decided, refused } from './decision.ts';
import type { LegalAsk, LegalDecision } from './decide-legal.ts';
import type { LegalCommand } from './legal-command.ts';
import { grantedUntil, toldWays, underReview, type LegalFile, type Verdict } from './legal-file.ts';
import { evidenceOf, evidenceRefusedBy, isOneOf } from './legal-intake.ts';
import { endOf, movedBy, termFrom, type LegalRules } from './legal-policy.ts';

type Of<Type> = Extract<LegalCommand, { type: Type }>;

/** Everything that is missing is asked for at once, and only once; the review stands still until it comes. */
export function decideMaterialsAsked(
  { stage, materials }: LegalFile,
  { missing, told }: Of<'askMaterials'>,
  nowMs: number,
  rules: LegalRules,
): LegalDecision {
  if (stage.state !== 'UNDER_REVIEW') return refused('LEGAL_FILE_STATE');
  if (materials !== null) return refused('MATERIALS_ALREADY_ASKED');
  if (missing.length === 0 || missing.includes('')) return refused('MATERIALS_MISSING');
  if (!isOneOf(toldWays, told)) return refused('LEGAL_CODE_UNKNOWN');
  const { decideByMs, warnMs } = stage;
  const awaited = {
    ...({ state: 'MATERIALS_AWAITED', decideByMs, warnMs, askedAtMs: nowMs } as const),
    silentAtMs: endOf(rules.policy.silence, nowMs, rules),
  };
  return decided([{ type: 'materials-asked', missing, told, atMs: nowMs, stage: awaited }], {
    ...{ state: awaited.state, itemId: '', refusedBy: '' },
  });
}

/** The review goes on and ends so much office time later as it stood still. */
export function decideMaterialsTaken(
  file: LegalFile,
  { command, itemId }: LegalAsk<Of<'takeMaterials'>>,
  nowMs: number,
  rules: LegalRules,
): LegalDecision {
  const { stage } = file;
  if (stage.state !== 'MATERIALS_AWAITED') return refused('LEGAL_FILE_STATE');
  const evidence = evidenceOf(command.evidence, itemId);
  if (evidence.length === 0) return refused('MATERIALS_MISSING');
  const wrong = evidenceRefusedBy(file.evidence, evidence, rules.policy);
  if (wrong !== undefined) return refused(wrong);
  const moved = (ms: number) => movedBy(ms, rules.policy.review, stage.askedAtMs, nowMs, rules);
  const review = underReview({ dueMs: moved(stage.decideByMs), warnMs: moved(stage.warnMs) });
  return decided([{ type: 'materials-taken', evidence, atMs: nowMs, stage: review }], {
    state: 'UNDER_REVIEW',
    itemId,
    refusedBy: '',
  });
}

export function decideGrant(
  file: LegalFile,
  { command: { text }, who }: LegalAsk<Of<'grant'>>,
  nowMs: number,
  rules: LegalRules,
): LegalDecision {
  if (text === '') return refused('LEGAL_TEXT_MISSING');
  if (hasDecidedBefore(file, who.personId)) return refused('SAME_REVIEWER');
  const verdict: Verdict = {
    ...{ verdict: 'GRANTED', deciderId: who.personId, reason: '', text, atMs: nowMs, objectByMs: 0 },
  };
  const stage = grantedUntil(termFrom(rules.policy.appoint, nowMs, rules));
  return decided([{ type: 'decided', verdict, stage }], {
    ...{ state: 'GRANTED', itemId: '', refusedBy: '' },
  });
}

/** Refused or terminated: in writing, with the reason, and with the day until which it may be objected to. */
export function decideNo(
  file: LegalFile,
  { command: { type, reason, text }, who }: LegalAsk<Of<'refuse'> | Of<'terminate'>>,
  nowMs: number,
  rules: LegalRules,
): LegalDecision {
  if (reason === '') return refused('REASON_MISSING');
  if (text === '') return refused('LEGAL_TEXT_MISSING');
  if (type === 'refuse' && hasDecidedBefore(file, who.personId)) return refused('SAME_REVIEWER');
  const state = type === 'refuse' ? 'REFUSED' : 'TERMINATED';
  const objectByMs = endOf(rules.policy.objection, nowMs, rules);
  const verdict: Verdict = { verdict: state, deciderId: who.personId, reason, text, atMs: nowMs, objectByMs };
  return decided([{ type: 'decided', verdict, stage: { state, objectByMs, atMs: nowMs } }], {
    ...{ state, itemId: '', refusedBy: '' },
  });
}

/** After an objection somebody else decides. */
function hasDecidedBefore({ verdicts, objections }: LegalFile, personId: string): boolean {
  return objections.length > 0 && verdicts.some(({ deciderId }) => deciderId === personId);
}
