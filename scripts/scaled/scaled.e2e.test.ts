import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startKafkaAndMongo } from '@linli/engines';
import { describeOn } from '@linli/engines/suite';

import { startScaled, type Replica, type Scaled } from './scaled.ts';

/** Every service as processes of its own on real engines, driven through the one door. */

type Json = Record<string, unknown>;
type Demand = Readonly<{ demandId: string; state: string; type: string }>;

const samples = new URL('../../samples/fenghua/', import.meta.url);
const ledgers = [
  ['grid-workers', '网格员'],
  ['households', '住户'],
  ['doctors', '医生'],
  ['demands', '需求'],
] as const;

describeOn('scaled out', await startKafkaAndMongo(), (found) => {
  let scaled: Scaled;
  let cookie = '';

  beforeAll(async () => {
    const { kafka, mongo } = found();
    scaled = await startScaled({
      ...{ brokers: kafka.brokers, mongoUri: mongo.uri, copies: 1, gateways: 2, port: 0, log: 'ignore' as const },
      prefix: `e2e-${process.pid}.`,
    });
  }, 180_000);
  afterAll(() => scaled.stop(), 60_000);

  async function ask(path: string, init: RequestInit = {}): Promise<Readonly<{ status: number; body: Json }>> {
    const by = cookie === '' ? { authorization: `Bearer ${scaled.operatorToken}` } : { cookie };
    const response = await fetch(scaled.address + path, { ...init, headers: { ...by, ...(init.headers as object) } });
    return { status: response.status, body: (await response.json()) as Json };
  }
  const tell = (path: string, body: Json = {}) =>
    ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const replica = (service: string): Replica => {
    const one = scaled.replicas.find((each) => each.service === service);
    if (one === undefined) throw new Error(service);
    return one;
  };
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

  it('takes the ledgers of an office in, and shows every demand to who works there', async () => {
    for (const [kind, word] of ledgers) {
      const file = readdirSync(samples).find((name) => name.includes(word)) ?? '';
      const { status } = await ask(`/api/v1/imports/${kind}?fileName=${encodeURIComponent(file)}`, {
        ...{ method: 'POST', headers: { 'content-type': 'application/octet-stream' } },
        body: new Uint8Array(readFileSync(new URL(encodeURIComponent(file), samples))),
      });
      expect([kind, status]).toEqual([kind, 200]);
    }
    const { body: map } = await ask('/api/v1/places');
    const places = map['places'] as { jurisdictionId: string; level: string }[];
    const communityIds = places.filter(({ level }) => level === 'COMMUNITY').map((place) => place.jurisdictionId);
    const clerk = { commandId: randomUUID(), login: 'desk-e2e', name: '测试', role: 'DESK_CLERK', communityIds };
    const { body: user } = await tell('/api/v1/users', clerk);
    const { body: word } = await tell(`/api/v1/users/${String(user['userId'])}/password`);
    const session = await fetch(`${scaled.address}/api/v1/session`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify({ login: 'desk-e2e', password: word['password'] }),
    });
    cookie = (session.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect(await until(demands, ({ length }) => length === 109)).toHaveLength(109);
  }, 240_000);

  it('tells a page at either gateway of a change, whichever has written it', async () => {
    const leave = new AbortController();
    const heard = await Promise.all(scaled.doors.map((door) => listen(door, cookie, leave.signal)));
    const changed = (await demands()).filter(({ type }) => type === 'SIX_HELP_CLEAN').slice(0, 6);
    expect(changed).toHaveLength(6);
    for (const { demandId } of changed)
      expect((await tell(`/api/v1/demands/${demandId}/acknowledge`, { commandId: randomUUID() })).status).toBe(200);
    const all = async (): Promise<readonly boolean[]> =>
      heard.map((text) => changed.every(({ demandId }) => text().includes(demandId)));
    expect(await until(all, (both) => both.every(Boolean))).toEqual([true, true]);
    leave.abort();
  }, 240_000);

  it('keeps what it acknowledged, and goes on, when the services it asks are killed', async () => {
    const guided = (await demands()).filter(({ type }) => type === 'MEDICATION_GUIDANCE');
    const acknowledged: string[] = [];
    for (const [n, { demandId }] of guided.entries()) {
      if (n === 3) await replica('needs-intake').kill('SIGKILL');
      if (n === 5) await Promise.all([replica('needs-intake').start(), replica('service-matching').kill('SIGKILL')]);
      const { status } = await tell(`/api/v1/demands/${demandId}/acknowledge`, { commandId: randomUUID() });
      if (status === 200) acknowledged.push(demandId);
      else expect([n >= 3 && n < 5, status]).toEqual([true, 503]);
    }
    expect(acknowledged.length).toBe(guided.length - 2);
    await replica('service-matching').start();
    const seen = await until(demands, (all) => acknowledged.every((id) => stateOf(all, id) !== 'SUBMITTED'));
    expect(acknowledged.filter((id) => stateOf(seen, id) === 'SUBMITTED')).toEqual([]);
    const matching = async (): Promise<number> => {
      const read = await Promise.all(acknowledged.map((id) => ask(`/api/v1/demands/${id}`)));
      return read.filter(({ body }) => body['state'] === 'MATCHING').length;
    };
    expect(await until(matching, (count) => count === acknowledged.length)).toBe(acknowledged.length);
  }, 240_000);
});

/** An open page: what has come on its stream so far. */
async function listen(door: string, cookie: string, signal: AbortSignal): Promise<() => string> {
  const response = await fetch(`${door}/api/v1/events`, { headers: { cookie }, signal });
  let text = '';
  const read = async (): Promise<void> => {
    for await (const piece of response.body ?? []) text += Buffer.from(piece as Uint8Array).toString();
  };
  void read().catch(() => undefined);
  return () => text;
}

function stateOf(all: readonly Demand[], demandId: string): string | undefined {
  return all.find((demand) => demand.demandId === demandId)?.state;
}

describe('a process with a wrong setting', () => {
  it('ends with one line that names it, and exit code 1', () => {
    const run = (env: Record<string, string>): string => {
      try {
        const main = new URL('../../services/appointment/src/main.ts', import.meta.url).pathname;
        execFileSync(process.execPath, [main], { env: { PATH: '', ...env }, stdio: 'pipe' });
      } catch (error) {
        const { status, stderr } = error as { status: number; stderr: Buffer };
        return `${status} ${stderr.toString()}`;
      }
      return 'it ran';
    };
    const told = run({ LINLI_KEY: 'short', LINLI_KAFKA_BROKERS: 'nowhere' });
    expect(told).toMatch(/^1 \{/);
    expect(told.trim().split('\n')).toHaveLength(1);
    for (const name of ['LINLI_INSTALLATION', 'LINLI_KEY', 'LINLI_KAFKA_BROKERS', 'LINLI_MONGO_URI'])
      expect(told).toContain(name);
    expect(told).not.toContain('short');
  });
});
