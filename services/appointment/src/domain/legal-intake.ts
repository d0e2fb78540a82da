/** At the desk: advice on the spot, or an application with what the applicant says and shows. */

import { decided, refused } from './decision.ts';
import type { LegalAsk, LegalDecision, LegalRefusal } from './decide-legal.ts';
import type { LegalCommand } from './legal-command.ts';
import type { LegalEvent } from './legal-event.ts';
import {
  contractKinds,
  counterpartyKinds,
  evidenceStatuses,
  exemptions,
  identityProofs,
  underReview,
  type Evidence,
  type LegalFile,
} from './legal-file.ts';
import { actsFor } from './legal-people.ts';
import { termFrom, type LegalPolicy, type LegalRules } from './legal-policy.ts';

type Of<Type> = Extract<LegalCommand, { type: Type }>;

/** Over with the advice, unless it becomes an application later. */
export function decideAdvice(
  file: LegalFile | undefined,
  { command: { advice }, who, itemId, ...ask }: LegalAsk<Of<'consult'>>,
  nowMs: number,
  { policy }: LegalRules,
): LegalDecision {
  if (advice === '') return refused('LEGAL_TEXT_MISSING');
  if ((file?.consultations.length ?? 0) >= policy.entriesPerList) return refused('LEGAL_FILE_FULL');
  const advised: LegalEvent = { type: 'advised', lawyerId: who.personId, userId: who.userId, advice, atMs: nowMs };
  return decided([...begin(file, ask, nowMs), advised], { state: 'ADVISED', itemId, refusedBy: '' });
}

/** The review begins with it. Who acts for the other side takes no application. */
export function decideApplication(
  file: LegalFile | undefined,
  { command, who, itemId, counterpartyKey, ...ask }: LegalAsk<Of<'apply'>>,
  nowMs: number,
  rules: LegalRules,
): LegalDecision {
  const { type: _, evidence: shown, ...application } = command;
  if (!codesKnown(command)) return refused('LEGAL_CODE_UNKNOWN');
  if (command.counterparty === '' || command.facts === '') return refused('LEGAL_TEXT_MISSING');
  if (command.exemption === 'OTHER' && command.exemptionText === '') return refused('REASON_MISSING');
  if (!isFen(command.claimedFen)) return refused('LEGAL_AMOUNT_WRONG');
  if (actsFor(who, counterpartyKey)) return refused('CONFLICT_OF_INTEREST');
  const evidence = evidenceOf(shown, itemId);
  const wrong = evidenceRefusedBy([], evidence, rules.policy);
  if (wrong !== undefined) return refused(wrong);
  const stage = underReview(termFrom(rules.policy.review, nowMs, rules));
  const { personId: lawyerId, userId } = who;
  const applied: LegalEvent = { type: 'applied', lawyerId, userId, application, counterpartyKey, evidence, stage };
  return decided([...begin(file, ask, nowMs), applied], { state: stage.state, itemId, refusedBy: '' });
}

function codesKnown({ counterpartyKind, contractKind, identityProof, exemption }: Of<'apply'>): boolean {
  return (
    isOneOf(counterpartyKinds, counterpartyKind) &&
    isOneOf(contractKinds, contractKind) &&
    isOneOf(identityProofs, identityProof) &&
    isOneOf(exemptions, exemption)
  );
}

export function isOneOf(codes: readonly string[], code: string): boolean {
  return codes.includes(code);
}

/** Whole 分, not less than nothing, and not more than any claim can be. */
export function isFen(amountFen: number): boolean {
  return Number.isSafeInteger(amountFen) && amountFen >= 0 && amountFen <= 1e13;
}

/** Each paper with an id of its own. */
export function evidenceOf(shown: readonly Omit<Evidence, 'evidenceId'>[], itemId: string): readonly Evidence[] {
  return shown.map(({ kind, title, status }, n) => ({ evidenceId: `${itemId}.${n + 1}`, kind, title, status }));
}

export function evidenceRefusedBy(
  there: readonly Evidence[],
  more: readonly Evidence[],
  { entriesPerList }: LegalPolicy,
): LegalRefusal | undefined {
  if (!more.every(({ status }) => isOneOf(evidenceStatuses, status))) return 'LEGAL_CODE_UNKNOWN';
  if (more.some(({ kind, title }) => kind === '' || title === '')) return 'LEGAL_TEXT_MISSING';
  return there.length + more.length > entriesPerList ? 'LEGAL_FILE_FULL' : undefined;
}

function begin(
  file: LegalFile | undefined,
  { fileId, demand }: Pick<LegalAsk, 'fileId' | 'demand'>,
  atMs: number,
): readonly LegalEvent[] {
  if (file !== undefined || demand === undefined) return [];
  const { demandId, type, communityId } = demand;
  return [{ type: 'opened', file: { fileId, demandId, type, communityId }, atMs }];
}
