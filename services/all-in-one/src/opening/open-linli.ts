import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';

import { makeAppointment } from '@linli/appointment/service';
import { openSqliteLog, type SqliteLog } from '@linli/bus/sqlite';
import type { ConsumerKnobs, Log, RelayKnobs, TopicSpec } from '@linli/bus';
import { systemIds, systemRng, type Clock, type Env } from '@linli/env';
import { makeGateway, type Gateway } from '@linli/gateway/service';
import { makeJointMeeting } from '@linli/joint-meeting/service';
import { makeNeedsIntake } from '@linli/needs-intake/service';
import { makeNotification } from '@linli/notification/service';
import { grpcNetwork, type Network } from '@linli/rpc';
import { startService, type RunningService, type RuntimeKnobs, type Service, type ServicePorts } from '@linli/runtime';
import { makeServiceMatching } from '@linli/service-matching/service';
import type { Store } from '@linli/store';
import { openSqliteStore, type SqliteStore } from '@linli/store/sqlite';
import type { Logger, Metrics, Tracer } from '@linli/telemetry';

import type { DataFolder } from './data-folder.ts';
import { inOurWords } from './driver-refusals.ts';
import { readTenant } from './tenant.ts';

/** Every service in one process on one data folder. */
export type Linli = Readonly<{
  env: Env;
  network: Network;
  log: SqliteLog;
  stores: ReadonlyMap<string, SqliteStore>;
  running: readonly RunningService[];
  gateway: Gateway;
  /** True when nothing is left to do at this instant in any service. */
  quiet: () => Promise<boolean>;
  /** Stops all, last started first. Never rejects. */
  stop: () => Promise<void>;
}>;

export type Knobs = Readonly<{
  runtime?: Partial<RuntimeKnobs>;
  relay?: Partial<RelayKnobs>;
  consumer?: Partial<ConsumerKnobs>;
  logSweepMs?: number;
}>;

export type Opening = Readonly<{
  folder: Pick<DataFolder, 'path' | 'key' | 'incarnation'>;
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  tracer?: Tracer | undefined;
  knobs?: Knobs;
  /** Ways to reach people outside; left out, every message is on the outbox page and in the log alone. */
  notification?: Parameters<typeof makeNotification>[1];
  /** Policies that differ from the tenant's defaults, by service. */
  policies?: Readonly<{
    matching?: Parameters<typeof makeServiceMatching>[1];
    needs?: Parameters<typeof makeNeedsIntake>[1];
  }>;
}>;

/** Topics with owner and partitions; the embedded log and Kafka read the same file. */
export function houseTopics(): readonly TopicSpec[] {
  const file = new URL('../../../../infra/kafka/topics.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { topics: TopicSpec[] }).topics;
}

/** Stopping takes no longer than this, all services together; `Ctrl-C` is promised to end within 10 s. */
const stopMs = 8_000;
/** Even the last service to stop has this long. */
const leastMs = 200;

/** Opens stores, log and network on a data folder and starts every service. @throws StartRefused */
export async function openLinli(opening: Opening): Promise<Linli> {
  try {
    return await open(opening);
  } catch (error) {
    throw inOurWords(error, { folder: opening.folder.path });
  }
}

async function open(opening: Opening): Promise<Linli> {
  const { folder, clock, logger, metrics, tracer, knobs = {}, notification } = opening;
  const env: Env = { clock, ids: systemIds(folder.key, clock), rng: systemRng };
  // A short path: the system takes about 100 bytes for a socket.
  const network = grpcNetwork({
    folder: relative(process.cwd(), join(folder.path, 'run')) || '.',
    env,
    logger,
    metrics,
    tracer,
  });
  const log = await openSqliteLog({
    file: join(folder.path, 'bus.db'),
    clock,
    ...(knobs.logSweepMs !== undefined && { knobs: { sweepMs: knobs.logSweepMs } }),
  });
  const stores = new Map<string, SqliteStore>();
  const running: RunningService[] = [];

  const storeOf = async (name: string): Promise<SqliteStore> => {
    const store = await openSqliteStore({ file: join(folder.path, `${name}.db`) });
    stores.set(name, store);
    return store;
  };
  const stop = async (): Promise<void> => {
    const endMs = clock.nowMs() + stopMs;
    for (const service of running.toReversed())
      await service.stop({ drainMs: Math.max(leastMs, endMs - clock.nowMs()) });
    await network.close();
    await log.close();
    for (const store of stores.values()) await store.close();
  };

  try {
    const policies = withTenant(opening.policies ?? {}, folder.path);
    const common = { env, incarnation: folder.incarnation, rpc: network, logger, metrics, tracer };
    const gateway = await startServices({ common, log, storeOf, knobs, policies, notification }, running);
    return { env, network, log, stores, running, gateway, quiet: () => quietAll(running), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Every service on whatever keeps their documents and carries their events; each that runs is put into `running`, the gateway last. */
export async function startServices(
  { common, log, storeOf, knobs = {}, policies = {}, notification }: Starting,
  running: RunningService[],
): Promise<Gateway> {
  const { runtime, relay, consumer } = knobs;
  const start = async (ports: ServicePorts, service: Service): Promise<void> => {
    running.push(
      await startService(service, {
        ...ports,
        log,
        topics: houseTopics(),
        ...(runtime && { knobs: runtime }),
        ...(relay && { relayKnobs: relay }),
        ...(consumer && { consumerKnobs: consumer }),
      }),
    );
  };
  for (const [name, make] of makers(policies, notification)) {
    const ports = { ...common, store: await storeOf(name) };
    await start(ports, make(ports));
  }
  const ports = { ...common, store: await storeOf('gateway') };
  const gateway = makeGateway(ports);
  await start(ports, gateway.service);
  return gateway;
}

type Starting = Readonly<{
  common: Omit<ServicePorts, 'store'>;
  log: Log;
  storeOf: (service: string) => Promise<Store>;
  knobs?: Knobs;
  policies?: Opening['policies'];
  notification: Opening['notification'];
}>;

type Policies = NonNullable<Opening['policies']>;

/** The policies asked for, with what the tenant's own data say on top. */
function withTenant(policies: Policies, folder: string): Policies {
  const { staffNeeded } = readTenant(folder);
  return staffNeeded === undefined
    ? policies
    : { ...policies, needs: { policy: { ...policies.needs?.policy, staffNeeded } } };
}

/** Each has a data file of its own name. */
export const serviceNames = [
  'needs-intake',
  'service-matching',
  'appointment',
  'joint-meeting',
  'notification',
  'gateway',
] as const;

/** Every service but the gateway, in the order in which they start. */
function makers(
  policies: NonNullable<Opening['policies']>,
  notification: Opening['notification'],
): readonly (readonly [string, (ports: ServicePorts) => Service])[] {
  return [
    ['needs-intake', (ports) => makeNeedsIntake(ports, policies.needs)],
    ['service-matching', (ports) => makeServiceMatching(ports, policies.matching)],
    ['appointment', (ports) => makeAppointment(ports)],
    ['joint-meeting', (ports) => makeJointMeeting(ports)],
    ['notification', (ports) => makeNotification(ports, notification)],
  ];
}

/** Twice in a row, because the last handled event of one service may be the first of another. */
async function quietAll(running: readonly RunningService[]): Promise<boolean> {
  for (let look = 1; look <= 2; look++) {
    for (const service of running) if (!(await service.quiet())) return false;
  }
  return true;
}
