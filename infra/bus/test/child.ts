import { writeSync } from 'node:fs';
import { join } from 'node:path';

import { systemClock as clock } from '@linli/env';
import { documents, type Json } from '@linli/store';
import { openSqliteStore } from '@linli/store/sqlite';
import { silent } from '@linli/telemetry';

import { causeOf, handled, on, startConsumer, startRelay, type EventEnvelope } from '../src/index.ts';
import { openSqliteLog } from '../src/sqlite/index.ts';

/**
 * A process that writes, carries and handles at once, until somebody kills it; with `drain` it only carries and handles
 * what is left and says what it found. One line on stdout for each acknowledged command: `key number`.
 */
const [folder = '', mode = 'write', life = '0'] = process.argv.slice(2);
const topics = [{ name: 'child.tally.v1', owner: 'child', partitions: 4 }];
const keys = Array.from({ length: 20 }, (_, n) => `key-${n}`);
type Counted = Readonly<{ numbers: readonly number[] }>;

const store = await openSqliteStore({ file: join(folder, 'store.db') });
const log = await openSqliteLog({ file: join(folder, 'bus.db') });
await log.declare(topics);
await store.declare([
  { name: 'tally', indexes: {} },
  { name: 'received', indexes: {} },
]);

const spec = (collection: string, facts: (n: number) => { type: string; data: Json }[]) => ({
  collection: { name: collection, indexes: {} },
  evolve: (state: Counted | undefined, n: number): Counted => ({ numbers: [...(state?.numbers ?? []), n] }),
  facts,
  dueAtMs: () => null,
  keys: () => ({}),
});
const ports = { store, clock, incarnation: 1 };
const tallies = documents<Counted, number>(
  ports,
  spec('tally', (n) => [{ type: 'child.tally.v1/added', data: { n } }]),
);
const received = documents<Counted, number>(
  ports,
  spec('received', () => []),
);

const added = { type: 'child.tally.v1/added', decode: (json: unknown) => json as { n: number } };
async function receive(event: EventEnvelope<{ n: number }>) {
  await received.change(event.key, causeOf(event), () => ({ ok: true, events: [event.data.n], answer: null }));
  return handled;
}

const relay = startRelay({ store, log, clock, topics, ...silent });
const consumer = await startConsumer({
  group: 'child',
  subscriptions: [on(added, receive)],
  ...{ log, store, clock, ...silent },
});
if (mode === 'drain') await drain();
else await Promise.all(keys.map((key) => write(key)));

async function write(key: string): Promise<never> {
  for (let n = 0; ; n++) {
    const cause = { kind: 'command' as const, commandId: `${life}-${key}-${n}`, correlationId: '', traceparent: '' };
    const done = await tallies.change(key, cause, (state) => {
      const next = (state?.numbers.length ?? 0) + 1;
      return { ok: true, events: [next], answer: next };
    });
    if (done.ok) writeSync(1, `${key} ${String(done.answer)}\n`);
    await clock.sleep(1, 'child').done;
  }
}

async function drain(): Promise<void> {
  while (!relay.idle() || !consumer.idle() || (await consumer.lag()) > 0) await clock.sleep(5, 'child').done;
  const found: Record<string, { effects: readonly number[]; sequences: number[] }> = {};
  for (const key of keys) {
    found[key] = { effects: (await received.find(key))?.state.numbers ?? [], sequences: [] };
  }
  for (const [partition, end] of (await log.endOffsets('child.tally.v1')).entries()) {
    for (const { key, headers } of await log.read('child.tally.v1', partition, 0, end + 1)) {
      found[key]?.sequences.push(Number(headers['ce_sequence']));
    }
  }
  writeSync(1, `${JSON.stringify({ found, parked: await consumer.parked.list(), damage: await log.integrity() })}\n`);
  await Promise.all([relay.stop(), consumer.stop()]);
  await log.close();
  await store.close();
}
