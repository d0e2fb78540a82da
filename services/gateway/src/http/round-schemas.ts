import { z } from 'zod';

const instant = z.number().int();

/** One household's visit plan. Due and last instants: epoch milliseconds, 0 = none. */
export const planSchema = z.object({
  ...{ householdId: z.string(), communityId: z.string(), gridId: z.string(), tier: z.string() },
  ...{ livesAlone: z.boolean(), active: z.boolean() },
  ...{ contactDueMs: instant, visitDueMs: instant, lastContactMs: instant, lastVisitMs: instant },
  /** Attempts in a row that met nobody. */
  missed: z.number().int(),
  /** YYYY-MM; empty = no monthly visit is asked for. */
  month: z.string(),
  /** VISITED, DUE or UNREACHABLE so far. */
  monthState: z.string(),
  past: z.array(z.object({ month: z.string(), end: z.string() })),
  attempts: z.array(z.object({ how: z.string(), result: z.string(), atMs: instant, byId: z.string() })),
  /** The open task to go there now; empty = none. */
  mustArriveId: z.string(),
  version: z.number().int(),
});

export const householdSchema = z.object({
  ...{ headName: z.string(), phone: z.string(), address: z.string() },
  plan: planSchema,
});

/** One task to go somewhere now; `steps` are oldest first. */
export const mustArriveSchema = z.object({
  ...{ mustArriveId: z.string(), householdId: z.string(), communityId: z.string(), gridId: z.string() },
  /** What met nobody: VISIT or CALL. */
  cause: z.string(),
  state: z.string(),
  ...{ raisedAtMs: instant, acknowledgeByMs: instant, onSiteByMs: instant },
  late: z.array(z.string()),
  workerId: z.string(),
  steps: z.array(z.object({ atMs: instant, state: z.string(), byId: z.string() })),
  version: z.number().int(),
});
