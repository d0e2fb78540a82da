import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { makeDoor, type DoorOptions } from '@linli/gateway/service';
import { parkedOn } from '@linli/runtime';
import { promMetrics, silent, type Tracer } from '@linli/telemetry';

import { pumpDuring } from '../src/demo/stepping.ts';
import { ledgersIn } from '../src/opening/import-folder.ts';
import { openLinli, type Linli } from '../src/opening/open-linli.ts';
import { atRest, worldClock, type WorldClock } from './http-time.ts';

const samples = new URL('../../../samples/fenghua/', import.meta.url).pathname;
/** Tuesday 2026-12-01, 08:00 in Beijing: a month lies ahead, so that what ends counts in one. */
const firstMorningMs = Date.UTC(2026, 11, 1, 0, 0);
export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const operatorToken = 'token of this test';

export type Json = Record<string, unknown>;
export type Answer<T = Json> = Readonly<{ status: number; body: T; headers: Headers }>;
/** Asks over HTTP as one person: a program that keeps its cookie. */
export type Person = Readonly<{
  userId: string;
  cookie: string;
  get: <T = Json>(path: string) => Promise<Answer<T>>;
  post: <T = Json>(path: string, body?: Json) => Promise<Answer<T>>;
  /** A command with an id of its own. */
  tell: <T = Json>(path: string, body?: Json) => Promise<Answer<T>>;
  ask: <T = Json>(path: string, init?: RequestInit) => Promise<Answer<T>>;
}>;

/** Every service of Linli with its HTTP door in one folder, on a clock the test moves. */
export type World = Readonly<{
  linli: Linli;
  clock: WorldClock;
  base: string;
  /** Nobody in particular: no cookie. */
  anybody: Person;
  /** The keeper of the machine, by the token of the data folder. */
  operator: Person;
  signIn: (login: string, password: string) => Promise<Person>;
  /** Invites a colleague, gives a password, signs in. */
  colleague: (
    role: string,
    area: Readonly<{ communityIds: string[]; gridIds?: string[]; providerId?: string; departmentId?: string }>,
  ) => Promise<Person>;
  /** Signs in a person whom a ledger named. */
  named: (userId: string) => Promise<Person>;
  /** Nothing is left to do at this instant. */
  settled: () => Promise<void>;
  /** Lets time pass; whatever falls due meanwhile is done at its own instant. */
  pass: (ms: number) => Promise<void>;
  /** Lets time pass until something holds. @throws when it does not within `withinMs` of the world's own time */
  until: <T>(holds: () => Promise<T | undefined>, withinMs: number) => Promise<T>;
  importSamples: () => Promise<Record<string, Json>>;
  stop: () => Promise<void>;
}>;

/** `staffNeeded` by type of demand; none = one person is enough everywhere. */
export async function openWorld(
  door: Partial<DoorOptions> = {},
  staffNeeded: Readonly<Record<string, number>> = {},
  tracer?: Tracer,
): Promise<World> {
  const path = mkdtempSync(join(tmpdir(), 'linli-http-'));
  mkdirSync(join(path, 'run'), { mode: 0o700 });
  const clock = worldClock(firstMorningMs);
  const metrics = promMetrics();
  const linli = await openLinli({
    folder: { path, key: randomBytes(16).toString('hex'), incarnation: 1 },
    ...{ clock, logger: silent.logger, metrics, tracer, knobs: rarely },
    policies: { needs: { policy: { staffNeeded } } },
  });
  const listening = await doorOf(linli, { metrics, tracer }, door).listen({ host: '127.0.0.1', port: 0 });
  const base = `http://127.0.0.1:${listening.port}`;
  const time = timeOf(clock, linli);
  const anybody = personAt(base, '', {});
  const operator = personAt(base, 'operator', { authorization: `Bearer ${operatorToken}` });
  return {
    ...{ linli, clock, base, anybody, operator },
    ...time,
    ...comingIn(linli, base, anybody, operator),
    importSamples: () => importSamples(operator, time.settled),
    async stop() {
      await pumpDuring(clock, listening.close());
      await pumpDuring(clock, linli.stop());
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Everything is woken by its due instant; the safety sweeps would only make the clock take more steps. */
const rarely = {
  runtime: { safetyMs: 6 * 3_600_000 },
  relay: { sweepMs: 6 * 3_600_000 },
  consumer: { watchdogMs: 6 * 3_600_000 },
  logSweepMs: 6 * 3_600_000,
} as const;

type Told = Readonly<{ metrics: ReturnType<typeof promMetrics>; tracer: Tracer | undefined }>;

function doorOf(linli: Linli, { metrics, tracer }: Told, door: Partial<DoorOptions>) {
  const store = linli.stores.get('gateway');
  if (store === undefined) throw new Error('the gateway has no store');
  return makeDoor({
    gateway: linli.gateway,
    ports: { env: linli.env, incarnation: 1, store, rpc: linli.network, logger: silent.logger, metrics, tracer },
    status: async () =>
      Promise.all(
        linli.running.map(async (one) => ({ name: one.name, ready: await one.ready(), lag: await one.lag() })),
      ),
    ...{ metrics, operatorToken, version: '0.0.0', knobs: { refusalMs: 0 } },
    operations: {
      backup: async (out) => ({ files: 0, bytes: 0, out, position: {} }),
      doctor: async () => [],
      import: async () => ({ exitCode: 0 }),
      rows: async () => [['no']],
      parked: parkedOn(linli.running),
    },
    ...door,
  });
}

function timeOf(clock: WorldClock, linli: Linli): Pick<World, 'settled' | 'pass' | 'until'> {
  const settled = () => atRest(clock, linli);
  /** Settles and goes on to the next instant somebody waits for; false when that lies beyond `endMs`. */
  const step = async (endMs: number): Promise<boolean> => {
    await settled();
    const next = clock.nextMs();
    if (next === undefined || next > endMs) return false;
    clock.jumpTo(next);
    return true;
  };
  return {
    settled,
    async pass(ms) {
      const endMs = clock.nowMs() + ms;
      while (await step(endMs));
      clock.jumpTo(endMs);
      await settled();
    },
    async until(holds, withinMs) {
      const endMs = clock.nowMs() + withinMs;
      do {
        await settled();
        const found = await holds();
        if (found !== undefined) return found;
      } while (await step(endMs));
      throw new Error('it did not come to hold in time');
    },
  };
}

function comingIn(
  linli: Linli,
  base: string,
  anybody: Person,
  operator: Person,
): Pick<World, 'signIn' | 'colleague' | 'named'> {
  const signIn: World['signIn'] = async (login, password) => {
    const { status, body, headers } = await anybody.post('/api/v1/session', { login, password });
    if (status !== 200) throw new Error(`sign-in ${status} ${JSON.stringify(body)}`);
    const cookie = (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return personAt(base, String(body['userId']), { cookie });
  };
  const named: World['named'] = async (userId) => {
    const user = await linli.gateway.people.find(userId);
    const { body } = await operator.post(`/api/v1/users/${userId}/password`);
    return signIn(user?.login ?? '', String(body['password']));
  };
  return {
    signIn,
    named,
    async colleague(role, area) {
      const login = `${role.toLowerCase().replaceAll('_', '-')}-${randomBytes(3).toString('hex')}`;
      const { body } = await operator.tell('/api/v1/users', { login, name: '测试', role, ...area });
      return named(String(body['userId']));
    },
  };
}

async function importSamples(operator: Person, settled: () => Promise<void>): Promise<Record<string, Json>> {
  const answers: Record<string, Json> = {};
  for (const { kind, file } of ledgersIn(samples)) {
    const { status, body } = await operator.ask(`/api/v1/imports/${kind}?fileName=${encodeURIComponent(file)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(readFileSync(file)),
    });
    if (status !== 200) throw new Error(`${kind} ${status} ${JSON.stringify(body)}`);
    answers[kind] = body;
  }
  await settled();
  return answers;
}

function personAt(base: string, userId: string, headers: Readonly<Record<string, string>>): Person {
  const ask = async <T>(path: string, init: RequestInit = {}): Promise<Answer<T>> => {
    const response = await fetch(base + path, {
      redirect: 'manual',
      ...init,
      headers: { ...headers, ...(init.headers as Record<string, string>) },
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson ? JSON.parse(text) : { text }) as T,
    };
  };
  const post = <T>(path: string, body: Json = {}): Promise<Answer<T>> =>
    ask<T>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return {
    userId,
    cookie: headers['cookie'] ?? '',
    ask,
    post,
    get: (path) => ask(path),
    tell: (path, body = {}) => post(path, { commandId: commandId(), ...body }),
  };
}

export function commandId(): string {
  return `cmd-${randomBytes(8).toString('hex')}`;
}
