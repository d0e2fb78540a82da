import type { Clock, Wake } from '@linli/env';

import type { ConsumeOptions } from '../port.ts';
import type { Slot, Tables } from './tables.ts';

/** Delivers one partition to one group, batch after batch, as long as there is something; else it costs nothing. */
export class Reader {
  readonly slot: Slot;
  readonly #tables: Tables;
  readonly #clock: Clock;
  readonly #options: ConsumeOptions;
  readonly #batchSize: number;
  #next: number;
  #running: Promise<void> | undefined;
  #waiting: Wake | undefined;
  #stopped = false;
  #failed = false;
  /** Another consumer of the group has taken over: our word on the position counts no more. */
  #lost = false;

  constructor(
    slot: Slot,
    ports: Readonly<{ tables: Tables; clock: Clock; options: ConsumeOptions; batchSize: number }>,
  ) {
    this.slot = slot;
    this.#tables = ports.tables;
    this.#clock = ports.clock;
    this.#options = ports.options;
    this.#batchSize = ports.batchSize;
    this.#next = ports.tables.position(ports.options.group, slot);
  }

  get position(): number {
    return this.#next;
  }

  /** False after a batch could not be read, or a consumer threw out of one. */
  get alive(): boolean {
    return !this.#failed;
  }

  /** There may be something to deliver. Also when the position lies beyond the end: the consumer must hear of that. */
  wake(): void {
    if (this.#running !== undefined || this.#failed || this.#stopped || this.#next === this.slot.end) return;
    this.#running = this.#run()
      .catch(() => {
        this.#failed = true;
      })
      .finally(() => {
        this.#running = undefined;
        this.wake();
      });
  }

  lose(): void {
    this.#lost = true;
    this.halt();
    this.#options.onRevoked(this.slot.topic, this.slot.partition);
  }

  /** Waits for the batch that is being handled. */
  async stop(): Promise<void> {
    this.halt();
    await this.#running;
  }

  /** Begins no further batch. */
  halt(): void {
    this.#stopped = true;
    this.#waiting?.wake();
  }

  async #run(): Promise<void> {
    const { topic, partition } = this.slot;
    while (!this.#stopped && this.#next !== this.slot.end) {
      const records = this.#tables.read(this.slot, this.#next, this.#batchSize);
      const { next, waitMs } = await this.#options.deliver({
        topic,
        partition,
        records,
        startOffset: 0,
        endOffset: this.slot.end,
      });
      if (this.#lost) return;
      this.#next = next;
      this.#tables.move(this.#options.group, this.slot, next);
      if (waitMs > 0) await this.#wait(waitMs);
      // Others have their turn, also when handlers answer without ever waiting.
      else await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async #wait(ms: number): Promise<void> {
    if (this.#stopped) return;
    this.#waiting = this.#clock.sleep(ms, 'log: consumer waits');
    await this.#waiting.done;
    this.#waiting = undefined;
  }
}
