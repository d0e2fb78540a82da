import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { KafkaNodes, MongoProcess } from '@linli/engines';

import type { Fault } from './fault-script.ts';
import type { Supervisor } from './supervisor.ts';
import type { TcpProxy } from './tcp-proxy.ts';

export type Harm = Readonly<{
  supervisor: Supervisor;
  brokers: KafkaNodes;
  database: MongoProcess;
  proxies: readonly TcpProxy[];
  /** Folder on a small file system that the database lives on; undefined = none could be had. */
  smallDisk: string | undefined;
  say: (line: string) => void;
}>;

export type Done = {
  kills: { services: number; brokers: number; database: number };
  pauses: number;
  cuts: number;
  slowed: number;
  disksFilled: number;
  /** Faults whose target was down already. */
  passed: number;
};

/** Does what the script says, at its instants; resolves when the last thing broken is whole again. */
export async function doDamage(script: readonly Fault[], harm: Harm): Promise<Done> {
  const done: Done = {
    kills: { services: 0, brokers: 0, database: 0 },
    ...{ pauses: 0, cuts: 0, slowed: 0, disksFilled: 0, passed: 0 },
  };
  const queues: Queues = { brokers: Promise.resolve(), database: Promise.resolve() };
  const began = process.uptime();
  const running: Promise<void>[] = [];
  for (const fault of script) {
    await sleep(Math.max(0, fault.atMs - (process.uptime() - began) * 1000));
    harm.say(JSON.stringify(fault));
    running.push(strike(fault, harm, done, queues));
  }
  await Promise.all(running);
  return done;
}

/** What may not overlap: one thing at a time happens to the brokers, and to the database. */
type Queues = { brokers: Promise<void>; database: Promise<void> };

async function strike(fault: Fault, harm: Harm, done: Done, queues: Queues): Promise<void> {
  const { supervisor, proxies } = harm;
  const behind = (queue: keyof Queues, act: () => Promise<void>): Promise<void> =>
    (queues[queue] = queues[queue].then(act));
  switch (fault.kind) {
    case 'kill-service':
      await supervisor.kill(around(supervisor.replicas, fault.which), fault.forMs);
      done.kills.services++;
      return;
    case 'pause-service':
      if (await supervisor.pause(around(supervisor.replicas, fault.which), fault.forMs)) done.pauses++;
      else done.passed++;
      return;
    case 'kill-broker':
      return behind('brokers', () => killBrokers([around(harm.brokers.ids, fault.which)], fault.forMs, harm, done));
    case 'kill-all-brokers':
      return behind('brokers', () => killBrokers(harm.brokers.ids, fault.forMs, harm, done));
    case 'kill-database':
      return behind('database', () => killDatabase(fault.forMs, harm, done));
    case 'fill-disk':
      return behind('database', () => fillDisk(fault.forMs, harm, done));
    case 'cut':
      done.cuts += around(proxies, fault.which).cut();
      return;
    case 'slow': {
      const proxy = around(proxies, fault.which);
      proxy.slow(fault.delayMs);
      done.slowed++;
      await sleep(fault.forMs);
      proxy.slow(0);
    }
  }
}

async function killBrokers(ids: readonly number[], forMs: number, { brokers }: Harm, done: Done): Promise<void> {
  await Promise.all(ids.map((id) => brokers.kill(id)));
  done.kills.brokers += ids.length;
  await sleep(forMs);
  await Promise.all(ids.map((id) => again(() => brokers.start(id))));
}

async function killDatabase(forMs: number, { database }: Harm, done: Done): Promise<void> {
  await database.kill();
  done.kills.database++;
  await sleep(forMs);
  await again(() => database.restart());
}

/** Writes until there is no room; afterwards the database is started again, for one whose journal failed does no more. */
async function fillDisk(forMs: number, { smallDisk, database }: Harm, done: Done): Promise<void> {
  if (smallDisk === undefined) return;
  const ballast = join(smallDisk, 'ballast');
  fill(ballast);
  done.disksFilled++;
  await sleep(forMs);
  rmSync(ballast);
  await database.kill();
  await again(() => database.restart());
}

function fill(file: string): void {
  const handle = openSync(file, 'w');
  try {
    for (let size = 1 << 20; size >= 4096; size >>= 4) {
      try {
        for (;;) writeSync(handle, Buffer.alloc(size));
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== 'ENOSPC') throw cause;
      }
    }
  } finally {
    closeSync(handle);
  }
}

const tries = 3;

/** On a machine with much to do a start may take too long; what cannot be started thrice is an error of the run. */
async function again(start: () => Promise<void>): Promise<void> {
  for (let n = 1; ; n++) {
    try {
      await start();
      return;
    } catch (cause) {
      if (n === tries) throw cause;
    }
  }
}

function around<T>(of: readonly T[], which: number): T {
  const one = of[which % of.length];
  if (one === undefined) throw new Error('nobody is there');
  return one;
}
