import type { World } from '@linli/sim';

import type { SimulatedLinli } from '../country.ts';
import type { History } from '../history.ts';
import type { Settings } from '../settings.ts';
import type { Sinks } from '../sinks.ts';

/** What a checker sees: everything, from outside. */
export type Scene = Readonly<{
  world: World;
  linli: SimulatedLinli;
  history: History;
  sinks: Sinks;
  settings: Settings;
  /** Instant of healing; infinity before. */
  healedAtMs: () => number;
}>;

/** One promise or some that belong together: watches from the start, and says what must hold at the end. */
export type Checker = Readonly<{
  /** Everything has just healed. */
  healed?: () => void;
  /** At rest: faults healed, people asleep, everything due done. */
  atRest?: () => void;
}>;

/** Clock errors of two nodes at most: what ±5 s of each can make. */
export const clockErrorMs = 5_000;

/** The same text for the same value, whatever the order of its fields. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
