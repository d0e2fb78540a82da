import type { Cause, Outcome } from '@linli/store';

import type { Buckets } from './buckets.ts';
import { publicFigures, type Bucket, type PublicFigure } from './figures.ts';
import { decidePublish, decideRedact, decideWithdraw, type PublicItem, type PublicItemRefusal } from './public-item.ts';
import type { PublicItems } from './public-items.ts';

export type PublishedItem = Readonly<{
  itemId: string;
  headline: string;
  category: string;
  month: string;
  durationDays: number;
  solved: string;
}>;
type Done = Outcome<string, PublicItemRefusal>;

/** What publishers do and what everybody sees. */
export interface BoardDesk {
  waiting(state: 'CANDIDATE' | 'REDACTED', limit: number): Promise<readonly PublicItem[]>;
  redact(itemId: string, headline: string, by: string, cause: Cause): Promise<Done>;
  publish(itemId: string, by: string, cause: Cause): Promise<Done>;
  withdraw(itemId: string, reason: string, cause: Cause): Promise<Done>;
  /** The public board: figures of the last two years by month and type (n ≥ 5), and the newest published outcomes. */
  board(): Promise<Readonly<{ figures: readonly PublicFigure[]; items: readonly PublishedItem[] }>>;
}

/** Outcomes and buckets read at most; beyond that a board is a report, not a page. */
const shownItems = 200;
const readBuckets = 10_000;

export function makeBoardDesk(ports: Readonly<{ items: PublicItems; buckets: Buckets }>): BoardDesk {
  const { items, buckets } = ports;
  return {
    waiting: async (state, limit) =>
      (await items.page({ index: 'byState', equals: [state], limit })).found.map((found) => found.state),
    redact: (itemId, headline, by, cause) => items.change(itemId, cause, (item) => decideRedact(item, headline, by)),
    publish: (itemId, by, cause) => items.change(itemId, cause, (item, nowMs) => decidePublish(item, by, nowMs)),
    withdraw: (itemId, reason, cause) => items.change(itemId, cause, (item) => decideWithdraw(item, reason)),
    async board() {
      const published = await items.page({ index: 'byState', equals: ['PUBLISHED'], limit: shownItems });
      return {
        figures: publicFigures(await allBuckets(buckets)),
        items: published.found.flatMap(({ state }) => shown(state)),
      };
    },
  };
}

async function allBuckets(buckets: Buckets): Promise<Bucket[]> {
  const all: Bucket[] = [];
  let cursor: string | undefined;
  do {
    const page = await buckets.page({ index: 'byMonth', limit: 500, ...(cursor !== undefined && { cursor }) });
    all.push(...page.found.map(({ state }) => state));
    cursor = page.cursor;
  } while (cursor !== undefined && all.length < readBuckets);
  return all;
}

function shown(item: PublicItem): PublishedItem[] {
  if (item.state !== 'PUBLISHED') return [];
  const { itemId, headline, category, month, durationDays, solved } = item;
  return [{ itemId, headline, category, month, durationDays, solved }];
}
