import { HttpProblem, type Route } from '@linli/http';
import { z } from 'zod';

import { visitInReach } from './areas.ts';
import { stepRoute, type Step } from './commands.ts';
import { providerOf, rolesFor, route, visitor, type Call, type Clients, type Doors, type Visitor } from './doors.ts';
import { id, line, prose, visitSchema } from './schemas.ts';

const tags = ['visits'];
const one = z.object({ visitId: id });
const workers = rolesFor('ANSWER_OFFERS', 'WORK_ON_DEMAND');
const side = z.enum(['RESIDENT', 'PROVIDER']);
type Shape = z.core.$ZodShape;

/** A visit from the door to the record. */
export function visitRoutes(doors: Doors): Route<Visitor>[] {
  const step = stepsFor(doors);
  return [
    listRoute(doors),
    readRoute(doors),
    residentRoute(doors),
    ...serving(step, doors.clients.visits),
    ...notServing(step, doors.clients.visits),
  ];
}

function listRoute({ clients }: Doors): Route<Visitor> {
  return route({
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
    handler: async ({ query }, call) => clients.visits.ListVisits({ providerId: providerOf(call), ...query }, call),
  });
}

function readRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/visits/:visitId',
    summary: 'One visit',
    tags,
    roles: workers,
    params: one,
    answer: visitSchema,
    handler: async ({ params }, call) => visitInReach(doors, params.visitId, call),
  });
}

/** States of a visit in which who comes must know where to. */
const agreed: ReadonlySet<string> = new Set(['BOOKED', 'EN_ROUTE', 'ARRIVED', 'IN_SERVICE', 'COMPLETED', 'RECORDED']);

function residentRoute({ clients, env, policy, logger }: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/visits/:visitId/resident',
    summary: 'Name, phone and address for my own agreed visit, until a day after it; each look is written down',
    tags,
    roles: rolesFor('ANSWER_OFFERS'),
    params: one,
    answer: z.object({ name: z.string(), phone: z.string(), address: z.string() }),
    handler: async ({ params: { visitId } }, call) => {
      const mine = providerOf(call);
      const { visit } = await clients.visits.GetVisit({ visitId }, call);
      if (visit === null || ![visit.providerId, visit.assistantId].includes(mine))
        throw new HttpProblem(404, 'VISIT_UNKNOWN');
      const untilMs = visit.endMs + policy.contactAfterVisitMinutes * 60_000;
      if (!agreed.has(visit.state) || env.clock.nowMs() >= untilMs) throw new HttpProblem(409, 'CONTACT_NOT_SHOWN');
      const { demand } = await clients.needs.GetDemand({ demandId: visit.demandId }, call);
      const residentId = demand?.residentId ?? '';
      const purpose = visit.type.startsWith('LEGAL_') ? 'LEGAL' : 'CARE';
      const resident = await clients.needs.GetResident({ residentId, purpose, masked: false }, call);
      logger.info({ visitId, userId: visitor(call).userId, purpose, requestId: call.requestId }, 'contact shown');
      return resident;
    },
  });
}

type StepMaker = <S extends Shape>(
  name: string,
  summary: string,
  more: S,
  ask: (
    given: z.output<z.ZodObject<S>>,
    base: Readonly<{ command: Parameters<Step<typeof one, S>['ask']>[1]['command']; visitId: string }>,
    call: Call,
  ) => ReturnType<Step<typeof one, S>['ask']>,
) => Route<Visitor>;

function stepsFor(doors: Doors): StepMaker {
  return (name, summary, more, ask) =>
    stepRoute({
      path: `/api/v1/visits/:visitId/${name}`,
      summary,
      tags,
      roles: workers,
      params: one,
      more,
      thing: ({ visitId }, call) => visitInReach(doors, visitId, call),
      ask: (given, { command, params }, call) => ask(given, { command, visitId: params.visitId }, call),
    });
}

function serving(step: StepMaker, visits: Clients['visits']): Route<Visitor>[] {
  return [
    step('set-out', 'On the way', {}, (_, base, call) => visits.SetOut(base, call)),
    step(
      'arrive',
      'Check in at the place',
      { method: z.enum(['CODE', 'PLACE', 'MANUAL']), reason: line(200).default('') },
      ({ method, reason }, base, call) => visits.ArriveVisit({ ...base, method, reason }, call),
    ),
    step('start', 'Service begins', {}, (_, base, call) => visits.StartVisit(base, call)),
    step(
      'record',
      'Done, with at least one outcome',
      { outcomeCodes: z.array(z.string().min(1).max(60)).max(20), note: prose(4000).default('') },
      ({ outcomeCodes, note }, base, call) => visits.RecordVisit({ ...base, outcomeCodes, note }, call),
    ),
  ];
}

function notServing(step: StepMaker, visits: Clients['visits']): Route<Visitor>[] {
  return [
    step(
      'cancel',
      'Called off by one side',
      { by: side, reason: z.string().min(1).max(60) },
      ({ by, reason }, base, call) => visits.CancelVisit({ ...base, by, reason }, call),
    ),
    step('no-show', 'One side did not come', { by: side }, ({ by }, base, call) =>
      visits.ReportNoShow({ ...base, by }, call),
    ),
  ];
}
