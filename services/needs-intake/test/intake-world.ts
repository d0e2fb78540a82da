import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { EventEnvelope, Verdict } from '@linli/bus';
import { systemClock, systemIds, systemRng, type Clock } from '@linli/env';
import { contracts, factOf, type FactInit, type FactType } from '@linli/proto';
import type { NeedsIntakeServiceDefinition } from '@linli/proto/gen/linli/needs/v1/NeedsIntakeService';
import { grpcNetwork, type Client } from '@linli/rpc';
import type { Service } from '@linli/runtime';
import { openSqliteStore } from '@linli/store/sqlite';
import type { Store } from '@linli/store';
import { silent } from '@linli/telemetry';

import type { Policy } from '../src/domain/policy.ts';
import { makeNeedsIntake } from '../src/service.ts';
import { mondayMs } from './given.ts';

/** The whole service over a real file and real sockets, on a clock that stands until it is moved. */
export interface IntakeWorld {
  readonly service: Service;
  readonly store: Store;
  readonly intake: Client<NeedsIntakeServiceDefinition>;
  nowMs: number;
  /** A command of its own, or the one named. */
  readonly command: (commandId?: string, more?: object) => { commandId: string; actorId: string; actorRole: string };
  /** A fact of another service, as the bus would hand it over. */
  tell<T extends FactType>(type: T, init: FactInit<T>, of?: { source: string; sequence: number }): Promise<Verdict>;
  /** Does everything due until `nowMs` of the world. */
  sweep(): Promise<void>;
  /** What was told of one aggregate since the last look: the facts' last words. */
  facts(): Promise<readonly Readonly<{ fact: string; data: Readonly<Record<string, unknown>> }>[]>;
  close(): Promise<void>;
}

export async function openIntake(options: { policy?: Partial<Policy>; file?: string } = {}): Promise<IntakeWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'intake-'));
  const store = await openSqliteStore({ file: options.file ?? join(folder, 'needs-intake.db') });
  const clock: Clock = { nowMs: () => world.nowMs, sleep: (ms, why) => systemClock.sleep(ms, why) };
  const ids = systemIds('a key of tests');
  const network = grpcNetwork({
    env: { clock: systemClock, ids, rng: systemRng },
    folder: join(folder, 's'),
    ...silent,
  });
  const env = { clock, ids, rng: systemRng };
  const service = makeNeedsIntake({ env, incarnation: 1, store, rpc: network, ...silent }, options);
  await store.declare(service.collections);
  await network.serve(service.name, service.rpc);

  let commands = 0;
  let told = 0;
  const world: IntakeWorld = {
    service,
    store,
    intake: network.client(contracts.needsIntake),
    nowMs: mondayMs,
    command: (commandId = `cm-${++commands}`, more = {}) => ({
      commandId,
      actorId: 'us-clerk',
      actorRole: 'DESK_CLERK',
      ...more,
    }),
    tell: (type, init, of = { source: `source-${++told}`, sequence: 1 }) =>
      handedOver(service, type, factOf(type, init).data, { ...of, atMs: world.nowMs }),
    async sweep() {
      for (let more = true; more;) more = await (service.sweeps[0] as Service['sweeps'][number]).run();
    },
    async facts() {
      const pending = await store.pendingEvents(1000);
      await store.removeEvents(pending.map(({ eventId }) => eventId));
      return pending.map(({ type, data }) => ({
        fact: type.slice(type.indexOf('/') + 1),
        data: data as Readonly<Record<string, unknown>>,
      }));
    },
    async close() {
      await network.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return world;
}

async function handedOver(
  service: Service,
  type: string,
  data: unknown,
  { source, sequence, atMs }: { source: string; sequence: number; atMs: number },
): Promise<Verdict> {
  const subscription = service.listensTo.find((each) => each.type === type);
  if (subscription === undefined) throw new Error(`nobody listens to ${type}`);
  const event: EventEnvelope = {
    eventId: `${source}:1:${sequence}`,
    topic: type.slice(0, type.indexOf('/')),
    type,
    key: 'k',
    aggregateId: source,
    incarnation: 1,
    sequence,
    atMs,
    correlationId: 'co-1',
    causationId: 'ca-1',
    traceparent: '',
    data: subscription.decode(data),
  };
  return (subscription.handle as (event: EventEnvelope) => Promise<Verdict>)(event);
}
