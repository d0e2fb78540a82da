import type { Clock } from '@linli/env';

import { documents, type Cause, type Decision, type DocumentsSpec, type Store } from '../src/index.ts';
import type { Bench } from './bench.ts';

/** The smallest domain there is: a sum, and what was added to it. */
export type Sum = Readonly<{ total: number; added: readonly number[]; atMs: number }>;
export type Added = Readonly<{ type: 'added' | 'whispered'; amount: number; atMs: number }>;
export type Refusal = 'NOTHING_TO_ADD';

const spec: DocumentsSpec<Sum, Added> = {
  collection: { name: 'sum', indexes: { byTotal: ['total'] } },
  evolve: (sum, { amount, atMs }) => ({
    total: (sum?.total ?? 0) + amount,
    added: [...(sum?.added ?? []), amount],
    atMs,
  }),
  facts: ({ type, amount }) => (type === 'added' ? [{ type: 'test.sum.v1/added', data: { amount } }] : []),
  dueAtMs: ({ total, atMs }) => (total < 100 ? atMs + total : null),
  keys: ({ total }) => ({ byTotal: [total] }),
};

/** Adds; answers the total. */
export function add(...amounts: readonly number[]) {
  return (sum: Sum | undefined, nowMs: number): Decision<Added, number, Refusal> =>
    amounts.includes(0)
      ? { ok: false, refusal: 'NOTHING_TO_ADD' }
      : {
          ok: true,
          events: amounts.map((amount) => ({ type: 'added', amount, atMs: nowMs })),
          answer: amounts.reduce((total, amount) => total + amount, sum?.total ?? 0),
        };
}

export const command = (commandId: string, expectedVersion?: number): Cause => ({
  kind: 'command',
  commandId,
  correlationId: 'cr_1',
  traceparent: 'trace',
  ...(expectedVersion !== undefined && { expectedVersion }),
});

export const eventOf = (source: string, sequence: number, incarnation = 1): Cause => ({
  kind: 'event',
  eventId: `${source}:${incarnation}:${sequence}`,
  source,
  incarnation,
  sequence,
  correlationId: 'cr_1',
  traceparent: 'trace',
});

function clockAt(times: { nowMs: number }): Clock {
  return { nowMs: () => times.nowMs, sleep: () => ({ done: Promise.resolve(), wake: () => undefined }) };
}

export async function sumsOf(
  { store }: Bench,
  more: {
    incarnation?: number;
    times?: { nowMs: number };
    spec?: Partial<typeof spec>;
    around?: (store: Store) => Store;
  } = {},
) {
  await store().declare([spec.collection]);
  const { incarnation = 1, times = { nowMs: 1_000 }, around = (inner: Store) => inner } = more;
  return documents({ store: around(store()), clock: clockAt(times), incarnation }, { ...spec, ...more.spec });
}
