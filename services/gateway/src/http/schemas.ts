import { z } from 'zod';

import type { DemandRow } from '../read-models/demand-row.ts';

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

export const residentSchema = z.strictObject({
  name: z.string().trim().min(1).max(40),
  idNumber: z.string().trim().max(18).default(''),
  phone: z.string().trim().max(20).default(''),
  address: z.string().trim().max(200).default(''),
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

export const pageQuery = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
} as const;
