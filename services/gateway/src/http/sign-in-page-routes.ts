import { HttpProblem, page, redirect, type Route } from '@linli/http';
import { z } from 'zod';

import { loginPage } from '../pages/login-page.ts';
import { texts } from '../pages/texts.ts';
import { may } from '../people/access.ts';
import { route, type Doors, type Visitor } from './doors.ts';
import { trySignIn } from './sign-in.ts';
import { lang, languageOf, viewOf } from './views.ts';

const shown = { roles: 'PUBLIC', hidden: true, produces: 'text/html', tags: ['pages'] } as const;
/** `next` = the page somebody wanted before signing in; one of the desk's, else it is left out. */
const loginQuery = z.object({
  ...lang,
  next: z
    .string()
    .max(200)
    .regex(/^\/desk[\w/-]*$/)
    .optional()
    .catch(undefined),
});

/** Coming in and going out by page. */
export function signInPageRoutes(doors: Doors): Route<Visitor>[] {
  return [formRoute(doors), signInRoute(doors), signOutRoute(doors)];
}

function formRoute(doors: Doors): Route<Visitor> {
  return route({
    ...shown,
    method: 'get',
    path: '/login',
    summary: 'Sign in',
    query: loginQuery,
    handler: async ({ query }, call) => page(loginPage(viewOf(doors, call, query), query.next ?? '')),
  });
}

function signInRoute(doors: Doors): Route<Visitor> {
  return route({
    ...shown,
    method: 'post',
    path: '/login',
    summary: 'Sign in',
    query: loginQuery,
    form: z.object({ login: z.string().max(100), password: z.string().max(200) }),
    handler: async ({ query, body }, call) => {
      const t = texts(languageOf(call));
      const again = (sentence: string, status: number) =>
        page(loginPage(viewOf(doors, call, query), query.next ?? '', sentence), { status });
      try {
        const signedIn = await trySignIn(doors, body, call);
        if (signedIn === undefined) return again(t.loginWrong, 401);
        const desk = may(signedIn.user, 'LIST_DEMANDS') ? (query.next ?? '/desk') : '/';
        const cookie = { 'set-cookie': doors.cookies.signedIn(signedIn.token) };
        return redirect(`${desk}?lang=${languageOf(call)}`, cookie);
      } catch (error) {
        if (error instanceof HttpProblem && error.status === 429) return again(t.loginTries, 429);
        throw error;
      }
    },
  });
}

function signOutRoute({ people, cookies }: Doors): Route<Visitor> {
  return route({
    ...shown,
    method: 'post',
    path: '/logout',
    summary: 'Sign out',
    handler: async (_, call) => {
      await people.signOut(call.cookie(cookies.session) ?? '');
      return redirect(`/?lang=${languageOf(call)}`, { 'set-cookie': cookies.signedOut });
    },
  });
}
