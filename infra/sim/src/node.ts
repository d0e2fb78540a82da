import { Unavailable, type Env } from '@linli/env';

import type { Entry } from './agenda.ts';
import { asError } from './as-error.ts';
import { Chance } from './chance.ts';
import { simEnv } from './env.ts';
import type { FaultClass } from './faults.ts';
import type { Phase, World } from './world.ts';

/** What may go wrong with one call, besides a crash of the caller. */
export type CallRisks = Readonly<{
  /** True = a look that finds nothing to do: no fault strikes it, no sweep counts it. */
  idle?: () => boolean;
  before?: FaultClass;
  after?: FaultClass;
  /** Until when the other side cannot be reached; 0 = it can. */
  awayUntilMs?: () => number;
  meanLatencyMs?: number;
  /** It changes nothing over there: what it finds is what stands when the answer comes. */
  reads?: boolean;
}>;

/** A stretch of virtual time. */
export type Spell = { readonly fromMs: number; toMs: number };

export type Boot = (incarnation: Incarnation) => Promise<void>;

const second = 1_000;
const maxSkewMs = 5 * second;

/** One process that may die and come back: `boot` is run again, with nothing but what its stores and the log keep. */
export class SimNode {
  readonly id: string;
  /** Replicas of one service carry one name. */
  readonly service: string;
  readonly world: World;
  readonly #boot: Boot;
  /** Never crashes and its clock is right: people outside the system. */
  readonly immortal: boolean;
  #current: Incarnation | undefined;
  #epoch = 0;
  pausedUntilMs = 0;
  cutOffUntilMs = 0;
  skewMs = 0;
  /** When it was not at work: down, or paused. The last may be still going on. */
  readonly spells: Spell[] = [];
  readonly #places = new Map<string, string>();

  constructor(world: World, options: Readonly<{ id: string; service: string; boot: Boot; immortal?: boolean }>) {
    this.world = world;
    this.id = options.id;
    this.service = options.service;
    this.#boot = options.boot;
    this.immortal = options.immortal ?? false;
  }

  /** The name of a call from here, made once. */
  at(label: string): string {
    let where = this.#places.get(label);
    if (where === undefined) this.#places.set(label, (where = `${this.id}|${label}`));
    return where;
  }

  get incarnation(): Incarnation | undefined {
    return this.#current;
  }

  get alive(): boolean {
    return this.#current !== undefined;
  }

  start(): void {
    if (this.#current !== undefined) return;
    this.#epoch++;
    this.pausedUntilMs = 0;
    const down = this.spells.at(-1);
    if (down?.toMs === Infinity) down.toMs = this.world.kernel.nowMs;
    const chance = new Chance(this.world.seed, `${this.id}#${this.#epoch}`);
    if (!this.immortal) this.skewMs = this.world.faults.on ? chance.between(-maxSkewMs, maxSkewMs) : 0;
    const incarnation = new Incarnation(this, this.#epoch, chance);
    this.#current = incarnation;
    this.world.kernel.trace(`${this.id} start ${this.#epoch}`);
    this.#boot(incarnation).catch((error: unknown) => {
      if (!incarnation.live) return;
      if (!(error instanceof Unavailable)) this.world.violate('BUG', `${this.id} does not start: ${wordsOf(error)}`);
      this.crash(second);
    });
  }

  /** Dies now; comes back after `downMs` (drawn when left out), never when infinite. */
  crash(downMs?: number): void {
    const dying = this.#current;
    if (dying === undefined) return;
    this.#current = undefined;
    this.spells.push({ fromMs: this.world.kernel.nowMs, toMs: Infinity });
    this.world.kernel.trace(`${this.id} crash`);
    dying.end();
    const wait = downMs ?? dying.chance.between(1, 90) * second;
    if (Number.isFinite(wait)) this.world.kernel.after(wait, () => this.start());
  }

  pause(ms: number): void {
    this.world.kernel.trace(`${this.id} pause ${ms}`);
    this.pausedUntilMs = Math.max(this.pausedUntilMs, this.world.kernel.nowMs + ms);
    this.spells.push({ fromMs: this.world.kernel.nowMs, toMs: this.pausedUntilMs });
  }
}

/** One life of a node. What it began and did not finish never goes on once it is over. */
export class Incarnation {
  readonly node: SimNode;
  readonly epoch: number;
  readonly chance: Chance;
  readonly env: Env;
  readonly #endings = new Set<() => void>();
  /** Looks that go and come together: asked in one instant, and idle. */
  #looks: { readonly atMs: number; readonly answers: (() => void)[] } | undefined;
  readonly #asleep = new Map<number, Set<() => void>>();
  /** Paused so long that others took its work over; it does not know. */
  zombie = false;
  #live = true;

  constructor(node: SimNode, epoch: number, chance: Chance) {
    this.node = node;
    this.epoch = epoch;
    this.chance = chance;
    this.env = simEnv(this);
  }

  get live(): boolean {
    return this.#live;
  }

  get world(): World {
    return this.node.world;
  }

  end(): void {
    this.#live = false;
    for (const ending of this.#endings) ending();
    this.#endings.clear();
  }

  /** Called when this life ends; the returned function takes it back. */
  onEnd(ending: () => void): () => void {
    this.#endings.add(ending);
    return () => void this.#endings.delete(ending);
  }

  /** Runs after `ms`, later when the node is paused then, never when this life is over by then. */
  later(ms: number, run: () => void): Entry {
    return this.world.kernel.after(ms, () => this.now(run));
  }

  /** Calls `wake` after `ms`; who sleeps to one instant wakes in one event. The returned function takes it back. */
  sleep(ms: number, wake: () => void): () => void {
    const atMs = this.world.kernel.nowMs + Math.round(ms);
    const known = this.#asleep.get(atMs);
    if (known !== undefined) {
      known.add(wake);
      return () => void known.delete(wake);
    }
    const sleepers = new Set([wake]);
    this.#asleep.set(atMs, sleepers);
    const entry = this.later(ms, () => {
      this.#asleep.delete(atMs);
      for (const one of sleepers) one();
    });
    return () => {
      sleepers.delete(wake);
      if (sleepers.size > 0) return;
      entry.run = undefined;
      this.#asleep.delete(atMs);
    };
  }

  /** Runs at once, or when the pause is over; never when this life is over. */
  now(run: () => void): void {
    if (!this.#live) return;
    const wait = this.node.pausedUntilMs - this.world.kernel.nowMs;
    if (wait > 0) this.later(wait, run);
    else run();
  }

  /**
   * One call of a port: on its way, its effect over there, its answer on its way back. The caller may die before
   * or after the effect; the effect of a dead caller stays.
   */
  call<T>(label: string, effect: () => T, risks: CallRisks = {}): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (!this.#live) return;
      const { world } = this;
      const where = this.node.at(label);
      const meanMs = risks.meanLatencyMs ?? 2;
      const call = risks.idle?.() === true ? undefined : this.counted(where);
      if (this.#dies('CRASH_BEFORE', 'crash-before', where, call)) return;
      const there = (): CallOutcome<T> => {
        const away = (risks.awayUntilMs?.() ?? 0) > world.kernel.nowMs;
        if (away || this.struck(risks.before, 'error-before', where, call)) return isAway;
        const outcome = outcomeOf(effect);
        if (!this.struck(risks.after, 'lost-reply', where, call)) return outcome;
        world.mark('call:done-then-error');
        return isAway;
      };
      const back = (outcome: CallOutcome<T>): void => {
        if (this.#dies('CRASH_AFTER', 'crash-after', where, call)) return;
        if (call !== undefined) world.kernel.trace(where, 'value' in outcome ? '' : outcome.error.name);
        if ('value' in outcome) resolve(outcome.value);
        else reject(outcome.error);
      };
      if (call === undefined) {
        this.#together(() => back(there()));
        return;
      }
      if (risks.reads === true) {
        this.later(2 + world.latency.waiting(2 * meanMs), () => back(there()));
        return;
      }
      world.kernel.after(1 + world.latency.waiting(meanMs), () => {
        const outcome = there();
        this.later(1 + world.latency.waiting(meanMs), () => back(outcome));
      });
    });
  }

  /** One way there and back for all that is looked at in one instant and for nothing. */
  #together(answer: () => void): void {
    const atMs = this.world.kernel.nowMs;
    if (this.#looks?.atMs === atMs) {
      this.#looks.answers.push(answer);
      return;
    }
    const answers = [answer];
    this.#looks = { atMs, answers };
    this.later(2 + this.world.latency.waiting(4), () => {
      for (const one of answers) one();
    });
  }

  /** Counts one call that is not idle, and says which it is. */
  counted(where: string): number {
    this.world.labels?.push(where);
    return this.world.calls++;
  }

  /** Whether a fault strikes this call at this moment: by the sweep when one runs, else by its key. */
  struck(name: FaultClass | undefined, phase: Phase | undefined, where: string, call: number | undefined): boolean {
    if (call === undefined || name === undefined) return false;
    const { strike, faults, kernel } = this.world;
    if (strike === undefined) return faults.strikes(name, where, kernel.nowMs);
    if (!this.world.begun || strike.call !== call || strike.phase !== phase) return false;
    faults.fired.push({ id: `${phase}|${where}`, class: name, atMs: kernel.nowMs });
    return true;
  }

  #dies(name: FaultClass, phase: Phase, where: string, call: number | undefined): boolean {
    if (this.node.immortal || !this.struck(name, phase, where, call)) return false;
    this.node.crash();
    return true;
  }

  /** As `#dies`, for the call of a port that does not go through `call`. */
  diesAt(moment: 'before' | 'after', where: string, call: number | undefined): boolean {
    return moment === 'before'
      ? this.#dies('CRASH_BEFORE', 'crash-before', where, call)
      : this.#dies('CRASH_AFTER', 'crash-after', where, call);
  }
}

type CallOutcome<T> = Readonly<{ value: T }> | Readonly<{ error: Error }>;

/** One for all: nobody looks where it was made, and a stack costs more than the rest of a call. */
const isAway = { error: new Unavailable('away') };

function outcomeOf<T>(effect: () => T): CallOutcome<T> {
  try {
    return { value: effect() };
  } catch (error) {
    return { error: asError(error) };
  }
}

export function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
