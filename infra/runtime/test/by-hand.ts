import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { EventEnvelope, Verdict } from '@linli/bus';
import { systemClock, systemIds, systemRng, type Clock } from '@linli/env';
import { grpcNetwork, RpcRefusal, type Contract, type Handlers, type Network, type RpcService } from '@linli/rpc';
import type { Json } from '@linli/store';
import { openSqliteStore, type SqliteStore } from '@linli/store/sqlite';
import { silent } from '@linli/telemetry';

import type { Service, ServicePorts } from '../src/service.ts';

type Event = EventEnvelope<Readonly<Record<string, unknown>>>;
type Fact = Readonly<{ type: string; data: Json }>;

/** For tests of one service: on its real store and real gRPC, with a clock, a log and sweeps that go only when told to. */
export type ByHand = Readonly<{
  network: Network;
  store: SqliteStore;
  clock: { nowMs: number };
  /** Facts the service has published so far; its own subscriptions have heard them. */
  published: readonly Event[];
  /** Facts of other services that it was told. */
  heard: readonly EventEnvelope[];
  /** Brings a fact of another service, and then all that follows from it inside. */
  hear(aggregateId: string, fact: Fact): Promise<Verdict>;
  /** Brings an event once more, as a log may. */
  hearAgain(event: EventEnvelope): Promise<Verdict>;
  /** Runs every sweep until nothing more is due. */
  sweep(): Promise<void>;
  stop(): Promise<void>;
}>;

export async function byHand(
  make: (ports: ServicePorts) => Service,
  others: readonly RpcService[],
  startMs: number,
): Promise<ByHand> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-'));
  const clock = { nowMs: startMs };
  const handClock: Clock = {
    nowMs: () => clock.nowMs,
    sleep: () => ({ done: new Promise(() => undefined), wake: () => undefined }),
  };
  const env = { clock: handClock, ids: systemIds('key', handClock), rng: systemRng };
  // Calls take real time: a deadline on the hand-driven clock would never come.
  const calls = { env: { ...env, clock: systemClock }, ...silent, knobs: { deadlineMs: 1_000 } };
  const network = grpcNetwork({ ...calls, folder: join(folder, 'rpc') });
  const store = await openSqliteStore({ file: join(folder, 'store.db') });
  const service = make({ env, incarnation: 1, store, rpc: network, ...silent });
  await store.declare(service.collections);
  await network.serve(service.name, service.rpc);
  for (const [n, other] of others.entries()) await network.serve(`other-${n}`, [other]);

  return {
    ...{ network, store, clock },
    ...logOf(service, store, clock),
    async stop() {
      await network.close();
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Another service, of which only these calls are made. */
export function double<D>(contract: Contract<D>, handlers: Partial<Handlers<D>>): RpcService {
  const nothing = async () => {
    throw new RpcRefusal('NOT_FOUND', 'NOT_IN_THIS_TEST');
  };
  const all = new Proxy({}, { get: (_, method) => handlers[method as keyof typeof handlers] ?? nothing });
  return { contract, handlers: all };
}

function logOf(service: Service, store: SqliteStore, clock: { nowMs: number }) {
  const published: Event[] = [];
  const heard: EventEnvelope[] = [];
  const sequences = new Map<string, number>();

  async function hearAgain(event: EventEnvelope): Promise<Verdict> {
    let verdict: Verdict = { verdict: 'ignored', why: 'nobody listens' };
    for (const { type, decode, handle } of service.listensTo) {
      if (type === event.type) verdict = await handle({ ...event, data: decode(event.data) } as never);
    }
    await relay();
    return verdict;
  }

  async function relay(): Promise<void> {
    for (let entries = await store.pendingEvents(100); entries.length > 0; entries = await store.pendingEvents(100)) {
      await store.removeEvents(entries.map(({ eventId }) => eventId));
      published.push(...(entries as readonly Event[]));
      for (const entry of entries) await hearAgain(entry);
    }
  }

  async function hear(aggregateId: string, { type, data }: Fact): Promise<Verdict> {
    const sequence = (sequences.get(aggregateId) ?? 0) + 1;
    sequences.set(aggregateId, sequence);
    const event: EventEnvelope = {
      ...{ eventId: `${aggregateId}:1:${sequence}`, topic: type.slice(0, type.indexOf('/')), type, key: aggregateId },
      ...{ aggregateId, incarnation: 1, sequence, atMs: clock.nowMs, traceparent: '' },
      ...{ correlationId: 'co_1', causationId: 'cm_1', data },
    };
    heard.push(event);
    return hearAgain(event);
  }

  async function sweep(): Promise<void> {
    for (let more = true; more;) {
      more = false;
      await relay();
      for (const { collection, run } of service.sweeps) {
        await run();
        await relay();
        const dueMs = await store.nextDueMs(collection);
        more ||= dueMs !== null && dueMs <= clock.nowMs;
      }
    }
  }

  return { published, heard, hear, hearAgain, sweep };
}
