import { keyedId, type Env } from '@linli/env';

import { Chance, hashOf } from './chance.ts';
import type { Incarnation } from './node.ts';

/** Clock, ids and chance of one life of a node: virtual time with the node's own error, and one stream of chance. */
export function simEnv(incarnation: Incarnation): Env {
  const { node, chance } = incarnation;
  const { kernel } = node.world;
  const ids = new Chance(hashOf(`${node.id}#${incarnation.epoch}`, node.world.seed), 'ids');
  const nowMs = (): number => kernel.nowMs + node.skewMs;

  return {
    clock: {
      nowMs,
      sleep(ms) {
        let finish = (): void => undefined;
        const done = new Promise<void>((resolve) => {
          finish = resolve;
        });
        const leave = incarnation.sleep(Math.max(0, ms), finish);
        return {
          done,
          wake: () => {
            leave();
            finish();
          },
        };
      },
    },
    ids: {
      next: (prefix) => `${prefix}_${uuidV7(nowMs(), ids)}`,
      derived: (prefix, cause, purpose) => node.world.derived(prefix, cause, purpose),
      keyed: (prefix, word) => keyedId('simulated', prefix, word),
      secret: () => Array.from({ length: 8 }, () => hex(ids)).join(''),
    },
    rng: { next: () => chance.next(), below: (below) => chance.below(below) },
  };
}

function hex(chance: Chance): string {
  return chance.bits().toString(16).padStart(8, '0');
}

/** As @linli/env makes them; its random bits come from the seed. */
function uuidV7(nowMs: number, chance: Chance): string {
  const random = hex(chance) + hex(chance) + hex(chance);
  const time = nowMs.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-8${random.slice(3, 6)}-${random.slice(6, 18)}`;
}
