/** Claimed, agreed or awarded, and received are three amounts; received is only what a paper in hand proves. */

import type { Asked, Judged } from './decide-legal-case.ts';
import { moneyOf, outcomes, settlementKinds, sumOf } from './legal-case.ts';
import { has, isFull, isPast } from './legal-checks.ts';
import type { LegalFile } from './legal-file.ts';
import { isFen, isOneOf } from './legal-intake.ts';
import type { LegalRules } from './legal-policy.ts';

export function settle(file: LegalFile, ask: Asked<'settle'>, nowMs: number, rules: LegalRules): Judged {
  const { kind, amountFen, evidenceId, instalments } = ask.command;
  if (!isOneOf(settlementKinds, kind)) return { refusal: 'LEGAL_CODE_UNKNOWN' };
  if (![{ amountFen }, ...instalments].every((one) => isFen(one.amountFen) && one.amountFen > 0))
    return { refusal: 'LEGAL_AMOUNT_WRONG' };
  if (instalments.length > 0 && sumOf(instalments) !== amountFen) return { refusal: 'INSTALMENTS_DIFFER' };
  if (!instalments.every(({ dueMs }) => Number.isSafeInteger(dueMs) && dueMs > 0))
    return { refusal: 'LEGAL_DATE_WRONG' };
  if (!has(file, evidenceId)) return { refusal: 'PROOF_MISSING' };
  if (isFull(file.settlements, rules) || instalments.length > rules.policy.entriesPerList)
    return { refusal: 'LEGAL_FILE_FULL' };
  const planned = instalments.map(({ dueMs, amountFen: part }, n) => {
    return { instalmentId: `${ask.itemId}.${n + 1}`, dueMs, amountFen: part };
  });
  const settlement = { settlementId: ask.itemId, kind, amountFen, evidenceId, atMs: nowMs, instalments: planned };
  return { type: 'settled', settlement };
}

/** Received is what a paper in hand proves. */
export function receive(file: LegalFile, ask: Asked<'receive'>, nowMs: number, rules: LegalRules): Judged {
  const { amountFen, onMs, evidenceId, instalmentId } = ask.command;
  if (!isFen(amountFen) || amountFen === 0) return { refusal: 'LEGAL_AMOUNT_WRONG' };
  if (!isPast(onMs, nowMs)) return { refusal: 'LEGAL_DATE_WRONG' };
  if (!file.evidence.some((one) => one.evidenceId === evidenceId && one.status === 'IN_HAND'))
    return { refusal: 'PROOF_MISSING' };
  const planned = file.settlements.at(-1)?.instalments ?? [];
  if (instalmentId !== '' && !planned.some((one) => one.instalmentId === instalmentId))
    return { refusal: 'INSTALMENT_UNKNOWN' };
  const same = file.receipts.some(
    (one) => one.evidenceId === evidenceId && one.onMs === onMs && one.amountFen === amountFen,
  );
  if (same) return { refusal: 'RECEIPT_KNOWN' };
  if (isFull(file.receipts, rules)) return { refusal: 'LEGAL_FILE_FULL' };
  return { type: 'received', receipt: { receiptId: ask.itemId, amountFen, onMs, evidenceId, instalmentId } };
}

/** Recovered is only what has come. */
export function close(
  file: LegalFile,
  { command: { outcome, text }, who: { personId: lawyerId, userId } }: Asked<'close'>,
  nowMs: number,
): Judged {
  if (!isOneOf(outcomes, outcome)) return { refusal: 'LEGAL_CODE_UNKNOWN' };
  if (text === '') return { refusal: 'LEGAL_TEXT_MISSING' };
  const { settledFen, receivedFen } = moneyOf(file);
  const short = receivedFen === 0 || (outcome === 'RECOVERED' && receivedFen < settledFen);
  if (outcome.startsWith('RECOVERED') && short) return { refusal: 'NOT_RECOVERED' };
  return { type: 'closed', lawyerId, userId, outcome, text, atMs: nowMs };
}
