import { HttpProblem, type HttpCall, type Route } from '@linli/http';
import { z } from 'zod';

import { inArea, may } from '../people/access.ts';
import {
  commandOf,
  commandShape,
  onward,
  receipt,
  receiptSchema,
  rolesFor,
  route,
  visitor,
  type Doors,
  type Visitor,
} from './doors.ts';
import { mine } from './offer-routes.ts';
import { visitSchema } from './schemas.ts';

const tags = ['visits'];
const oneVisit = z.object({ visitId: z.string().max(60) });
const workers = rolesFor('ANSWER_OFFERS', 'WORK_ON_DEMAND');

/** A visit from the door to the record. */
export function visitRoutes(doors: Doors): Route<Visitor>[] {
  const { visits } = doors.clients;
  const seen = async (visitId: string, call: HttpCall<Visitor>) => {
    const { visit } = await visits.GetVisit({ visitId }, onward(call));
    const user = visitor(call);
    const row = visit === null ? undefined : (await doors.rows.find(visit.demandId))?.state;
    const own =
      visit !== null &&
      user.providerId !== '' &&
      (visit.providerId === user.providerId || visit.assistantId === user.providerId);
    if (visit === null || !(own || (may(user, 'WORK_ON_DEMAND') && inArea(user, row))))
      throw new HttpProblem(404, 'VISIT_UNKNOWN');
    return visit;
  };
  const step = <S extends z.core.$ZodShape>(
    name: string,
    summary: string,
    more: S,
    ask: (
      given: z.output<z.ZodObject<S>>,
      base: Readonly<{ command: ReturnType<typeof commandOf>; visitId: string }>,
      call: HttpCall<Visitor>,
    ) => Promise<Parameters<typeof receipt>[0]>,
  ): Route<Visitor> =>
    route({
      method: 'post',
      path: `/api/v1/visits/:visitId/${name}`,
      summary,
      tags,
      roles: workers,
      params: oneVisit,
      body: z.strictObject({ ...commandShape, ...more }),
      answer: receiptSchema,
      handler: async ({ params, body }, call) => {
        await seen(params.visitId, call);
        const commanded = body as unknown as { commandId: string; expectedVersion?: number };
        return receipt(
          await ask(
            body as unknown as z.output<z.ZodObject<S>>,
            { command: commandOf(commanded, call), visitId: params.visitId },
            call,
          ),
        );
      },
    });

  return [
    route({
      method: 'get',
      path: '/api/v1/visits',
      summary: 'My visits from an instant on, soonest first',
      tags,
      roles: rolesFor('ANSWER_OFFERS'),
      query: z.strictObject({
        fromMs: z.coerce.number().int().min(0).default(0),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
      answer: z.object({ visits: z.array(visitSchema) }),
      handler: async ({ query }, call) =>
        visits.ListVisits({ providerId: mine(visitor(call)), ...query }, onward(call)),
    }),
    route({
      method: 'get',
      path: '/api/v1/visits/:visitId',
      summary: 'One visit',
      tags,
      roles: workers,
      params: oneVisit,
      answer: visitSchema,
      handler: async ({ params }, call) => seen(params.visitId, call),
    }),
    step(
      'arrive',
      'Check in at the place',
      { method: z.enum(['CODE', 'PLACE', 'MANUAL']), reason: z.string().max(200).default('') },
      (given, base, call) => visits.ArriveVisit({ ...base, ...given }, onward(call)),
    ),
    step('start', 'Service begins', {}, (_, base, call) => visits.StartVisit(base, onward(call))),
    step(
      'record',
      'Done, with at least one outcome',
      { outcomeCodes: z.array(z.string().min(1).max(60)).max(20), note: z.string().max(4000).default('') },
      (given, base, call) => visits.RecordVisit({ ...base, ...given }, onward(call)),
    ),
    step(
      'cancel',
      'Called off by one side',
      { by: z.enum(['RESIDENT', 'PROVIDER']), reason: z.string().min(1).max(60) },
      (given, base, call) => visits.CancelVisit({ ...base, ...given }, onward(call)),
    ),
    step('no-show', 'One side did not come', { by: z.enum(['RESIDENT', 'PROVIDER']) }, (given, base, call) =>
      visits.ReportNoShow({ ...base, ...given }, onward(call)),
    ),
  ];
}
