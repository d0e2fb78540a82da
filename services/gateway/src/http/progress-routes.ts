import type { Route } from '@linli/http';
import { z } from 'zod';

import { commandShape, receiptSchema } from './commands.ts';
import { route, type Doors, type Visitor } from './doors.ts';
import { confirmByCode, evaluateByCode, lookUp, withdrawByCode } from './progress.ts';
import { id, progressCode, progressSchema, verdictShape } from './schemas.ts';

const tags = ['progress'];
const oneCode = z.object({ code: progressCode });
const byCode = { tags, roles: 'PUBLIC', params: oneCode } as const;
const { commandId } = commandShape;

/** A resident's door: the six characters of the receipt instead of an account. */
export function progressRoutes(doors: Doors): Route<Visitor>[] {
  return [lookRoute(doors), confirmRoute(doors), evaluateRoute(doors), withdrawRoute(doors)];
}

function lookRoute(doors: Doors): Route<Visitor> {
  return route({
    ...byCode,
    method: 'get',
    path: '/api/v1/progress/:code',
    summary: 'Where my demand stands, and the offer that waits for my word',
    answer: progressSchema,
    handler: async ({ params }, call) => {
      const { shown } = await lookUp(doors, params.code, call);
      return { ...shown, steps: [...shown.steps], offer: shown.offer ?? null };
    },
  });
}

function confirmRoute(doors: Doors): Route<Visitor> {
  return route({
    ...byCode,
    method: 'post',
    path: '/api/v1/progress/:code/confirm',
    summary: 'Yes or no to the time offered',
    body: z.strictObject({ commandId, offerId: id, accept: z.boolean() }),
    answer: receiptSchema,
    handler: async ({ params, body }, call) => confirmByCode(doors, { ...params, ...body }, call),
  });
}

function evaluateRoute(doors: Doors): Route<Visitor> {
  return route({
    ...byCode,
    method: 'post',
    path: '/api/v1/progress/:code/evaluate',
    summary: 'Whether it helped',
    body: z.strictObject({ commandId, ...verdictShape }),
    answer: receiptSchema,
    handler: async ({ params, body }, call) => evaluateByCode(doors, { ...params, ...body }, call),
  });
}

function withdrawRoute(doors: Doors): Route<Visitor> {
  return route({
    ...byCode,
    method: 'post',
    path: '/api/v1/progress/:code/withdraw',
    summary: 'No longer needed',
    body: z.strictObject({ commandId }),
    answer: receiptSchema,
    handler: async ({ params, body }, call) => withdrawByCode(doors, { ...params, ...body }, call),
  });
}
