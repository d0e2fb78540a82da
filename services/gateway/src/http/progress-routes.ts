import type { Route } from '@linli/http';
import { z } from 'zod';

import { commandShape, receiptSchema, route, type Doors, type Visitor } from './doors.ts';
import { progressOf } from './progress.ts';

const oneCode = z.object({ code: z.string().min(6).max(12) });
const tags = ['progress'];

/** A resident's door: the six characters of the receipt instead of an account. */
export function progressRoutes(doors: Doors): Route<Visitor>[] {
  const progress = progressOf(doors);
  return [
    route({
      method: 'get',
      path: '/api/v1/progress/:code',
      summary: 'Where my demand stands',
      tags,
      roles: 'PUBLIC',
      params: oneCode,
      answer: z.object({
        no: z.string(),
        type: z.string(),
        state: z.string(),
        loopStage: z.string(),
        steps: z.array(z.object({ fact: z.string(), atMs: z.number().int() })),
        visitStartMs: z.number().int(),
        confirmStartMs: z.number().int(),
      }),
      handler: async ({ params }, call) => {
        const { shown } = await progress.look(params.code, call);
        return { ...shown, steps: [...shown.steps] };
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/progress/:code/confirm',
      summary: 'Yes or no to the time offered',
      tags,
      roles: 'PUBLIC',
      params: oneCode,
      body: z.strictObject({ ...commandShape, accept: z.boolean() }),
      answer: receiptSchema,
      handler: async ({ params, body }, call) => progress.confirm(params.code, body.accept, body.commandId, call),
    }),
    route({
      method: 'post',
      path: '/api/v1/progress/:code/evaluate',
      summary: 'Whether it helped',
      tags,
      roles: 'PUBLIC',
      params: oneCode,
      body: z.strictObject({
        ...commandShape,
        solved: z.enum(['YES', 'PARTLY', 'NO']),
        satisfaction: z.number().int().min(1).max(5),
        comment: z.string().max(1000).default(''),
      }),
      answer: receiptSchema,
      handler: async ({ params, body }, call) => progress.evaluate(params.code, body, body.commandId, call),
    }),
    route({
      method: 'post',
      path: '/api/v1/progress/:code/withdraw',
      summary: 'No longer needed',
      tags,
      roles: 'PUBLIC',
      params: oneCode,
      body: z.strictObject(commandShape),
      answer: receiptSchema,
      handler: async ({ params, body }, call) => progress.withdraw(params.code, body.commandId, call),
    }),
  ];
}
