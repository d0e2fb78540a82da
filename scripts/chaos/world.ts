import { openSync } from 'node:fs';
import { join } from 'node:path';

import { isMissing, mongoNative, startKafka, type KafkaNodes, type Missing, type MongoProcess } from '@linli/engines';

import { startScaled, type Scaled } from '../scaled/scaled.ts';
import { smallDisk } from './small-disk.ts';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';

/** Every service twice on three brokers and the MongoDB-wire server, with something in between that can be cut. */
export type World = Readonly<{
  scaled: Scaled;
  brokers: readonly string[];
  nodes: KafkaNodes;
  mongoUri: string;
  database: MongoProcess;
  proxies: readonly TcpProxy[];
  smallDisk: string | undefined;
  /** What could not be had on this machine, and why. */
  skipped: readonly string[];
  log: string;
  prefix: string;
  stop: () => Promise<void>;
}>;

export const copies = 2;
/** Enough for the data of half an hour; what is asked for is that it can be full. */
const diskMiB = 768;
/** Memory that Node may take for what lives long, MiB: a process that leaks dies of it within the run. */
const heapMiB = 160;

export async function startWorld(folder: string): Promise<World | Missing> {
  const open: (() => Promise<void> | void)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of open.toReversed()) await close();
  };
  try {
    return await build(folder, open, stop);
  } catch (cause) {
    await stop();
    throw cause;
  }
}

async function build(folder: string, open: (() => Promise<void> | void)[], stop: () => Promise<void>) {
  const toBrokers = await Promise.all([startTcpProxy(), startTcpProxy(), startTcpProxy()]);
  const toDatabase = await startTcpProxy();
  const proxies = [...toBrokers, toDatabase];
  open.push(async () => {
    await Promise.all(proxies.map((proxy) => proxy.stop()));
  });
  const kafka = await startKafka({ nodes: 3, advertised: toBrokers.map(({ port }) => port), heapMiB: 192 });
  if (isMissing(kafka)) return await away(stop, kafka.missing);
  open.push(() => kafka.stop());
  if (kafka.nodes === undefined) return await away(stop, 'the brokers are not ours to kill');
  for (const [n, broker] of kafka.brokers.entries()) toBrokers[n]?.leadTo(portOf(broker));
  const disk = smallDisk(diskMiB);
  const small = 'missing' in disk ? undefined : disk.folder;
  if (!('missing' in disk)) open.push(disk.free);
  const mongo = await mongoNative({ ...(small !== undefined && { folder: small }) });
  if (isMissing(mongo)) return await away(stop, mongo.missing);
  open.push(() => mongo.stop());
  toDatabase.leadTo(portOf(mongo.uri));
  const log = join(folder, 'linli.log');
  const prefix = 'chaos.';
  const scaled = await startScaled({
    brokers: toBrokers.map(({ port }) => `127.0.0.1:${port}`),
    mongoUri: mongo.uri.replace(/:\d+\//, `:${toDatabase.port}/`),
    ...{ copies, gateways: copies, prefix, port: 0, log: openSync(log, 'a', 0o600) },
    async between(port) {
      const proxy = await startTcpProxy();
      proxy.leadTo(port);
      proxies.push(proxy);
      return proxy.port;
    },
    env: { LINLI_LOG_LEVEL: 'warn', NODE_OPTIONS: `--max-old-space-size=${heapMiB}` },
  });
  open.push(() => scaled.stop());
  return {
    ...{ scaled, brokers: kafka.brokers, nodes: kafka.nodes, mongoUri: mongo.uri, database: mongo.process },
    ...{ proxies, smallDisk: small, log, prefix, stop },
    skipped: 'missing' in disk ? [`disk full: ${disk.missing}`] : [],
  };
}

async function away(stop: () => Promise<void>, missing: string): Promise<Missing> {
  await stop();
  return { missing };
}

function portOf(address: string): number {
  return Number(/:(\d+)(?:\/|$)/.exec(address)?.[1] ?? 0);
}
