import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, expect, it } from '@jest/globals';
import { startKafkaAndMongo } from '@linli/engines';
import { describeOn } from '@linli/engines/suite';

import { linli, spawnLinli, temporaryFolders } from '../../services/all-in-one/test/linli-process.ts';
import { startScaled, type Scaled } from './scaled.ts';

/** An office grows: its data go from one folder to real engines, with demands on their way, and the loop goes on there. */

type Json = Record<string, unknown>;
type Demand = Readonly<{ demandId: string; state: string; type: string }>;

describeOn('an office that grows', await startKafkaAndMongo(), (found) => {
  const folders = temporaryFolders();
  const data = join(folders.make(), 'data');
  const out = join(data, '..', 'scaled.env');
  let scaled: Scaled | undefined;
  let address = '';
  let cookie = '';
  /** What the clerk was told, by the id of the command. */
  const acknowledged = new Map<string, Readonly<{ demandId: string; answer: Json }>>();
  let before: readonly Demand[] = [];
  let password = '';

  afterAll(async () => {
    await scaled?.stop();
    folders.remove();
  }, 60_000);

  async function ask(path: string, init: RequestInit = {}): Promise<Readonly<{ status: number; body: Json }>> {
    const response = await fetch(address + path, { ...init, headers: { cookie, ...(init.headers as object) } });
    return { status: response.status, body: (await response.json()) as Json };
  }
  const tell = (path: string, body: Json = {}, headers: Record<string, string> = {}) =>
    ask(path, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
      body: JSON.stringify(body),
    });
  const acknowledge = (demandId: string, commandId: string) =>
    tell(`/api/v1/demands/${demandId}/acknowledge`, { commandId });
  async function signIn(): Promise<number> {
    const session = await fetch(`${address}/api/v1/session`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify({ login: 'desk-e2e', password }),
    });
    cookie = (session.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return session.status;
  }
  async function demands(): Promise<readonly Demand[]> {
    const all: Demand[] = [];
    for (let cursor = ''; ;) {
      const { body } = await ask(`/api/v1/demands?limit=50${cursor}`);
      const page = body as { demands: Demand[]; cursor: string | null };
      all.push(...page.demands);
      if (page.cursor === null) return all;
      cursor = `&cursor=${encodeURIComponent(page.cursor)}`;
    }
  }
  /** Looks again until it holds; after two minutes whatever there is. */
  async function until<T>(look: () => Promise<T>, holds: (seen: NoInfer<T>) => boolean): Promise<T> {
    for (let tries = 0; ; tries++) {
      const seen = await look();
      if (holds(seen) || tries === 600) return seen;
      await sleep(200);
    }
  }
  const settings = (): Record<string, string> => ({
    LINLI_KAFKA_BROKERS: found().kafka.brokers.join(','),
    LINLI_KAFKA_PREFIX: `grow-${process.pid}.`,
    LINLI_KAFKA_REPLICATION: '1',
    LINLI_KAFKA_MIN_INSYNC: '1',
    LINLI_MONGO_URI: found().mongo.uri,
    LINLI_MONGO_PREFIX: `grow-${process.pid}-`,
  });
  const moving = ['move', '--from', 'embedded', '--to', 'scaled', '--data', data, '--out', out];

  it('works in one process, and is killed with demands on their way', async () => {
    const office = spawnLinli(['start', '--data', data, '--port', '0', '--json']);
    const [line] = await office.says(/^\{.*\}$/m);
    address = (JSON.parse(line) as { address: string }).address;
    const operator = { authorization: `Bearer ${readFileSync(join(data, 'run/operator.token'), 'utf8')}` };
    const { body: map } = await ask('/api/v1/places', { headers: operator });
    const places = map['places'] as { jurisdictionId: string; level: string }[];
    const communityIds = places.filter(({ level }) => level === 'COMMUNITY').map((place) => place.jurisdictionId);
    const clerk = { commandId: randomUUID(), login: 'desk-e2e', name: '测试', role: 'DESK_CLERK', communityIds };
    const { body: user } = await tell('/api/v1/users', clerk, operator);
    const { body: word } = await tell(`/api/v1/users/${String(user['userId'])}/password`, {}, operator);
    password = String(word['password']);
    expect(await signIn()).toBe(200);
    before = await until(demands, ({ length }) => length > 100);
    for (const { demandId } of before.filter(({ type }) => type === 'MEDICATION_GUIDANCE')) {
      const commandId = randomUUID();
      const { status, body: answer } = await acknowledge(demandId, commandId);
      expect(status).toBe(200);
      acknowledged.set(commandId, { demandId, answer });
    }
    expect(acknowledged.size).toBeGreaterThan(3);
    expect((await linli(moving, settings())).stderr).toMatch(/is used by another Linli|in use/);
    office.child.kill('SIGKILL');
    await office.ended;
  }, 120_000);

  it('is moved, although the move is killed in the middle of each of its steps', async () => {
    for (const where of [
      /documents: appointment/,
      /events: needs\.demand/,
      /positions/,
      /Comparing: target/,
      /Opening/,
    ]) {
      const killed = spawnLinli(moving, settings());
      await killed.says(where);
      killed.child.kill('SIGKILL');
      expect((await killed.ended).code).toBe(null);
    }
    const { code, stderr, object } = await linli([...moving, '--json'], settings());
    expect([code, stderr]).toEqual([0, expect.stringContaining('Moved.')]);
    expect(object).toMatchObject({ already: true, settings: out });
    for (const args of [['start', '--data', data, '--port', '0'], moving]) {
      const again = await linli(args, settings());
      expect([again.code, again.stderr]).toEqual([1, expect.stringMatching(/were moved to .*start Linli there/)]);
    }
  }, 240_000);

  it('goes on where it was: same sign-in, same answers to the same commands, every demand, the rest of the loop', async () => {
    const env = settingsIn(out);
    const { kafka, mongo } = found();
    scaled = await startScaled({
      ...{ brokers: kafka.brokers, mongoUri: mongo.uri, copies: 1, port: 0, log: 'ignore' as const, prefix: 'unused.' },
      env,
    });
    address = scaled.address;
    expect(await signIn()).toBe(200);
    expect((await demands()).map(({ demandId }) => demandId).sort()).toEqual(
      before.map(({ demandId }) => demandId).sort(),
    );
    for (const [commandId, { demandId, answer }] of acknowledged)
      expect(await acknowledge(demandId, commandId)).toEqual({ status: 200, body: answer });
    const inMatching = async (ids: readonly string[]): Promise<number> => {
      const read = await Promise.all(ids.map((id) => ask(`/api/v1/demands/${id}`)));
      return read.filter(({ body }) => !['SUBMITTED', 'ACKNOWLEDGED'].includes(String(body['state']))).length;
    };
    const ids = [...acknowledged.values()].map(({ demandId }) => demandId);
    expect(
      await until(
        () => inMatching(ids),
        (count) => count === ids.length,
      ),
    ).toBe(ids.length);
    // And one that nobody had touched before.
    const fresh = (await demands()).find(({ type, state }) => type === 'HOME_MEDICAL_ROUND' && state === 'SUBMITTED');
    const { status } = await acknowledge(fresh?.demandId ?? '', randomUUID());
    expect(status).toBe(200);
    expect(
      await until(
        () => inMatching([fresh?.demandId ?? '']),
        (count) => count === 1,
      ),
    ).toBe(1);
  }, 240_000);

  it('goes back into a folder, not while processes run, killed on its way, and is the same office there', async () => {
    const back = join(folders.make(), 'data');
    const env = settingsIn(out);
    const shrinking = ['move', '--from', 'scaled', '--to', 'embedded', '--data', back];
    const tooEarly = await linli(shrinking, env);
    expect([tooEarly.code, tooEarly.stderr]).toEqual([1, expect.stringContaining('still run')]);
    const last = (await demands()).map(({ demandId, state }) => `${demandId} ${state}`).sort();
    await scaled?.stop();
    for (const where of [/documents: gateway/, /events: matching/, /Sealing/]) {
      const killed = spawnLinli(shrinking, env);
      await killed.says(where);
      killed.child.kill('SIGKILL');
      expect((await killed.ended).code).toBe(null);
    }
    const { code, stderr } = await linli([...shrinking, '--json'], env);
    expect([code, stderr]).toEqual([0, expect.stringContaining('Moved.')]);
    const office = spawnLinli(['start', '--data', back, '--port', '0', '--json']);
    const [line] = await office.says(/^\{.*\}$/m);
    address = (JSON.parse(line) as { address: string }).address;
    expect(await signIn()).toBe(200);
    expect((await demands()).map(({ demandId, state }) => `${demandId} ${state}`).sort()).toEqual(last);
    for (const [commandId, { demandId, answer }] of acknowledged)
      expect(await acknowledge(demandId, commandId)).toEqual({ status: 200, body: answer });
    office.child.kill('SIGINT');
    await office.ended;
  }, 240_000);

  it('is refused where somebody has data already, and nothing is changed', async () => {
    const other = join(folders.make(), 'data');
    const begun = spawnLinli(['start', '--empty', '--data', other, '--port', '0', '--json']);
    await begun.says(/^\{.*\}$/m);
    begun.child.kill('SIGINT');
    await begun.ended;
    const there = join(other, '..', 'other.env');
    const { code, stderr } = await linli(
      ['move', '--from', 'embedded', '--to', 'scaled', '--data', other, '--out', there],
      settings(),
    );
    expect([code, stderr]).toEqual([1, expect.stringContaining('not empty')]);
    const { uri } = found().mongo;
    const weak = { ...settings(), LINLI_MONGO_URI: `${uri}${uri.includes('?') ? '&' : '/?'}w=1` };
    const refused = await linli(
      ['move', '--from', 'embedded', '--to', 'scaled', '--data', other, '--out', there],
      weak,
    );
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('WRITE_CONCERN_TOO_WEAK')]);
  }, 120_000);
});

/** What a move has written for the processes. */
function settingsIn(file: string): Record<string, string> {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const),
  );
}
