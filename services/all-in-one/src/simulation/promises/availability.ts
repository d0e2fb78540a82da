import type { World } from '@linli/sim';

import type { SimulatedLinli } from '../country.ts';

/** When was a service not there: no replica at work, or its store away. Looked at every virtual second of trouble. */
export type Availability = Readonly<{ awayMs: (service: string, fromMs: number, toMs: number) => number }>;

type Spell = { readonly fromMs: number; toMs: number };
const lookMs = 1_000;
/** After an outage a replica starts, reads and sweeps: its first look. */
const recoveryMs = 5_000;

export function watchAvailability(world: World, { nodes, stores }: SimulatedLinli): Availability {
  const spells = new Map<string, Spell[]>();
  const services = [...new Set(nodes.map(({ service }) => service))];

  const isAway = (service: string, nowMs: number): boolean => {
    const store = stores.get(service);
    if (store !== undefined && Math.max(store.awayUntilMs, store.fullUntilMs) > nowMs) return true;
    const replicas = nodes.filter((node) => node.service === service);
    return replicas.every((node) => !node.alive || node.pausedUntilMs > nowMs);
  };
  const look = (): void => {
    const { nowMs } = world.kernel;
    for (const service of services) {
      if (!isAway(service, nowMs)) continue;
      const known = spells.get(service) ?? [];
      spells.set(service, known);
      const last = known.at(-1);
      if (last !== undefined && last.toMs >= nowMs - lookMs) last.toMs = nowMs + recoveryMs;
      else known.push({ fromMs: nowMs - lookMs, toMs: nowMs + recoveryMs });
    }
    if (world.faults.on) world.kernel.after(lookMs, look);
  };
  world.kernel.after(lookMs, look);

  return {
    awayMs: (service, fromMs, toMs) =>
      (spells.get(service) ?? []).reduce(
        (sum, spell) => sum + Math.max(0, Math.min(spell.toMs, toMs) - Math.max(spell.fromMs, fromMs)),
        0,
      ),
  };
}
