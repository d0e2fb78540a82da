import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { freePorts } from '@linli/engines';

/** Services by name, each a process of its own; the gateway has the one door and is not doubled. */
const doubled = ['needs-intake', 'service-matching', 'appointment', 'joint-meeting', 'notification'] as const;
const root = fileURLToPath(new URL('../../', import.meta.url));
const readyWithinMs = 120_000;

export type Replica = Readonly<{
  service: string;
  n: number;
  pid: () => number;
  /** `http://host:port` of its `/healthz`, `/readyz`, `/metrics`. */
  operations: string;
  kill: (signal: NodeJS.Signals) => Promise<void>;
  /** Again on the same ports, after it has ended. */
  start: () => Promise<void>;
}>;

export type Scaled = Readonly<{
  address: string;
  operatorToken: string;
  replicas: readonly Replica[];
  stop: () => Promise<void>;
}>;

export type ScaledOptions = Readonly<{
  brokers: readonly string[];
  mongoUri: string;
  /** Of each service that may be doubled. */
  copies: number;
  /** Before the names of topics and databases. */
  prefix: string;
  /** Of the gateway; 0 = any. */
  port: number;
  /** Where the processes' lines go: a file descriptor, or 'ignore'. */
  log: number | 'ignore';
  /** Copies of each record: as many as there are brokers, three at most. */
  env?: Readonly<Record<string, string>>;
}>;

type Place = Readonly<{ service: string; n: number; grpc: number; operations: number }>;

/** Every service as processes of this machine, on engines that run already. @throws when one is not ready in two minutes */
export async function startScaled(options: ScaledOptions): Promise<Scaled> {
  const { brokers, mongoUri, copies, prefix } = options;
  const names = [...doubled.flatMap((service) => Array.from({ length: copies }, (_, n) => ({ service, n }))), gateway];
  const ports = await freePorts(2 * names.length + 1);
  const places = names.map((one, at): Place => ({
    ...one,
    grpc: ports[2 * at] ?? 0,
    operations: ports[2 * at + 1] ?? 0,
  }));
  const port = options.port === 0 ? (ports.at(-1) ?? 0) : options.port;
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
    LINLI_ADDRESSES: addressesOf(places),
    LINLI_OPERATIONS_HOST: '127.0.0.1',
    LINLI_PORT: String(port),
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
  return { address: `http://127.0.0.1:${port}`, operatorToken, replicas, stop };
}

const gateway = { service: 'gateway', n: 0 };

/** grpc asks all replicas of a service in turn. */
function addressesOf(places: readonly Place[]): string {
  return doubled
    .map((service) => {
      const of = places.filter((place) => place.service === service).map(({ grpc }) => `127.0.0.1:${grpc}`);
      return `${service}=ipv4:${of.join(',')}`;
    })
    .join(' ');
}

function replicaAt(place: Place, shared: Readonly<Record<string, string>>, log: number | 'ignore'): Replica {
  const { service, n } = place;
  const operations = `http://127.0.0.1:${place.operations}`;
  const env = {
    ...process.env,
    ...shared,
    LINLI_LISTEN: `127.0.0.1:${place.grpc}`,
    LINLI_OPERATIONS_PORT: String(place.operations),
  };
  let child: ChildProcess | undefined;
  let ended: Promise<void> = Promise.resolve();
  return {
    ...{ service, n, operations },
    pid: () => child?.pid ?? 0,
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
        if (born.exitCode !== null || process.uptime() > until) throw new Error(`${service} ${n} did not get ready`);
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
