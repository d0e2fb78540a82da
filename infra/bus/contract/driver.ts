import type { Clock } from '@linli/env';
import type { Store } from '@linli/store';

import type { Log, TopicSpec } from '../src/index.ts';

/** What the suite makes a log do wrong. A driver without faults of its own leaves them out: the suite then wraps its log. */
export type BusFaults = Readonly<{
  /** The next append resolves, says that it took nothing, and indeed nothing is there (a send that was never written). */
  nextAppendSaysOkButAbsent(): void;
  /** The next append throws Unavailable, and all of it is there (an answer that got lost). */
  nextAppendFailsButPresent(): void;
  /** The log claims to have taken the next append, and lies: nothing is there. */
  nextAppendIsLost(): void;
  /** Appends and reads throw Unavailable until the log is back. */
  away(away: boolean): void;
  /** Running consumers of this group get nothing any more; `silently` = they still call themselves alive. */
  loseConsumer(group: string, silently: boolean): void;
}>;

/** A log without topics, a store with nothing in it, and their clock. One is made for each case. */
export type BusUnderTest = Readonly<{
  log: Log;
  store: Store;
  /** Time of the case. The suite waits by its `sleep` only, seldom longer than some seconds in all. */
  clock: Clock;
  /** The process dies without a word and a new one opens the same data; the old log and store are not asked again. */
  reopen(): Promise<Readonly<{ log: Log; store: Store; clock: Clock }>>;
  faults?: BusFaults;
  /** Runs one case to its end; for a driver whose time stands still unless somebody steps it. */
  run?<T>(work: () => Promise<T>): Promise<T>;
  dispose(): Promise<void>;
}>;

export type MakeBusDriver = () => Promise<BusUnderTest>;

/** Topics that the suite declares. */
export const suiteTopics: readonly TopicSpec[] = [
  { name: 'suite.tally.v1', owner: 'suite', partitions: 4 },
  { name: 'suite.other.v1', owner: 'suite', partitions: 4 },
];
