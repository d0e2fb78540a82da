import { type Clock, Unavailable, type Wake } from '@linli/env';
import type { Store } from '@linli/store';
import type { Logger, Metrics } from '@linli/telemetry';

import type { RuntimeKnobs } from './knobs.ts';
import type { Lease } from './lease.ts';
import type { Sweep } from './service.ts';

/** One sweep at work. */
export type Sweeping = Readonly<{
  /** A document of the collection was written that is due then. A hint; without it the sweep is only later. */
  hint(dueAtMs: number): void;
  /** True when it does not run: it may be due, and the clock has not yet said so to it. */
  asleep(): boolean;
  /** True when it neither runs nor is due to. */
  resting(): boolean;
  /** True when its last run failed. */
  failing(): boolean;
  /** Lets the run in progress end and begins no other. */
  stop(): Promise<void>;
}>;

export type SweepingPorts = Readonly<{
  store: Store;
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  knobs: RuntimeKnobs;
  lease: Lease | undefined;
  /** An instant in the past; whole `safetyMs` after it everything is looked at, whatever has been told. */
  phaseMs: number;
}>;

/**
 * Runs a sweep when a document is due, each time until it says there is no more; looks for one now and every `safetyMs`.
 * It sleeps by the Clock port only, and a clock that steps back delays it by no more than `safetyMs`.
 */
export function startSweep(sweep: Sweep, ports: SweepingPorts): Sweeping {
  const sweeper = new Sweeper(sweep, ports);
  const running = sweeper.work();
  return {
    hint: (dueAtMs) => sweeper.hint(dueAtMs),
    asleep: () => sweeper.asleep(),
    resting: () => sweeper.resting(),
    failing: () => sweeper.failures > 0,
    stop: () => {
      sweeper.stop();
      return running;
    },
  };
}

class Sweeper {
  failures = 0;
  readonly #sweep: Sweep;
  readonly #ports: SweepingPorts;
  #stopped = false;
  /** Instant of the next look. */
  #lookAtMs = 0;
  /** Earliest instant at which something is due, for all we know; infinity = we know of nothing. */
  #dueMs = Infinity;
  /** Earliest due instant told while looking. */
  #hintedMs = Infinity;
  /** After a failure hints wait too, else a busy store would be asked without pause. */
  #deaf = false;
  #sleeping: Wake | undefined;
  #stuck = { dueMs: 0, looks: 0 };

  constructor(sweep: Sweep, ports: SweepingPorts) {
    this.#sweep = sweep;
    this.#ports = ports;
    ports.metrics.count('sweep_failures', { sweep: sweep.name }, 0);
  }

  hint(dueAtMs: number): void {
    this.#hintedMs = Math.min(this.#hintedMs, dueAtMs);
    this.#dueMs = Math.min(this.#dueMs, dueAtMs);
    if (this.#deaf || dueAtMs >= this.#lookAtMs) return;
    this.#lookAtMs = dueAtMs;
    this.#wake();
  }

  asleep(): boolean {
    return this.#sleeping !== undefined;
  }

  resting(): boolean {
    return this.#sleeping !== undefined && this.#lookAtMs > this.#ports.clock.nowMs();
  }

  stop(): void {
    this.#stopped = true;
    this.#wake();
  }

  async work(): Promise<void> {
    const { clock, knobs, logger, metrics } = this.#ports;
    while (!this.#stopped) {
      this.#hintedMs = Infinity;
      this.#deaf = false;
      try {
        const nextMs = await this.#look();
        this.failures = 0;
        this.#dueMs = Math.min(nextMs, this.#hintedMs);
        this.#lookAtMs = Math.min(this.#dueMs, this.#nextSafetyLookMs());
      } catch (thrown) {
        this.failures++;
        this.#deaf = true;
        this.#dueMs = Infinity;
        this.#lookAtMs = clock.nowMs() + doubling(knobs.failedFirstMs, this.failures, knobs.safetyMs);
        metrics.count('sweep_failures', { sweep: this.#sweep.name });
        const fields = { sweep: this.#sweep.name, failures: this.failures };
        if (thrown instanceof Unavailable) logger.warn({ ...fields, why: thrown.message }, 'sweep put off');
        else logger.error({ ...fields, cause: thrown }, 'sweep failed');
      }
      await this.#rest();
    }
  }

  /** One look with all its runs. Answers when to look next. */
  async #look(): Promise<number> {
    const { store, clock, knobs, lease, metrics } = this.#ports;
    const { name, collection, run } = this.#sweep;
    if (this.#dueMs > clock.nowMs()) {
      // Nobody has told us of anything: one question, and mostly that is all.
      const dueMs = (await store.nextDueMs(collection)) ?? Infinity;
      if (dueMs > clock.nowMs()) {
        metrics.gauge('sweep_overdue_seconds', 0, { sweep: name });
        return dueMs;
      }
      this.#dueMs = dueMs;
    }
    // Asked for only when there is work to save: a service with nothing due writes nothing.
    const othersMs = await lease?.heldByOther();
    if (othersMs !== undefined) return othersMs;
    // How late a clock is kept: from the instant that was due, for all we know, to the first run for it.
    metrics.observe('sweep_late', Math.max(0, clock.nowMs() - this.#dueMs) / 1_000, { sweep: name });
    while (!this.#stopped) {
      metrics.count('sweep_runs', { sweep: name });
      if (!(await run()) || (await lease?.heldByOther()) !== undefined) break;
    }
    const dueMs = (await store.nextDueMs(collection)) ?? Infinity;
    const nowMs = clock.nowMs();
    metrics.gauge('sweep_overdue_seconds', Math.max(0, nowMs - dueMs) / 1_000, { sweep: name });
    if (dueMs > nowMs) {
      this.#stuck = { dueMs: 0, looks: 0 };
      return dueMs;
    }
    // Still due: somebody else's race, a hint that is not yet true, or a document that its sweep cannot get past.
    this.#stuck = { dueMs, looks: dueMs === this.#stuck.dueMs ? this.#stuck.looks + 1 : 1 };
    return nowMs + doubling(knobs.stuckFirstMs, this.#stuck.looks, knobs.safetyMs);
  }

  /** All sweeps of one service look at the same instants, so that they ask the store together. */
  #nextSafetyLookMs(): number {
    const { clock, knobs, phaseMs } = this.#ports;
    const nowMs = clock.nowMs();
    return nowMs + knobs.safetyMs - ((nowMs - phaseMs) % knobs.safetyMs);
  }

  async #rest(): Promise<void> {
    const { clock, knobs } = this.#ports;
    while (!this.#stopped) {
      const waitMs = Math.min(this.#lookAtMs - clock.nowMs(), knobs.safetyMs);
      if (waitMs <= 0) return;
      const sleeping = clock.sleep(waitMs, `sweep ${this.#sweep.name}`);
      this.#sleeping = sleeping;
      await sleeping.done;
      if (this.#sleeping !== sleeping) continue; // woken: the next look may be at another instant
      this.#sleeping = undefined;
      return; // slept to the end: look, whatever the clock says by now
    }
  }

  #wake(): void {
    const sleeping = this.#sleeping;
    this.#sleeping = undefined;
    sleeping?.wake();
  }
}

function doubling(firstMs: number, times: number, mostMs: number): number {
  return Math.min(firstMs * 2 ** Math.min(times - 1, 30), mostMs);
}
