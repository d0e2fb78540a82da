import { StoreMisuse } from '../errors.ts';

/** Settings of the SQLite driver, each with its legal range. */
export type SqliteKnobs = Readonly<{
  /**
   * Pages in the write-ahead log (about four a commit) that start a checkpoint, which runs inside a commit. At 1,000 one
   * commit in some 200 waits 8 to 10 ms; at 100 one in 20 waits 2 to 3 ms, which is felt in every p99.
   */
  checkpointPages: number;
  /** How long to wait for another process that has the file; the event loop stands still meanwhile. */
  busyMs: number;
  /** Writes that share one transaction at most; bounds how long the event loop stands still. */
  groupSize: number;
  /** Removed outbox entries that may wait for a commit to ride on. */
  removalsWaiting: number;
  /** Page cache of the file. */
  cacheKiB: number;
  /** Text of the rows read or written last that is kept in memory. */
  recentKiB: number;
}>;

const ranges: Readonly<Record<keyof SqliteKnobs, readonly [standard: number, least: number, most: number]>> = {
  checkpointPages: [4_000, 10, 10_000],
  busyMs: [250, 0, 10_000],
  groupSize: [256, 1, 10_000],
  removalsWaiting: [256, 1, 10_000],
  cacheKiB: [16_384, 512, 1_048_576],
  recentKiB: [4_096, 0, 1_048_576],
};

/** @throws StoreMisuse naming the knob, its value and its range */
export function sqliteKnobs(given: Partial<SqliteKnobs> = {}): SqliteKnobs {
  const knob = (name: keyof SqliteKnobs): number => {
    const [standard, least, most] = ranges[name];
    const value = given[name] ?? standard;
    if (!Number.isInteger(value) || value < least || value > most)
      throw new StoreMisuse(`${name} is ${value}, not ${least} to ${most}`);
    return value;
  };
  return {
    checkpointPages: knob('checkpointPages'),
    busyMs: knob('busyMs'),
    groupSize: knob('groupSize'),
    removalsWaiting: knob('removalsWaiting'),
    cacheKiB: knob('cacheKiB'),
    recentKiB: knob('recentKiB'),
  };
}
