import type { Batch, LogRecord, PlacedRecord } from '../src/index.ts';
import { topic, type World } from './world.ts';

type Addressed = LogRecord & { readonly partition: number };
type Said = Readonly<{ next: number; waitMs: number }> | undefined;

/** A consumer of the bare log that writes down what it gets, and moves on unless told otherwise. */
export async function listen(
  world: World,
  say: (batch: Batch) => Promise<Said> = async () => undefined,
  group = 'reader',
) {
  const assigned: { partition: number; position: number; before: number }[] = [];
  const batches: Batch[] = [];
  const consumer = await world.log.consume({
    group,
    topics: [topic],
    onAssigned: async (_, partition, position) => {
      assigned.push({ partition, position, before: batches.filter((batch) => batch.partition === partition).length });
    },
    onRevoked: () => undefined,
    deliver: async (batch) => {
      const said = await say(batch);
      batches.push(batch);
      return said ?? { next: (batch.records.at(-1)?.offset ?? batch.endOffset - 1) + 1, waitMs: 0 };
    },
  });
  const values = (partition: number): string[] =>
    valuesOf(batches.filter((batch) => batch.partition === partition).flatMap(({ records }) => [...records]));
  return { assigned, batches, values, stop: () => consumer.stop() };
}

export function record(key: string, value: string, partition = 0): Addressed {
  return { key, headers: { ce_id: value.slice(0, 20) }, value, partition };
}

export function valuesOf(records: readonly PlacedRecord[]): string[] {
  return records.map(({ value }) => value);
}
