import type { DemandRow } from './demand-row.ts';

/** That a row has changed, and where it lies; `n` counts up from 1 while the process lives. */
export type RowNews = Readonly<{
  n: number;
  demandId: string;
  version: number;
  communityId: string;
  gridId: string;
}>;

type Listener = (news: RowNews) => void;

/** Who in this process wants to hear of changed rows: the open event streams. A hint, never a promise; lists are asked again anyway. */
export type RowListeners = Readonly<{
  listen: (listener: Listener) => () => void;
  /** Told twice, by whoever wrote it and by whoever saw it, a version is news once. */
  tell: (row: DemandRow, version: number) => void;
  /** What was told after `n`, oldest first; undefined when that is no longer known. */
  since: (n: number) => readonly RowNews[] | undefined;
  /** Number of the last news, 0 before the first. */
  last: () => number;
}>;

/** News kept for readers that were cut for a while; who was away for longer reads everything again. */
const keptNews = 1000;
/** Rows of which the last version told is remembered; one forgotten is told once more, which does no harm. */
const rememberedRows = 10_000;

export function rowListeners(): RowListeners {
  const listeners = new Set<Listener>();
  const kept: RowNews[] = [];
  const told = new Map<string, number>();
  let last = 0;
  return {
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell({ demandId, demand }, version) {
      if (demand === undefined) return; // whose it is comes with its first fact
      if ((told.get(demandId) ?? 0) >= version) return;
      told.delete(demandId);
      told.set(demandId, version);
      const [oldest] = told.keys();
      if (told.size > rememberedRows && oldest !== undefined) told.delete(oldest);
      const { communityId, gridId } = demand;
      const news = { n: ++last, demandId, version, communityId, gridId };
      kept.push(news);
      if (kept.length > keptNews) kept.shift();
      for (const listener of listeners) listener(news);
    },
    since: (n) => (n <= last && n >= last - kept.length ? kept.slice(kept.length - (last - n)) : undefined),
    last: () => last,
  };
}
