import { Agenda, type Entry } from './agenda.ts';
import { asError } from './as-error.ts';
import { hashOf, mixed } from './chance.ts';

// Taken before a simulation bans them (ban.ts).
const nextTurn = setImmediate;

/** Put together only when somebody reads it: most lines are not read. */
type Line = Readonly<{ atMs: number; what: string; how: string }>;

function textOf({ atMs, what, how }: Line): string {
  return how === '' ? `${atMs} ${what}` : `${atMs} ${what} ${how}`;
}

/** The loop of a simulation: virtual time, one event after the other, and a hash of all that happened. */
export class Kernel {
  #nowMs: number;
  #stopped = false;
  readonly #agenda = new Agenda();
  readonly #lines: Line[] = [];
  readonly #keptLines: number;
  #lineCount = 0;
  /** Events run so far. */
  events = 0;
  /** 32 bits over every traced line: equal runs, equal hash. */
  hash = 0x811c9dc5;
  /** Gets every traced line as it is written. */
  listener: ((line: string) => void) | undefined;

  constructor(startMs: number, keptLines = 4_000) {
    this.#nowMs = startMs;
    this.#keptLines = keptLines;
  }

  get nowMs(): number {
    return this.#nowMs;
  }

  /** Runs `run` at `atMs`, or next when that is past; after all that was put there before. */
  at(atMs: number, run: () => void): Entry {
    return this.#agenda.put(Math.max(Math.round(atMs), this.#nowMs), run);
  }

  after(ms: number, run: () => void): Entry {
    return this.#agenda.put(this.#nowMs + Math.max(0, Math.round(ms)), run);
  }

  /** Notes what happened, and how it ended: in the hash, and as one of the last `keptLines`. */
  trace(what: string, how = ''): void {
    this.hash = hashOf(how, hashOf(what, mixed(this.hash, this.#nowMs)));
    const place = this.#lineCount++ % this.#keptLines;
    const line = { atMs: this.#nowMs, what, how };
    this.#lines[place] = line;
    this.listener?.(textOf(line));
  }

  /** The last `count` lines, oldest first. */
  lastLines(count: number): string[] {
    const from = Math.max(0, this.#lineCount - Math.min(count, this.#keptLines));
    return Array.from({ length: this.#lineCount - from }, (_, n) => {
      const line = this.#lines[(from + n) % this.#keptLines];
      return line === undefined ? '' : textOf(line);
    });
  }

  /** Ends `run` after the event that is running. */
  stop(): void {
    this.#stopped = true;
  }

  /** Runs what is due up to `untilMs`; each event with all promises that it settles, before the next one. */
  async run(untilMs: number): Promise<void> {
    await turns(() => {
      while (!this.#stopped && this.#agenda.nextMs <= untilMs) if (this.#step()) return true;
      return false;
    });
    if (!this.#stopped) this.#nowMs = Math.max(this.#nowMs, untilMs);
  }

  /** Runs until `work` has ended, and gives what it gave: for tests that await what only virtual time brings. */
  async runUntilSettled<T>(work: () => Promise<T>): Promise<T> {
    const end = { settled: false };
    const result = work().finally(() => {
      end.settled = true;
    });
    result.catch(() => undefined);
    let idleTurns = 0;
    await turns(() => {
      if (this.#step()) idleTurns = 0;
      return !end.settled && ++idleTurns <= 100;
    });
    if (!end.settled) throw new Error('waits for something that will never come');
    return result;
  }

  /** Runs the next event; false when it has been called off. */
  #step(): boolean {
    const entry = this.#agenda.take();
    if (entry?.run === undefined) return false;
    this.#nowMs = Math.max(this.#nowMs, entry.atMs);
    this.events++;
    entry.run();
    return true;
  }
}

/** So many turns are asked for at once: Node runs them in one go, without a look at the machine in between. */
const turnsAtOnce = 128;

/**
 * Runs `step` in one turn of the event loop after the other while it answers true. Between two turns every microtask that
 * the first left behind has run, and a rejection that nobody awaits has been reported.
 */
function turns(step: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    let left = 0;
    let over = false;
    const turn = (): void => {
      left--;
      if (over) return;
      try {
        over = !step();
        if (over) resolve();
        else if (left === 0) ask();
      } catch (thrown) {
        over = true;
        reject(asError(thrown));
      }
    };
    const ask = (): void => {
      for (left = 0; left < turnsAtOnce; left++) nextTurn(turn);
    };
    ask();
  });
}
