import { HttpProblem, data, nothing, type Route } from '@linli/http';
import { z } from 'zod';

import { sessionPolicy } from '../people/session.ts';
import { route, visitor, type Doors, type Visitor } from './doors.ts';

export const sessionCookie = 'linli_session';

/** Cookies go to this server only, never to a script, never along with a foreign page's request. */
export function cookieFor(token: string): string {
  return `${sessionCookie}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${sessionPolicy.wholeMs / 1000}`;
}

export const noCookie = `${sessionCookie}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`;

const meSchema = z.object({
  userId: z.string(),
  role: z.string(),
  communityIds: z.array(z.string()),
  gridIds: z.array(z.string()),
  providerId: z.string(),
});

export function sessionRoutes({ people }: Doors): Route<Visitor>[] {
  const tags = ['session'];
  return [
    route({
      method: 'post',
      path: '/api/v1/session',
      summary: 'Sign in; the cookie carries the session',
      tags,
      roles: 'PUBLIC',
      body: z.strictObject({ login: z.string().min(1).max(100), password: z.string().min(1).max(200) }),
      answer: meSchema,
      handler: async ({ body }) => {
        const signedIn = await people.signIn(body.login, body.password);
        if (signedIn === undefined) throw new HttpProblem(401, 'SIGN_IN_REFUSED');
        return data(me(signedIn.user), { headers: { 'set-cookie': cookieFor(signedIn.token) } });
      },
    }),
    route({
      method: 'delete',
      path: '/api/v1/session',
      summary: 'Sign out',
      tags,
      roles: 'SIGNED_IN',
      handler: async (_, call) => {
        await people.signOut(call.cookie(sessionCookie) ?? '');
        return nothing({ 'set-cookie': noCookie });
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/me',
      summary: 'Who I am: role and area',
      tags,
      roles: 'SIGNED_IN',
      answer: meSchema,
      handler: async (_, call) => me(visitor(call)),
    }),
    route({
      method: 'put',
      path: '/api/v1/me/password',
      summary: 'Set my password (at least 12 characters)',
      tags,
      roles: 'SIGNED_IN',
      body: z.strictObject({ password: z.string().max(200) }),
      handler: async ({ body }, call) => {
        const outcome = await people.setPassword(visitor(call).userId, body.password);
        if (outcome !== 'PASSWORD_SET') throw new HttpProblem(422, outcome);
        return nothing();
      },
    }),
  ];
}

function me({ userId, role, communityIds, gridIds, providerId }: Visitor['user']): z.input<typeof meSchema> {
  return { userId, role, communityIds: [...communityIds], gridIds: [...gridIds], providerId };
}
