import { z } from 'zod';

import type { DemandRow } from '../read-models/demand-row.ts';

/** An id as it travels: what it names is judged by the service that owns it. */
export const id = z.string().min(1).max(60);

const controls = /\p{Cc}/u;
const controlsButBreaks = /(?![\t\n\r])\p{Cc}/u;

/** One line that somebody wrote: no control character, no half of a character, one spelling for what looks the same. */
export const line = (most: number) => z.string().trim().max(most).refine(isText(controls)).normalize('NFC');

/** As `line`, over several lines. */
export const prose = (most: number) => z.string().trim().max(most).refine(isText(controlsButBreaks)).normalize('NFC');

function isText(forbidden: RegExp): (text: string) => boolean {
  return (text) => text.isWellFormed() && !forbidden.test(text);
}

/** What HTTP says of a demand: ids, codes, instants; a name or phone is asked for apart. */
export const demandSchema = z.object({
  demandId: z.string(),
  no: z.string(),
  type: z.string(),
  state: z.string(),
  urgency: z.string(),
  serviceClass: z.number().int(),
  communityId: z.string(),
  gridId: z.string(),
  ownerId: z.string(),
  flags: z.array(z.string()),
  reason: z.string(),
  causes: z.array(z.string()),
  round: z.number().int(),
  submittedAtMs: z.number().int(),
  registeredAtMs: z.number().int(),
  visitId: z.string(),
  visitStartMs: z.number().int(),
  itemId: z.string(),
  confirmOfferId: z.string(),
});

export function demandOf(row: DemandRow): z.input<typeof demandSchema> {
  const demand = row.demand;
  return {
    demandId: row.demandId,
    no: demand?.no ?? '',
    type: demand?.type ?? '',
    state: demand?.state ?? '',
    urgency: demand?.urgency ?? '',
    serviceClass: demand?.serviceClass ?? 4,
    communityId: demand?.communityId ?? '',
    gridId: demand?.gridId ?? '',
    ownerId: demand?.ownerId ?? '',
    flags: [...(demand?.flags ?? [])],
    reason: demand?.reason ?? '',
    causes: [...(row.match?.causes ?? [])],
    round: demand?.round ?? 0,
    submittedAtMs: demand?.submittedAtMs ?? 0,
    registeredAtMs: demand?.registeredAtMs ?? 0,
    visitId: demand?.visitId ?? '',
    visitStartMs: row.visit?.startMs ?? 0,
    itemId: demand?.itemId ?? '',
    confirmOfferId: row.match?.confirmOfferId ?? '',
  };
}

/** One demand read alone: as its owner has it, with its clocks. */
export const readDemandSchema = demandSchema.extend({
  version: z.number().int(),
  loopStage: z.string(),
  progressCode: z.string(),
  clocks: z.array(
    z.object({ kind: z.string(), version: z.number().int(), dueMs: z.number().int(), state: z.string() }),
  ),
  solved: z.string(),
  satisfaction: z.number().int(),
  outcomeCodes: z.array(z.string()),
  open311Status: z.string(),
  fhirStatus: z.string(),
});

/** The stored ranking of a match, and what became of each offer. */
export const matchSchema = z.object({
  matchId: z.string(),
  state: z.string(),
  round: z.number().int(),
  waitingCauses: z.array(z.string()),
  decidedAtMs: z.number().int(),
  policyVersion: z.string(),
  candidates: z.array(
    z.object({
      providerId: z.string(),
      feasible: z.boolean(),
      refusedBy: z.array(z.string()),
      cost: z.number().int(),
      parts: z.record(z.string(), z.number().int()),
      startMs: z.number().int(),
    }),
  ),
  attempts: z.array(
    z.object({ offerId: z.string(), providerId: z.string(), state: z.string(), startMs: z.number().int() }),
  ),
});

export const residentSchema = z.strictObject({
  name: line(40).min(1),
  idNumber: line(18).default(''),
  phone: line(20).default(''),
  address: line(200).default(''),
  groups: z.array(z.string().max(40)).max(20).default([]),
});

export const wantedSchema = z.strictObject({
  weekdays: z.array(z.number().int().min(1).max(7)).max(7).default([]),
  fromMinute: z.number().int().min(0).max(1439),
  toMinute: z.number().int().min(1).max(1440),
});

export const offerSchema = z.object({
  offerId: z.string(),
  demandId: z.string(),
  providerId: z.string(),
  state: z.string(),
  startMs: z.number().int(),
  endMs: z.number().int(),
  answerByMs: z.number().int(),
  confirmByMs: z.number().int(),
  type: z.string(),
  urgencyWord: z.string(),
  gridId: z.string(),
  staffNeeded: z.number().int(),
});

export const visitSchema = z.object({
  visitId: z.string(),
  demandId: z.string(),
  providerId: z.string(),
  assistantId: z.string(),
  type: z.string(),
  mode: z.string(),
  state: z.string(),
  startMs: z.number().int(),
  endMs: z.number().int(),
  gridId: z.string(),
  version: z.number().int(),
  outcomeCodes: z.array(z.string()),
});

export const itemSchema = z.object({
  itemId: z.string(),
  demandId: z.string(),
  state: z.string(),
  level: z.string(),
  triggers: z.array(z.string()),
  communityId: z.string(),
  gridId: z.string(),
  type: z.string(),
  ownerId: z.string(),
  raisedAtMs: z.number().int(),
  version: z.number().int(),
  chain: z.array(
    z.object({
      kind: z.string(),
      atMs: z.number().int(),
      code: z.string(),
      providerId: z.string(),
      textCode: z.string(),
    }),
  ),
});

export const deliverySchema = z.object({
  deliveryId: z.string(),
  demandId: z.string(),
  template: z.string(),
  recipientId: z.string(),
  channel: z.string(),
  state: z.string(),
  attempts: z.number().int(),
  createdAtMs: z.number().int(),
  notBeforeMs: z.number().int(),
  reason: z.string(),
});

export const providerSchema = z.object({
  providerId: z.string(),
  kind: z.string(),
  name: z.string(),
  phone: z.string(),
  status: z.string(),
  skills: z.array(z.string()),
  communityIds: z.array(z.string()),
  organisation: z.string(),
  station: z.string(),
  visitMinutes: z.number().int(),
  weeklyCap: z.number().int(),
});

export const placeSchema = z.object({
  jurisdictionId: z.string(),
  level: z.string(),
  name: z.string(),
  parentId: z.string(),
  householdCount: z.number().int(),
});

export const publicFigureSchema = z.object({
  month: z.string(),
  type: z.string(),
  ended: z.number().int(),
  evaluated: z.number().int(),
  solvedRate: z.number().nullable(),
  satisfiedRate: z.number().nullable(),
  medianDays: z.number().nullable(),
});

export const publishedSchema = z.object({
  itemId: z.string(),
  headline: z.string(),
  category: z.string(),
  month: z.string(),
  durationDays: z.number(),
  solved: z.string(),
});

export const candidateSchema = z.object({
  itemId: z.string(),
  state: z.string(),
  category: z.string(),
  month: z.string(),
  durationDays: z.number(),
  headline: z.string().optional(),
});

export const userSchema = z.object({
  userId: z.string(),
  login: z.string(),
  role: z.string(),
  state: z.string(),
  communityIds: z.array(z.string()),
  gridIds: z.array(z.string()),
});

const rowName = z.union([z.number(), z.string()]);

/** What became of a ledger, row by row. */
export const importSchema = z.object({
  kind: z.string(),
  rows: z.number().int(),
  taken: z.number().int(),
  unchanged: z.number().int(),
  repeated: z.array(z.object({ row: rowName, of: rowName })).readonly(),
  refused: z
    .array(
      z.object({
        row: rowName,
        column: z.string(),
        value: z.string(),
        code: z.string(),
        why: z.string(),
        mend: z.string(),
      }),
    )
    .readonly(),
  warnings: z.array(z.object({ row: rowName, column: z.string(), code: z.string() })).readonly(),
  byType: z.record(z.string(), z.number().int()),
  seconds: z.number(),
});

/** Six characters of a receipt; one too short or too long names nothing. */
export const progressCode = z.string().trim().min(6).max(12);

/** What the holder of a code may see. */
export const progressSchema = z.object({
  no: z.string(),
  type: z.string(),
  state: z.string(),
  loopStage: z.string(),
  steps: z.array(z.object({ fact: z.string(), atMs: z.number().int() })),
  visitStartMs: z.number().int(),
  offer: z
    .object({
      offerId: z.string(),
      startMs: z.number().int(),
      confirmByMs: z.number().int(),
      who: z.string(),
      kind: z.string(),
    })
    .nullable(),
});

/** What a resident says afterwards. */
export const verdictShape = {
  solved: z.enum(['YES', 'PARTLY', 'NO']),
  satisfaction: z.number().int().min(1).max(5),
  comment: prose(1000).default(''),
} as const;

export const pageQuery = {
  cursor: z.string().max(800).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
} as const;
