import { causeOf, handled, on, startConsumer, startRelay } from '@linli/bus';
import { openKafkaLog } from '@linli/bus/kafka';
import { systemClock, systemIds } from '@linli/env';
import { documents, type Documents, type Store } from '@linli/store';
import { openMongoStore } from '@linli/store/mongo';
import { silent } from '@linli/telemetry';

import { apart } from '../../infra/store/test/mongo-kit.ts';
import type { Pipeline } from './kafka-bench.ts';

type Place = Readonly<{ brokers: readonly string[]; uri: string; name: string }>;
type State = Readonly<{ n: number; filler: string }>;
const filler = 'x'.repeat(300);
const topic = { name: 'bench.thing.v1', owner: 'bench', partitions: 12 };
const oneCopy = { replication: 1, minInsyncReplicas: 1, cleanup: 'delete', retentionMs: -1 };

/** Two services of the house as they run scaled out: one tells, one listens. */
export async function openHouse({ brokers, uri, name }: Place): Promise<Pipeline> {
  const ids = systemIds('bench');
  const installation = 'in_bench';
  const publisher = await openMongoStore({ ...apart(uri), database: `${name}_publisher`, installation });
  const subscriber = await openMongoStore({ ...apart(uri), database: `${name}_subscriber`, installation });
  const log = openKafkaLog({ brokers, topics: oneCopy, prefix: `${name}.` });
  await log.declare([topic]);
  const published = things(publisher, 'thing', true);
  const seen = things(subscriber, 'seen', false);
  await Promise.all([publisher.declare([published.collection]), subscriber.declare([seen.collection])]);
  const common = { log, clock: systemClock, logger: silent.logger, metrics: silent.metrics };
  const relay = startRelay({ ...common, store: publisher, topics: [topic] });
  let tell: (n: number) => void = () => undefined;
  const consumer = await startConsumer({
    ...{ ...common, group: 'bench', store: subscriber },
    subscriptions: [
      on({ type: 'bench.thing.v1/changed', decode: (json) => json as { n: number } }, async (event) => {
        const { n } = event.data;
        await seen.change(event.key, causeOf(event), () => ({ ok: true, events: [n], answer: null }));
        tell(n);
        return handled;
      }),
    ],
  });
  return {
    async send(n) {
      const cause = { kind: 'command', commandId: ids.next('cm'), correlationId: '', traceparent: '' } as const;
      await published.change(`thing_${n}`, cause, () => ({ ok: true, events: [n], answer: null }), 'nothing');
    },
    onSeen: (seenBy) => (tell = seenBy),
    async close() {
      await consumer.stop();
      await relay.stop();
      await log.close();
      await publisher.close();
      await subscriber.close();
    },
  };
}

function things(store: Store, name: string, tells: boolean): Documents<State, number> {
  return documents<State, number>(
    { store, clock: systemClock, incarnation: 1 },
    {
      collection: { name, indexes: {} },
      evolve: (_, n) => ({ n, filler }),
      facts: (n) => (tells ? [{ type: 'bench.thing.v1/changed', data: { n, filler } }] : []),
      dueAtMs: () => null,
      keys: () => ({}),
    },
  );
}
