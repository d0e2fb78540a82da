import { causeOf, handled, startConsumer, startRelay, type Subscription, type TopicSpec } from '@linli/bus';
import { documents } from '@linli/store';
import { silent } from '@linli/telemetry';

import {
  Chance,
  SimLog,
  SimNode,
  SimStore,
  type Boot,
  type Incarnation,
  type Scenario,
  type World,
} from '../src/index.ts';

/** Two services without a domain: tellers add numbers, mirrors hear of them and must come to the same sums. */

type Sum = Readonly<{ sum: number }>;
type Added = Readonly<{ n: number }>;
const topics: readonly TopicSpec[] = [{ name: 'toy.tally.v1', owner: 'teller', partitions: 4 }];
const tallies = 12;

const tallyOf = (incarnation: Incarnation, store: SimStore, facts: boolean) =>
  documents<Sum, Added>(
    { store: store.handle(incarnation), clock: incarnation.env.clock, incarnation: 1 },
    {
      collection: { name: 'sum', indexes: {} },
      evolve: (state, { n }) => ({ sum: (state?.sum ?? 0) + n }),
      facts: ({ n }) => (facts ? [{ type: 'toy.tally.v1/added', data: { n } }] : []),
      dueAtMs: () => null,
      keys: () => ({}),
    },
  );

const parkedCollections = [
  { name: 'parked-head', indexes: { partition: ['group', 'topic', 'partition'] } },
  { name: 'parked', indexes: { key: ['group', 'topic', 'key', 'n'] } },
];

/** `flaw` makes the mirrors wrong on purpose. */
export function toy(flaw?: 'no memory'): Scenario {
  return {
    startMs: () => 1_800_000_000_000,
    stage(world) {
      const log = new SimLog(world);
      const stores = [new SimStore('teller'), new SimStore('mirror')] as const;
      const crowd = { gone: false };
      const clients: { current: ReturnType<typeof tallyOf> | undefined }[] = [];
      const nodes = [1, 2].flatMap((replica) => {
        const client = { current: undefined as ReturnType<typeof tallyOf> | undefined };
        clients.push(client);
        return [
          new SimNode(world, { id: `teller${replica}`, service: 'teller', boot: teller(log, stores[0], client) }),
          new SimNode(world, { id: `mirror${replica}`, service: 'mirror', boot: mirror(log, stores[1], flaw) }),
        ];
      });
      return {
        country: { nodes, stores, log },
        prepare: () => Promise.resolve(),
        begin: () => people(world, nodes, clients, crowd),
        healed: () => undefined,
        finish: async () => {
          crowd.gone = true;
          await world.kernel.run(world.kernel.nowMs + 300_000);
          compare(world, stores);
        },
      };
    },
  };
}

function teller(log: SimLog, store: SimStore, client: { current: ReturnType<typeof tallyOf> | undefined }): Boot {
  return async (incarnation) => {
    const handle = store.handle(incarnation);
    await handle.declare([{ name: 'sum', indexes: {} }]);
    await log.handle(incarnation).declare(topics);
    client.current = tallyOf(incarnation, store, true);
    const ports = { store: handle, log: log.handle(incarnation), clock: incarnation.env.clock };
    const relay = startRelay({ ...ports, topics, logger: silent.logger, metrics: silent.metrics });
    store.handle(incarnation).onCommit(() => relay.wake());
  };
}

function mirror(log: SimLog, store: SimStore, flaw: 'no memory' | undefined): Boot {
  return async (incarnation) => {
    const handle = store.handle(incarnation);
    await handle.declare([{ name: 'sum', indexes: {} }, ...parkedCollections]);
    await log.handle(incarnation).declare(topics);
    const sums = tallyOf(incarnation, store, false);
    let calls = 0;
    const hear: Subscription = {
      type: 'toy.tally.v1/added',
      decode: (json) => json,
      handle: async (event) => {
        const { data } = event as { data: Added };
        const cause = causeOf(event);
        const forgetful = { ...cause, source: `${cause.source}/${incarnation.epoch}/${calls++}` };
        await sums.change(cause.source, flaw === undefined ? cause : forgetful, () => ({
          ok: true,
          events: [data],
          answer: null,
        }));
        return handled;
      },
    };
    const ports = { store: handle, log: log.handle(incarnation), clock: incarnation.env.clock, ...silent };
    await startConsumer({ ...ports, group: 'mirror', subscriptions: [hear] });
  };
}

/** Somebody adds a number every half minute, and asks again until there is an answer. */
function people(
  world: World,
  nodes: readonly SimNode[],
  clients: readonly { current: ReturnType<typeof tallyOf> | undefined }[],
  crowd: { gone: boolean },
): void {
  const chance = new Chance(world.seed, 'people');
  const add = (n: number): void => {
    if (crowd.gone) return;
    world.kernel.after(30_000 + chance.waiting(10_000), () => add(n + 1));
    const name = `tally${chance.below(tallies)}`;
    const cause = { kind: 'command' as const, commandId: `c${n}`, correlationId: `c${n}`, traceparent: '' };
    const ask = (): void => {
      const replica = chance.below(clients.length);
      const client = clients[replica]?.current;
      const there = nodes[replica * 2]?.alive === true;
      const again = (): void => void world.kernel.after(2_000, ask);
      if (client === undefined || !there) again();
      else client.change(name, cause, () => ({ ok: true, events: [{ n }], answer: n })).catch(again);
    };
    ask();
  };
  add(1);
}

function compare(world: World, [teller, mirror]: readonly [SimStore, SimStore]): void {
  for (const { id, state } of teller.engine.all('sum')) {
    const { sum } = state as Sum;
    const heard = mirror.engine.get('sum', id)?.state as Sum | undefined;
    if (heard?.sum !== sum) world.violate('P4', `${id}: told ${sum}, heard ${heard?.sum ?? 0}`);
  }
}
