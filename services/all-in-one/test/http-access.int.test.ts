import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { bodyThatFits, contractOf, expectProblem, type Contract, type Operation } from './http-contract.ts';
import { letIn, lines, type Line } from './http-routes.ts';
import {
  booked,
  offered,
  openTown,
  personal,
  present,
  resident,
  roles,
  submit,
  type Community,
  type Town,
} from './http-town.ts';
import { minuteMs, openWorld, type Answer, type Json, type Person, type World } from './http-world.ts';

/** Who may ask what: every route, every role, nobody, and the same roles of another community. */

// A world of six services takes its time where many others work.
jest.setTimeout(180_000);

let world: World;
let town: Town;
let contract: Contract;
/** Ids of things of our community, by the names that paths have for them. */
let ours: Readonly<Record<string, string>>;

beforeAll(async () => {
  world = await openWorld();
  town = await openTown(world);
  contract = await contractOf(world);
  ours = await thingsOf(town.here);
});
afterAll(() => world.stop());

/** One thing of each kind: a booked visit with its demand and offer, an item that went up, an outcome for the board. */
async function thingsOf(at: Community): Promise<Record<string, string>> {
  const offer = await offered(world, at);
  const visitId = await booked(world, at, offer);
  const { demandId: stuck } = await submit(world, at, { type: 'DISPUTE' });
  const desk = await present(world, at, 'DESK_CLERK');
  await desk.tell(`/api/v1/demands/${stuck}/acknowledge`);
  const raised = await desk.tell(`/api/v1/demands/${stuck}/escalate`, { reason: 'MULTI_DEPT' });
  expect(raised.status).toBe(200);
  await world.settled();
  const { body: up } = await (await present(world, at, 'MEETING_COORDINATOR')).get<{ items: Json[] }>('/api/v1/items');
  const itemId = String(up.items[0]?.['itemId']);
  const { body: told } = await desk.get<{ deliveries: Json[] }>(`/api/v1/demands/${offer.demandId}/deliveries`);
  return {
    ...{ demandId: offer.demandId, offerId: offer.offerId, visitId, code: offer.progressCode },
    ...{
      itemId,
      meetingId: await meetingOf(at),
      taskId: await taskAtDepartment(at, itemId),
      deliveryId: String(told.deliveries[0]?.['deliveryId']),
    },
    ...(await nobodyAnswers(at)),
    ...{ publicItemId: await outcomeFor(at), providerId: await providerOf(at), userId: 'us_nobody', kind: 'demands' },
  };
}

/** A shut door at a red household: somebody must go there. */
async function nobodyAnswers(at: Community): Promise<Readonly<{ householdId: string; mustArriveId: string }>> {
  const coordinator = await present(world, at, 'COMMUNITY_COORDINATOR');
  const { body } = await coordinator.get<{ households: { plan: { householdId: string } }[] }>('/api/v1/rounds');
  const householdId = body.households[0]?.plan.householdId ?? '';
  const knocked = { how: 'VISIT', result: 'NOT_MET' };
  const { status, body: told } = await coordinator.tell(`/api/v1/households/${householdId}/attempts`, knocked);
  expect([status, told['mustArriveId']]).toEqual([200, expect.stringMatching(/^mu_/)]);
  await world.settled();
  return { householdId, mustArriveId: String(told['mustArriveId']) };
}

async function meetingOf(at: Community): Promise<string> {
  const plan = { level: 'COMMUNITY', cycle: 'REGULAR', communityIds: [at.communityId], chairId: 'us_chair' };
  const meeting = await present(world, at, 'MEETING_COORDINATOR');
  const scheduledAtMs = world.clock.nowMs() + 86_400_000;
  const { status, body } = await meeting.tell('/api/v1/meetings', { ...plan, scheduledAtMs });
  expect(status).toBe(201);
  return String(body['id']);
}

/** The item is handed out: the department that leads has a task. */
async function taskAtDepartment(at: Community, itemId: string): Promise<string> {
  const meeting = await present(world, at, 'MEETING_COORDINATOR');
  await meeting.tell(`/api/v1/items/${itemId}/screen`, { summary: '无人能办' });
  const order = { leadDeptId: 'JUSTICE', dueMs: world.clock.nowMs() + 86_400_000, trackerId: 'us_9' };
  expect((await meeting.tell(`/api/v1/items/${itemId}/assign`, order)).status).toBe(200);
  await world.settled();
  const { body } = await meeting.get<{ tasks: Json[] }>('/api/v1/department-tasks');
  expect(body.tasks).toHaveLength(1);
  return String(body.tasks[0]?.['taskId']);
}

async function providerOf(at: Community): Promise<string> {
  return (
    (await world.linli.gateway.people.find((await present(world, at, 'PROVIDER_MEMBER')).userId))?.providerId ?? ''
  );
}

/** A demand of a type that may be shown, done and evaluated. */
async function outcomeFor(at: Community): Promise<string> {
  const { demandId } = await submit(world, at, { type: 'INFO_QUERY' });
  const desk = await present(world, at, 'DESK_CLERK');
  const path = `/api/v1/demands/${demandId}`;
  await desk.tell(`${path}/acknowledge`);
  await desk.tell(`${path}/assign`, { ownerId: (await present(world, at, 'GRID_WORKER')).userId });
  await desk.tell(`${path}/deliver`, { outcomeCodes: ['ADVICE'] });
  const said = await (
    await present(world, at, 'COMMUNITY_COORDINATOR')
  ).tell(`${path}/evaluate`, { solved: 'YES', satisfaction: 5 });
  expect([path, said.status, said.body]).toEqual([path, 200, said.body]);
  await world.settled();
  const { body } = await (await present(world, at, 'PUBLISHER')).get<{ items: Json[] }>('/api/v1/public-items');
  return String(body.items[0]?.['itemId']);
}

/** A path with our ids in it. */
function at({ path }: Pick<Line, 'path'>, ids: Readonly<Record<string, string>> = ours): string {
  const query = path === '/api/v1/users' ? '?role=ADMIN' : '';
  const id = (name: string) => (name === 'itemId' && path.includes('public-items') ? 'publicItemId' : name);
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[id(name)] ?? 'nothing') + query;
}

/** Asks as somebody; `body` undefined = none. An event stream is left at once. */
async function ask(who: Person, { method, path }: Line, url: string, body?: Json): Promise<Answer> {
  if (path === '/api/v1/events' && who !== world.operator) {
    const gone = new AbortController();
    const { cookie } = who;
    const answer = await fetch(world.base + url, { headers: { cookie }, signal: gone.signal });
    const body = answer.ok ? {} : ((await answer.json()) as Json);
    gone.abort();
    return { status: answer.status, headers: answer.headers, body };
  }
  const json = body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const answer = await who.ask(url, { method, ...json });
  expectDocumented(answer, { method, path });
  return answer;
}

function operation({ method, path }: Pick<Line, 'method' | 'path'>): Operation {
  const found = contract.operations.find((one) => one.method === method && one.path === path);
  if (found === undefined) throw new Error(`${method} ${path} is not described`);
  return found;
}

function expectDocumented({ status }: Answer, line: Pick<Line, 'method' | 'path'>): void {
  const { statuses } = operation(line);
  expect({ route: `${line.method} ${line.path}`, status, documented: statuses.includes(status) }).toMatchObject({
    documented: true,
  });
}

/** Signing out comes last: whoever does it is nobody afterwards. */
const inOrder = lines.toSorted((a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'));

describe('the table of routes', () => {
  it('has a line for every route of the API description, and none for another', () => {
    const described = contract.operations.map(({ method, path }) => `${method} ${path}`);
    expect(lines.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(described.sort());
  });

  it.each(lines.map((line) => [`${line.method} ${line.path}`, line] as const))(
    '%s is closed to nobody',
    async (_, line) => {
      const answer = await ask(world.anybody, line, at(line), line.method === 'GET' ? undefined : {});
      if (!line.everybody) expectProblem(answer, 401, 'UNAUTHENTICATED');
      else expect([401, 403]).not.toContain(answer.status);
    },
  );
});

describe.each([...roles, 'OPERATOR'] as const)('as %s', (role) => {
  const person = async () => (role === 'OPERATOR' ? world.operator : present(world, town.here, role));
  const refused = inOrder.filter((line) => !line.may(role) && !(role === 'OPERATOR' && line.may('ADMIN')));

  it('what the table does not name is refused', async () => {
    const who = await person();
    for (const line of refused) {
      const answer = await ask(who, line, at(line), line.method === 'GET' ? undefined : {});
      expectProblem(answer, 403, 'FORBIDDEN');
    }
  });

  it('what it names is open', async () => {
    const who = await person();
    for (const line of inOrder.filter((one) => one.may(role))) {
      if (role === 'OPERATOR' && line.method === 'DELETE') continue; // has no session to end
      const { method, path } = line;
      const answer = await ask(who, line, at(line), method === 'GET' || noBody(line) ? undefined : {});
      expect({ method, path, status: answer.status }).toEqual({ method, path, status: openStatus(line, role) });
    }
  });
});

function noBody(line: Line): boolean {
  const { body, uploads } = operation(line);
  return body === undefined && !uploads;
}

/** What says that a route is open without doing anything: an empty body does not fit, a thing of nobody is not there. */
function openStatus(line: Line, role: string): number {
  if (line.method === 'DELETE') return 204;
  // Nobody leads a team yet: a lead sees the visits and offers of the own line of the ledger only.
  if (line.method === 'GET' && /\{(visit|offer)Id\}/.test(line.path) && role === 'TEAM_LEAD') return 404;
  if (line.path === '/api/v1/me/provider' && role === 'TEAM_LEAD') return 403;
  if (line.method === 'GET') return 200;
  if (line.path === '/api/v1/imports/{kind}') return 415;
  return noBody(line) ? 404 : 422;
}

describe('somebody of another community', () => {
  const judged = lines.filter(({ elsewhere }) => elsewhere === '404' || elsewhere === '403');
  const given = ({ path }: Line): Json => ({
    ...{ communityId: town.here.communityId, gridId: town.here.gridIds[0] },
    ...{ primaryId: ours['demandId'], demandId: ours['demandId'] },
    ...(path.endsWith('/status') && { status: 'PAUSED' }),
    ...(path.endsWith('/meetings') && { communityIds: [town.here.communityId] }),
  });

  it.each(judged.map((line) => [`${line.method} ${line.path}`, line] as const))('%s', async (_, line) => {
    const { body: schema } = operation(line);
    for (const role of letIn(line)) {
      const stranger = await present(world, town.there, role);
      const body = schema && bodyThatFits(schema, given(line));
      const foreign = await ask(stranger, line, at(line), body);
      expectProblem(foreign, Number(line.elsewhere));
      if (line.elsewhere === '403') continue;
      // A foreign thing and one that does not exist look the same.
      const nothing = await ask(stranger, line, at(line, {}), body);
      const told = ({ status, body }: Answer) => ({ status, code: body['code'], title: body['title'] });
      expect(told(foreign)).toEqual(told(nothing));
    }
  });

  it('has changed nothing', async () => {
    const desk = await present(world, town.here, 'DESK_CLERK');
    const { body } = await desk.get(`/api/v1/demands/${String(ours['demandId'])}`);
    expect(body).toMatchObject({ state: 'SCHEDULED', visitId: ours['visitId'] });
  });

  it('sees only what is there: lists, export, offers, visits, items, tasks, outcomes', async () => {
    const mine = await submit(world, town.there);
    await world.settled();
    const seen: string[] = [];
    for (const line of lines.filter(({ elsewhere, path }) => elsewhere === 'own' && path !== '/api/v1/events'))
      for (const role of letIn(line))
        seen.push(JSON.stringify((await ask(await present(world, town.there, role), line, at(line))).body));
    const all = seen.join('\n');
    expect(all).toContain(mine.demandId);
    for (const [name, id] of Object.entries(ours))
      if (id.length > 20) expect([name, all.includes(id)]).toEqual([name, false]);
    expect(all).not.toContain(town.here.communityId);
  });

  it('may not name our community or our grid', async () => {
    const coordinator = await present(world, town.there, 'COMMUNITY_COORDINATOR');
    const ofOurs = `communityId=${town.here.communityId}`;
    for (const list of ['items', 'providers'])
      expectProblem(await coordinator.get(`/api/v1/${list}?${ofOurs}`), 403, 'OUTSIDE_YOUR_AREA');
    const worker = await present(world, town.there, 'GRID_WORKER');
    const body = {
      type: 'OTHER',
      communityId: town.there.communityId,
      gridId: town.here.gridIds[0],
      resident: { name: '某' },
    };
    expectProblem(await worker.tell('/api/v1/demands', body), 403, 'OUTSIDE_YOUR_AREA');
  });
});

describe('a department', () => {
  it('sees and works on what it was told to do; another one does not learn that it is there', async () => {
    const { communityId } = town.here;
    const path = `/api/v1/department-tasks/${ours['taskId'] ?? ''}`;
    const seen = async (who: Person) =>
      (await who.get<{ tasks: Json[] }>('/api/v1/department-tasks')).body.tasks.length;
    const own = await present(world, town.here, 'DEPT_LIAISON');
    expect([await seen(own), (await own.get(path)).status]).toEqual([1, 200]);
    const other = await world.colleague('DEPT_LIAISON', { communityIds: [communityId], departmentId: 'HEALTH' });
    expect([await seen(other), (await other.get(path)).status]).toEqual([0, 404]);
    expectProblem(await other.tell(`${path}/acknowledge`), 404, 'DEPT_TASK_UNKNOWN');
    const nobodys = await world.colleague('DEPT_LIAISON', { communityIds: [communityId] });
    expectProblem(await nobodys.get('/api/v1/department-tasks'), 403, 'NO_DEPARTMENT');
    expect((await own.tell(`${path}/acknowledge`)).body).toMatchObject({ state: 'ACKNOWLEDGED' });
    // Who brings it does not verify it.
    expectProblem(await own.tell(`${path}/accept`), 403, 'FORBIDDEN');
  });
});

describe('what is personal', () => {
  it('is in no list and no answer but where it is asked for, and there it is masked', async () => {
    const seen: string[] = [];
    const apart = ['/api/v1/events', '/api/v1/visits/{visitId}/resident'];
    for (const line of lines.filter(({ method, path }) => method === 'GET' && !apart.includes(path)))
      for (const role of letIn(line))
        seen.push(JSON.stringify((await ask(await present(world, town.here, role), line, at(line))).body));
    const all = seen.join('\n');
    for (const word of personal) expect([word, all.includes(word)]).toEqual([word, false]);
    for (const word of ['13900000001', '13800000001', '赵医生', '高血压'])
      expect([word, all.includes(word)]).toEqual([word, false]);
    const { body } = await (
      await present(world, town.here, 'DESK_CLERK')
    ).get(`/api/v1/demands/${String(ours['demandId'])}/resident`);
    expect(body).toEqual({ name: '周**', phone: '139****5678', ageBand: expect.any(String) });
  });

  it('of a demand a provider is told before acceptance: type, urgency in a word, grid, time, way in a band; no more', async () => {
    const offer = await offered(world, town.here);
    const { body } = await (
      await present(world, town.here, 'PROVIDER_MEMBER')
    ).get<{ offers: Json[] }>('/api/v1/offers');
    const told = body.offers.find(({ offerId }) => offerId === offer.offerId);
    expect(Object.keys(told ?? {}).sort()).toEqual([
      ...['answerByMs', 'assistantId', 'confirmByMs', 'demandId', 'endMs', 'gridId', 'offerId', 'providerId'],
      ...['reason', 'staffNeeded', 'startMs', 'state', 'type', 'urgencyWord', 'walkMinutes', 'wanted'],
    ]);
    for (const path of [`/api/v1/demands/${offer.demandId}`, `/api/v1/demands/${offer.demandId}/resident`])
      expectProblem(await (await present(world, town.here, 'PROVIDER_MEMBER')).get(path), 403);
  });

  it('is shown to who goes there once the visit is agreed, until a day after it, and to nobody else (P33)', async () => {
    const path = `/api/v1/visits/${String(ours['visitId'])}`;
    const doctor = async (): Promise<Person> => present(world, town.here, 'PROVIDER_MEMBER');
    const { name, phone, address } = resident;
    expect((await (await doctor()).get(`${path}/resident`)).body).toEqual({ name, phone, address });
    for (const role of ['DESK_CLERK', 'COMMUNITY_COORDINATOR', 'GRID_WORKER'] as const)
      expectProblem(await (await present(world, town.here, role)).get(`${path}/resident`), 403, 'FORBIDDEN');
    expectProblem(await (await present(world, town.there, 'PROVIDER_MEMBER')).get(`${path}/resident`), 404);

    const dayMs = 24 * 60 * minuteMs;
    const endMs = Number((await (await doctor()).get(path)).body['endMs']);
    await world.pass(endMs + dayMs - 1 - world.clock.nowMs());
    expect((await (await doctor()).get(`${path}/resident`)).status).toBe(200);
    await world.pass(1);
    expectProblem(await (await doctor()).get(`${path}/resident`), 409, 'CONTACT_NOT_SHOWN');
  });

  it('is not kept by a session nobody uses: after half an hour it is over', async () => {
    const clerk = await present(world, town.here, 'DESK_CLERK');
    await world.pass(31 * minuteMs);
    expectProblem(await clerk.get('/api/v1/demands'), 401, 'UNAUTHENTICATED');
  });
});
