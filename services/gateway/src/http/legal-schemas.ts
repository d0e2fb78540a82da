import { z } from 'zod';

import { id, line, prose } from './schemas.ts';

/** Bodies and answers of the legal aid desk. Money is in 分; which amount and which code fits is judged by the service. */

const code = z.string().min(1).max(60);
const fen = z.number().int().min(0).max(10_000_000_000_000);
const evidenceGiven = z.strictObject({
  kind: code,
  title: line(200),
  status: z.enum(['IN_HAND', 'PROMISED', 'MISSING', 'UNUSABLE']),
});
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
  withdraw: { what: 'withdraw', summary: 'The applicant wants it no more', more: { reason: code } },
} as const;

const text = z.string();
const ms = z.number().int();

export const legalRowSchema = z.object({
  ...{ fileId: text, demandId: text, type: text, communityId: text, state: text, version: ms, openedAtMs: ms },
  ...{ lawyerId: text, counterpartyKey: text, dueMs: ms },
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
  readings: z.array(z.object({ readerId: text, purpose: text, atMs: ms })),
});
