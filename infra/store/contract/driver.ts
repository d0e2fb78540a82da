import type { Store } from '../src/index.ts';

/** A store with nothing in it, and what its driver can do to it. One is made for each case. */
export type StoreUnderTest = Readonly<{
  store: Store;
  /** The process dies without a word and a new one opens the same data; the old store is not asked again. */
  reopen(): Promise<Store>;
  /**
   * The next commit of the store in use throws Unavailable, before or after it was applied.
   * A driver without faults of its own leaves it out: the suite then wraps the store.
   */
  fail?(when: 'before-apply' | 'after-apply'): void;
  /** Runs one case to its end; for a driver whose time stands still unless somebody steps it. */
  run?<T>(work: () => Promise<T>): Promise<T>;
  dispose(): Promise<void>;
}>;

export type MakeDriver = () => Promise<StoreUnderTest>;
