import type { RequestListener } from 'node:http';

import { turnKnobs } from '@linli/config';
import type { Env } from '@linli/env';
import type { Logger, Metrics, Tracer } from '@linli/telemetry';
import express, { type NextFunction, type Request, type Response } from 'express';

import { answer, refuse } from './answer.ts';
import { checked } from './check-input.ts';
import { eventStream, type EventStream } from './event-stream.ts';
import { setSecurityHeaders } from './headers.ts';
import { httpKnobs, type HttpKnobs } from './knobs.ts';
import { listenOn, type Listening } from './listening.ts';
import { apiRoutes, type ApiTitle } from './open-api.ts';
import { comeAgain, HttpProblem, problemOf, type Problem } from './problem.ts';
import { bodyReader } from './read-body.ts';
import type { Reply } from './reply.ts';
import type { HttpCall, Principal, Route } from './route.ts';
import { demandSameSite } from './same-site.ts';
import { openScope, scopeOf } from './scope.ts';

export type HttpAppOptions<P extends Principal> = Readonly<{
  env: Env;
  logger: Logger;
  metrics: Metrics;
  /** Keeps one step for each request; left out, none. */
  tracer?: Tracer | undefined;
  knobs?: Partial<HttpKnobs>;
  routes: readonly Route<P>[];
  /** What a person reads for a code, in a language. */
  titles: (code: string, locale: string) => string;
  /** Languages there are texts in; the first is taken when the browser wants none of them. */
  locales: readonly [string, ...string[]];
  /** A language chosen otherwise than by Accept-Language. */
  chosenLocale?: (
    request: Readonly<{ query: (name: string) => string | undefined; cookie: (name: string) => string | undefined }>,
  ) => string | undefined;
  /** Who asks; undefined = nobody known. Asked on every request of a route. */
  authenticate?: (request: Readonly<Pick<HttpCall<P>, 'header' | 'cookie'>>) => Promise<P | undefined>;
  /** A problem as a page (or a redirect to the sign-in page), for who asks for pages. */
  problemPage?: (problem: Problem, request: Readonly<{ locale: string; path: string }>) => Reply;
  api: ApiTitle;
  /** All traffic is TLS in front of us. */
  hsts?: boolean;
  /** How many proxies stand in front of us and are believed about the address of who asks; default 0: nobody is believed. */
  trustedProxies?: number;
}>;

export type HttpApp = Readonly<{
  handle: RequestListener;
  /** @throws HttpSetupRefused */
  listen(at: Readonly<{ port: number; host: string }>): Promise<Listening>;
}>;

/** The HTTP side of a service: routes, checks, refusals, API description, all of them bounded. */
export function httpApp<P extends Principal>(options: HttpAppOptions<P>): HttpApp {
  const knobs = turnKnobs('http', httpKnobs, options.knobs);
  const { env } = options;
  const doors = new Doors(options, knobs);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('trust proxy', options.trustedProxies ?? 0);
  app.set('case sensitive routing', true);
  app.use((request, response, next) => doors.enter(request, response, next));
  const routes = [...options.routes, ...apiRoutes(options.routes, options.api)];
  for (const route of routes) app[route.method](route.path, doors.through(route));
  for (const [path, methods] of methodsByPath(routes)) app.all(path, doors.wrongMethod(path, methods));
  app.use(() => {
    throw new HttpProblem(404, 'NOT_FOUND');
  });
  app.use((thrown: unknown, request: Request, response: Response, _next: NextFunction) =>
    doors.refuse(thrown, request, response),
  );
  const handle = app as unknown as RequestListener;
  return {
    handle,
    listen: (at) => listenOn(handle, at, { clock: env.clock, knobs, endStreams: () => doors.endStreams() }),
  };
}

class Doors<P extends Principal> {
  readonly #options: HttpAppOptions<P>;
  readonly #knobs: HttpKnobs;
  readonly #streams = new Set<EventStream>();
  readonly #busy = new WeakMap<Request, () => void>();
  #inFlight = 0;

  constructor(options: HttpAppOptions<P>, knobs: HttpKnobs) {
    this.#options = options;
    this.#knobs = knobs;
  }

  enter(request: Request, response: Response, next: NextFunction): void {
    openScope(request, response, { ...this.#options, localeOf: (asking) => this.#localeOf(asking) });
    setSecurityHeaders(response, this.#options.hsts ?? false);
    this.#inFlight++;
    let counted = true;
    const leave = () => {
      if (counted) this.#inFlight--;
      counted = false;
    };
    this.#busy.set(request, leave);
    response.once('close', leave);
    if (this.#inFlight > this.#knobs.maxInFlight) throw comeAgain('OVERLOADED', this.#knobs.retryAfterMs);
    demandSameSite(request);
    next();
  }

  through(route: Route<P>): (request: Request, response: Response) => Promise<void> {
    const read = bodyReader(route, this.#knobs.maxBodyBytes);
    return async (request, response) => {
      const scope = scopeOf(request);
      scope.route = route.path;
      const access = { header: (name: string) => request.get(name), cookie: (name: string) => cookieOf(request, name) };
      const principal = await this.#options.authenticate?.(access);
      demandRole(route, principal);
      const params = checked(route.params, 'params', request.params);
      const query = checked(route.query, 'query', request.query);
      const given = await read(request, response);
      const body = checked(route.body ?? route.form, 'body', given);
      const upload = route.upload === undefined ? undefined : Buffer.isBuffer(given) ? given : Buffer.alloc(0);
      const { requestId, correlationId, traceparent, startedMs, locale } = scope;
      const deadlineMs = startedMs + (route.withinMs ?? this.#knobs.deadlineMs);
      const call: HttpCall<P> = {
        requestId,
        correlationId,
        traceparent,
        deadlineMs,
        locale,
        principal,
        path: request.path,
        address: request.ip ?? '',
        ...access,
      };
      const result = await route.handler({ params, query, body, upload } as never, call);
      await answer(response, route, result, (open) => this.#openStream(request, response, open));
    };
  }

  wrongMethod(path: string, methods: readonly string[]) {
    return (request: Request): never => {
      scopeOf(request).route = path;
      throw new HttpProblem(405, 'METHOD_NOT_ALLOWED', { headers: { allow: methods.join(', ') } });
    };
  }

  refuse(thrown: unknown, request: Request, response: Response): void {
    const { env, logger, metrics, titles, problemPage } = this.#options;
    const { problem, bug } = problemOf(thrown, this.#knobs.retryAfterMs, () => env.ids.next('in'));
    const { requestId, correlationId, traceparent, route, locale } = scopeOf(request);
    if (bug) {
      const incidentId = problem.options.more?.['incidentId'];
      logger.error(
        { incidentId, requestId, correlationId, traceparent, route, cause: thrown },
        'request failed by a bug',
      );
    }
    metrics.count('http_refusals', { code: problem.code });
    // Half an answer is out already: cutting it is the only way left to say that it is none.
    if (response.headersSent) response.destroy();
    else refuse(request, response, problem, { locale, requestId }, { titles, problemPage });
  }

  endStreams(): void {
    for (const stream of this.#streams) stream.close();
  }

  #openStream(request: Request, response: Response, open: (stream: EventStream) => (() => void) | undefined): void {
    this.#busy.get(request)?.(); // a stream is open for hours and does nothing most of the time
    const stream = eventStream(request, response, {
      clock: this.#options.env.clock,
      knobs: this.#knobs,
      ended: () => {
        this.#streams.delete(stream);
        afterwards?.(); // closing is told in a later turn, so it is there by then
      },
    });
    this.#streams.add(stream);
    const afterwards = open(stream);
  }

  #localeOf(request: Request): string {
    const { locales, chosenLocale } = this.#options;
    const query = (name: string) => (typeof request.query[name] === 'string' ? request.query[name] : undefined);
    const chosen = chosenLocale?.({ query, cookie: (name) => cookieOf(request, name) });
    if (chosen !== undefined && locales.includes(chosen)) return chosen;
    return request.acceptsLanguages([...locales]) || locales[0];
  }
}

/** @throws HttpProblem 401, 403 */
function demandRole<P extends Principal>({ roles }: Route<P>, principal: P | undefined): void {
  if (roles === 'PUBLIC') return;
  if (principal === undefined) {
    throw new HttpProblem(401, 'UNAUTHENTICATED', { headers: { 'www-authenticate': 'Session' } });
  }
  if (roles !== 'SIGNED_IN' && !principal.roles.some((role) => roles.includes(role)))
    throw new HttpProblem(403, 'FORBIDDEN');
}

function cookieOf(request: Request, name: string): string | undefined {
  for (const pair of (request.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

function methodsByPath<P extends Principal>(routes: readonly Route<P>[]): Map<string, readonly string[]> {
  const methods = new Map<string, readonly string[]>();
  for (const { path, method } of routes) {
    const named = method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()];
    methods.set(path, [...(methods.get(path) ?? []), ...named]);
  }
  return methods;
}
