import { z } from 'zod';

import type { DemandRow } from '../read-models/demand-row.ts';
import { opinionSchema } from './schemas.ts';

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
  opinion: opinionSchema,
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
