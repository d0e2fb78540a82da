import type { z } from 'zod';

import type { Reply } from './reply.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Who asks, as `authenticate` found out. */
export type Principal = Readonly<{ roles: readonly string[] }>;

/** What a handler knows of the request besides its checked parts. Its ids and deadline fit a call to another service as they are. */
export type HttpCall<P extends Principal> = Readonly<{
  requestId: string;
  correlationId: string;
  traceparent: string;
  /** Instant, epoch milliseconds. */
  deadlineMs: number;
  locale: string;
  /** Undefined only on routes that are PUBLIC. */
  principal: P | undefined;
  header: (name: string) => string | undefined;
  cookie: (name: string) => string | undefined;
  /** Path without query. */
  path: string;
  /** Network address of who asks; behind a proxy only what a trusted proxy says. */
  address: string;
}>;

type Shape = z.ZodObject;
type Checked<Z> = Z extends z.ZodType ? z.output<Z> : undefined;

export type RouteSpec<Params, Query, Body, Answer, P extends Principal> = Readonly<{
  method: Method;
  /** As express writes it: `/api/demands/:id`. */
  path: string;
  /** One line for the API page. */
  summary: string;
  tags?: readonly string[];
  /** Nothing is open by default: PUBLIC, SIGNED_IN (any role), or one of these roles. */
  roles: 'PUBLIC' | 'SIGNED_IN' | readonly string[];
  params?: Params;
  query?: Query;
  /** JSON body. */
  body?: Body;
  /** HTML form instead of JSON. */
  form?: Body;
  /** Raw bytes instead of JSON: largest size, and the media types taken. */
  upload?: Readonly<{ maxBytes: number; types: readonly string[] }>;
  /** Schema of the answer. What it does not name is left out, what does not fit it is a bug. */
  answer?: Answer;
  /** Status of a plain answer; default 200. */
  status?: number;
  /** Media type of the answer where it is no JSON, for the API page. `text/html` = a page: problems are shown as one too. */
  produces?: string;
  /** What the handler's calls to other services may take together, where the default (`deadlineMs` of the knobs) is too short: an import. */
  withinMs?: number;
  /** May be kept by browsers and proxies for so many seconds. Default: no-store. */
  cacheSeconds?: number;
  /** Left out of the API description. */
  hidden?: boolean;
  handler: (
    input: Readonly<{
      params: Checked<Params>;
      query: Checked<Query>;
      body: Checked<Body>;
      upload: Buffer | undefined;
    }>,
    call: HttpCall<P>,
  ) => Promise<(Answer extends z.ZodType ? z.input<Answer> : undefined) | Reply>;
}>;

/** A route whose schemas have done their work on types. */
export type Route<P extends Principal> = Omit<RouteSpec<Shape, Shape, z.ZodType, z.ZodType, P>, 'handler'> &
  Readonly<{
    handler: (
      input: Readonly<{ params: never; query: never; body: never; upload: Buffer | undefined }>,
      call: HttpCall<P>,
    ) => Promise<unknown>;
  }>;

/** The maker of routes for one kind of principal: `const route = routesFor<User>()`, then `route({…})` per route. */
export function routesFor<P extends Principal>() {
  return <
    Params extends Shape | undefined = undefined,
    Query extends Shape | undefined = undefined,
    Body extends z.ZodType | undefined = undefined,
    Answer extends z.ZodType | undefined = undefined,
  >(
    spec: RouteSpec<Params, Query, Body, Answer, P>,
  ): Route<P> => spec as unknown as Route<P>;
}
