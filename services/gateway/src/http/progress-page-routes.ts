import { HttpProblem, page, redirect, type Route } from '@linli/http';
import { RpcRefusal } from '@linli/rpc';
import { z } from 'zod';

import { progressForm, progressPage } from '../pages/progress-page.ts';
import { texts } from '../pages/texts.ts';
import { route, type Call, type Doors, type Visitor } from './doors.ts';
import { confirmByCode, evaluateByCode, lookUp, withdrawByCode } from './progress.ts';
import { id, progressCode, verdictShape } from './schemas.ts';
import { lang, languageOf, viewOf } from './views.ts';

const shown = { roles: 'PUBLIC', hidden: true, produces: 'text/html', tags: ['pages'] } as const;
const said = { ...shown, method: 'post', params: z.object({ code: progressCode }), query: z.object(lang) } as const;
/** Steps of the demand when the form was shown. */
const at = z.string().regex(/^\d{1,4}$/);

/** A resident's pages: where it stands, and what the resident may say about it. */
export function progressPageRoutes(doors: Doors): Route<Visitor>[] {
  return [lookRoute(doors), confirmRoute(doors), evaluateRoute(doors), withdrawRoute(doors)];
}

function lookRoute(doors: Doors): Route<Visitor> {
  return route({
    ...shown,
    method: 'get',
    path: '/progress',
    summary: 'Progress by code',
    query: z.object({ ...lang, code: z.string().max(12).optional(), thanks: z.string().max(1).optional() }),
    handler: async ({ query }, call) => {
      const view = viewOf(doors, call, { code: query.code }, 'large'); // most who come here are old
      const code = progressCode.safeParse(query.code ?? '');
      if (!code.success) return page(progressForm(view));
      try {
        const { shown: progress } = await lookUp(doors, code.data, call);
        return page(progressPage(view, progress, doors.policy.offsetMinutes, query.thanks === '1'));
      } catch (error) {
        return again(error, (sentence, status) => page(progressForm(view, sentence), { status }), call);
      }
    },
  });
}

/** The form once more with a sentence, for a wrong code and for too many of them; what else was thrown goes on. */
function again<T>(error: unknown, show: (sentence: string, status: number) => T, call: Call): T {
  const t = texts(languageOf(call));
  if (error instanceof RpcRefusal && error.status === 'NOT_FOUND') return show(t.noSuchCode, 404);
  if (error instanceof HttpProblem && error.status === 429) return show(t.tooManyTries, 429);
  throw error;
}

function confirmRoute(doors: Doors): Route<Visitor> {
  return route({
    ...said,
    path: '/progress/:code/confirm',
    summary: 'Confirm a time',
    form: z.object({ at, offer: id, answer: z.enum(['yes', 'no']) }),
    handler: async ({ params: { code }, body: { offer, answer } }, call) => {
      const commandId = commandIdOf(doors, code, `confirm ${offer} ${answer}`);
      await confirmByCode(doors, { code, commandId, offerId: offer, accept: answer === 'yes' }, call);
      return thanks(code, call);
    },
  });
}

function evaluateRoute(doors: Doors): Route<Visitor> {
  const { solved, comment } = verdictShape;
  return route({
    ...said,
    path: '/progress/:code/evaluate',
    summary: 'Evaluate',
    form: z.object({ at, solved, comment, satisfaction: z.coerce.number().int().min(1).max(5) }),
    handler: async ({ params: { code }, body }, call) => {
      const { at: seen, ...verdict } = body;
      const commandId = commandIdOf(doors, code, `evaluate ${seen} ${verdict.solved} ${verdict.satisfaction}`);
      await evaluateByCode(doors, { code, commandId, ...verdict }, call);
      return thanks(code, call);
    },
  });
}

function withdrawRoute(doors: Doors): Route<Visitor> {
  return route({
    ...said,
    path: '/progress/:code/withdraw',
    summary: 'Withdraw',
    form: z.object({ at }),
    handler: async ({ params: { code }, body }, call) => {
      await withdrawByCode(doors, { code, commandId: commandIdOf(doors, code, `withdraw ${body.at}`) }, call);
      return thanks(code, call);
    },
  });
}

/** A form has no commandId of its own: the same answer to the same page is the same command. */
function commandIdOf({ env }: Doors, code: string, what: string): string {
  return env.ids.derived('cmd', code.toUpperCase(), what);
}

function thanks(code: string, call: Call) {
  return redirect(`/progress?code=${encodeURIComponent(code)}&thanks=1&lang=${languageOf(call)}`);
}
