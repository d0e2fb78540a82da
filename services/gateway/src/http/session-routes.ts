import { HttpProblem, data, nothing, type Route } from '@linli/http';
import { z } from 'zod';

import { route, visitor, type Doors, type Visitor } from './doors.ts';
import { trySignIn, underGuard } from './sign-in.ts';

const tags = ['session'];
const meSchema = z.object({
  userId: z.string(),
  role: z.string(),
  communityIds: z.array(z.string()),
  gridIds: z.array(z.string()),
  providerId: z.string(),
});

/** Coming in, going out, and who I am. */
export function sessionRoutes(doors: Doors): Route<Visitor>[] {
  return [signInRoute(doors), signOutRoute(doors), meRoute(), passwordRoute(doors)];
}

function signInRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'post',
    path: '/api/v1/session',
    summary: 'Sign in; the cookie carries the session',
    tags,
    roles: 'PUBLIC',
    body: z.strictObject({ login: z.string().min(1).max(100), password: z.string().min(1).max(200) }),
    answer: meSchema,
    handler: async ({ body }, call) => {
      const signedIn = await trySignIn(doors, body, call);
      if (signedIn === undefined) throw new HttpProblem(401, 'SIGN_IN_REFUSED');
      return data(me(signedIn.user), { headers: { 'set-cookie': doors.cookies.signedIn(signedIn.token) } });
    },
  });
}

function signOutRoute({ people, cookies }: Doors): Route<Visitor> {
  return route({
    method: 'delete',
    path: '/api/v1/session',
    summary: 'Sign out',
    tags,
    roles: 'SIGNED_IN',
    handler: async (_, call) => {
      await people.signOut(call.cookie(cookies.session) ?? '');
      return nothing({ 'set-cookie': cookies.signedOut });
    },
  });
}

function meRoute(): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/me',
    summary: 'Who I am: role and area',
    tags,
    roles: 'SIGNED_IN',
    answer: meSchema,
    handler: async (_, call) => me(visitor(call)),
  });
}

function passwordRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'put',
    path: '/api/v1/me/password',
    summary: 'Change my password (at least 12 characters); my other sessions end',
    tags,
    roles: 'SIGNED_IN',
    body: z.strictObject({ current: z.string().min(1).max(200), password: z.string().max(200) }),
    handler: async ({ body }, call) => {
      const changed = await underGuard(doors, call, async () => {
        const outcome = await doors.people.changePassword(visitor(call).userId, body.current, body.password);
        return 'refusal' in outcome && outcome.refusal === 'SIGN_IN_REFUSED' ? undefined : outcome;
      });
      if (changed === undefined) throw new HttpProblem(403, 'SIGN_IN_REFUSED');
      if ('refusal' in changed) throw new HttpProblem(422, changed.refusal);
      return nothing({ 'set-cookie': doors.cookies.signedIn(changed.token) });
    },
  });
}

function me({ userId, role, communityIds, gridIds, providerId }: Visitor['user']): z.input<typeof meSchema> {
  return { userId, role, communityIds: [...communityIds], gridIds: [...gridIds], providerId };
}
