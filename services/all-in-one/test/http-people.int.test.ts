import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { houseTopics } from '../src/opening/open-linli.ts';
import { expectProblem } from './http-contract.ts';
import { openTown, present, submit, type Town } from './http-town.ts';
import { minuteMs, openWorld, type Answer, type Json, type Person, type World } from './http-world.ts';

/** Who listens, who guesses, who comes from another site; and what a keeper asks. */

// A world of six services takes its time where many others work.
jest.setTimeout(180_000);

let world: World;
let town: Town;
let stopped = false;

beforeAll(async () => {
  world = await openWorld();
  town = await openTown(world);
});
afterAll(async () => {
  if (!stopped) await world.stop();
});

type Heard = Readonly<{ id: string; event: string; data: Json }>;
type Listening = Readonly<{
  heard: Heard[];
  raw: () => string;
  ended: Promise<void>;
  leave: () => void;
  status: number;
}>;

/** One open event stream of somebody. */
async function listen(person: Person, lastEventId?: string): Promise<Listening> {
  const gone = new AbortController();
  const answer = await fetch(`${world.base}/api/v1/events`, {
    headers: { cookie: person.cookie, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) },
    signal: gone.signal,
  });
  let raw = '';
  const heard: Heard[] = [];
  const read = async (): Promise<void> => {
    let left = '';
    for await (const bytes of answer.body ?? []) {
      const text = new TextDecoder().decode(bytes as Uint8Array);
      raw += text;
      const parts = (left + text).split('\n\n');
      left = parts.pop() ?? '';
      for (const part of parts) {
        const [, id = '', event = '', data = ''] = /^id: (.*)\nevent: (.*)\ndata: (.*)$/.exec(part) ?? [];
        if (event !== '') heard.push({ id, event, data: JSON.parse(data) as Json });
      }
    }
  };
  const ended = read().catch(() => undefined);
  return { heard, raw: () => raw, ended, leave: () => gone.abort(), status: answer.status };
}

/** Lets what was written to a socket arrive. */
async function arrived(holds: () => boolean): Promise<void> {
  await world.settled();
  for (let look = 0; look < 5_000 && !holds(); look++) await new Promise((resolve) => setTimeout(resolve, 2));
  expect(holds()).toBe(true);
}

describe('an event stream', () => {
  it('tells ids and versions of the own area to every reader, and nothing else', async () => {
    const clerk = await present(world, town.here, 'DESK_CLERK');
    const streams = await Promise.all(Array.from({ length: 5 }, () => listen(clerk)));
    const worker = await listen(await present(world, town.here, 'GRID_WORKER'));
    const stranger = await listen(await present(world, town.there, 'DESK_CLERK'));
    const { demandId } = await submit(world, town.here);
    const secondGrid = await submit(world, town.here, {
      gridId: town.here.gridIds[1],
      resident: { name: '郑', phone: '1' },
    });
    const elsewhere = await submit(world, town.there);
    await arrived(
      () => streams.every(({ heard }) => heard.length >= 2) && stranger.heard.length > 0 && worker.heard.length > 0,
    );
    for (const { heard } of streams) {
      expect(heard.map(({ data }) => data['demandId'])).toEqual([demandId, secondGrid.demandId]);
      for (const one of heard)
        expect(one).toEqual({
          id: expect.any(String),
          event: 'demand',
          data: { demandId: expect.any(String), version: 1 },
        });
    }
    expect(worker.heard.map(({ data }) => data['demandId'])).toEqual([demandId]);
    expect(stranger.heard.map(({ data }) => data['demandId'])).toEqual([elsewhere.demandId]);
    for (const one of [...streams, worker, stranger]) one.leave();
  });

  it('goes on where its reader was cut, and says when that is too long ago', async () => {
    const clerk = await present(world, town.here, 'DESK_CLERK');
    const first = await listen(clerk);
    const one = await submit(world, town.here, { resident: { name: '一', phone: '11' } });
    await arrived(() => first.heard.length === 1);
    first.leave();
    const two = await submit(world, town.here, { resident: { name: '二', phone: '12' } });
    const foreign = await submit(world, town.there, { resident: { name: '三', phone: '13' } });
    await world.settled();
    const again = await listen(clerk, first.heard[0]?.id);
    await arrived(() => again.heard.length === 1);
    expect(again.heard.map(({ data }) => data['demandId'])).toEqual([two.demandId]);
    expect(again.raw()).not.toContain(foreign.demandId);
    expect(again.raw()).not.toContain(one.demandId);
    again.leave();
    for (const id of ['another-1', 'x', '0-1', `${String(first.heard[0]?.id).split('-')[0]}-999999`]) {
      const lost = await listen(clerk, id);
      await arrived(() => lost.heard.length === 1);
      expect(lost.heard[0]).toMatchObject({ event: 'lost', data: {} });
      lost.leave();
    }
  });

  it('of the sixth page of one person ends the oldest', async () => {
    const worker = await present(world, town.here, 'GRID_WORKER');
    const oldest = await listen(worker);
    const others = await Promise.all(Array.from({ length: 5 }, () => listen(worker)));
    await oldest.ended;
    const { demandId } = await submit(world, town.here, { resident: { name: '四', phone: '14' } });
    await arrived(() => others.every(({ heard }) => heard.at(-1)?.data['demandId'] === demandId));
    for (const one of others) one.leave();
  });

  it.each(['signs out', 'is disabled', 'gets another password'] as const)(
    'ends within five seconds when who reads %s (P39)',
    async (how) => {
      const { communityId } = town.here;
      const clerk = await world.colleague('DESK_CLERK', { communityIds: [communityId] });
      const stream = await listen(clerk);
      if (how === 'signs out') expect((await clerk.ask('/api/v1/session', { method: 'DELETE' })).status).toBe(204);
      else if (how === 'is disabled') await world.operator.tell(`/api/v1/users/${clerk.userId}/disable`);
      else await world.operator.post(`/api/v1/users/${clerk.userId}/password`);
      await world.pass(5_000);
      await stream.ended;
      expectProblem(await clerk.get('/api/v1/demands'), 401, 'UNAUTHENTICATED');
      expect((await listen(clerk)).status).toBe(401);
    },
  );
});

async function done(): Promise<number> {
  await world.settled();
  const ends = await Promise.all(houseTopics().map(({ name }) => world.linli.log.endOffsets(name)));
  return ends.flat().reduce((sum, end) => sum + end, 0);
}

describe('another site', () => {
  it('cannot make a browser do anything with our cookie', async () => {
    const clerk = await present(world, town.here, 'DESK_CLERK');
    const before = await done();
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ])
      for (const path of ['/api/v1/demands', '/logout', '/login'])
        expectProblem(
          await clerk.ask(path, {
            method: 'POST',
            body: '{}',
            headers: { 'content-type': 'application/json', ...headers } as Record<string, string>,
          }),
          403,
          'CROSS_SITE',
        );
    const { headers } = await clerk.get('/api/v1/me');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(await done()).toBe(before);
    expect((await clerk.get('/api/v1/me')).status).toBe(200);
  });
});

describe('who guesses', () => {
  it('passwords of one account: after five the account rests, the right one is refused too, and a stranger learns nothing', async () => {
    const clerk = await present(world, town.here, 'DESK_CLERK');
    const user = await world.linli.gateway.people.find(clerk.userId);
    const { body } = await world.operator.post(`/api/v1/users/${clerk.userId}/password`);
    const login = user?.login ?? '';
    const tries = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((password) => signIn(login, password)));
    const nobody = await signIn('nobody', 'a');
    for (const answer of [...tries, await signIn(login, String(body['password'])), nobody]) {
      expectProblem(answer, 401, 'SIGN_IN_REFUSED');
      expect(answer.body['title']).toBe(nobody.body['title']);
    }
    await world.pass(16 * minuteMs);
    expect((await signIn(login, String(body['password']))).status).toBe(200);
  });

  it('codes: an address that has failed too often waits, also for the right one', async () => {
    const { progressCode } = await submit(world, town.here);
    expect((await world.anybody.get(`/api/v1/progress/${progressCode.toLowerCase()}`)).status).toBe(200);
    const statuses: number[] = [];
    for (let n = 0; n < 40; n++) statuses.push((await world.anybody.get(`/api/v1/progress/AAAA${10 + n}`)).status);
    expect(new Set(statuses)).toEqual(new Set([404, 429]));
    const waits = await world.anybody.get(`/api/v1/progress/${progressCode}`);
    expectProblem(waits, 429, 'TOO_MANY_TRIES');
    expect(Number(waits.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await world.anybody.get(`/progress?code=${progressCode}`)).status).toBe(429);
    await world.pass(16 * minuteMs);
    expect((await world.anybody.get(`/api/v1/progress/${progressCode}`)).status).toBe(200);
  });

  function signIn(login: string, password: string): Promise<Answer> {
    return world.anybody.post('/api/v1/session', { login, password });
  }
});

describe('a keeper', () => {
  it('learns whether it lives, takes work, and what it counts; no word about anybody', async () => {
    expect((await world.anybody.get('/healthz')).body).toEqual({ alive: true });
    expect((await world.anybody.get('/readyz')).body).toEqual({ ready: true });
    const { body, headers } = await world.anybody.get('/metrics');
    const text = String(body['text']);
    expect(headers.get('content-type')).toContain('text/plain');
    expect(text).toMatch(/linli_http_request_seconds_count\{[^}]*route="\/api\/v1\/progress\/:code"/);
    expect(text).toMatch(/linli_bus_events_total\{[^}]*group="gateway"/);
    expect(text).not.toMatch(/周秀兰|1391234|13900000001|\b(?:dm|us|rs|pv)_[0-9a-f]{8}/);
  });

  it('finds the headers that keep others out on every kind of answer', async () => {
    for (const path of [
      '/',
      '/linli.css',
      '/api/v1/board',
      '/nowhere',
      '/api/v1/demands',
      '/openapi.json',
      '/healthz',
    ]) {
      const { headers } = await world.anybody.get(path);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
    for (const method of ['TRACE', 'PATCH', 'PROPFIND'])
      expect((await world.anybody.ask('/healthz', { method }).catch(() => ({ status: 405 }))).status).toBe(405);
    for (const path of ['/.git/config', '/api-page/', '/../package.json', '/node_modules/', '/linli.css.map'])
      expect((await world.anybody.get(path)).status).toBe(404);
  });

  it('stops it, and open streams end', async () => {
    const stream = await listen(await present(world, town.here, 'DESK_CLERK'));
    stopped = true;
    await world.stop();
    await stream.ended;
  });
});
