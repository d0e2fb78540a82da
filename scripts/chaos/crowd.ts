import { appendFileSync, closeSync, fsyncSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { RpcRefusal } from '@linli/rpc';

import type { Command } from '../../services/all-in-one/src/demo/hears.ts';
import type { Acknowledged } from './evidence.ts';

type Receipt = Readonly<{ id: string; version: string | number; state: string }>;
type Answer = Readonly<{ receipt: Receipt | null }>;

/** Something that somebody wants, under an id that is kept until there is an answer. */
export type Wish = Readonly<{
  commandId: string;
  actorId: string;
  actorRole: string;
  ask: (command: Command) => Promise<Answer>;
  then?: (told: Acknowledged) => void;
}>;

export type CrowdTold = Readonly<{
  acknowledged: readonly Acknowledged[];
  refused: ReadonlyMap<string, number>;
  takenBack: readonly string[];
  faults: readonly string[];
  /** Commands begun, and calls made for them. */
  begun: number;
  asked: number;
}>;

const tickMs = 40;
/** Who gets no answer asks again after a while, each time after a longer one. */
const askAgainMs = { first: 300, longest: 2_000 };
/** People who wait for an answer at one time: three seconds' worth. The rest of the queue waits outside, as at a counter. */
const inFlightAtMost = 72;
/** One answer in so many is asked for once more, as by somebody who clicks twice. */
const twiceEvery = 25;

/**
 * The people outside: so many commands a second, whatever happens to Linli. Each answer is on disk before anybody goes on; what
 * has no answer is asked again under its id until it has one.
 */
export class Crowd {
  readonly #file: number;
  readonly #ready: Wish[] = [];
  readonly #acknowledged: Acknowledged[] = [];
  readonly #refused = new Map<string, number>();
  readonly #takenBack: string[] = [];
  readonly #faults: string[] = [];
  readonly #perSecond: number;
  readonly #next: () => Wish;
  #inFlight = 0;
  #begun = 0;
  #asked = 0;
  #newcomers = true;
  #over = false;

  constructor(journal: string, perSecond: number, next: () => Wish) {
    this.#file = openSync(journal, 'a', 0o600);
    this.#perSecond = perSecond;
    this.#next = next;
    void this.#walk();
  }

  /** Behind what others want already; before any newcomer. */
  wants(wish: Wish): void {
    this.#ready.push(wish);
  }

  /** Nobody new comes any more; who is there goes on. */
  closeTheDoor(): void {
    this.#newcomers = false;
  }

  quiet(): boolean {
    return this.#inFlight === 0 && this.#ready.length === 0;
  }

  told(): CrowdTold {
    return {
      ...{ acknowledged: this.#acknowledged, refused: this.#refused, takenBack: this.#takenBack },
      ...{ faults: this.#faults, begun: this.#begun, asked: this.#asked },
    };
  }

  stop(): void {
    this.#over = true;
    closeSync(this.#file);
  }

  async #walk(): Promise<void> {
    const began = process.uptime();
    let due = 0;
    while (!this.#over) {
      await sleep(tickMs);
      const owed = Math.floor((process.uptime() - began) * this.#perSecond) - due;
      due += owed;
      for (let n = 0; n < owed && this.#inFlight < inFlightAtMost; n++) {
        const wish = this.#ready.shift() ?? (this.#newcomers ? this.#next() : undefined);
        if (wish !== undefined) void this.#fulfil(wish);
      }
    }
  }

  async #fulfil(wish: Wish): Promise<void> {
    this.#inFlight++;
    this.#begun++;
    const told = await this.#untilAnswered(wish);
    if (told !== undefined) {
      this.#write({ commandId: told.commandId, receipt: told });
      this.#acknowledged.push(told);
      wish.then?.(told);
      if (this.#acknowledged.length % twiceEvery === 0) await this.#again(wish, told);
    }
    this.#inFlight--;
  }

  /** The same id once more must be told the same. */
  async #again(wish: Wish, first: Acknowledged): Promise<void> {
    const second = await this.#untilAnswered(wish);
    if (JSON.stringify(first) !== JSON.stringify(second))
      this.#takenBack.push(`${wish.commandId}: ${JSON.stringify(first)}, then ${JSON.stringify(second ?? 'refused')}`);
  }

  async #untilAnswered({ ask, ...who }: Wish): Promise<Acknowledged | undefined> {
    const { commandId, actorId, actorRole } = who;
    const command = { commandId, actorId, actorRole, correlationId: commandId, traceparent: '' };
    for (let waitMs = askAgainMs.first; !this.#over; waitMs = Math.min(waitMs * 2, askAgainMs.longest)) {
      try {
        this.#asked++;
        const { receipt } = await ask(command);
        if (receipt === null) throw new Error(`${commandId}: no receipt`);
        return { commandId, id: receipt.id, version: Number(receipt.version), state: receipt.state };
      } catch (cause) {
        if (cause instanceof RpcRefusal && cause.code !== 'VERSION_CONFLICT' && cause.status !== 'RESOURCE_EXHAUSTED') {
          this.#refused.set(cause.code, (this.#refused.get(cause.code) ?? 0) + 1);
          this.#write({ commandId, refused: cause.code });
          return undefined;
        }
        const { name, message } = cause as Error;
        if (name !== 'Unavailable' && !(cause instanceof RpcRefusal)) {
          this.#faults.push(`${commandId}: ${name} ${message}`.slice(0, 300));
          return undefined;
        }
        await sleep(waitMs);
      }
    }
    return undefined;
  }

  #write(line: object): void {
    if (this.#over) return;
    appendFileSync(this.#file, `${JSON.stringify(line)}\n`);
    fsyncSync(this.#file);
  }
}
