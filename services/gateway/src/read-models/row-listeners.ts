import type { DemandRow } from './demand-row.ts';

type Listener = (row: DemandRow, version: number) => Promise<void>;

/** Who in this process wants to hear of changed rows: the open event streams. A hint, never a promise; lists are asked again anyway. */
export type RowListeners = Readonly<{
  listen: (listener: Listener) => () => void;
  tell: (row: DemandRow, version: number) => void;
}>;

export function rowListeners(): RowListeners {
  const listeners = new Set<Listener>();
  return {
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(row, version) {
      // A listener that fails has lost its reader; the row itself is written, so nothing else is lost.
      for (const listener of listeners) listener(row, version).catch(() => listeners.delete(listener));
    },
  };
}
