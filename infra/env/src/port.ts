/**
 * All that is not determined by input: time, ids, chance. Product code asks these ports and nothing else;
 * that is what lets the simulator run the same code from one seed.
 */

/** A sleep that can be cut short. */
export type Wake = Readonly<{ done: Promise<void>; wake: () => void }>;

export interface Clock {
  /** Now, in epoch milliseconds, UTC. May step back; a document's own instants never do (see @linli/store). */
  nowMs(): number;
  /** Resolves after `ms`, or at once when `wake` is called. `why` names the sleeper in traces. */
  sleep(ms: number, why: string): Wake;
}

export interface Ids {
  /** A new id: prefix + UUID v7. */
  next(prefix: string): string;
  /** The id that `cause` and `purpose` determine: prefix + UUID v8 of their SHA-256. */
  derived(prefix: string, cause: string, purpose?: string): string;
  /** The id that a personal word (ID number, company) determines under this installation's key; not guessable outside it. */
  keyed(prefix: string, word: string): string;
  /** 256 bits that nobody can guess, as base64url; for sessions, salts and one-time codes. */
  secret(): string;
}

export interface Rng {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [0, below). */
  below(below: number): number;
}

export type Env = Readonly<{ clock: Clock; ids: Ids; rng: Rng }>;
