import { Chance, hashOf, mixed } from './chance.ts';

/**
 * What can go wrong, with the highest rate a seed may draw. Of calls: per call that is not idle. Of spells (see
 * weather.ts): per look at the weather, every three virtual minutes.
 */
export const faultClasses = {
  // Calls.
  CRASH_BEFORE: 0.0006,
  CRASH_AFTER: 0.0006,
  STORE_ERROR_BEFORE: 0.02,
  STORE_ERROR_AFTER: 0.02,
  STORE_STALE_FIND: 0.02,
  REMOVAL_LOST: 0.02,
  RPC_REQUEST_LOST: 0.04,
  RPC_REPLY_LOST: 0.04,
  RPC_DELAYED: 0.04,
  LOG_ERROR_BEFORE: 0.02,
  LOG_ERROR_AFTER: 0.02,
  APPEND_ABSENT: 0.03,
  APPEND_HIDDEN: 0.03,
  APPEND_DOUBLED: 0.04,
  POSITION_LOST: 0.08,
  BATCH_DELAYED: 0.02,
  // Spells.
  NODE_DOWN: 0.006,
  SERVICE_DOWN: 0.006,
  NODE_PAUSED: 0.01,
  NODE_CUT_OFF: 0.006,
  CLOCK_STEPPED: 0.01,
  STORE_AWAY: 0.008,
  STORE_FULL: 0.004,
  LOG_AWAY: 0.01,
  GROUP_REBALANCED: 0.02,
  GROUP_RESET: 0.0008,
  CONSUMER_DEAD: 0.004,
  CONSUMER_STUCK: 0.004,
  POISON: 0.01,
} as const satisfies Record<string, number>;

export type FaultClass = keyof typeof faultClasses;
export type Fired = Readonly<{ id: string; class: FaultClass; atMs: number }>;

const classes = Object.keys(faultClasses) as FaultClass[];
const numberOf = Object.fromEntries(classes.map((name, n) => [name, n])) as Record<FaultClass, number>;
const shareOff = 0.4;

/** Rates of one seed: each class is off with probability 0.4, else between a fifth and all of its highest rate. */
export function ratesOf(seed: number): Record<FaultClass, number> {
  const chance = new Chance(seed, 'swarm');
  const rates = classes.map(
    (name) => [name, chance.hits(shareOff) ? 0 : faultClasses[name] * (0.2 + 0.8 * chance.next())] as const,
  );
  return Object.fromEntries(rates) as Record<FaultClass, number>;
}

export const noFaults = Object.fromEntries(classes.map((name) => [name, 0])) as Record<FaultClass, number>;

type Asked = { readonly base: number; n: number };

/**
 * Decides each fault by its key alone, `hash(seed, class|where, n) < rate`, never from a stream: taking one fault away,
 * or adding a line elsewhere, leaves the others as they were.
 */
export class Faults {
  readonly #seed: number;
  readonly #rates: Readonly<Record<FaultClass, number>>;
  readonly #allowed: ReadonlySet<string> | undefined;
  /** By place: what was asked there, in the order of the classes. */
  readonly #asked = new Map<string, (Asked | undefined)[]>();
  readonly fired: Fired[] = [];
  /** False before the start and after healing. */
  on = false;

  constructor(seed: number, rates: Readonly<Record<FaultClass, number>>, allowed?: ReadonlySet<string>) {
    this.#seed = seed;
    this.#rates = rates;
    this.#allowed = allowed;
  }

  /** Whether this fault strikes here, this time. */
  strikes(name: FaultClass, where: string, nowMs: number): boolean {
    const rate = this.#rates[name];
    if (!this.on || rate <= 0) return false;
    let here = this.#asked.get(where);
    if (here === undefined) this.#asked.set(where, (here = new Array<Asked | undefined>(classes.length)));
    const place = numberOf[name];
    const asked = (here[place] ??= { base: mixed(this.#seed, hashOf(`${name}|${where}`)), n: 0 });
    asked.n++;
    if (mixed(asked.base, asked.n) >= rate * 4294967296) return false;
    const id = `${name}|${where}#${asked.n}`;
    if (this.#allowed !== undefined && !this.#allowed.has(id)) return false;
    this.fired.push({ id, class: name, atMs: nowMs });
    return true;
  }

  /** A whole number below `below` that belongs to the fault that struck last. */
  detail(below: number): number {
    const last = this.fired.at(-1);
    return last === undefined ? 0 : mixed(this.#seed, hashOf(last.id)) % below;
  }

  /** How often each class struck, and all together. */
  counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { class: name } of this.fired) counts[name] = (counts[name] ?? 0) + 1;
    return { ...counts, total: this.fired.length };
  }
}
