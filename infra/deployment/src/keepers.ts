import { hash, timingSafeEqual } from 'node:crypto';

import { isoOf } from '@linli/bus';
import { httpApp, keeperRoutes, operationRoutes, type Check, type Listening } from '@linli/http';
import { parkedOn, type RunningService, type ServicePorts, type StartPorts } from '@linli/runtime';
import { silent, type PromMetrics } from '@linli/telemetry';

import type { ProcessSettings } from './settings.ts';

/** An event that waits longer than this for the log says that the log, or the relay, is away. */
const longestWaitMs = 60_000;

type Watched = Readonly<{
  config: Pick<ProcessSettings, 'operationsHost' | 'operationsPort' | 'operatorToken'>;
  ports: ServicePorts;
  startPorts: Pick<StartPorts, 'log' | 'topics'>;
  metrics: PromMetrics;
  /** Undefined while the service starts. */
  running: () => RunningService | undefined;
}>;

/**
 * The keepers' door of one process: `/healthz`, `/readyz` and `/metrics` for everybody on that network; the checks and the
 * parked keys for who has the operator's token, and for nobody when no token is set.
 */
export function listenForKeepers(watched: Watched): Promise<Listening> {
  const { config, ports, metrics, running } = watched;
  const { operationsHost: host, operationsPort: port, operatorToken } = config;
  const app = httpApp({
    // Asked every few seconds by a machine: no line and no count for that.
    ...{ env: ports.env, ...silent, locales: ['en'], titles: (code) => code },
    api: { title: 'operations', version: '1', sessionCookie: 'none' },
    authenticate: async ({ header }) => {
      const token = /^Bearer (.+)$/.exec(header('authorization') ?? '')?.[1] ?? '';
      return same(token, operatorToken) ? { roles: ['OPERATOR'] } : undefined;
    },
    routes: [
      ...operationRoutes({ ready: async () => (await running()?.ready()) ?? false, metrics }),
      ...keeperRoutes({
        parked: {
          list: () => deskOf(running()).list(),
          show: (place) => deskOf(running()).show(place),
          release: (place) => deskOf(running()).release(place),
          drop: (one) => deskOf(running()).drop(one),
        },
        doctor: () => examine(watched),
      }),
    ],
  });
  return app.listen({ host, port });
}

function deskOf(running: RunningService | undefined) {
  return parkedOn(running === undefined ? [] : [running]);
}

/** Looks at this process and what it stands on, changes nothing. Every check says why, in codes and numbers. */
async function examine({ ports, startPorts, running }: Watched): Promise<readonly Check[]> {
  const service = running();
  if (service === undefined) return [{ name: 'service', ok: false, why: 'STARTING' }];
  const { name } = service;
  const checks: Check[] = [];
  const check = async (what: string, look: () => Promise<string>): Promise<void> => {
    const found = await look().then(
      (why) => ({ ok: true, why }),
      (error: unknown) => ({ ok: false, why: error instanceof Error ? error.message : 'FAILED' }),
    );
    checks.push({ name: `${what} ${name}`, ...found });
  };
  const nowMs = ports.env.clock.nowMs();
  await check('store', async () => {
    await ports.store.pendingEvents(1);
    return 'REACHED';
  });
  await check('log', async () => {
    await startPorts.log.declare(startPorts.topics);
    return `${startPorts.topics.length} topics`;
  });
  await check('outbox', async () => {
    const [oldest] = await ports.store.pendingEvents(1);
    const waitsMs = oldest === undefined ? 0 : nowMs - oldest.atMs;
    return demand(waitsMs <= longestWaitMs, `${waitsMs} ms`);
  });
  await check('service', async () => demand(await service.ready(), `lag ${await service.lag()}`));
  await check('sweeps', async () => {
    const { failingSweeps } = await service.health();
    return demand(failingSweeps.length === 0, failingSweeps.join(' ') || 'SOUND');
  });
  await check('parked', async () => {
    const parked = (await service.consumer?.parked.list()) ?? [];
    return demand(parked.length === 0, `${parked.length} keys`);
  });
  await check('clock', async () => isoOf(nowMs));
  return checks;
}

/** @throws with `why` unless it is so */
function demand(ok: boolean, why: string): string {
  if (!ok) throw new Error(why);
  return why;
}

/** In a time that tells nothing about where they differ. */
function same(given: string, expected: string): boolean {
  const digest = (token: string) => hash('sha256', token, 'buffer');
  return expected !== '' && timingSafeEqual(digest(given), digest(expected));
}
