import type { DocumentWrite, Json, KeyPart, OutboxEntry } from '../src/index.ts';

// What the cases write. Apart from jest, so that a child process can write it too.

export const things = {
  name: 'thing',
  indexes: {
    byColour: ['colour'],
    byWeight: ['weight'],
    byPlaceAndWeight: ['place', 'weight'],
    byPath: ['a', 'b', 'c'],
  },
} as const;
export const boxes = { name: 'box', indexes: { byColour: ['colour'] } } as const;

export type Thing = Readonly<{
  id: string;
  /** The version it must have now; 0 = none yet. */
  at?: number;
  state?: Json;
  dueAtMs?: number | null;
  sequence?: number;
  keys?: Partial<Record<keyof typeof things.indexes, readonly KeyPart[] | null>>;
  outbox?: readonly OutboxEntry[];
}>;

/** A write of a thing, absent from every index that is not named. */
export function thing({
  id,
  at = 0,
  state = {},
  dueAtMs = null,
  sequence = 0,
  keys = {},
  outbox = [],
}: Thing): DocumentWrite {
  return {
    collection: 'thing',
    id,
    expectedVersion: at,
    state,
    seen: { commands: [], sources: {} },
    sequence,
    changedAtMs: 1_000,
    dueAtMs,
    keys: { byColour: null, byWeight: null, byPlaceAndWeight: null, byPath: null, ...keys },
    outbox,
  };
}

/** The n-th event of an aggregate. */
export function event(aggregateId: string, sequence: number, data: Json = { n: sequence }): OutboxEntry {
  return {
    eventId: `${aggregateId}:1:${sequence}`,
    topic: 'test.thing.v1',
    type: 'test.thing.v1/changed',
    key: aggregateId,
    aggregateId,
    incarnation: 1,
    sequence,
    atMs: 1_000,
    correlationId: 'cr_1',
    causationId: 'cm_1',
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    data,
  };
}

/** `from`, `from + 1` … `to`. */
export function count(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
}
