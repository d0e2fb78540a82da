import { pipeline } from 'node:stream/promises';

import type { Request, Response } from 'express';

import type { EventStream } from './event-stream.ts';
import type { HttpProblem } from './problem.ts';
import { type Problem } from './problem.ts';
import { Reply } from './reply.ts';
import type { Principal, Route } from './route.ts';

type OpenStream = (open: (stream: EventStream) => (() => void) | undefined) => void;

/** Writes what a handler answered. @throws when data do not fit the route's schema, which is a bug */
export async function answer<P extends Principal>(
  response: Response,
  route: Route<P>,
  result: unknown,
  openStream: OpenStream,
): Promise<void> {
  if (route.cacheSeconds !== undefined) response.set('cache-control', `public, max-age=${route.cacheSeconds}`);
  if (!(result instanceof Reply)) {
    if (result === undefined && route.answer === undefined) response.status(204).end();
    else json(response, route, route.status ?? 200, result);
    return;
  }
  const { content } = result;
  for (const [name, value] of Object.entries(result.headers)) response.setHeader(name, value);
  switch (content.kind) {
    case 'data':
      json(response, route, result.status, content.data);
      return;
    case 'bytes':
      response.status(result.status).type(content.type).send(Buffer.from(content.bytes));
      return;
    case 'stream':
      response.status(result.status).type(content.type);
      await pipeline(content.stream, response);
      return;
    case 'nothing':
      response.status(result.status).end();
      return;
    case 'events':
      openStream(content.open);
  }
}

/** Only what the schema names leaves the house. */
function json<P extends Principal>(
  response: Response,
  { answer: schema, path }: Route<P>,
  status: number,
  value: unknown,
): void {
  if (schema === undefined) throw new TypeError(`${path} answers data and has no schema for it`);
  response.status(status).json(schema.parse(value));
}

export type ProblemWriting = Readonly<{
  titles: (code: string, locale: string) => string;
  problemPage: ((problem: Problem, request: Readonly<{ locale: string; path: string }>) => Reply) | undefined;
}>;

/** Writes a no: problem+json, or a page where a person looks at pages. */
export function refuse(
  request: Request,
  response: Response,
  { status, code, options }: HttpProblem,
  { locale, requestId }: Readonly<{ locale: string; requestId: string }>,
  { titles, problemPage }: ProblemWriting,
): void {
  const problem: Problem = {
    type: `urn:linli:problem:${code}`,
    title: titles(code, locale),
    status,
    instance: request.path,
    code,
    requestId,
    ...options.more,
    ...(options.fields && { fields: options.fields }),
  };
  response.set({ 'cache-control': 'no-store', 'content-language': locale, ...options.headers });
  const asPage = problemPage !== undefined && request.accepts(['json', 'html']) === 'html';
  const shown = asPage ? problemPage(problem, { locale, path: request.path }) : undefined;
  if (shown === undefined || (shown.content.kind !== 'bytes' && shown.content.kind !== 'nothing')) {
    response.status(status).type('application/problem+json').send(JSON.stringify(problem));
    return;
  }
  for (const [name, value] of Object.entries(shown.headers)) response.setHeader(name, value);
  // A page keeps the problem's status; a redirect (to the sign-in page) has its own.
  if (shown.content.kind === 'nothing') response.status(shown.status).end();
  else response.status(status).type(shown.content.type).send(Buffer.from(shown.content.bytes));
}
