import type { Env } from '@linli/env';
import { passingTracer, type Logger, type Metrics, type Tracer } from '@linli/telemetry';
import type { Request, Response } from 'express';

/** What belongs to one request from its first byte to its log line. */
export type Scope = {
  readonly requestId: string;
  readonly correlationId: string;
  readonly traceparent: string;
  readonly startedMs: number;
  readonly locale: string;
  /** Pattern of the route, never the path: a path can hold a code that opens something. */
  route: string;
};

const fit = /^[\w.:-]{1,64}$/;
const scopes = new WeakMap<Request, Scope>();

export function scopeOf(request: Request): Scope {
  const scope = scopes.get(request);
  if (scope === undefined) throw new TypeError('a request without a scope');
  return scope;
}

/** Gives a request its ids (the caller's where they are fit to keep) and writes its one log line at the end. */
export function openScope(
  request: Request,
  response: Response,
  {
    env,
    logger,
    metrics,
    tracer = passingTracer(env.rng),
    localeOf,
  }: Readonly<{
    env: Env;
    logger: Logger;
    metrics: Metrics;
    tracer?: Tracer | undefined;
    localeOf: (request: Request) => string;
  }>,
): Scope {
  const asked = request.get('x-request-id') ?? '';
  const requestId = fit.test(asked) ? asked : env.ids.next('rq');
  const correlation = request.get('x-correlation-id') ?? '';
  const span = tracer.begin({
    ...{ kind: 'server', name: request.method, parent: request.get('traceparent'), stranger: true },
    facts: { 'http.request.method': request.method },
  });
  const scope: Scope = {
    requestId,
    correlationId: fit.test(correlation) ? correlation : requestId,
    traceparent: span.traceparent,
    startedMs: env.clock.nowMs(),
    locale: localeOf(request),
    route: 'UNKNOWN',
  };
  scopes.set(request, scope);
  response.set('x-request-id', requestId);
  response.once('close', () => {
    const ms = env.clock.nowMs() - scope.startedMs;
    const status = response.statusCode;
    const { correlationId, traceparent, route } = scope;
    const cut = !response.writableFinished;
    logger.info(
      { method: request.method, route, status, ms, requestId, correlationId, traceparent, ...(cut && { cut }) },
      'request',
    );
    span.end(cut ? 'CUT' : String(status), {
      name: `${request.method} ${route}`,
      failed: status >= 500,
      facts: { 'http.route': route, 'http.response.status_code': status },
    });
    metrics.observe('http_request', ms / 1_000, { method: request.method, route, status: String(status) });
  });
  return scope;
}
