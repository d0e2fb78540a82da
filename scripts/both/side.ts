import { setTimeout as sleep } from 'node:timers/promises';

import type { Log } from '@linli/bus';
import { systemIds, systemRng, type Env } from '@linli/env';
import { grpcNetwork, type Network } from '@linli/rpc';
import type { RunningService } from '@linli/runtime';
import type { CollectionSpec, Store, StoredDocument } from '@linli/store';
import { silent } from '@linli/telemetry';

import { pumpDuring } from '../../services/all-in-one/src/demo/stepping.ts';
import { startServices } from '../../services/all-in-one/src/opening/open-linli.ts';
import { gated } from './gate.ts';
import { oneByOneClock, type OneByOneClock } from './clock.ts';

/** Where one deployment keeps its documents and its events; `close` ends what `openDrivers` began. */
export type Drivers = Readonly<{
  log: Log;
  storeOf: (service: string) => Promise<Store>;
  /** The log itself, asked when all is over. */
  bare: Log;
  close: () => Promise<void>;
}>;

/** All of Linli on some drivers, on a clock that stands still until it is told to go on. */
export type Side = Readonly<{
  env: Env;
  network: Network;
  log: Log;
  clock: OneByOneClock;
  /** Lets everything come to rest at each instant somebody waits for, up to `atMs`, which is where the clock stands then. */
  goTo: (atMs: number) => Promise<void>;
  settle: () => Promise<void>;
  /** Every document by `service/collection/id`. */
  documents: () => Promise<ReadonlyMap<string, StoredDocument>>;
  stop: () => Promise<void>;
}>;

const dayMs = 86_400_000;
/** In real time, for one instant of the clock. */
const impatienceMs = 60_000;
/** Everything is woken by its due instant; safety sweeps would only make the clock take more steps. No lease: one process. */
const rare = {
  runtime: { safetyMs: dayMs, leaseMs: 0 },
  relay: { sweepMs: dayMs },
  consumer: { watchdogMs: dayMs },
};
/** Ids made of personal words hang on the key. */
const key = 'linli demonstration community';

/**
 * @param folder for sockets
 * @param alsoAtRest what else must have come to rest, beside the services
 */
export async function openSide(
  drivers: Drivers,
  folder: string,
  startMs: number,
  alsoAtRest: () => Promise<boolean> = async () => true,
): Promise<Side> {
  const clock = oneByOneClock(startMs);
  const env: Env = { clock, ids: systemIds(key, clock), rng: systemRng };
  const network = grpcNetwork({ folder, env, ...silent });
  const running: RunningService[] = [];
  const gate = gated(drivers.log);
  const kept = new Map<string, { store: Store; collections: Set<string> }>();
  const storeOf = async (service: string): Promise<Store> => {
    const store = await drivers.storeOf(service);
    const collections = new Set<string>();
    kept.set(service, { store, collections });
    return listed(store, collections);
  };
  const common = { env, incarnation: 1, rpc: network, ...silent };
  await startServices({ common, log: gate.log, storeOf, knobs: rare, notification: undefined }, running);

  const stands = async (): Promise<boolean> => {
    for (const service of running) if (!(await service.resting())) return false;
    return (await alsoAtRest()) && (await gate.closed());
  };
  const rest = async (): Promise<void> => {
    do await comeTo(async () => (await stands()) && (await stands()));
    while (gate.letOne());
  };
  return {
    ...{ env, network, log: gate.log, clock, settle: rest },
    async goTo(atMs) {
      for (;;) {
        await rest();
        if ((clock.nextMs() ?? Infinity) > atMs) break;
        clock.wakeOne();
      }
      clock.jumpTo(atMs);
      await rest();
    },
    async documents() {
      const found = new Map<string, StoredDocument>();
      for (const [service, { store, collections }] of kept) {
        for (const collection of collections) {
          for await (const document of everyOne(store, collection))
            found.set(`${service}/${collection}/${document.id}`, document);
        }
      }
      return found;
    },
    async stop() {
      for (const service of running.toReversed()) await pumpDuring(clock, service.stop({ drainMs: 1_000 }));
      await pumpDuring(clock, network.close());
      await drivers.close();
    },
  };
}

/** Waits for as long as something is at work. Nothing fails here, so nothing that is at work waits for the clock. */
async function comeTo(rest: () => Promise<boolean>): Promise<void> {
  const began = process.hrtime.bigint();
  for (let look = 0; !(await rest()); look++) {
    await (look < 20 ? new Promise((resolve) => setImmediate(resolve)) : sleep(1));
    const waitedMs = Number(process.hrtime.bigint() - began) / 1e6;
    if (waitedMs > impatienceMs) throw new Error('it does not come to rest');
  }
}

async function* everyOne(store: Store, collection: string): AsyncGenerator<StoredDocument> {
  let cursor: string | undefined;
  do {
    const page = await store.find({ collection, index: 'id', limit: 500, ...(cursor !== undefined && { cursor }) });
    yield* page.documents;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

/** The store, noting which collections are declared in it. */
function listed(store: Store, collections: Set<string>): Store {
  return {
    async declare(specs: readonly CollectionSpec[]) {
      for (const { name } of specs) collections.add(name);
      await store.declare(specs);
    },
    get: (collection, id) => store.get(collection, id),
    commit: (write) => store.commit(write),
    remove: (collection, id, version) => store.remove(collection, id, version),
    find: (query) => store.find(query),
    nextDueMs: (collection) => store.nextDueMs(collection),
    pendingEvents: (limit) => store.pendingEvents(limit),
    removeEvents: (eventIds) => store.removeEvents(eventIds),
    onCommit: (listener) => store.onCommit(listener),
    close: () => store.close(),
  };
}
