import { HttpProblem, type Route } from '@linli/http';
import { z } from 'zod';

import { roles } from '../people/user.ts';
import { causeOf, commandShape } from './commands.ts';
import { rolesFor, route, visitor, type Doors, type Visitor } from './doors.ts';
import { id, line, userSchema } from './schemas.ts';

const tags = ['users'];
const keepers = [...rolesFor('OPERATE'), 'OPERATOR'];
const one = z.object({ userId: id });

/** Who may sign in. The administrator sees accounts and areas, no case. */
export function userRoutes(doors: Doors): Route<Visitor>[] {
  return [listRoute(doors), inviteRoute(doors), passwordRoute(doors), disableRoute(doors)];
}

function listRoute({ people }: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/users',
    summary: 'Accounts of a role',
    tags,
    roles: keepers,
    query: z.strictObject({ role: z.enum(roles) }),
    answer: z.object({ users: z.array(userSchema) }),
    handler: async ({ query }) => {
      const users = await people.byRole(query.role, 1000);
      return {
        users: users.map((user) => ({
          ...user,
          communityIds: [...user.communityIds],
          gridIds: [...user.gridIds],
        })),
      };
    },
  });
}

function inviteRoute({ people, env }: Doors): Route<Visitor> {
  return route({
    method: 'post',
    path: '/api/v1/users',
    summary: 'Invite a colleague: role and area',
    tags,
    roles: keepers,
    body: z.strictObject({
      ...commandShape,
      login: z.string().regex(/^[a-z0-9._-]{3,40}$/),
      name: line(40).min(1),
      role: z.enum(roles),
      communityIds: z.array(id).max(50),
      gridIds: z.array(id).max(200).default([]),
      providerId: z.string().max(60).default(''),
      departmentId: z.string().max(40).optional(),
    }),
    status: 201,
    answer: z.object({ userId: z.string(), outcome: z.string() }),
    handler: async ({ body }, call) => {
      const { commandId, expectedVersion, departmentId, ...rest } = body;
      const line = { ...rest, ...(departmentId !== undefined && { departmentId }) };
      const userId = env.ids.derived('us', line.login);
      const outcome = await people.invite({ ...line, userId }, causeOf({ commandId, expectedVersion }, call));
      if (outcome === 'LOGIN_TAKEN') throw new HttpProblem(409, outcome);
      return { userId, outcome };
    },
  });
}

function passwordRoute({ people, env }: Doors): Route<Visitor> {
  return route({
    method: 'post',
    path: '/api/v1/users/:userId/password',
    summary: 'Give a first or another password, shown this once; sessions begun before it end',
    tags,
    roles: keepers,
    params: one,
    answer: z.object({ password: z.string() }),
    handler: async ({ params }) => {
      const password = env.ids.secret().slice(0, 16);
      const outcome = await people.setPassword(params.userId, password);
      if (outcome !== 'PASSWORD_SET') throw new HttpProblem(404, outcome);
      return { password };
    },
  });
}

function disableRoute({ people }: Doors): Route<Visitor> {
  return route({
    method: 'post',
    path: '/api/v1/users/:userId/disable',
    summary: 'End the account at once; a new password wakes it again',
    tags,
    roles: keepers,
    params: one,
    body: z.strictObject(commandShape),
    answer: z.object({ outcome: z.string() }),
    handler: async ({ params, body }, call) => {
      if (params.userId === visitor(call).userId) throw new HttpProblem(409, 'OWN_ACCOUNT');
      const outcome = await people.disable(params.userId, causeOf(body, call));
      if (outcome !== 'DISABLED') throw new HttpProblem(404, outcome);
      return { outcome };
    },
  });
}
