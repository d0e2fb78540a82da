import type { FaultClass } from './faults.ts';
import type { SimNode } from './node.ts';
import type { SimLog } from './sim-log.ts';
import type { SimStore } from './sim-store.ts';
import type { World } from './world.ts';

const second = 1_000;
/** How often the weather may change. */
const lookMs = 180 * second;
const maxDownSeconds = 90;
const maxPauseSeconds = 40;
const maxStepMs = 5 * second;

export type Country = Readonly<{ nodes: readonly SimNode[]; stores: readonly SimStore[]; log: SimLog }>;

/** Spells: what goes wrong for a while rather than with one call. Ends by `heal`. */
export function startWeather(world: World, country: Country): void {
  const { faults, kernel } = world;
  const strikes = (name: FaultClass, where: string): boolean => faults.strikes(name, where, kernel.nowMs);
  const spell = (seconds: number): number => kernel.nowMs + (1 + faults.detail(seconds)) * second;

  const look = (): void => {
    if (!faults.on) return;
    for (const node of country.nodes) lookAtNode(node);
    for (const service of new Set(country.nodes.map((node) => node.service))) {
      if (!strikes('SERVICE_DOWN', service)) continue;
      const downMs = spell(maxDownSeconds) - kernel.nowMs;
      for (const node of country.nodes) if (node.service === service) node.crash(downMs);
    }
    for (const store of country.stores) {
      if (strikes('STORE_AWAY', store.name)) store.fail('away', kernel.nowMs, spell(60));
      if (strikes('STORE_FULL', store.name)) store.fail('full', kernel.nowMs, spell(60));
    }
    if (strikes('LOG_AWAY', 'log')) country.log.awayUntilMs = spell(maxDownSeconds);
    lookAtGroups();
    kernel.after(lookMs, look);
  };

  const lookAtNode = (node: SimNode): void => {
    if (!node.alive) return;
    if (strikes('NODE_DOWN', node.id)) {
      node.crash(spell(maxDownSeconds) - kernel.nowMs);
      return;
    }
    if (strikes('NODE_PAUSED', node.id)) pause(node, 1 + faults.detail(maxPauseSeconds));
    if (strikes('NODE_CUT_OFF', node.id)) node.cutOffUntilMs = spell(60);
    if (strikes('CLOCK_STEPPED', node.id)) node.skewMs = faults.detail(2 * maxStepMs + 1) - maxStepMs;
  };

  const pause = (node: SimNode, seconds: number): void => {
    const { incarnation } = node;
    node.pause(seconds * second);
    // Its heartbeats stop: after the session's time the others take its partitions.
    kernel.after(country.log.sessionMs, () => {
      if (incarnation?.live !== true || node.pausedUntilMs <= kernel.nowMs) return;
      for (const group of country.log.groups.values()) group.suspend(incarnation);
    });
  };

  const lookAtGroups = (): void => {
    for (const group of country.log.groups.values()) {
      if (strikes('GROUP_REBALANCED', group.name)) group.rebalance(true);
      if (strikes('GROUP_RESET', group.name)) group.reset();
      for (const member of [...group.members]) {
        if (strikes('CONSUMER_DEAD', member.incarnation.node.id)) group.lose(member, false);
        else if (strikes('CONSUMER_STUCK', member.incarnation.node.id)) group.lose(member, true);
      }
    }
  };

  kernel.after(lookMs, look);
}

/** All spells end, everybody comes back, clocks are right, and no fault strikes any more. */
export function heal(world: World, country: Country): void {
  const { kernel } = world;
  world.faults.on = false;
  kernel.trace('heal');
  for (const node of country.nodes) {
    node.pausedUntilMs = Math.min(node.pausedUntilMs, kernel.nowMs);
    node.cutOffUntilMs = 0;
    node.skewMs = 0;
    node.start();
  }
  for (const store of country.stores) {
    store.awayUntilMs = 0;
    store.fullUntilMs = 0;
  }
  country.log.awayUntilMs = 0;
  for (const group of country.log.groups.values()) group.unstick();
}
