import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import { afterAll, describe, expect, it } from '@jest/globals';
import { handled, on, type Log } from '@linli/bus';
import { openSqliteLog } from '@linli/bus/sqlite';
import { SettingRefused } from '@linli/config';
import { systemClock, systemIds, systemRng, Unavailable, type Env } from '@linli/env';
import type { Network } from '@linli/rpc';
import { documents, type Json, type Store } from '@linli/store';
import { openSqliteStore } from '@linli/store/sqlite';
import { silent } from '@linli/telemetry';

import { startService, type RunningService, type Service, type StartPorts } from '../src/index.ts';

const env: Env = { clock: systemClock, ids: systemIds('test key'), rng: systemRng };
const topics = [{ name: 'test.bell.v1', owner: 'bells', partitions: 3 }];
const rangType = 'test.bell.v1/rang';

const ends: (() => Promise<unknown>)[] = [];
const folder = mkdtempSync(join(tmpdir(), 'linli-runtime-'));
afterAll(async () => {
  for (const end of ends.reverse()) await end();
  rmSync(folder, { recursive: true });
});

type Bell = { at: number; rung: boolean };
type Set = { kind: 'set'; at: number } | { kind: 'rang' };

/** A service of one document: a bell that is set to an instant and rings then. */
function bells(store: Store, heard: string[], order: string[]): Service {
  const collection = { name: 'bell', indexes: {} };
  const kept = documents<Bell, Set>(
    { store, clock: env.clock, incarnation: 1 },
    {
      collection,
      evolve: (state, event) =>
        event.kind === 'set' ? { at: event.at, rung: false } : { at: state?.at ?? 0, rung: true },
      facts: (event) => (event.kind === 'rang' ? [{ type: rangType, data: {} }] : []),
      dueAtMs: (state) => (state.rung ? null : state.at),
      keys: () => ({}),
    },
  );
  const cause = (commandId: string) =>
    ({ kind: 'command', commandId, correlationId: 'co_1', traceparent: '' }) as const;
  const ring = async () => {
    const { documents: due } = await store.find({
      collection: 'bell',
      index: 'due',
      below: env.clock.nowMs() + 1,
      limit: 10,
    });
    for (const { id, version } of due) {
      await kept.change<Json, never>(id, cause(`tm_${id}_${version}`), () => ({
        ok: true,
        events: [{ kind: 'rang' }],
        answer: null,
      }));
    }
    return due.length > 0;
  };
  return {
    name: 'bells',
    collections: [collection],
    rpc: [
      {
        contract: { name: 'test.Bells', file: '', root: '' },
        handlers: {
          Set: async ({ id, at }: { id: string; at: number }) =>
            kept.change<Json, never>(id, cause(`cm_${id}`), () => ({
              ok: true,
              events: [{ kind: 'set', at }],
              answer: null,
            })),
        },
      },
    ],
    listensTo: [
      on({ type: rangType, decode: (json) => json }, async ({ aggregateId }) => {
        heard.push(aggregateId);
        return handled;
      }),
    ],
    sweeps: [
      {
        name: 'ring',
        collection: 'bell',
        run: async () => {
          order.push('sweep');
          return ring();
        },
      },
    ],
  };
}

type Calls = Record<string, (request: never, call: never) => Promise<unknown>>;

/** A network of one process that only says when it is opened and closed. */
function house(order: string[]): { network: Network; calls: Calls } {
  const calls: Calls = {};
  const network: Network = {
    client: () => ({}) as never,
    async serve(_name, services) {
      order.push('calls open');
      for (const service of services) Object.assign(calls, service.handlers);
      return { close: async () => void order.push('calls closed') };
    },
    close: async () => undefined,
  };
  return { network, calls };
}

let files = 0;

async function running(
  change: { log?: (log: Log) => Log; knobs?: StartPorts['knobs']; service?: (service: Service) => Service } = {},
) {
  const n = ++files;
  const store = await openSqliteStore({ file: join(folder, `store-${n}.db`) });
  const log = await openSqliteLog({ file: join(folder, `bus-${n}.db`) });
  ends.push(
    () => store.close(),
    () => log.close(),
  );
  const heard: string[] = [];
  const order: string[] = [];
  const { network, calls } = house(order);
  const made = bells(store, heard, order);
  const start = () =>
    startService(change.service?.(made) ?? made, {
      ...{ env, incarnation: 1, store, rpc: network, ...silent, log: change.log?.(log) ?? log, topics },
      ...(change.knobs && { knobs: change.knobs }),
    }).then((service) => (ends.push(() => service.stop()), service));
  const set = (id: string, at: number) => calls['Set']?.({ id, at } as never, {} as never);
  return { start, set, heard, order, store };
}

async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  for (let n = 0; n < 500; n++) {
    if (await done()) return;
    await env.clock.sleep(10, 'test').done;
  }
  throw new Error('it did not come to that');
}

const quiet = (service: RunningService) => until(() => service.quiet());

describe('a running service', () => {
  it('takes a command, is woken when it is due, and hears its own event; then it is quiet', async () => {
    const { start, set, heard } = await running();
    const service = await start();
    expect(await service.ready()).toBe(true);
    await quiet(service);

    const atMs = env.clock.nowMs() + 150;
    await set('bell_1', atMs);
    expect(await service.nextDueMs()).toBe(atMs);
    expect(heard).toEqual([]);
    await until(() => heard.length > 0);
    expect(env.clock.nowMs()).toBeGreaterThanOrEqual(atMs);
    expect(env.clock.nowMs() - atMs).toBeLessThan(5_000);
    await quiet(service);
    expect(heard).toEqual(['bell_1']);
    expect(await service.nextDueMs()).toBeNull();
    expect(await service.lag()).toBe(0);
    expect(await service.health()).toEqual({
      name: 'bells',
      state: 'READY',
      store: true,
      log: true,
      lag: 0,
      failingSweeps: [],
    });
  });

  it('is not quiet while something is due', async () => {
    const { start, set } = await running({
      service: (service) => ({
        ...service,
        sweeps: service.sweeps.map((sweep) => ({ ...sweep, run: async () => false })),
      }),
    });
    const service = await start();
    await quiet(service);
    await set('bell_1', env.clock.nowMs() - 1);
    expect(await service.quiet()).toBe(false);
  });

  it('takes calls before it sweeps, stops sweeping before it stops taking calls, and carries the last events out', async () => {
    const { start, set, order, heard } = await running();
    const service = await start();
    await set('bell_0', 0);
    await until(() => order.includes('sweep'));
    expect(order[0]).toBe('calls open');
    await set('bell_1', 0);
    await Promise.all([service.stop(), service.stop()]);
    expect(order.at(-1)).toBe('calls closed');
    expect(await service.ready()).toBe(false);
    expect((await service.health()).state).toBe('STOPPED');

    const again = await start();
    await until(() => heard.includes('bell_1'));
    await quiet(again);
    expect(new Set(heard)).toEqual(new Set(['bell_0', 'bell_1']));
  });

  it('starts and takes commands while the log is away, and catches up when it is back', async () => {
    let away = true;
    const lying = (log: Log): Log =>
      new Proxy(log, {
        get(target, name) {
          const member = Reflect.get(target, name, target) as unknown;
          if (typeof member !== 'function') return member;
          return (...args: unknown[]) => {
            if (away) return Promise.reject(new Unavailable('the log is away'));
            return (member as (...args: unknown[]) => unknown).apply(target, args);
          };
        },
      });
    const { start, set, heard } = await running({ log: lying, knobs: { stuckFirstMs: 50 } });
    const service = await start();
    expect(await service.ready()).toBe(true);
    await set('bell_1', 0);
    await env.clock.sleep(200, 'test').done;
    expect(await service.health()).toMatchObject({ store: true, log: false, lag: undefined });
    away = false;
    await until(() => heard.length > 0);
    await until(async () => (await service.health()).log);
  });

  it('with a sweep that fails says so, and goes on', async () => {
    const { start, set } = await running({
      service: (service) => ({
        ...service,
        sweeps: service.sweeps.map((sweep) => ({ ...sweep, run: () => Promise.reject(new Error('a bug')) })),
      }),
    });
    const service = await start();
    await set('bell_1', 0);
    await until(async () => (await service.health()).failingSweeps.length > 0);
    expect(await service.health()).toMatchObject({ state: 'READY', failingSweeps: ['ring'] });
  });

  it('with leases rings once although two of it run', async () => {
    const { start, set, heard } = await running({ knobs: { leaseMs: 1_000 } });
    const pair = await Promise.all([start(), start()]);
    await set('bell_1', env.clock.nowMs());
    await until(() => heard.length > 0);
    await Promise.all(pair.map((service) => service.stop()));
    expect(heard).toEqual(['bell_1']);
  });

  it('that cannot start leaves nothing running, and a knob out of range is refused', async () => {
    const { start, order } = await running({
      service: (service) => ({ ...service, collections: [{ name: 'Not A Name', indexes: {} }] }),
    });
    await expect(start()).rejects.toThrow();
    expect(order).toEqual([]);
    await expect((await running({ knobs: { safetyMs: 1 } })).start()).rejects.toBeInstanceOf(SettingRefused);
  });

  it('that does not end in time is left behind when it must stop', async () => {
    const { start, set } = await running({
      service: (service) => ({
        ...service,
        sweeps: service.sweeps.map((sweep) => ({ ...sweep, run: () => new Promise(() => undefined) })),
      }),
    });
    const service = await start();
    await set('bell_1', 0);
    const startedMs = env.clock.nowMs();
    await service.stop({ drainMs: 200 });
    expect(env.clock.nowMs() - startedMs).toBeLessThan(2_000);
  });
});

/** Runs `main` in a process of its own and sends it signals; answers exit code and log lines. */
async function asProcess(main: string, signals: readonly NodeJS.Signals[]) {
  const script = `
    import { runService } from ${JSON.stringify(new URL('../src/run-service.ts', import.meta.url).href)};
    import { pinoLogger } from '@linli/telemetry';
    runService(${main}, pinoLogger({ service: 'child' }));
  `;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { cwd: import.meta.dirname });
  let lines = '';
  child.stderr.on('data', (bytes: Buffer) => (lines += bytes.toString()));
  child.stdout.on('data', (bytes: Buffer) => {
    if (bytes.toString().includes('up')) for (const signal of signals) child.kill(signal);
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  return { code, lines };
}

describe('a process', () => {
  const up = (stop: string) =>
    `async () => { setInterval(() => {}, 1000); console.log('up'); return { stop: ${stop} }; }`;

  it('told to stop drains, then exits 0', async () => {
    const { code, lines } = await asProcess(up(`async () => { await new Promise((r) => setTimeout(r, 100)); }`), [
      'SIGTERM',
    ]);
    expect({ code, stopping: lines.includes('"signal":"SIGTERM"') }).toEqual({ code: 0, stopping: true });
  });

  it('told twice exits 1 at once', async () => {
    const { code } = await asProcess(up(`() => new Promise(() => {})`), ['SIGTERM', 'SIGINT']);
    expect(code).toBe(1);
  });

  it('with a rejection that nobody handled logs it and exits 1', async () => {
    const { code, lines } = await asProcess(
      `async () => { void Promise.reject(new Error('lost')); return { stop: async () => {} }; }`,
      [],
    );
    expect(code).toBe(1);
    expect(lines).toContain('a rejection that nobody handled');
  });

  it('whose start fails logs it and exits 1', async () => {
    const { code, lines } = await asProcess(`async () => { throw new Error('no start'); }`, []);
    expect(code).toBe(1);
    expect(lines).toContain('the start failed');
  });
});
