import type { SimulatedLinli } from '../country.ts';

/** When was a service not there: no replica at work, or its store away. */
export type Availability = Readonly<{ awayMs: (service: string, fromMs: number, toMs: number) => number }>;

const second = 1_000;
/** After an outage a replica starts, reads and sweeps: its first look. */
const recoveryMs = 5 * second;

type Spells = readonly Readonly<{ fromMs: number; toMs: number }>[];

/** Measured by the second, and only when somebody asks: outages are rare, questions rarer. */
export function availabilityOf({ nodes, stores }: SimulatedLinli): Availability {
  const isIn = (spells: Spells, atMs: number): boolean =>
    spells.some(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs + recoveryMs);
  return {
    awayMs(service, fromMs, toMs) {
      const replicas = nodes.filter((node) => node.service === service);
      const store = stores.get(service);
      let awayMs = 0;
      for (let atMs = fromMs; atMs < toMs; atMs += second) {
        const away = isIn(store?.spells ?? [], atMs) || replicas.every(({ spells }) => isIn(spells, atMs));
        if (away) awayMs += second;
      }
      return awayMs;
    },
  };
}
