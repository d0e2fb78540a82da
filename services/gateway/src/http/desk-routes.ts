import type { HttpCall, Route } from '@linli/http';
import { z } from 'zod';

import type { Action } from '../people/access.ts';
import {
  commandOf,
  commandShape,
  demandInArea,
  onward,
  receipt,
  receiptSchema,
  rolesFor,
  route,
  type Doors,
  type Visitor,
} from './doors.ts';

const one = z.object({ demandId: z.string().max(60) });
const code = z.string().min(1).max(60);
type Shape = z.core.$ZodShape;
type Receipted = Readonly<{ receipt: { id: string; version: number; state: string } | null }>;
type Given<S extends Shape> = z.output<z.ZodObject<S>>;

/** What a desk, an assigned person or a clerk on a resident's behalf does with a demand: each one command, one receipt. */
export function deskRoutes(doors: Doors): Route<Visitor>[] {
  const { needs } = doors.clients;
  const step = <S extends Shape>(
    name: string,
    summary: string,
    action: Action,
    more: S,
    ask: (
      given: Given<S>,
      base: Readonly<{ command: ReturnType<typeof commandOf>; demandId: string }>,
      call: HttpCall<Visitor>,
    ) => Promise<Receipted>,
  ): Route<Visitor> =>
    route({
      method: 'post',
      path: `/api/v1/demands/:demandId/${name}`,
      summary,
      tags: ['desk'],
      roles: rolesFor(action),
      params: one,
      body: z.strictObject({ ...commandShape, ...more }),
      answer: receiptSchema,
      handler: async ({ params, body }, call) => {
        await demandInArea(doors.rows, params.demandId, call);
        const commanded = body as unknown as { commandId: string; expectedVersion?: number };
        return receipt(
          await ask(
            body as unknown as Given<S>,
            { command: commandOf(commanded, call), demandId: params.demandId },
            call,
          ),
        );
      },
    });

  return [
    step(
      'acknowledge',
      '接单: take it on; a type with matching goes on to matching',
      'WORK_ON_DEMAND',
      { type: code.optional(), urgency: code.optional(), ownerId: z.string().max(60).optional() },
      (given, base, call) =>
        needs.AcknowledgeDemand(
          { ...base, type: given.type ?? '', urgency: given.urgency ?? '', ownerId: given.ownerId ?? '' },
          onward(call),
        ),
    ),
    step(
      'request-info',
      'Ask for what is missing',
      'WORK_ON_DEMAND',
      { reason: code, docs: z.array(code).max(20).default([]), toldInPerson: z.boolean().default(false) },
      (given, base, call) => needs.RequestInfo({ ...base, ...given }, onward(call)),
    ),
    step(
      'supply-info',
      'What was missing has come',
      'WORK_ON_DEMAND',
      { note: z.string().max(1000).default('') },
      (given, base, call) => needs.SupplyInfo({ ...base, note: given.note }, onward(call)),
    ),
    step(
      'reject',
      'Not for us, with a reason code',
      'WORK_ON_DEMAND',
      { reason: code, text: z.string().max(1000).default('') },
      (given, base, call) => needs.RejectDemand({ ...base, ...given }, onward(call)),
    ),
    step(
      'merge',
      'The same need as another demand',
      'WORK_ON_DEMAND',
      { primaryId: z.string().max(60) },
      async (given, base, call) => {
        await demandInArea(doors.rows, given.primaryId, call);
        return needs.MergeDemand({ ...base, primaryId: given.primaryId }, onward(call));
      },
    ),
    step('request-matching', 'Look (again) for somebody', 'WORK_ON_DEMAND', {}, (_, base, call) =>
      needs.RequestMatching(base, onward(call)),
    ),
    step(
      'assign',
      'Give it to a named person',
      'WORK_ON_DEMAND',
      { ownerId: z.string().min(1).max(60), ownerRole: code.default('GRID_WORKER') },
      (given, base, call) => needs.AssignDemand({ ...base, ...given }, onward(call)),
    ),
    step(
      'deliver',
      'Done, with at least one outcome',
      'WORK_ON_DEMAND',
      { outcomeCodes: z.array(code).max(20) },
      (given, base, call) => needs.DeliverDemand({ ...base, outcomeCodes: given.outcomeCodes }, onward(call)),
    ),
    step(
      'resolve-unmet',
      'It cannot be served, with the reason',
      'WORK_ON_DEMAND',
      { reason: code },
      (given, base, call) => needs.ResolveUnmet({ ...base, ...given }, onward(call)),
    ),
    step('escalate', '吹哨: send it up by hand', 'WORK_ON_DEMAND', { reason: code }, (given, base, call) =>
      needs.EscalateDemand({ ...base, ...given }, onward(call)),
    ),
    step(
      'withdraw',
      'The resident no longer wants it',
      'RECORD_FOR_RESIDENT',
      { reason: code.default('RESIDENT_ASKED') },
      (given, base, call) => needs.WithdrawDemand({ ...base, ...given }, onward(call)),
    ),
    step(
      'reopen',
      'It did not help; at most twice, within ten days',
      'RECORD_FOR_RESIDENT',
      { reason: code.default('NOT_SOLVED') },
      (given, base, call) => needs.ReopenDemand({ ...base, ...given }, onward(call)),
    ),
    step(
      'evaluate',
      'Whether it helped, recorded for the resident',
      'RECORD_FOR_RESIDENT',
      {
        solved: z.enum(['YES', 'PARTLY', 'NO']),
        satisfaction: z.number().int().min(1).max(5),
        givenBy: z.enum(['PROXY', 'CALLBACK_CLERK']).default('CALLBACK_CLERK'),
        comment: z.string().max(1000).default(''),
      },
      (given, base, call) => needs.EvaluateDemand({ ...base, ...given }, onward(call)),
    ),
  ];
}
