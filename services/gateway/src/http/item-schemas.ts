import { z } from 'zod';

export const itemLevels = ['GRID', 'COMMUNITY', 'STREET_JOINT', 'COUNTY_JOINT'] as const;

/** What the meeting sees of an item: codes, instants and the desk's own words, never a fact of the case. */
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
  summary: z.string(),
  levelSinceMs: z.number().int(),
  /** 0 = it does not climb by itself. */
  climbAtMs: z.number().int(),
  into: z.string(),
  members: z.array(z.object({ itemId: z.string(), demandId: z.string() })),
  order: z
    .object({
      leadDeptId: z.string(),
      coDeptIds: z.array(z.string()),
      dueMs: z.number().int(),
      trackerId: z.string(),
      instruction: z.string(),
    })
    .nullable(),
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
