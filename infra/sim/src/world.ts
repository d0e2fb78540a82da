import type { PlacedRecord } from '@linli/bus';
import type { DocumentWrite, StoredDocument } from '@linli/store';

import { Chance } from './chance.ts';
import { Faults, noFaults, type FaultClass } from './faults.ts';
import { Kernel } from './kernel.ts';

/** The four moments at which a sweep strikes one call. */
export type Phase = 'crash-before' | 'crash-after' | 'error-before' | 'lost-reply';

/** A write that a store took, as it was taken. */
export type Applied = Readonly<{
  store: string;
  collection: string;
  id: string;
  before: StoredDocument | undefined;
  after: StoredDocument;
  write: DocumentWrite;
  /** Node that wrote it. */
  by: string;
  atMs: number;
}>;

/** A record that the log took. */
export type Placed = Readonly<{ topic: string; partition: number; record: PlacedRecord; atMs: number }>;

/** How a call ended for who asked. */
export type Answered = Readonly<{
  by: string;
  service: string;
  method: string;
  request: unknown;
  result: Readonly<{ ok: true; response: unknown }> | Readonly<{ ok: false; error: unknown }>;
  atMs: number;
}>;

export type Violation = Readonly<{ promise: string; atMs: number; detail: string }>;

export type WorldOptions = Readonly<{
  seed: number;
  startMs: number;
  rates?: Readonly<Record<FaultClass, number>>;
  /** Only these faults may strike; for shrinking. */
  allowed?: ReadonlySet<string>;
  /** Strike exactly this call (counted without idle ones), at this moment. */
  strike?: Readonly<{ call: number; phase: Phase }>;
}>;

/** Everything that is outside the nodes: time, chance, faults, and who watches. */
export class World {
  readonly seed: number;
  readonly kernel: Kernel;
  readonly faults: Faults;
  /** Latencies of stores, log and calls. */
  readonly latency: Chance;
  readonly strike: WorldOptions['strike'];
  /** True from the first deed of people on: what comes before is not swept. */
  begun = false;
  /** Calls so far that were not idle. */
  calls = 0;
  /** Label of each such call, kept while a sweep takes its list. */
  labels: string[] | undefined;
  readonly violations: Violation[] = [];
  readonly marks = new Set<string>();
  /** Numbers a scenario wants in its report. */
  readonly figures = new Map<string, number>();
  readonly #applied: ((applied: Applied) => void)[] = [];
  readonly #placed: ((placed: Placed) => void)[] = [];
  readonly #answered: ((answered: Answered) => void)[] = [];

  constructor({ seed, startMs, rates = noFaults, allowed, strike }: WorldOptions) {
    this.seed = seed;
    this.kernel = new Kernel(startMs);
    this.faults = new Faults(seed, rates, allowed);
    this.latency = new Chance(seed, 'latency');
    this.strike = strike;
  }

  onApplied(watch: (applied: Applied) => void): void {
    this.#applied.push(watch);
  }

  onPlaced(watch: (placed: Placed) => void): void {
    this.#placed.push(watch);
  }

  onAnswered(watch: (answered: Answered) => void): void {
    this.#answered.push(watch);
  }

  applied(applied: Applied): void {
    for (const watch of this.#applied) watch(applied);
  }

  placed(placed: Placed): void {
    for (const watch of this.#placed) watch(placed);
  }

  answered(answered: Answered): void {
    for (const watch of this.#answered) watch(answered);
  }

  /** A promise is broken: the run ends here. */
  violate(promise: string, detail: string): void {
    this.kernel.trace(`VIOLATION ${promise} ${detail}`);
    this.violations.push({ promise, atMs: this.kernel.nowMs, detail });
    this.kernel.stop();
  }

  mark(name: string): void {
    this.marks.add(name);
  }
}
