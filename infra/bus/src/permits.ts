import type { Clock, Wake } from '@linli/env';

/** So many at once, first come first served. */
export class Permits {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  async take(): Promise<void> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  give(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free++;
    else next();
  }
}

/** A word that work must end, and the sleeps that it cuts short. */
export class Ending {
  readonly #clock: Clock;
  readonly #sleeping = new Set<Wake>();
  #ended = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  over(): boolean {
    return this.#ended;
  }

  end(): void {
    this.#ended = true;
    for (const sleep of this.#sleeping) sleep.wake();
  }

  /** Resolves after `ms`, or at once when the end has come. */
  async sleep(ms: number, why: string): Promise<void> {
    if (this.#ended) return;
    const sleep = this.#clock.sleep(ms, why);
    this.#sleeping.add(sleep);
    await sleep.done;
    this.#sleeping.delete(sleep);
  }
}
