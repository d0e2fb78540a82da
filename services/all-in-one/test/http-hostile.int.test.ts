import { readFileSync } from 'node:fs';

import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { houseTopics } from '../src/opening/open-linli.ts';
import { bodyThatFits, contractOf, expectProblem, misfits, type Contract, type Operation } from './http-contract.ts';
import { letIn, lines } from './http-routes.ts';
import { openTown, present, resident, submit, type Town } from './http-town.ts';
import { commandId, openWorld, type Json, type Person, type World } from './http-world.ts';

/** What does not fit is refused with a reason, in the language asked for, and nothing of it is done. */

// A world of six services takes its time where many others work.
jest.setTimeout(180_000);

let world: World;
let town: Town;
let contract: Contract;

beforeAll(async () => {
  world = await openWorld();
  town = await openTown(world);
  contract = await contractOf(world);
});
afterAll(() => world.stop());

/** Events in the log of the house: what was done left one. */
async function done(): Promise<number> {
  await world.settled();
  let events = 0;
  for (const { name } of houseTopics())
    events += (await world.linli.log.endOffsets(name)).reduce((sum, end) => sum + end, 0);
  return events;
}

/** Somebody whom the table of routes lets in. */
async function whoMay({ method, path }: Operation): Promise<Person> {
  const line = lines.find((one) => one.method === method && one.path === path);
  const [role] = line === undefined ? [] : letIn(line);
  if (line === undefined || line.everybody) return world.anybody;
  return role === undefined || role === 'ADMIN' ? world.operator : present(world, town.here, role);
}

const url = ({ path }: Operation) =>
  path.replaceAll(/\{(\w+)\}/g, (_, name) => (name === 'kind' ? 'demands' : 'nothing'));

type Body = string | Buffer;

function send(who: Person, { method, path }: Operation, body: Body | undefined, headers: Record<string, string> = {}) {
  const at = url({ method, path } as Operation);
  return who.ask(at, {
    method,
    ...(body !== undefined && { body }),
    headers: { 'content-type': 'application/json', ...headers },
  });
}

describe('the API description', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(contract.document));
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    expect(contract.document['openapi']).toBe('3.1.0');
  });
});

describe('a body', () => {
  let before: number;
  beforeAll(async () => {
    before = await done();
  });
  afterAll(async () => expect(await done()).toBe(before));
  const each = async (attack: (operation: Operation, who: Person) => Promise<void>): Promise<void> => {
    for (const operation of contract.operations)
      if (operation.body !== undefined) await attack(operation, await whoMay(operation));
  };
  const fits = ({ body = {} }: Operation) => bodyThatFits(body);

  it('with a field missing, of a wrong type, too long or unknown is refused, and the field is named', async () => {
    let tried = 0;
    await each(async (operation, who) => {
      for (const { what, body, at, code } of misfits(operation.body ?? {}, fits(operation))) {
        const answer = await send(who, operation, JSON.stringify(body));
        const { fields } = answer.body as { fields?: { at: string }[] };
        const route = `${operation.method} ${operation.path}: ${what}`;
        expect({ route, status: answer.status, code: answer.body['code'] }).toEqual({ route, status: 422, code });
        expectProblem(answer, 422, code);
        expect({ route, at: fields?.some((field) => field.at.startsWith(at)) }).toEqual({ route, at: true });
        tried++;
      }
    });
    expect(tried).toBeGreaterThan(300);
  });

  it('that is no JSON, no UTF-8, of another type, too large or nested without end is refused', async () => {
    const brokenUtf8 = Buffer.concat([Buffer.from('{"reason":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
    const deep = '['.repeat(30_000) + ']'.repeat(30_000);
    await each(async (operation, who) => {
      const attacks: readonly (readonly [Body | undefined, number, string, Record<string, string>?])[] = [
        ['{"commandId":', 400, 'MALFORMED_BODY'],
        [brokenUtf8, 400, 'MALFORMED_BODY'],
        [JSON.stringify(fits(operation)), 415, 'MEDIA_TYPE_UNSUPPORTED', { 'content-type': 'text/plain' }],
        ['a=b', 415, 'MEDIA_TYPE_UNSUPPORTED', { 'content-type': 'application/x-www-form-urlencoded' }],
        [JSON.stringify({ ...fits(operation), reason: 'x'.repeat(1_000_000) }), 413, 'BODY_TOO_LARGE'],
        [`{"reason":${deep}}`, 422, operation.path.endsWith('/session') ? 'UNKNOWN_FIELD' : ''],
        [deep, 422, 'BODY_INVALID'],
        ['null', 400, 'MALFORMED_BODY'],
        [undefined, 422, 'BODY_INVALID'],
      ];
      for (const [body, status, code, headers] of attacks) {
        const answer = await send(who, operation, body, headers);
        const route = `${operation.method} ${operation.path} ${String(body).slice(0, 20)}`;
        expect({ route, status: answer.status }).toEqual({ route, status });
        expectProblem(answer, status, code === '' ? undefined : code);
      }
    });
  });

  it('that may not be is answered in the language asked for', async () => {
    const clerk = await present(world, town.here, 'DESK_CLERK');
    const post = (at: string, language: string) =>
      clerk.ask(at, {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/json', 'accept-language': language },
      });
    const zh = await post('/api/v1/demands', 'zh-CN,zh;q=0.9');
    const en = await post('/api/v1/demands', 'en-GB');
    expect([zh.headers.get('content-language'), en.headers.get('content-language')]).toEqual(['zh', 'en']);
    expect(zh.body['title']).toMatch(/\p{Script=Han}/u);
    expect(en.body['title']).toMatch(/^[\x20-\x7e]+$/);
    expect((await post('/api/v1/demands?lang=en', 'zh-CN')).headers.get('content-language')).toBe('en');
  });

  it('with control characters or half a character in a text is refused', async () => {
    const clerk = await present(world, town.here, 'DESK_CLERK');
    for (const name of ['张\u0000三', '张\u202e\u0007三', '\ud800张']) {
      const answer = await clerk.tell('/api/v1/demands', { ...needed(), resident: { ...resident, name } });
      expectProblem(answer, 422, 'BODY_INVALID');
    }
  });
});

function needed(): Json {
  return {
    type: 'OTHER',
    communityId: town.here.communityId,
    gridId: town.here.gridIds[0],
    resident: { name: '吴小妹', phone: '13700000000' },
  };
}

describe('a query and a path', () => {
  it('a page size without bound, an unknown parameter, a state that is none', async () => {
    const clerk = await present(world, town.here, 'DESK_CLERK');
    for (const query of ['limit=1000000000', 'limit=0', 'limit=x', 'fields=diagnosis', 'a[$ne]=1', 'state=A&state=B'])
      expectProblem(await clerk.get(`/api/v1/demands?${query}`), 400);
    expect((await clerk.get('/api/v1/demands?state=NOTHING')).body).toEqual({ demands: [], cursor: null });
  });

  it('a path that cannot be read names nothing', async () => {
    const clerk = await present(world, town.here, 'DESK_CLERK');
    for (const [path, status] of [
      ['%00', 404],
      ['%ff', 400],
      ['..%2f..', 404],
      ['x'.repeat(61), 404],
      ['%E5%BC%A0', 404],
    ] as const)
      expectProblem(await clerk.get(`/api/v1/demands/${path}`), status);
  });

  it('a cursor that was made up, is of another list or of somebody else is 422', async () => {
    for (let n = 0; n < 3; n++)
      await submit(world, town.here, { resident: { name: `居民${n}`, phone: `1370000000${n}` } });
    await world.settled();
    const clerk = await present(world, town.here, 'DESK_CLERK');
    const coordinator = await present(world, town.here, 'COMMUNITY_COORDINATOR');
    const { body } = await clerk.get('/api/v1/demands?limit=1');
    const cursor = encodeURIComponent(String(body['cursor']));
    expect((await clerk.get(`/api/v1/demands?limit=1&cursor=${cursor}`)).status).toBe(200);
    const refused: readonly (readonly [Person, string])[] = [
      [coordinator, `/api/v1/demands?limit=1&cursor=${cursor}`],
      [clerk, `/api/v1/demands?limit=1&state=SUBMITTED&cursor=${cursor}`],
      [coordinator, `/api/v1/items?cursor=${cursor}`],
      [coordinator, `/api/v1/providers?cursor=${cursor}`],
      ...['0|', '1|x', 'AAAA', '%00', `${cursor}x`].map((made) => [clerk, `/api/v1/demands?cursor=${made}`] as const),
    ];
    for (const [who, path] of refused) expectProblem(await who.get(path), 422, 'CURSOR_UNKNOWN');
    expectProblem(await clerk.get(`/desk?cursor=AAAA`), 422, 'CURSOR_UNKNOWN');
  });
});

describe('a command sent twice', () => {
  it('is one command: the same answer, one effect, whatever else the second says', async () => {
    const clerk = await present(world, town.here, 'DESK_CLERK');
    const command = { commandId: commandId(), ...needed() };
    const first = await clerk.post('/api/v1/demands', command);
    const after = await done();
    expect(await clerk.post('/api/v1/demands', command)).toMatchObject({ status: 201, body: first.body });
    const other = await clerk.post('/api/v1/demands', { ...command, type: 'INFO_QUERY', title: '另一件' });
    expect(other).toMatchObject({ status: 201, body: first.body });
    expect(await done()).toBe(after);

    const { id } = first.body['receipt'] as { id: string };
    const step = { commandId: commandId(), reason: 'OUT_OF_SCOPE' };
    const rejected = await clerk.post(`/api/v1/demands/${id}/reject`, step);
    expect(rejected.status).toBe(200);
    for (const reason of ['OUT_OF_SCOPE', 'ABUSE'])
      expect(await clerk.post(`/api/v1/demands/${id}/reject`, { ...step, reason })).toMatchObject({
        status: 200,
        body: rejected.body,
      });
  });

  it('by somebody elsewhere does not bring them what was answered here', async () => {
    const clerk = await present(world, town.here, 'DESK_CLERK');
    const command = { commandId: commandId(), ...needed() };
    const first = await clerk.post('/api/v1/demands', command);
    const stranger = await present(world, town.there, 'DESK_CLERK');
    const theirs = { communityId: town.there.communityId, gridId: town.there.gridIds[0] };
    const answer = await stranger.post('/api/v1/demands', { ...command, ...theirs });
    expectProblem(answer, 409, 'COMMAND_ID_TAKEN');
    expect(JSON.stringify(answer.body)).not.toContain(String(first.body['progressCode']));
  });

  it('with an old version is told the one that stands', async () => {
    const clerk = await present(world, town.here, 'DESK_CLERK');
    const { demandId } = await submit(world, town.here, { type: 'OTHER' });
    expect((await clerk.tell(`/api/v1/demands/${demandId}/acknowledge`, { expectedVersion: 1 })).status).toBe(200);
    const late = await clerk.tell(`/api/v1/demands/${demandId}/withdraw`, { expectedVersion: 1 });
    expectProblem(late, 409, 'VERSION_CONFLICT');
    expect(late.body['version']).toBe(2);
  });
});

describe('every type of the demand list', () => {
  it('is taken in', async () => {
    const clerk = await present(world, town.here, 'DESK_CLERK');
    // The words that pages have for types are the types there are.
    const words = readFileSync(new URL('../../gateway/locale/pages.zh.json', import.meta.url), 'utf8');
    const { type: types } = JSON.parse(words) as { type: Readonly<Record<string, string>> };
    for (const type of Object.keys(types)) {
      const { status } = await clerk.tell('/api/v1/demands', {
        ...needed(),
        type,
        resident: { name: `人${type}`, phone: '13700000009' },
      });
      expect([type, status]).toEqual([type, 201]);
    }
  });
});
