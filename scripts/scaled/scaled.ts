import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { freePorts } from '@linli/engines';

/** Services by name, each a process of its own; the gateway, which has the door, is counted apart. */
const doubled = ['needs-intake', 'service-matching', 'appointment', 'joint-meeting', 'notification'] as const;
const root = fileURLToPath(new URL('../../', import.meta.url));
const readyWithinMs = 120_000;

export type Replica = Readonly<{
  service: string;
  n: number;
  pid: () => number;
  running: () => boolean;
  /** `http://host:port` of its `/healthz`, `/readyz`, `/metrics`. */
  operations: string;
  kill: (signal: NodeJS.Signals) => Promise<void>;
  /** Again on the same ports, after it has ended. */
  start: () => Promise<void>;
}>;

export type Scaled = Readonly<{
  address: string;
  /** The doors of all gateways, `address` first. */
  doors: readonly string[];
  /** Where the services answer calls, as LINLI_ADDRESSES has it. */
  addresses: string;
  operatorToken: string;
  replicas: readonly Replica[];
  stop: () => Promise<void>;
}>;

export type ScaledOptions = Readonly<{
  brokers: readonly string[];
  mongoUri: string;
  /** Of each service that may be doubled. */
  copies: number;
  /** Gateways, each a door of its own; 1 when nothing is said. */
  gateways?: number;
  /** Before the names of topics and databases. */
  prefix: string;
  /** Of the gateway; 0 = any. */
  port: number;
  /** Where the processes' lines go: a file descriptor, or 'ignore'. */
  log: number | 'ignore';
  /** The port at which others are told to call the one that listens on `port`; itself when nothing stands between. */
  between?: (port: number) => Promise<number>;
  /** More settings for every process. */
  env?: Readonly<Record<string, string>>;
}>;

type Place = Readonly<{ service: string; n: number; grpc: number; operations: number; door: number }>;

/** Every service as processes of this machine, on engines that run already. @throws when one is not ready in two minutes */
export async function startScaled(options: ScaledOptions): Promise<Scaled> {
  const { brokers, mongoUri, prefix } = options;
  const places = await placesOf(options);
  const addresses = await addressesOf(places, options.between ?? (async (port) => port));
  const operatorToken = `operator-${prefix}-${process.pid}-0123456789abcdef0123456789`;
  const replication = Math.min(3, brokers.length);
  const shared = {
    LINLI_INSTALLATION: `${prefix}installation`.replaceAll(/[^a-z0-9-]/g, '-'),
    LINLI_KEY: 'linli demonstration community',
    LINLI_KAFKA_BROKERS: brokers.join(','),
    LINLI_KAFKA_PREFIX: prefix,
    LINLI_KAFKA_REPLICATION: String(replication),
    LINLI_KAFKA_MIN_INSYNC: String(Math.max(1, replication - 1)),
    LINLI_MONGO_URI: mongoUri,
    LINLI_MONGO_PREFIX: prefix.replaceAll('.', '-'),
    LINLI_ADDRESSES: addresses,
    LINLI_OPERATIONS_HOST: '127.0.0.1',
    LINLI_OPERATOR_TOKEN: operatorToken,
    ...options.env,
  };
  const replicas = places.map((place) => replicaAt(place, shared, options.log));
  const stop = async (): Promise<void> => {
    await Promise.all(replicas.map((replica) => replica.kill('SIGTERM')));
  };
  try {
    await Promise.all(replicas.map((replica) => replica.start()));
  } catch (thrown) {
    await Promise.all(replicas.map((replica) => replica.kill('SIGKILL')));
    throw thrown;
  }
  const doors = places.filter(({ service }) => service === 'gateway').map(({ door }) => `http://127.0.0.1:${door}`);
  return { address: doors[0] ?? '', doors, addresses, operatorToken, replicas, stop };
}

/** Every process with ports of its own; the door asked for is the first gateway's. */
async function placesOf({ copies, gateways = 1, port }: ScaledOptions): Promise<Place[]> {
  const several = (service: string, count: number) => Array.from({ length: count }, (_, n) => ({ service, n }));
  const names = [...doubled.flatMap((service) => several(service, copies)), ...several('gateway', gateways)];
  const ports = await freePorts(3 * names.length);
  return names.map((one, at): Place => {
    const [grpc = 0, operations = 0, free = 0] = ports.slice(3 * at, 3 * at + 3);
    const door = one.service === 'gateway' && one.n === 0 && port !== 0 ? port : free;
    return { ...one, grpc, operations, door };
  });
}

/** grpc asks all replicas of a service in turn. */
async function addressesOf(places: readonly Place[], between: (port: number) => Promise<number>): Promise<string> {
  const targets = doubled.map(async (service) => {
    const ports = await Promise.all(
      places.filter((place) => place.service === service).map(({ grpc }) => between(grpc)),
    );
    return `${service}=ipv4:${ports.map((port) => `127.0.0.1:${port}`).join(',')}`;
  });
  return (await Promise.all(targets)).join(' ');
}

function replicaAt(place: Place, shared: Readonly<Record<string, string>>, log: number | 'ignore'): Replica {
  const { service, n } = place;
  const operations = `http://127.0.0.1:${place.operations}`;
  const env = {
    ...process.env,
    ...shared,
    LINLI_LISTEN: `127.0.0.1:${place.grpc}`,
    LINLI_OPERATIONS_PORT: String(place.operations),
    LINLI_PORT: String(place.door),
  };
  let child: ChildProcess | undefined;
  let ended: Promise<void> = Promise.resolve();
  return {
    ...{ service, n, operations },
    pid: () => child?.pid ?? 0,
    running: () => child !== undefined && child.exitCode === null && child.signalCode === null,
    async kill(signal) {
      child?.kill(signal);
      await ended;
    },
    async start() {
      const born = spawn(process.execPath, [`${root}services/${service}/src/main.ts`], {
        env,
        stdio: ['ignore', log, log],
      });
      child = born;
      ended = new Promise((resolve) => born.once('exit', () => resolve()));
      const until = process.uptime() + readyWithinMs / 1000;
      while (!(await isReady(operations))) {
        if (born.exitCode !== null || born.signalCode !== null || process.uptime() > until)
          throw new Error(`${service} ${n} did not get ready`);
        await sleep(100);
      }
    },
  };
}

async function isReady(operations: string): Promise<boolean> {
  try {
    return (await fetch(`${operations}/readyz`)).ok;
  } catch {
    return false;
  }
}
