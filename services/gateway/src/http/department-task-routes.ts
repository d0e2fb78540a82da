import { HttpProblem, type Route } from '@linli/http';
import { z } from 'zod';

import { communityOf } from './areas.ts';
import { stepRoute, type Step } from './commands.ts';
import { openCursor, sealCursor } from './cursors.ts';
import { rolesFor, route, visitor, type Call, type Doors, type Visitor } from './doors.ts';
import { id, line, pageQuery, prose } from './schemas.ts';

const tags = ['joint meeting'];
const one = z.object({ taskId: id });

/** One department's task; `steps` are oldest first. */
const taskSchema = z.object({
  ...{ taskId: z.string(), itemId: z.string(), communityId: z.string(), deptId: z.string() },
  /** LEAD or CO. */
  part: z.string(),
  dueMs: z.number().int(),
  ...{ trackerId: z.string(), instruction: z.string(), state: z.string() },
  sentAtMs: z.number().int(),
  steps: z.array(z.object({ atMs: z.number().int(), state: z.string(), by: z.string(), note: z.string() })),
  /** Empty = nothing has been submitted yet. */
  submittedBy: z.string(),
  evidence: z.array(z.string()),
  version: z.number().int(),
  /** More time that was asked for last; null = none was. */
  extension: z.object({ state: z.string(), untilMs: z.number().int(), by: z.string(), reason: z.string() }).nullable(),
});

/** What departments were told to do, and how that stands. A department says so itself, or the desk of the meeting writes it down. */
export function departmentTaskRoutes(doors: Doors): Route<Visitor>[] {
  const { meetings } = doors.clients;
  const note = prose(1000).default('');
  return [
    ...[listRoute(doors), readRoute(doors)],
    taskStep(doors, {
      ...{ name: 'acknowledge', by: 'WORK_ON_TASKS', summary: 'The department has it', more: {} },
      ask: (_, { command, params }, call) => meetings.AcknowledgeTask({ command, ...params }, call),
    }),
    taskStep(doors, {
      ...{
        name: 'progress',
        by: 'WORK_ON_TASKS',
        summary: 'How far it is, in the words of the department',
        more: { note },
      },
      ask: (given, { command, params }, call) => meetings.ProgressTask({ command, ...params, note: given.note }, call),
    }),
    taskStep(doors, {
      ...{ name: 'submit', by: 'WORK_ON_TASKS' },
      summary: 'Done, as the department says, with the numbers of the papers that show it',
      more: { note, evidence: z.array(line(200).min(1)).max(20).default([]) },
      ask: ({ note: said, evidence }, { command, params }, call) =>
        meetings.SubmitTask({ command, ...params, note: said, evidence }, call),
    }),
    taskStep(doors, {
      ...{ name: 'request-extension', by: 'WORK_ON_TASKS', summary: 'More time, asked for before the day' },
      more: { untilMs: z.number().int().min(1), reason: z.string().max(60).default('') },
      ask: (given, { command, params }, call) => meetings.RequestExtension({ command, ...params, ...given }, call),
    }),
    taskStep(doors, {
      ...{ name: 'answer-extension', by: 'SETTLE_ITEMS', summary: 'More time, granted or denied by somebody else' },
      more: { grant: z.boolean(), note },
      ask: (given, { command, params }, call) => meetings.AnswerExtension({ command, ...params, ...given }, call),
    }),
    taskStep(doors, {
      ...{
        name: 'accept',
        by: 'SETTLE_ITEMS',
        summary: 'Verified, by somebody other than who brought the submission',
        more: {},
      },
      ask: (_, { command, params }, call) => meetings.AcceptTask({ command, ...params }, call),
    }),
    taskStep(doors, {
      ...{ name: 'send-back', by: 'SETTLE_ITEMS', summary: 'Not good enough, with the reason', more: { note } },
      ask: (given, { command, params }, call) => meetings.SendBackTask({ command, ...params, note: given.note }, call),
    }),
  ];
}

function listRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/department-tasks',
    summary: 'Tasks of departments in one of my communities that are not over, the earliest day first',
    tags,
    roles: rolesFor('LIST_TASKS'),
    query: z.strictObject({ communityId: id.optional(), ...pageQuery }),
    answer: z.object({ tasks: z.array(taskSchema), cursor: z.string().nullable() }),
    handler: async ({ query }, call) => {
      const communityId = communityOf(query.communityId, call);
      const deptId = departmentOf(call);
      const list = `department tasks ${communityId} ${deptId}`;
      const cursor = openCursor(doors, list, query.cursor, call) ?? '';
      const page = await doors.clients.meetings.ListTasks({ communityId, deptId, cursor, limit: query.limit }, call);
      return { tasks: page.tasks, cursor: sealCursor(doors, list, page.cursor, call) };
    },
  });
}

function readRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/department-tasks/:taskId',
    summary: 'One task of a department, also when it is over',
    tags,
    roles: rolesFor('LIST_TASKS'),
    params: one,
    answer: taskSchema,
    handler: async ({ params }, call) => taskInArea(doors, params.taskId, call),
  });
}

type Shape = z.core.$ZodShape;

/** One command on one task of the visitor's own communities: by the department or the desk for it; what verifies it by the desk alone. */
function taskStep<S extends Shape>(
  doors: Doors,
  step: Pick<Step<typeof one, S>, 'summary' | 'more' | 'ask'> &
    Readonly<{ name: string; by: 'WORK_ON_TASKS' | 'SETTLE_ITEMS' }>,
): Route<Visitor> {
  const { name, by, ...rest } = step;
  return stepRoute({
    ...rest,
    path: `/api/v1/department-tasks/:taskId/${name}`,
    ...{ tags, roles: rolesFor(by), params: one },
    thing: ({ taskId }, call) => taskInArea(doors, taskId, call),
  });
}

/** A department sees what it was told to do, and nothing of another one. */
async function taskInArea({ clients }: Doors, taskId: string, call: Call) {
  const { task } = await clients.meetings.GetTask({ taskId }, call);
  const deptId = departmentOf(call);
  const isMine = task !== null && (deptId === '' || task.deptId === deptId);
  if (!isMine || !visitor(call).communityIds.includes(task.communityId))
    throw new HttpProblem(404, 'DEPT_TASK_UNKNOWN');
  return task;
}

/** The department that the visitor answers for; empty = of the desk, which sees all. @throws HttpProblem 403 */
function departmentOf(call: Call): string {
  const { role, departmentId = '' } = visitor(call);
  if (role === 'DEPT_LIAISON' && departmentId === '') throw new HttpProblem(403, 'NO_DEPARTMENT');
  return departmentId;
}
