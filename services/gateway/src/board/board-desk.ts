import type { Clock } from '@linli/env';
import type { Cause, Outcome } from '@linli/store';

import type { Buckets } from './buckets.ts';
import { publicFigures, type Bucket, type PublicFigure } from './figures.ts';
import { reportOf, type ReportKey, type ReportLine } from './report.ts';
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

export type Board = Readonly<{ figures: readonly PublicFigure[]; items: readonly PublishedItem[] }>;

/** What publishers do and what everybody sees. */
export interface BoardDesk {
  find(itemId: string): Promise<PublicItem | undefined>;
  /** Outcomes that wait for a publisher: at most `limit`, or so many of each of some communities. */
  waiting(
    state: 'CANDIDATE' | 'REDACTED',
    limit: number,
    communityIds?: readonly string[],
  ): Promise<readonly PublicItem[]>;
  redact(itemId: string, headline: string, by: string, cause: Cause): Promise<Done>;
  publish(itemId: string, by: string, cause: Cause): Promise<Done>;
  withdraw(itemId: string, reason: string, cause: Cause): Promise<Done>;
  /** The figures of a month in some communities, for their staff. */
  report(
    month: string,
    communityIds: readonly string[],
    by: ReportKey,
  ): Promise<Readonly<{ lines: readonly ReportLine[]; all: ReportLine }>>;
  /** The public board: figures by month and type (n ≥ 5), and the newest published outcomes; up to ten seconds old. */
  board(): Promise<Board>;
}

/** How far back the board looks. */
const shownMs = 2 * 366 * 24 * 60 * 60_000;
/** Outcomes and buckets read at most; beyond that a board is a report, not a page. */
const shownItems = 200;
const readBuckets = 10_000;
/** Everybody may ask for the board, and adding it up is work: what was added up is kept this long. */
const freshMs = 10_000;

type Ports = Readonly<{
  items: PublicItems;
  buckets: Buckets;
  clock: Clock;
  /** Calendar month of an instant in the tenant's zone, YYYY-MM. */
  monthOf: (atMs: number) => string;
}>;

export function makeBoardDesk(ports: Ports): BoardDesk {
  const { items, clock } = ports;
  let kept: Readonly<{ board: Promise<Board>; atMs: number }> | undefined;
  const changed = async (done: Promise<Done>): Promise<Done> => {
    const outcome = await done;
    kept = undefined;
    return outcome;
  };
  return {
    find: async (itemId) => (await items.find(itemId))?.state,
    async waiting(state, limit, communityIds) {
      const lists =
        communityIds === undefined
          ? [{ index: 'byState', equals: [state], limit }]
          : communityIds.map((one) => ({ index: 'byCommunityState', equals: [one, state], limit }));
      const pages = await Promise.all(lists.map((list) => items.page(list)));
      return pages.flatMap(({ found }) => found.map((one) => one.state));
    },
    redact: (itemId, headline, by, cause) => items.change(itemId, cause, (item) => decideRedact(item, headline, by)),
    publish: (itemId, by, cause) =>
      changed(items.change(itemId, cause, (item, nowMs) => decidePublish(item, by, nowMs))),
    withdraw: (itemId, reason, cause) => changed(items.change(itemId, cause, (item) => decideWithdraw(item, reason))),
    async report(month, communityIds, by) {
      const pages = communityIds.map((one) =>
        ports.buckets.page({ index: 'byCommunity', equals: [one, month], limit: readBuckets / 10 }),
      );
      return reportOf(
        (await Promise.all(pages)).flatMap(({ found }) => found.map(({ state }) => state)),
        by,
      );
    },
    board() {
      const nowMs = clock.nowMs();
      if (kept === undefined || nowMs - kept.atMs >= freshMs) {
        const board = addUp(ports);
        kept = { board, atMs: nowMs };
        // What could not be read is not kept.
        board.catch(() => (kept = undefined));
      }
      return kept.board;
    },
  };
}

async function addUp({ items, buckets, clock, monthOf }: Ports): Promise<Board> {
  const published = await items.page({ index: 'byState', equals: ['PUBLISHED'], limit: shownItems });
  return {
    figures: publicFigures(await bucketsFrom(buckets, monthOf(clock.nowMs() - shownMs))).sort((a, b) =>
      a.month < b.month ? 1 : a.month > b.month ? -1 : 0,
    ),
    items: published.found.flatMap(({ state }) => shown(state)),
  };
}

async function bucketsFrom(buckets: Buckets, from: string): Promise<Bucket[]> {
  const all: Bucket[] = [];
  let cursor: string | undefined;
  do {
    const page = await buckets.page({ index: 'byMonth', from, limit: 500, ...(cursor !== undefined && { cursor }) });
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
