import { z } from 'zod';

import { id, line, prose } from './schemas.ts';

/** Bodies and answers of the legal aid desk. Money is in 分; which amount and which code fits is judged by the service. */

const code = z.string().min(1).max(60);
const fen = z.number().int().min(0).max(10_000_000_000_000);
const instant = z.number().int().min(1);
/** Empty = no paper. */
const paper = z.string().max(60).default('');
const evidenceStatus = z.enum(['IN_HAND', 'PROMISED', 'MISSING', 'UNUSABLE']);
const evidenceGiven = z.strictObject({ kind: code, title: line(200), status: evidenceStatus });
const stepKinds = [
  ...['ADVICE', 'LETTER', 'MEDIATION', 'LABOUR_INSPECTION_COMPLAINT', 'WORK_INJURY_RECOGNITION'],
  ...['ACCIDENT_LIABILITY_REVIEW', 'PAYMENT_ORDER', 'ARBITRATION', 'COURT', 'ENFORCEMENT', 'PRESERVATION'],
] as const;
const papers = z.array(evidenceGiven).max(50).default([]);

const application = {
  counterparty: line(200).min(1),
  counterpartyKind: z.enum(['COMPANY', 'PLATFORM', 'STATION', 'PERSON']),
  contractKind: z.enum(['LABOUR', 'SERVICE', 'PLATFORM', 'UNWRITTEN', 'UNKNOWN']),
  facts: prose(4000).min(1),
  claimedFen: fen,
  identityProof: z.enum(['ID_CARD', 'RESIDENCE_PERMIT', 'OTHER_PAPER', 'NONE_YET']),
  exemption: z.enum(['NONE', 'WAGES_OF_MIGRANT_WORKER', 'WORK_INJURY_OF_MIGRANT_WORKER', 'OTHER']),
  exemptionText: prose(1000).default(''),
} as const;

/** What is done in a case. */
const caseSteps = {
  'note-evidence': {
    what: 'noteEvidence',
    summary: 'A new paper, or, with its id, what has become of one',
    more: {
      evidenceId: paper,
      kind: z.string().max(60).default(''),
      title: line(200).default(''),
      status: evidenceStatus,
    },
  },
  'note-limitation': {
    what: 'noteLimitation',
    summary: 'A time that runs: its basis, its start and the paper of it; unconfirmed until a lawyer confirms it',
    more: { basis: code, startMs: instant, evidenceId: paper },
  },
  'mark-limitation': {
    what: 'markLimitation',
    summary: 'What lets it begin anew or stand still, with its paper; counts once confirmed',
    more: {
      ...{ limitationId: id, kind: z.enum(['INTERRUPTION', 'SUSPENSION']) },
      ...{ fromMs: instant, toMs: z.number().int().min(0).default(0), evidenceId: id },
    },
  },
  'confirm-limitation': {
    what: 'confirmLimitation',
    summary: 'A lawyer stands for basis, start and every mark',
    more: { limitationId: id },
  },
  'add-step': {
    what: 'addStep',
    summary: 'One step of the case, never changed; before the papers only what may not wait',
    more: { kind: z.enum(stepKinds), onMs: instant, text: prose(4000).min(1), evidenceId: paper },
  },
  settle: {
    what: 'settle',
    summary: 'What was agreed or awarded, with its paper, at once or by instalments',
    more: {
      ...{ kind: z.enum(['AGREED', 'AWARDED']), amountFen: fen, evidenceId: id },
      instalments: z
        .array(z.strictObject({ dueMs: instant, amountFen: fen }))
        .max(120)
        .default([]),
    },
  },
  receive: {
    what: 'receive',
    summary: 'Money that has come, with the paper in hand that proves it',
    more: { amountFen: fen, onMs: instant, evidenceId: id, instalmentId: paper },
  },
  close: {
    what: 'close',
    summary: 'The end of the case, with what came of it',
    more: {
      outcome: z.enum(['RECOVERED', 'RECOVERED_IN_PART', 'AWARDED_UNPAID', 'NOT_WON', 'OTHERWISE']),
      text: prose(4000).min(1),
    },
  },
} as const;

/** Each command by the last part of its path; `what` = its name in the message. */
export const legalSteps = {
  consult: {
    what: 'consult',
    summary: 'Advice on the spot by the lawyer on duty; the first word about a demand begins its file',
    more: { advice: prose(4000).min(1) },
  },
  apply: {
    what: 'apply',
    summary: 'An application for legal aid, taken by the lawyer on duty; the review begins',
    more: { ...application, evidence: papers },
  },
  'ask-materials': {
    what: 'askMaterials',
    summary: 'Everything that is missing, told once; the review stands still',
    more: {
      missing: z.array(line(100)).max(30).default([]),
      told: z.enum(['IN_PERSON', 'IN_WRITING', 'BY_PHONE']),
    },
  },
  'take-materials': {
    what: 'takeMaterials',
    summary: 'What was missing has come; the review goes on',
    more: { evidence: papers },
  },
  grant: { what: 'grant', summary: 'A written decision to help', more: { text: prose(4000).min(1) } },
  refuse: {
    what: 'refuse',
    summary: 'A written refusal with its reason; the answer is open to an objection',
    more: { reason: code, text: prose(4000).min(1) },
  },
  terminate: {
    what: 'terminate',
    summary: 'Aid ends, in writing, with its reason; open to an objection',
    more: { reason: code, text: prose(4000).min(1) },
  },
  object: {
    what: 'object',
    summary: 'The applicant objects; somebody else reviews',
    more: { text: prose(4000).min(1) },
  },
  'declare-conflict': {
    what: 'declareConflict',
    summary: 'A lawyer is bound to the other side, and lays the case down',
    more: { lawyerId: z.string().max(60).default(''), reason: code },
  },
  appoint: { what: 'appoint', summary: 'Name the lawyer', more: { lawyerId: id } },
  ...caseSteps,
  withdraw: { what: 'withdraw', summary: 'The applicant wants it no more', more: { reason: code } },
} as const;

const text = z.string();
const ms = z.number().int();

export const legalRowSchema = z.object({
  ...{ fileId: text, demandId: text, type: text, communityId: text, state: text, version: ms, openedAtMs: ms },
  ...{ lawyerId: text, counterpartyKey: text, dueMs: ms, alarms: z.array(text) },
  ...{ limitationEndMs: ms, limitationConfirmed: z.boolean(), days: ms },
});

export const legalFileSchema = z.object({
  row: legalRowSchema.nullable(),
  consultations: z.array(z.object({ lawyerId: text, advice: text, atMs: ms })),
  application: z
    .object({
      ...{ counterparty: text, counterpartyKind: text, contractKind: text, facts: text, claimedFen: ms },
      ...{ identityProof: text, exemption: text, exemptionText: text },
    })
    .nullable(),
  evidence: z.array(z.object({ evidenceId: text, kind: text, title: text, status: text })),
  missing: z.array(text),
  told: text,
  verdicts: z.array(z.object({ verdict: text, deciderId: text, reason: text, text, atMs: ms, objectByMs: ms })),
  objections: z.array(z.object({ text, atMs: ms })),
  conflicts: z.array(z.object({ lawyerId: text, reason: text, atMs: ms })),
  limitations: z.array(
    z.object({
      ...{ limitationId: text, basis: text, article: text, assumed: z.boolean(), startMs: ms, evidenceId: text },
      ...{ earliestEndMs: ms, confirmedBy: text, confirmed: z.boolean() },
      marks: z.array(
        z.object({ markId: text, kind: text, fromMs: ms, toMs: ms, evidenceId: text, confirmed: z.boolean() }),
      ),
    }),
  ),
  steps: z.array(z.object({ stepId: text, kind: text, onMs: ms, text, evidenceId: text, authorId: text })),
  settlements: z.array(
    z.object({
      ...{ settlementId: text, kind: text, amountFen: ms, evidenceId: text, atMs: ms },
      instalments: z.array(z.object({ instalmentId: text, dueMs: ms, amountFen: ms })),
    }),
  ),
  receipts: z.array(z.object({ receiptId: text, amountFen: ms, onMs: ms, evidenceId: text, instalmentId: text })),
  ...{ claimedFen: ms, settledFen: ms, receivedFen: ms, outcome: text, outcomeText: text },
  readings: z.array(z.object({ readerId: text, purpose: text, atMs: ms })),
});
