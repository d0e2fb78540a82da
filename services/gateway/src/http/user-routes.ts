import { HttpProblem, type Route } from '@linli/http';
import { z } from 'zod';

import { roles } from '../people/user.ts';
import { commandShape, rolesFor, route, type Doors, type Visitor } from './doors.ts';

const tags = ['users'];
const userSchema = z.object({
  userId: z.string(),
  login: z.string(),
  role: z.string(),
  state: z.string(),
  communityIds: z.array(z.string()),
  gridIds: z.array(z.string()),
});

/** Who may sign in. The administrator sees accounts and areas, no case. */
export function userRoutes({ people, env }: Doors): Route<Visitor>[] {
  const keepers = [...rolesFor('OPERATE'), 'OPERATOR'];
  return [
    route({
      method: 'get',
      path: '/api/v1/users',
      summary: 'Accounts of a role',
      tags,
      roles: keepers,
      query: z.strictObject({ role: z.enum(roles) }),
      answer: z.object({ users: z.array(userSchema) }),
      handler: async ({ query }) => ({
        users: (await people.byRole(query.role, 1000)).map((user) => ({
          ...user,
          communityIds: [...user.communityIds],
          gridIds: [...user.gridIds],
        })),
      }),
    }),
    route({
      method: 'post',
      path: '/api/v1/users',
      summary: 'Invite a colleague: role and area',
      tags,
      roles: keepers,
      body: z.strictObject({
        ...commandShape,
        login: z.string().regex(/^[a-z0-9._-]{3,40}$/),
        name: z.string().trim().min(1).max(40),
        role: z.enum(roles),
        communityIds: z.array(z.string().max(60)).max(50),
        gridIds: z.array(z.string().max(60)).max(200).default([]),
        providerId: z.string().max(60).default(''),
      }),
      status: 201,
      answer: z.object({ userId: z.string(), outcome: z.string() }),
      handler: async ({ body }, call) => {
        const { commandId, expectedVersion: _, ...line } = body;
        const userId = env.ids.derived('us', line.login);
        const cause = {
          kind: 'command',
          commandId,
          correlationId: call.correlationId,
          traceparent: call.traceparent,
        } as const;
        return { userId, outcome: await people.invite({ ...line, userId }, cause) };
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/users/:userId/password',
      summary: 'Give a first password, shown this once',
      tags,
      roles: keepers,
      params: z.object({ userId: z.string().max(60) }),
      answer: z.object({ password: z.string() }),
      handler: async ({ params }) => {
        const password = env.ids.secret().slice(0, 16);
        const outcome = await people.setPassword(params.userId, password);
        if (outcome !== 'PASSWORD_SET') throw new HttpProblem(404, outcome);
        return { password };
      },
    }),
  ];
}
