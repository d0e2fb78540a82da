import { HttpProblem, type Route } from '@linli/http';
import { z } from 'zod';

import { inArea, listedAreas } from '../people/access.ts';
import { commandOf, commandShape, receipt, receiptSchema, stepRoute, type Step } from './commands.ts';
import { rolesFor, route, visitor, type Call, type Doors, type Visitor } from './doors.ts';
import { householdSchema, mustArriveSchema } from './round-schemas.ts';
import { id } from './schemas.ts';

const tags = ['rounds'];
const roles = rolesFor('WALK_ROUNDS');
const household = z.object({ householdId: id });
const oneTask = z.object({ mustArriveId: id });
const dayMs = 86_400_000;
type Shape = z.core.$ZodShape;

/** The grid worker's round: who is due a call or a visit, what came of it, and where somebody must go now. */
export function roundRoutes(doors: Doors): Route<Visitor>[] {
  const { visits } = doors.clients;
  return [
    ...[listRoute(doors), readRoute(doors), attemptRoute(doors), tasksRoute(doors), taskRoute(doors)],
    taskStep(doors, {
      ...{ name: 'acknowledge', summary: 'I go there', more: {} },
      ask: (_, { command, params }, call) => visits.AcknowledgeMustArrive({ command, ...params }, call),
    }),
    taskStep(doors, {
      ...{ name: 'on-site', summary: 'At the door', more: {} },
      ask: (_, { command, params }, call) => visits.ReachPlace({ command, ...params }, call),
    }),
    taskStep(doors, {
      name: 'end',
      summary: 'Seen, reached by telephone, or handed over to 120 or 110; nothing else ends it',
      more: { ending: z.enum(['SEEN', 'REACHED', 'HANDED_TO_120', 'HANDED_TO_110']) },
      ask: ({ ending }, { command, params }, call) => visits.EndMustArrive({ command, ...params, ending }, call),
    }),
  ];
}

function listRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/rounds',
    summary: 'Households of my grids due a call or a visit within 24 hours, or before another instant, earliest first',
    tags,
    roles,
    query: z.strictObject({
      gridId: id.optional(),
      beforeMs: z.coerce.number().int().min(0).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({ households: z.array(householdSchema.omit({ address: true })) }),
    handler: async ({ query: { gridId, beforeMs, limit } }, call) => {
      const before = beforeMs ?? doors.env.clock.nowMs() + dayMs;
      const gridIds = await gridsFor(doors, gridId, call);
      const { plans } = await doors.clients.visits.ListRound({ gridIds, beforeMs: before, limit }, call);
      const mine = plans.filter((plan) => inArea(visitor(call), plan));
      const householdIds = mine.map(({ householdId }) => householdId);
      const { households } = await doors.clients.needs.ListHouseholds({ householdIds, masked: true }, call);
      const known = new Map(households.map((one) => [one.householdId, one]));
      const lines = mine.map((plan) => {
        const { headName = '', phone = '' } = known.get(plan.householdId) ?? {};
        return { headName, phone, plan };
      });
      return { households: lines };
    },
  });
}

function readRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/households/:householdId',
    summary: 'Who lives there and where, with the visit plan; each look is written down',
    tags,
    roles,
    params: household,
    answer: householdSchema,
    handler: async ({ params: { householdId } }, call) => {
      const plan = await planInArea(doors, householdId, call);
      const { households } = await doors.clients.needs.ListHouseholds(
        { householdIds: [householdId], masked: false },
        call,
      );
      const { userId } = visitor(call);
      doors.logger.info({ householdId, userId, requestId: call.requestId }, 'household shown');
      const [{ headName, phone, address } = { headName: '', phone: '', address: '' }] = households;
      return { headName, phone, address, plan };
    },
  });
}

function attemptRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'post',
    path: '/api/v1/households/:householdId/attempts',
    summary: 'Somebody called or knocked; a shut door at a red household or at one who lives alone opens a task',
    tags,
    roles,
    params: household,
    body: z.strictObject({
      ...commandShape,
      how: z.enum(['CALL', 'VISIT']),
      result: z.enum(['SEEN', 'REACHED', 'NOT_MET', 'REFUSED']),
      /** Left out = now. */
      atMs: z.number().int().positive().optional(),
    }),
    answer: z.object({ receipt: receiptSchema, mustArriveId: z.string() }),
    handler: async ({ params: { householdId }, body }, call) => {
      await planInArea(doors, householdId, call);
      const { how, result, atMs = 0 } = body;
      const command = commandOf(body, call);
      const answer = await doors.clients.visits.RecordAttempt({ command, householdId, how, result, atMs }, call);
      return { receipt: receipt(answer), mustArriveId: answer.mustArriveId };
    },
  });
}

function tasksRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/must-arrive',
    summary: 'Open tasks to go somewhere now in my grids, the oldest first',
    tags,
    roles,
    query: z.strictObject({ gridId: id.optional() }),
    answer: z.object({ tasks: z.array(mustArriveSchema) }),
    handler: async ({ query: { gridId } }, call) => {
      const gridIds = await gridsFor(doors, gridId, call);
      const { tasks } = await doors.clients.visits.ListMustArrive({ gridIds }, call);
      return { tasks: tasks.filter((task) => inArea(visitor(call), task)) };
    },
  });
}

function taskRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/must-arrive/:mustArriveId',
    summary: 'One task to go somewhere now, also when it is over',
    tags,
    roles,
    params: oneTask,
    answer: mustArriveSchema,
    handler: async ({ params }, call) => taskInArea(doors, params.mustArriveId, call),
  });
}

/** One command on one task of the visitor's own grids. */
function taskStep<S extends Shape>(
  doors: Doors,
  step: Pick<Step<typeof oneTask, S>, 'summary' | 'more' | 'ask'> & Readonly<{ name: string }>,
): Route<Visitor> {
  const { name, ...rest } = step;
  return stepRoute({
    ...rest,
    path: `/api/v1/must-arrive/:mustArriveId/${name}`,
    ...{ tags, roles, params: oneTask },
    thing: ({ mustArriveId }, call) => taskInArea(doors, mustArriveId, call),
  });
}

/** The grid asked for, or all of the visitor's: a coordinator's are those of the community. What comes back is filtered by area all the same. */
async function gridsFor({ clients }: Doors, asked: string | undefined, call: Call): Promise<string[]> {
  if (asked !== undefined) return [asked];
  const { index, ids } = listedAreas(visitor(call));
  if (index === 'byGrid') return [...ids];
  const { jurisdictions } = await clients.needs.ListJurisdictions({}, call);
  return jurisdictions
    .filter(({ level, parentId }) => level === 'GRID' && ids.includes(parentId))
    .map(({ jurisdictionId }) => jurisdictionId);
}

async function planInArea({ clients }: Doors, householdId: string, call: Call) {
  const { plan } = await clients.visits.GetVisitPlan({ householdId }, call);
  if (plan === null || !inArea(visitor(call), plan)) throw new HttpProblem(404, 'HOUSEHOLD_NOT_PLANNED');
  return plan;
}

async function taskInArea({ clients }: Doors, mustArriveId: string, call: Call) {
  const { task } = await clients.visits.GetMustArrive({ mustArriveId }, call);
  if (task === null || !inArea(visitor(call), task)) throw new HttpProblem(404, 'MUST_ARRIVE_UNKNOWN');
  return task;
}
