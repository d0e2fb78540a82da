import { isMissing, startMongo } from '@linli/engines';
import { systemClock, systemIds } from '@linli/env';
import { documents } from '@linli/store';
import { openMongoStore } from '@linli/store/mongo';

import { apart, besideDriver } from '../../infra/store/test/mongo-kit.ts';
import { openPeer } from '../../infra/store/test/mongo-peer.ts';
import { beside, median, seconds, type Benchmark, type Case } from './measuring.ts';

/**
 * Commands a second through documents() (load, decide, compare-and-set with an event in the outbox) on MongoDB beside its bare
 * driver with the same write concern, on the same server, and what a command costs the client. The server is a test engine:
 * the figures say what our driver adds, nothing about MongoDB.
 */

type State = Readonly<{ n: number; place: string; filler: string }>;
const filler = 'x'.repeat(1_000);
const population = 500;

/** Commands a second, and microseconds of the client's processor for each. */
type Rate = Readonly<{ perSecond: number; cpu: number }>;

const run: Benchmark = async ({ quick }) => {
  const engine = await startMongo();
  if (isMissing(engine)) throw new Error(engine.missing);
  const from = `linli_bench_${Date.now()}`;
  const ours = await openOurs(engine.uri, from);
  const peer = await openPeer(engine.uri, `${from}_peer`, population, filler);
  try {
    const cases: Case[] = [];
    for (const callers of [1, 16])
      cases.push(...(await compare({ callers, commands: (quick ? 64 : 256) * (callers > 1 ? 2 : 1), ours, peer })));
    return cases;
  } finally {
    await ours.close();
    await peer.close();
    await engine.stop();
  }
};
export default run;

type Sides = Readonly<{
  callers: number;
  commands: number;
  ours: Awaited<ReturnType<typeof openOurs>>;
  peer: Awaited<ReturnType<typeof openPeer>>;
}>;

async function compare({ callers, commands, ours, peer }: Sides): Promise<Case[]> {
  const size = `${commands} commands, ${population} documents of 1 KB`;
  const cpu = { ours: [] as number[], set: [] as number[], both: [] as number[] };
  let n = 0;
  const rate = async (
    into: number[],
    drain: () => Promise<void>,
    one: (n: number) => Promise<void>,
  ): Promise<number> => {
    await drain();
    const { perSecond, cpu: each } = await rateOf(callers, commands, () => one(n++));
    into.push(each);
    return perSecond;
  };
  const named = `${callers} caller${callers > 1 ? 's' : ''}`;
  const common = { size, unit: 'commands/s', runs: 5 };
  const mine = () => rate(cpu.ours, ours.drain, ours.command);
  const rates = [
    await beside(
      { ...common, name: `commands, ${named}`, peerName: 'bare driver, compare-and-set alone', floor: 0.7 },
      mine,
      () => rate(cpu.set, peer.drain, peer.compareAndSet),
    ),
    await beside(
      { ...common, name: `commands, ${named}`, peerName: 'bare driver, load and compare-and-set' },
      mine,
      () => rate(cpu.both, peer.drain, peer.loadAndSet),
    ),
  ];
  const costs = { ...common, name: `client CPU of a command, ${named}`, unit: 'µs', runs: 1, higherIsBetter: false };
  // The first run of each side warms up.
  const cost = (all: number[]) => async () => median(all.slice(1));
  return [
    ...rates,
    await beside(
      { ...costs, peerName: 'bare driver, load and compare-and-set', floor: 0.5 },
      cost(cpu.ours),
      cost(cpu.both),
    ),
    await beside({ ...costs, peerName: 'bare driver, compare-and-set alone' }, cost(cpu.ours), cost(cpu.set)),
  ];
}

async function rateOf(callers: number, commands: number, one: () => Promise<void>): Promise<Rate> {
  const before = process.cpuUsage();
  const taken = await seconds(async () => {
    await Promise.all(
      Array.from({ length: callers }, async () => {
        for (let done = 0; done < commands / callers; done++) await one();
      }),
    );
  });
  const { user, system } = process.cpuUsage(before);
  return { perSecond: commands / taken, cpu: (user + system) / commands };
}

async function openOurs(uri: string, database: string) {
  const store = await openMongoStore({ ...apart(uri), database, installation: 'in_bench' });
  const ids = systemIds('bench');
  const kept = documents<State, number>(
    { store, clock: systemClock, incarnation: 1 },
    {
      collection: { name: 'thing', indexes: { byPlace: ['place', 'n'] } },
      evolve: (state, n) => ({ n, place: state?.place ?? `place-${n % 50}`, filler }),
      facts: (n) => [{ type: 'bench.thing.v1/changed', data: { n, filler: filler.slice(0, 200) } }],
      dueAtMs: ({ n }) => n,
      keys: ({ place, n }) => ({ byPlace: [place, n] }),
    },
  );
  await store.declare([kept.collection]);
  const command = async (n: number): Promise<void> => {
    await kept.change(
      `thing_${n % population}`,
      { kind: 'command', commandId: ids.next('cmd'), correlationId: '', traceparent: '' },
      () => ({ ok: true, events: [n], answer: null }),
    );
  };
  for (let n = 0; n < population; n += 50) await Promise.all(Array.from({ length: 50 }, (_, m) => command(n + m)));
  return {
    command,
    drain: async (): Promise<void> => {
      for (;;) {
        const pending = await store.pendingEvents(1000);
        if (pending.length === 0) return;
        await store.removeEvents(pending.map(({ eventId }) => eventId));
      }
    },
    close: async (): Promise<void> => {
      await store.close();
      const beside = await besideDriver(uri);
      await beside.drop(database);
      await beside.close();
    },
  };
}
