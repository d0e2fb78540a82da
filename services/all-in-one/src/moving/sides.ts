import type { Log, TopicSpec } from '@linli/bus';
import type { Transfer } from '@linli/store';

// The two sides of a move, named by what it needs of them. Nobody else may be at work on either meanwhile.

/** How far a side has been given up: everything stands on the other side; services may start there, too. */
export type Seal = 'VERIFIED' | 'DONE';

export type Source = Readonly<{
  log: Log;
  /** Every topic that the log has. */
  topics: readonly TopicSpec[];
  store: (service: string) => Promise<Transfer>;
  /** True when all of it stands elsewhere and only the end is missing. @throws StartRefused FOLDER_MOVED when that is done, too */
  sealed: () => Promise<boolean>;
  /** What is said to whoever would finish on another target than where all of it stands. */
  unfinished: () => Error;
  /** From `VERIFIED` on nobody starts on it by mistake. On disk when it resolves. */
  seal: (seal: Seal) => Promise<void>;
  close: () => Promise<void>;
}>;

/** Whose data of one service are: nobody's, of a move of this installation that broke off, of its services, somebody else's. */
export type Owner = 'NOBODY' | 'HALF_MOVED' | 'OPEN' | 'STRANGER';

export type Target = Readonly<{
  owner: (service: string) => Promise<Owner>;
  /** How many records stand in these topics, asked before anything is claimed. */
  records: (topics: readonly TopicSpec[]) => Promise<number>;
  /** Claims its topics for the installation when they are declared. */
  log: Log;
  /** Claims the data of a service, half moved. */
  store: (service: string) => Promise<Transfer>;
  /** Services start on it from now on; again does no harm. */
  open: (service: string) => Promise<void>;
  close: () => Promise<void>;
}>;
