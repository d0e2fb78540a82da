import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { OpenApiGeneratorV31, OpenAPIRegistry, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';

import { content, data, page } from './reply.ts';
import { routesFor, type Principal, type Route } from './route.ts';

/** `sessionCookie` is the cookie's name in the description, where it is not `session`. */
export type ApiTitle = Readonly<{ title: string; version: string; description?: string; sessionCookie?: string }>;

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  instance: z.string(),
  requestId: z.string(),
  incidentId: z.string().optional(),
  fields: z.array(z.object({ at: z.string(), code: z.string() })).optional(),
});

const refused = { description: '', content: { 'application/problem+json': { schema: problemSchema } } } as const;

/** Statuses with which a route may say no, from what it asks for; 500 is a bug and stands under `default`. */
function refusalsOf<P extends Principal>({ roles, method, params, query, body, form, upload }: Route<P>): number[] {
  const writes = method !== 'get';
  const reads = body !== undefined || form !== undefined || upload !== undefined;
  const statuses = [
    ...(query !== undefined ? [400, 422] : []),
    ...(roles !== 'PUBLIC' ? [401, 403] : []),
    ...(params !== undefined ? [404, 429] : []),
    ...(writes ? [403, 409, 429] : []),
    ...(reads ? [400, 401, 413, 415, 422] : []),
    503,
  ];
  return [...new Set(statuses)].sort((a, b) => a - b);
}

/** The API description, OpenAPI 3.1, made from the same schemas that check requests and answers. */
export function describeApi<P extends Principal>(routes: readonly Route<P>[], api: ApiTitle) {
  const registry = new OpenAPIRegistry();
  const { sessionCookie = 'session', ...info } = api;
  registry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: sessionCookie });
  for (const route of routes) if (!route.hidden) registry.registerPath(operationOf(route));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({ openapi: '3.1.0', info });
}

function operationOf<P extends Principal>(route: Route<P>): RouteConfig {
  const { params, query, body, form, upload, answer, roles } = route;
  const requestBody =
    upload !== undefined
      ? {
          content: Object.fromEntries(
            upload.types.map((type) => [type, { schema: { type: 'string' as const, format: 'binary' } }]),
          ),
        }
      : form !== undefined
        ? { content: { 'application/x-www-form-urlencoded': { schema: form } }, required: true }
        : body !== undefined && { content: { 'application/json': { schema: body } }, required: true };
  const answered =
    answer !== undefined ? { 'application/json': { schema: answer } } : { [route.produces ?? 'text/html']: {} };
  const empty = answer === undefined && route.produces === undefined;
  return {
    method: route.method,
    path: route.path.replaceAll(/:(\w+)/g, '{$1}'),
    summary: route.summary,
    tags: [...(route.tags ?? [])],
    ...(roles !== 'PUBLIC' && { security: [{ session: [] }] }),
    ...(Array.isArray(roles) && { 'x-roles': roles as string[] }),
    request: { ...(params && { params }), ...(query && { query }), ...(requestBody && { body: requestBody }) },
    responses: {
      [empty ? 204 : (route.status ?? 200)]: { description: '', ...(!empty && { content: answered }) },
      ...Object.fromEntries(refusalsOf(route).map((status) => [status, refused])),
      default: refused,
    },
  };
}

const assets = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
} as const;

/** Starts the page; a file of its own because nothing inline is allowed. */
const startScript =
  "SwaggerUIBundle({ url: '/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null });\n";

/** `/openapi.json`, and a page at `/api` that shows it, from this machine alone. */
export function apiRoutes<P extends Principal>(routes: readonly Route<P>[], api: ApiTitle): readonly Route<P>[] {
  const route = routesFor<P>();
  const open = { method: 'get', roles: 'PUBLIC', hidden: true, tags: [] } as const;
  let described: ReturnType<typeof describeApi> | undefined;
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(api.title)}</title><link rel="stylesheet" href="/api-page/swagger-ui.css"></head>
<body><div id="api"></div><script src="/api-page/swagger-ui-bundle.js"></script><script src="/api-page/start.js"></script></body></html>
`;
  return [
    route({
      ...{ ...open, path: '/openapi.json', summary: 'OpenAPI 3.1', answer: z.unknown() },
      handler: async () => data((described ??= describeApi(routes, api))),
    }),
    route({ ...open, path: '/api', summary: 'API page', produces: 'text/html', handler: async () => page(html) }),
    route({
      ...{ ...open, path: '/api-page/start.js', summary: 'API page', cacheSeconds: 3_600 },
      handler: async () => content(startScript, 'text/javascript; charset=utf-8'),
    }),
    ...Object.entries(assets).map(([name, type]) =>
      route({
        ...{ ...open, path: `/api-page/${name}`, summary: 'API page', cacheSeconds: 3_600 },
        handler: async () =>
          content(await readFile(fileURLToPath(import.meta.resolve(`swagger-ui-dist/${name}`))), type),
      }),
    ),
  ];
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
