import { connect } from 'node:net';
import { Readable } from 'node:stream';

import { afterAll, describe, expect, it } from '@jest/globals';
import { SettingRefused } from '@linli/config';
import { systemClock, systemIds, systemRng, Unavailable, type Env } from '@linli/env';
import { RpcFault, RpcRefusal, type RefusalStatus } from '@linli/rpc';
import { LimitExceeded, VersionConflict } from '@linli/store';
import { promMetrics, silent, type Logger } from '@linli/telemetry';
import { z } from 'zod';

import {
  content,
  data,
  events,
  file,
  HttpProblem,
  httpApp,
  nothing,
  operationRoutes,
  page,
  redirect,
  routesFor,
  type EventStream,
  type HttpAppOptions,
  type Listening,
  type Route,
} from '../src/index.ts';

type Worker = { userId: string; roles: readonly string[] };
const env: Env = { clock: systemClock, ids: systemIds('test key'), rng: systemRng };
const route = routesFor<Worker>();
const open = { roles: 'PUBLIC', summary: 'x' } as const;

const doors: Listening[] = [];
afterAll(() => Promise.all(doors.map((door) => door.close())));

/** The only way for a test to get a server: it is closed after the last test. */
async function served(routes: readonly Route<Worker>[], change: Partial<HttpAppOptions<Worker>> = {}) {
  const lines: Record<string, unknown>[] = [];
  const errors: Record<string, unknown>[] = [];
  const logger: Logger = {
    ...silent.logger,
    info: (fields) => lines.push({ ...fields }),
    error: (fields) => errors.push({ ...fields }),
    child: () => logger,
  };
  const app = httpApp<Worker>({
    env,
    logger,
    metrics: silent.metrics,
    routes,
    titles: (code, locale) => `${code} in ${locale}`,
    locales: ['zh', 'en'],
    authenticate: async ({ cookie }) => {
      const role = cookie('role');
      return role === undefined ? undefined : { userId: 'us_1', roles: [role] };
    },
    api: { title: 'Linli', version: '1' },
    ...change,
  });
  const door = await app.listen({ port: 0, host: '127.0.0.1' });
  doors.push(door);
  const base = `http://127.0.0.1:${door.port}`;
  const ask = (path: string, init: RequestInit = {}) => fetch(base + path, { redirect: 'manual', ...init });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  return { ask, post, lines, errors, door, base };
}

const problemOf = async (answer: Response) => (await answer.json()) as Record<string, unknown>;

const demand = z.strictObject({ kind: z.enum(['MEAL', 'BATH']), minutes: z.number().int().min(1).max(600) });
const demands = route({
  method: 'post',
  path: '/api/demands/:id',
  summary: 'Submit a demand',
  tags: ['demands'],
  roles: ['GRID_WORKER'],
  params: z.object({ id: z.string().regex(/^dm_\w+$/) }),
  query: z.strictObject({ dry: z.enum(['yes', 'no']).default('no') }),
  body: demand,
  answer: z.object({ id: z.string(), minutes: z.number() }),
  status: 201,
  handler: async ({ params, body }) => ({ id: params.id, minutes: body.minutes }),
});
const asWorker = { cookie: 'a=b; role=GRID_WORKER' };

describe('a typed route', () => {
  it('hands checked parts to its handler, and answers what its schema names and no more', async () => {
    const leaky = route({
      ...open,
      method: 'get',
      path: '/leaky',
      answer: z.object({ id: z.string() }),
      handler: async () => ({ id: 'dm_1', phone: '13800138000' }),
    });
    const { ask, post } = await served([demands, leaky]);
    const answer = await post('/api/demands/dm_1?dry=yes', { kind: 'MEAL', minutes: 30 }, asWorker);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ id: 'dm_1', minutes: 30 });
    expect(await (await ask('/leaky')).json()).toEqual({ id: 'dm_1' });
  });

  it('refuses a body that does not fit with 422 and names the fields, never their values', async () => {
    const { post } = await served([demands]);
    const answer = await post('/api/demands/dm_1', { kind: 'CNRY', minutes: 'CNRY' }, asWorker);
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const text = await answer.text();
    expect(text).not.toContain('CNRY');
    expect(JSON.parse(text)).toMatchObject({
      type: 'urn:linli:problem:BODY_INVALID',
      title: 'BODY_INVALID in zh',
      status: 422,
      code: 'BODY_INVALID',
      instance: '/api/demands/dm_1',
      requestId: expect.stringMatching(/^rq_/),
      fields: [
        { at: '/kind', code: 'INVALID_VALUE' },
        { at: '/minutes', code: 'INVALID_TYPE' },
      ],
    });
  });

  it('refuses keys it does not know, also those that would change what all objects are', async () => {
    const { ask, post } = await served([demands]);
    const extra = await post('/api/demands/dm_1', { kind: 'MEAL', minutes: 1, role: 'ADMIN' }, asWorker);
    expect(await problemOf(extra)).toMatchObject({ status: 422, code: 'UNKNOWN_FIELD', fields: [{ at: '/role' }] });
    const polluting = await ask('/api/demands/dm_1', {
      method: 'POST',
      body: '{"kind":"MEAL","minutes":1,"__proto__":{"polluted":1}}',
      headers: { 'content-type': 'application/json', ...asWorker },
    });
    expect(polluting.status).toBe(422);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    const query = await post('/api/demands/dm_1?fields=diagnosis', { kind: 'MEAL', minutes: 1 }, asWorker);
    expect(await problemOf(query)).toMatchObject({ status: 400, code: 'UNKNOWN_FIELD', fields: [{ at: '/fields' }] });
    expect((await post('/api/demands/dm_1?dry=maybe', { kind: 'MEAL', minutes: 1 }, asWorker)).status).toBe(400);
  });

  it('with a path that cannot be right names nothing', async () => {
    const { post } = await served([demands]);
    expect(await problemOf(await post('/api/demands/1;drop', {}, asWorker))).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    });
    expect((await post('/api/demands/%E0%A4%A', {}, asWorker)).status).toBe(400);
  });

  it('is closed to who is not signed in or has none of its roles; nothing is open that does not say PUBLIC', async () => {
    const mine = route({
      method: 'get',
      path: '/mine',
      summary: 'x',
      roles: 'SIGNED_IN',
      answer: z.object({ me: z.string() }),
      handler: async (_, { principal }) => ({ me: principal?.userId ?? '' }),
    });
    const { ask, post } = await served([demands, mine]);
    const nobody = await post('/api/demands/dm_1', { kind: 'MEAL', minutes: 1 });
    expect(await problemOf(nobody)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(nobody.headers.get('www-authenticate')).toBe('Session');
    const other = await post('/api/demands/dm_1', { kind: 'MEAL', minutes: 1 }, { cookie: 'role=DOCTOR' });
    expect(await problemOf(other)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect((await ask('/mine')).status).toBe(401);
    expect(await (await ask('/mine', { headers: { cookie: 'role=DOCTOR' } })).json()).toEqual({ me: 'us_1' });
  });

  it('takes forms and uploads where it says so, each within its limit', async () => {
    const form = route({
      ...open,
      method: 'post',
      path: '/form',
      form: z.object({ code: z.string() }),
      answer: z.object({ code: z.string() }),
      handler: async ({ body }) => body,
    });
    const upload = route({
      ...{ ...open, method: 'post', path: '/upload', upload: { maxBytes: 100_000, types: ['text/csv'] } },
      answer: z.object({ bytes: z.number() }),
      handler: async (input) => ({ bytes: input.upload?.length ?? -1 }),
    });
    const { ask } = await served([form, upload]);
    const sent = await ask('/form', { method: 'POST', body: new URLSearchParams({ code: '123' }) });
    expect(await sent.json()).toEqual({ code: '123' });
    expect(
      (
        await ask('/form', {
          method: 'POST',
          body: new URLSearchParams([
            ['code', '1'],
            ['code', '2'],
          ]),
        })
      ).status,
    ).toBe(422);
    const csv = (size: number) => ({
      method: 'POST',
      body: Buffer.alloc(size, 'x'),
      headers: { 'content-type': 'text/csv' },
    });
    expect(await (await ask('/upload', csv(99_999))).json()).toEqual({ bytes: 99_999 });
    expect((await ask('/upload', csv(100_001))).status).toBe(413);
    expect(
      (await ask('/upload', { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } })).status,
    ).toBe(415);
    expect(await (await ask('/upload', { method: 'POST' })).json()).toEqual({ bytes: 0 });
  });

  it('tells its handler until when to answer: 5 s, or what the route says', async () => {
    const left = (change: { withinMs?: number }) =>
      route({
        ...{ ...open, method: 'get', path: change.withinMs === undefined ? '/usual' : '/long', ...change },
        answer: z.object({ ms: z.number() }),
        handler: async (_, { deadlineMs }) => ({ ms: deadlineMs - env.clock.nowMs() }),
      });
    const { ask } = await served([left({}), left({ withinMs: 60_000 })]);
    const asked = async (path: string) => ((await (await ask(path)).json()) as { ms: number }).ms;
    expect(await asked('/usual')).toBeLessThanOrEqual(5_000);
    expect(await asked('/long')).toBeGreaterThan(50_000);
  });

  it('may answer pages, files, streams, redirects and nothing', async () => {
    const routes = [
      route({ ...open, method: 'get', path: '/page', handler: async () => page('<p>您好', { status: 202 }) }),
      route({
        ...open,
        method: 'get',
        path: '/style',
        cacheSeconds: 60,
        handler: async () => content('a{}', 'text/css'),
      }),
      route({
        ...open,
        method: 'get',
        path: '/file',
        handler: async () => file(Buffer.from('x'), 'text/csv', '需求 "1".csv'),
      }),
      route({
        ...open,
        method: 'get',
        path: '/stream',
        handler: async () => file(Readable.from(['a', 'b']), 'text/csv', 'a.csv'),
      }),
      route({
        ...open,
        method: 'post',
        path: '/go',
        handler: async () => redirect('/page?a=1', { 'set-cookie': ['s=1', 't=2'] }),
      }),
      route({ ...open, method: 'post', path: '/away', handler: async () => redirect('//evil.example') }),
      route({ ...open, method: 'delete', path: '/gone', handler: async () => nothing() }),
      route({
        ...open,
        method: 'post',
        path: '/made',
        answer: z.object({ a: z.number() }),
        handler: async () => data({ a: 1 }, { status: 201, headers: { location: '/made/1' } }),
      }),
    ];
    const { ask } = await served(routes);
    const shown = await ask('/page');
    expect([shown.status, shown.headers.get('content-type'), await shown.text()]).toEqual([
      202,
      'text/html; charset=utf-8',
      '<p>您好',
    ]);
    const style = await ask('/style');
    expect([style.headers.get('content-type'), style.headers.get('cache-control')]).toEqual([
      'text/css; charset=utf-8',
      'public, max-age=60',
    ]);
    expect((await ask('/file')).headers.get('content-disposition')).toBe(
      `attachment; filename="__ _1_.csv"; filename*=UTF-8''%E9%9C%80%E6%B1%82%20%221%22.csv`,
    );
    expect(await (await ask('/stream')).text()).toBe('ab');
    const went = await ask('/go', { method: 'POST' });
    expect([went.status, went.headers.get('location'), went.headers.getSetCookie()]).toEqual([
      303,
      '/page?a=1',
      ['s=1', 't=2'],
    ]);
    expect((await ask('/away', { method: 'POST' })).status).toBe(500);
    expect((await ask('/gone', { method: 'DELETE' })).status).toBe(204);
    const made = await ask('/made', { method: 'POST' });
    expect([made.status, made.headers.get('location')]).toEqual([201, '/made/1']);
  });
});

function throwing(thrown: unknown, path = '/no'): Route<Worker> {
  return route({
    ...open,
    method: 'get',
    path,
    handler: async () => {
      throw thrown;
    },
  });
}

describe('each kind of no is a problem', () => {
  it.each([
    ['NOT_FOUND', 404],
    ['FAILED_PRECONDITION', 409],
    ['INVALID_ARGUMENT', 422],
    ['ABORTED', 409],
    ['PERMISSION_DENIED', 403],
    ['RESOURCE_EXHAUSTED', 429],
  ] as [RefusalStatus, number][])('a refusal %s is %i with its code', async (status, expected) => {
    const { ask } = await served([throwing(new RpcRefusal(status, 'SOME_RULE'))]);
    expect(await problemOf(await ask('/no'))).toMatchObject({
      status: expected,
      code: 'SOME_RULE',
      title: 'SOME_RULE in zh',
    });
  });

  it('a lost race is 409 with the version that stands, a limit 429', async () => {
    const { ask } = await served([
      throwing(new VersionConflict('dm_1', 7)),
      throwing(new LimitExceeded('dm_1', 'OUTBOX_FULL'), '/full'),
    ]);
    expect(await problemOf(await ask('/no'))).toMatchObject({ status: 409, code: 'VERSION_CONFLICT', version: 7 });
    expect(await problemOf(await ask('/full'))).toMatchObject({ status: 429, code: 'OUTBOX_FULL' });
  });

  it('an outage is 503 and says when to come again', async () => {
    const { ask } = await served([throwing(new Unavailable('matching is away'))]);
    const answer = await ask('/no');
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(await problemOf(answer)).toMatchObject({ status: 503, code: 'UNAVAILABLE' });
  });

  it('a bug is 500 with an incident id and no detail, and is logged once', async () => {
    const bug = new TypeError('secret of CNRY');
    const { ask, errors } = await served([throwing(bug)]);
    const answer = await ask('/no', { headers: { 'x-request-id': 'rq-7' } });
    const text = await answer.text();
    expect(text).not.toContain('CNRY');
    const problem = JSON.parse(text) as { incidentId: string };
    expect(problem).toMatchObject({
      status: 500,
      code: 'INTERNAL',
      requestId: 'rq-7',
      incidentId: expect.stringMatching(/^in_/),
    });
    expect(errors).toEqual([
      expect.objectContaining({ incidentId: problem.incidentId, requestId: 'rq-7', route: '/no', cause: bug }),
    ]);
  });

  it('a bug of another service keeps the incident id under which it is in that log', async () => {
    const { ask } = await served([throwing(new RpcFault('/a/B', 'INTERNAL', 'in_there'))]);
    expect(await problemOf(await ask('/no'))).toMatchObject({ status: 500, incidentId: 'in_there' });
  });

  it('an answer that does not fit its schema is a bug; so is data without a schema, and what is no error', async () => {
    const wrong = route({
      ...open,
      method: 'get',
      path: '/wrong',
      answer: z.object({ a: z.number() }),
      handler: async () => ({ a: 'x' }) as never,
    });
    const bare = route({ ...open, method: 'get', path: '/bare', handler: async () => data({ a: 1 }) });
    const { ask, errors } = await served([wrong, bare, throwing(undefined)]);
    expect([(await ask('/wrong')).status, (await ask('/bare')).status, (await ask('/no')).status]).toEqual([
      500, 500, 500,
    ]);
    expect(errors).toHaveLength(3);
  });

  it('no such path 404, wrong method 405 with what is allowed, wrong type 415, too large 413, broken 400', async () => {
    const { ask, post } = await served([demands, throwing(new Error('x'))]);
    expect(await problemOf(await ask('/nowhere'))).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    const method = await ask('/api/demands/dm_1', { method: 'DELETE' });
    expect([method.status, method.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await ask('/no', { method: 'POST' })).headers.get('allow')).toBe('GET, HEAD');
    expect((await ask('/no', { method: 'OPTIONS' })).status).toBe(405);
    const send = (body: string, type: string) =>
      ask('/api/demands/dm_1', { method: 'POST', body, headers: { 'content-type': type, ...asWorker } });
    expect(await problemOf(await send('a=1', 'text/plain'))).toMatchObject({
      status: 415,
      code: 'MEDIA_TYPE_UNSUPPORTED',
    });
    expect(await problemOf(await send('{"a"', 'application/json'))).toMatchObject({
      status: 400,
      code: 'MALFORMED_BODY',
    });
    const broken = Buffer.concat([Buffer.from('{"kind":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]);
    const notUtf8 = await ask('/api/demands/dm_1', {
      method: 'POST',
      body: broken,
      headers: { 'content-type': 'application/json', ...asWorker },
    });
    expect(await problemOf(notUtf8)).toMatchObject({ status: 400, code: 'MALFORMED_BODY' });
    expect(await problemOf(await send('{}', 'application/json; charset=klingon'))).toMatchObject({ status: 415 });
    expect(await problemOf(await post('/api/demands/dm_1', { kind: 'x'.repeat(66_000) }, asWorker))).toMatchObject({
      status: 413,
      code: 'BODY_TOO_LARGE',
    });
    expect((await post('/api/demands/dm_1', undefined, asWorker)).status).toBe(422);
  });

  it('is told in the language of the browser, or the one chosen', async () => {
    const { ask } = await served([throwing(new HttpProblem(409, 'A'))], { chosenLocale: ({ query }) => query('lang') });
    const title = async (path: string, language: string) => {
      const answer = await ask(path, { headers: { 'accept-language': language } });
      return [answer.headers.get('content-language'), (await problemOf(answer))['title']];
    };
    expect(await title('/no', 'en-GB,en;q=0.9')).toEqual(['en', 'A in en']);
    expect(await title('/no', 'fr')).toEqual(['zh', 'A in zh']);
    expect(await title('/no?lang=en', 'zh')).toEqual(['en', 'A in en']);
    expect(await title('/no?lang=xx', 'zh-CN')).toEqual(['zh', 'A in zh']);
  });

  it('is a page for who looks at pages, or a way to the sign-in page', async () => {
    const shown = route({
      method: 'get',
      path: '/desk',
      summary: 'x',
      roles: 'SIGNED_IN',
      handler: async () => page('desk'),
    });
    const { ask } = await served([shown, throwing(new HttpProblem(409, 'A'))], {
      problemPage: ({ status, title }, { path }) =>
        status === 401 ? redirect(`/login?to=${path}`) : page(`<h1>${title}</h1>`),
    });
    const html = { headers: { accept: 'text/html,*/*;q=0.8' } };
    const sent = await ask('/desk', html);
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/login?to=/desk']);
    const told = await ask('/no', html);
    expect([told.status, await told.text()]).toEqual([409, '<h1>A in zh</h1>']);
    expect((await ask('/desk')).status).toBe(401);
  });
});

describe('every answer', () => {
  it('has the headers that keep others out, and is not kept', async () => {
    const { ask } = await served([throwing(new HttpProblem(409, 'A'))], { hsts: true });
    const { headers } = await ask('/no');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'strict-transport-security': expect.stringContaining('max-age='),
    });
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('carries its request id, the caller’s where it is fit to keep, and so does its one log line, without query or path', async () => {
    const found = route({ ...open, method: 'get', path: '/progress/:code', handler: async () => nothing() });
    const { ask, lines } = await served([found]);
    const traceparent = '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01';
    const answer = await ask('/progress/CNRY-4?name=CNRY-5', {
      headers: { 'x-request-id': 'rq-8', 'x-correlation-id': 'co-8', traceparent },
    });
    expect(answer.headers.get('x-request-id')).toBe('rq-8');
    expect(
      (await ask('/nowhere/CNRY-6', { headers: { 'x-request-id': 'a b"c' } })).headers.get('x-request-id'),
    ).toMatch(/^rq_/);
    await env.clock.sleep(20, 'test').done;
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({
      method: 'GET',
      route: '/progress/:code',
      status: 204,
      ms: expect.any(Number),
      requestId: 'rq-8',
      correlationId: 'co-8',
    });
    expect(String(lines[0]?.['traceparent']).slice(0, 35)).toBe(traceparent.slice(0, 35));
    expect(lines[1]).toMatchObject({ route: 'UNKNOWN', status: 404 });
    expect(JSON.stringify(lines)).not.toContain('CNRY');
  });

  it('is refused to what another site makes a browser send, before anything happens', async () => {
    let calls = 0;
    const change = route({ ...open, method: 'post', path: '/change', handler: async () => (calls++, nothing()) });
    const { ask, base } = await served([change]);
    const from = async (headers: Record<string, string>) => (await ask('/change', { method: 'POST', headers })).status;
    expect(await from({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await from({ 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await from({ origin: 'https://evil.example' })).toBe(403);
    expect(await from({ origin: 'null' })).toBe(403);
    expect(calls).toBe(0);
    expect(await from({ origin: base })).toBe(204);
    expect(await from({ 'sec-fetch-site': 'same-origin' })).toBe(204);
    expect(await from({})).toBe(204);
  });

  it('knows the address of who asks, and believes a proxy only where one is trusted', async () => {
    const who = route({
      ...open,
      method: 'get',
      path: '/who',
      answer: z.object({ address: z.string() }),
      handler: async (_, { address }) => ({ address }),
    });
    const forwarded = { headers: { 'x-forwarded-for': '203.0.113.9, 203.0.113.7' } };
    const alone = await served([who]);
    expect(await (await alone.ask('/who', forwarded)).json()).toEqual({ address: '127.0.0.1' });
    const behindOne = await served([who], { trustedProxies: 1 });
    expect(await (await behindOne.ask('/who', forwarded)).json()).toEqual({ address: '203.0.113.7' });
  });

  it('is “come again” when too many are in progress, and all is well afterwards', async () => {
    const slow = route({
      ...open,
      method: 'get',
      path: '/slow',
      handler: async () => (await env.clock.sleep(100, 'test').done, nothing()),
    });
    const { ask } = await served([slow], { knobs: { maxInFlight: 3 } });
    const statuses = await Promise.all(Array.from({ length: 8 }, async () => (await ask('/slow')).status));
    expect(statuses.filter((status) => status === 204).length).toBeGreaterThanOrEqual(3);
    const turnedAway = statuses.filter((status) => status === 503).length;
    expect(turnedAway).toBeGreaterThan(0);
    expect((await ask('/slow')).status).toBe(204);
  });

  it('of a request that is no HTTP is 400, and of headers without end 431', async () => {
    const { door } = await served([]);
    const raw = (text: string) =>
      new Promise<string>((resolve) => {
        const socket = connect(door.port, '127.0.0.1', () => socket.write(text));
        let got = '';
        socket.on('data', (bytes) => (got += bytes.toString()));
        socket.on('error', () => resolve(got));
        socket.on('close', () => resolve(got));
      });
    expect(await raw('nonsense\r\n\r\n')).toContain('400');
    expect(await raw(`GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`)).toContain('431');
  });
});

describe('the API description', () => {
  it('is OpenAPI 3.1 from the schemas that check, with a page from this machine alone', async () => {
    const hidden = route({ ...open, method: 'get', path: '/hidden', hidden: true, handler: async () => nothing() });
    const { ask } = await served([
      demands,
      hidden,
      ...operationRoutes<Worker>({ ready: async () => true, metrics: promMetrics() }),
    ]);
    const described = (await (await ask('/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, Record<string, unknown>>;
    };
    expect(described.openapi).toBe('3.1.0');
    expect(Object.keys(described.paths).sort()).toEqual(['/api/demands/{id}', '/healthz', '/metrics', '/readyz']);
    expect(described.paths['/api/demands/{id}']?.['post']).toMatchObject({
      summary: 'Submit a demand',
      tags: ['demands'],
      'x-roles': ['GRID_WORKER'],
      security: [{ session: [] }],
      parameters: [
        { name: 'id', in: 'path', required: true },
        { name: 'dry', in: 'query', schema: { default: 'no', enum: ['yes', 'no'] } },
      ],
      requestBody: {
        content: {
          'application/json': {
            schema: {
              additionalProperties: false,
              properties: { minutes: { type: 'integer', minimum: 1, maximum: 600 } },
            },
          },
        },
      },
      responses: {
        201: { content: { 'application/json': {} } },
        403: { content: { 'application/problem+json': {} } },
        415: { content: { 'application/problem+json': {} } },
        default: { content: { 'application/problem+json': {} } },
      },
    });

    const html = await (await ask('/api')).text();
    expect(html).not.toMatch(/https?:/);
    expect(html).not.toMatch(/<script>|style=|\son\w+=/);
    for (const [, path] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
      const asset = await ask(path ?? '');
      expect([path, asset.status]).toEqual([path, 200]);
      expect((await asset.arrayBuffer()).byteLength).toBeGreaterThan(50);
    }
  });
});

describe('for keepers of services', () => {
  it('every no is counted by its code', async () => {
    const metrics = promMetrics();
    const { ask } = await served(operationRoutes<Worker>({ ready: async () => false, metrics }), { metrics });
    await ask('/readyz');
    await ask('/nowhere');
    const text = await (await ask('/metrics')).text();
    expect(text).toContain('linli_http_refusals_total{code="NOT_READY"} 1');
    expect(text).toContain('linli_http_refusals_total{code="NOT_FOUND"} 1');
  });

  it('there are healthz, readyz and metrics', async () => {
    let ready = false;
    const metrics = promMetrics();
    metrics.count('asked');
    const { ask } = await served(operationRoutes<Worker>({ ready: async () => ready, metrics }));
    expect(await (await ask('/healthz')).json()).toEqual({ alive: true });
    expect(await problemOf(await ask('/readyz'))).toMatchObject({ status: 503, code: 'NOT_READY' });
    ready = true;
    expect(await (await ask('/readyz')).json()).toEqual({ ready: true });
    expect(await (await ask('/metrics')).text()).toContain('linli_asked_total 1');
  });
});

/** Reads a stream until `count` parts (between empty lines) are there. */
async function parts(answer: Response, count: number): Promise<string[]> {
  const reader = answer.body?.getReader();
  let text = '';
  while (text.split('\n\n').length - 1 < count) {
    const read = await reader?.read();
    if (read === undefined || read.done) break;
    text += new TextDecoder().decode(read.value as Uint8Array);
  }
  await reader?.cancel();
  return text.split('\n\n').filter((part) => part !== '');
}

describe('an event stream', () => {
  const streaming = async (change: Partial<HttpAppOptions<Worker>> = {}) => {
    const streams: EventStream[] = [];
    const ended: number[] = [];
    const stream = route({
      ...open,
      method: 'get',
      path: '/events',
      handler: async () =>
        events((made) => {
          streams.push(made);
          return () => ended.push(streams.indexOf(made));
        }),
    });
    return { ...(await served([stream], change)), streams, ended };
  };

  it('carries events with ids, knows where its reader was cut, and says when it has ended', async () => {
    const { ask, streams, ended } = await streaming();
    const answer = await ask('/events', { headers: { 'last-event-id': '41' } });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    expect(answer.headers.get('x-accel-buffering')).toBe('no');
    expect(streams[0]?.lastEventId).toBe('41');
    expect(streams[0]?.send({ id: '42\nevil: 1', event: 'demand', data: { id: 'dm_1', version: 3 } })).toBe(true);
    expect(await parts(answer, 2)).toEqual([
      'retry: 3000',
      'id: 42evil: 1\nevent: demand\ndata: {"id":"dm_1","version":3}',
    ]);
    for (let n = 0; ended.length === 0 && n < 100; n++) await env.clock.sleep(10, 'test').done;
    expect(ended).toEqual([0]);
    expect(streams[0]?.send({ id: '43', event: 'demand', data: {} })).toBe(false);
  });

  it('is kept alive by a line now and then', async () => {
    const { ask } = await streaming({ knobs: { heartbeatMs: 1_000 } });
    expect(await parts(await ask('/events'), 2)).toEqual(['retry: 3000', ':']);
  });

  it('does not count as a request in progress', async () => {
    const { ask } = await streaming({ knobs: { maxInFlight: 2 } });
    const many = await Promise.all(Array.from({ length: 5 }, () => ask('/events')));
    expect(many.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    await Promise.all(many.map(async (answer) => answer.body?.cancel()));
  });

  it('is cut when its reader does not read, so that nothing piles up here', async () => {
    const { door, streams } = await streaming({ knobs: { streamBufferBytes: 1_024 } });
    const socket = connect(door.port, '127.0.0.1', () => socket.write('GET /events HTTP/1.1\r\nHost: a\r\n\r\n'));
    socket.pause();
    for (let n = 0; streams.length === 0 && n < 100; n++) await env.clock.sleep(10, 'test').done;
    const big = 'x'.repeat(100_000);
    let sent = 0;
    while (sent < 1_000 && streams[0]?.send({ id: String(sent), event: 'a', data: big })) sent++;
    expect(sent).toBeLessThan(1_000);
    socket.destroy();
  });

  it('ends when the server closes', async () => {
    const { ask, door, ended } = await streaming();
    const answer = await ask('/events');
    await door.close();
    expect(await parts(answer, 2)).toEqual(['retry: 3000']);
    expect(ended).toEqual([0]);
  });
});

describe('the door', () => {
  it('closes after the requests in progress, keeps no idle connection, and may be asked twice', async () => {
    const begun = Promise.withResolvers<undefined>();
    const slow = route({
      ...open,
      method: 'get',
      path: '/slow',
      handler: async () => (begun.resolve(undefined), await env.clock.sleep(200, 'test').done, nothing()),
    });
    const { ask, door } = await served([slow]);
    const inProgress = ask('/slow');
    await begun.promise;
    const startedMs = Date.now();
    const closed = Promise.all([door.close(), door.close()]);
    expect((await inProgress).status).toBe(204);
    await closed;
    expect(Date.now() - startedMs).toBeLessThan(2_000);
    await expect(ask('/slow')).rejects.toThrow();
  });

  it('cuts what does not end in time', async () => {
    const begun = Promise.withResolvers<undefined>();
    const stuck = route({
      ...open,
      method: 'get',
      path: '/stuck',
      handler: () => (begun.resolve(undefined), new Promise<undefined>(() => undefined)),
    });
    const { ask, door } = await served([stuck], { knobs: { drainMs: 100 } });
    const hanging = ask('/stuck').catch(() => 'cut');
    await begun.promise;
    await door.close();
    expect(await hanging).toBe('cut');
  });

  it('refuses a taken port, an unknown host and a knob out of range, by name', async () => {
    const { door } = await served([]);
    const app = httpApp<Worker>({
      env,
      ...silent,
      routes: [],
      titles: (code) => code,
      locales: ['zh'],
      api: { title: 'x', version: '1' },
    });
    await expect(app.listen({ port: door.port, host: '127.0.0.1' })).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      subject: `127.0.0.1:${door.port}`,
    });
    await expect(app.listen({ port: 0, host: '203.0.113.7' })).rejects.toMatchObject({ code: 'HOST_UNKNOWN' });
    await expect(served([], { knobs: { maxBodyBytes: 1 } })).rejects.toBeInstanceOf(SettingRefused);
  });
});
