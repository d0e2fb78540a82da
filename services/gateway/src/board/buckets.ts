import { causeOf, handled, on, type Subscription } from '@linli/bus';
import type { Clock, Ids } from '@linli/env';
import { fact } from '@linli/proto';
import { documents, type Documents, type Store } from '@linli/store';

import type { Bucket, FigureEntry } from './figures.ts';

type BucketEvent = Readonly<{ month: string; communityId: string; type: string; demandId: string; entry: FigureEntry }>;
export type Buckets = Documents<Bucket, BucketEvent>;

export function figureBuckets(ports: Readonly<{ store: Store; clock: Clock; incarnation: number }>): Buckets {
  return documents<Bucket, BucketEvent>(ports, {
    collection: {
      name: 'figure',
      indexes: { byCommunity: ['communityId', 'month', 'type'], byMonth: ['month', 'type'] },
    },
    evolve: (bucket, { month, communityId, type, demandId, entry }) => ({
      month,
      communityId,
      type,
      entries: { ...bucket?.entries, [demandId]: merged(bucket?.entries[demandId], entry) },
    }),
    facts: () => [],
    dueAtMs: () => null,
    keys: ({ communityId, month, type }) => ({ byCommunity: [communityId, month, type], byMonth: [month, type] }),
    // One entry for each demand of the month: sources are unbounded, the entry itself is the mark.
    remembersSources: false,
  });
}

function merged(known: FigureEntry | undefined, entry: FigureEntry): FigureEntry {
  return { ...known, ...entry, ...(known?.endedAtMs !== undefined && { endedAtMs: known.endedAtMs }) };
}

/** Counts submissions and ends, each once. `monthOf` is the calendar month of an instant in the tenant's zone. */
export function keepFigures(buckets: Buckets, ids: Ids, monthOf: (atMs: number) => string): Subscription[] {
  // Many demands share one bucket and are handled at once: in a row each writes it, at once all but one would lose, again and again,
  // until their keys are parked. Another process costs a lost race now and then, which is tried again.
  const last = new Map<string, Promise<unknown>>();
  const set = async (event: Parameters<typeof causeOf>[0], change: BucketEvent) => {
    const id = ids.derived('fg', `${change.month}|${change.communityId}|${change.type}`);
    const before = last.get(id) ?? Promise.resolve();
    const mine = before.then(() =>
      buckets.change(id, causeOf(event), () => ({ ok: true, events: [change], answer: null })),
    );
    const ended = mine.catch(() => undefined);
    last.set(id, ended);
    try {
      await mine;
      return handled;
    } finally {
      if (last.get(id) === ended) last.delete(id);
    }
  };
  return [
    on(fact('needs.demand.v1/submitted'), async (event) => {
      const { communityId, gridId, type, demandId, submittedAtMs } = event.data;
      return set(event, {
        month: monthOf(Number(submittedAtMs)),
        communityId,
        type,
        demandId,
        entry: { submitted: true, ...(gridId !== '' && { gridId }) },
      });
    }),
    on(fact('needs.demand.v1/closed'), async (event) => {
      const { communityId, type, demandId, month, resolution, solved, satisfaction, durationMs } = event.data;
      const { gridId, providerId, response } = event.data;
      const rated = resolution === 'EVALUATED' ? { solved, satisfaction } : {};
      const by = {
        ...(gridId !== '' && { gridId }),
        ...(providerId !== '' && { providerId }),
        ...(response !== '' && { response }),
      };
      return set(event, {
        month,
        communityId,
        type,
        demandId,
        entry: { resolution, durationMs: Number(durationMs), endedAtMs: event.atMs, ...rated, ...by },
      });
    }),
  ];
}
