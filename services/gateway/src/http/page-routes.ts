import { content, page, redirect, HttpProblem, type HttpCall, type Route } from '@linli/http';
import { RpcRefusal } from '@linli/rpc';
import { z } from 'zod';

import { boardPage } from '../pages/board-page.ts';
import { homePage, type ServiceStatus } from '../pages/home-page.ts';
import { stylesheet } from '../pages/layout.ts';
import { loginPage } from '../pages/login-page.ts';
import { progressForm, progressPage } from '../pages/progress-page.ts';
import { texts, type Language } from '../pages/texts.ts';
import { deskPageRoutes } from './desk-page-routes.ts';
import { route, type Doors, type Visitor } from './doors.ts';
import { progressOf } from './progress.ts';
import { cookieFor, noCookie, sessionCookie } from './session-routes.ts';

export const lang = { lang: z.enum(['zh', 'en']).optional() } as const;
const shown = { roles: 'PUBLIC', hidden: true, produces: 'text/html', tags: ['pages'] } as const;

export function languageOf(call: HttpCall<Visitor>): Language {
  return call.locale === 'en' ? 'en' : 'zh';
}

/** Pages made on the server, without a script: they work on an old phone and on paper. */
export function pageRoutes(doors: Doors, status: () => Promise<readonly ServiceStatus[]>): Route<Visitor>[] {
  return [
    route({
      ...shown,
      method: 'get',
      path: '/',
      summary: 'Status',
      query: z.object(lang),
      handler: async (_, call) => page(homePage(languageOf(call), await status())),
    }),
    route({
      ...shown,
      method: 'get',
      path: '/board',
      summary: 'Public board',
      query: z.object(lang),
      handler: async (_, call) => {
        const { figures, items } = await doors.boardDesk.board();
        return page(boardPage(languageOf(call), figures, items));
      },
    }),
    route({
      method: 'get',
      path: '/linli.css',
      summary: 'Style sheet',
      roles: 'PUBLIC',
      hidden: true,
      cacheSeconds: 3600,
      handler: async () => content(stylesheet, 'text/css; charset=utf-8'),
    }),
    ...signInPages(doors),
    ...progressPages(doors),
    ...deskPageRoutes(doors),
  ];
}

function signInPages({ people }: Doors): Route<Visitor>[] {
  return [
    route({
      ...shown,
      method: 'get',
      path: '/login',
      summary: 'Sign in',
      query: z.object(lang),
      handler: async (_, call) => page(loginPage(languageOf(call), false)),
    }),
    route({
      ...shown,
      method: 'post',
      path: '/login',
      summary: 'Sign in',
      query: z.object(lang),
      form: z.object({ login: z.string().max(100), password: z.string().max(200) }),
      handler: async ({ body }, call) => {
        const signedIn = await people.signIn(body.login, body.password);
        if (signedIn === undefined) return page(loginPage(languageOf(call), true), { status: 401 });
        return redirect(`/desk?lang=${languageOf(call)}`, { 'set-cookie': cookieFor(signedIn.token) });
      },
    }),
    route({
      ...shown,
      method: 'post',
      path: '/logout',
      summary: 'Sign out',
      form: z.object({}),
      handler: async (_, call) => {
        await people.signOut(call.cookie(sessionCookie) ?? '');
        return redirect('/', { 'set-cookie': noCookie });
      },
    }),
  ];
}

const oneCode = z.object({ code: z.string().min(6).max(12) });

function progressPages(doors: Doors): Route<Visitor>[] {
  const progress = progressOf(doors);
  /** A form has no commandId of its own: the same answer to the same question is the same command. */
  const said = (code: string, what: string): string => doors.env.ids.derived('cmd', code.toUpperCase(), what);
  const after = (code: string, call: HttpCall<Visitor>) =>
    redirect(`/progress?code=${encodeURIComponent(code)}&thanks=1&lang=${languageOf(call)}`);
  return [
    route({
      ...shown,
      method: 'get',
      path: '/progress',
      summary: 'Progress by code',
      query: z.object({ ...lang, code: z.string().max(12).optional(), thanks: z.string().max(1).optional() }),
      handler: async ({ query }, call) => {
        const language = languageOf(call);
        const code = (query.code ?? '').trim();
        if (code === '') return page(progressForm(language));
        try {
          return page(progressPage(language, (await progress.look(code, call)).shown, query.thanks === '1'));
        } catch (error) {
          if (!(error instanceof RpcRefusal)) throw error;
          return page(progressForm(language, texts(language).noSuchCode), { status: 404 });
        }
      },
    }),
    route({
      ...shown,
      method: 'post',
      path: '/progress/:code/confirm',
      summary: 'Confirm a time',
      params: oneCode,
      query: z.object(lang),
      form: z.object({ answer: z.enum(['yes', 'no']) }),
      handler: async ({ params, body }, call) => {
        const { confirmOfferId } = await progress.look(params.code, call);
        if (confirmOfferId === '') throw new HttpProblem(409, 'NOTHING_TO_CONFIRM');
        await progress.confirm(
          params.code,
          body.answer === 'yes',
          said(params.code, `confirm ${confirmOfferId} ${body.answer}`),
          call,
        );
        return after(params.code, call);
      },
    }),
    route({
      ...shown,
      method: 'post',
      path: '/progress/:code/evaluate',
      summary: 'Evaluate',
      params: oneCode,
      query: z.object(lang),
      form: z.object({ solved: z.enum(['YES', 'PARTLY', 'NO']), satisfaction: z.coerce.number().int().min(1).max(5) }),
      handler: async ({ params, body }, call) => {
        const { shown: now } = await progress.look(params.code, call);
        await progress.evaluate(
          params.code,
          { ...body, comment: '' },
          said(params.code, `evaluate ${now.steps.length} ${body.solved} ${body.satisfaction}`),
          call,
        );
        return after(params.code, call);
      },
    }),
    route({
      ...shown,
      method: 'post',
      path: '/progress/:code/withdraw',
      summary: 'Withdraw',
      params: oneCode,
      query: z.object(lang),
      form: z.object({}),
      handler: async ({ params }, call) => {
        await progress.withdraw(params.code, said(params.code, 'withdraw'), call);
        return after(params.code, call);
      },
    }),
  ];
}
