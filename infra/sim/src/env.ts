import type { Env } from '@linli/env';

import { Chance, hashOf, mixed } from './chance.ts';
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
      derived: (prefix, cause, purpose = '') => `${prefix}_${uuidV8(`${cause}\u0000${purpose}`)}`,
      keyed: (prefix, word) => `${prefix}_${uuidV8(`simulated\u0000${prefix}\u0000${word}`)}`,
      secret: () => Array.from({ length: 8 }, () => hex(ids)).join(''),
    },
    rng: { next: () => chance.next(), below: (below) => chance.below(below) },
  };
}

function hex(chance: Chance): string {
  return hex32(chance.bits());
}

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hex32(bits: number): string {
  return (
    (hexOfByte[bits >>> 24] as string) +
    (hexOfByte[(bits >>> 16) & 255] as string) +
    (hexOfByte[(bits >>> 8) & 255] as string) +
    (hexOfByte[bits & 255] as string)
  );
}

/** An id that a text determines, as SHA-256 does it elsewhere, at a tenth of the price: 128 bits from four hashes that feed each other. */
function uuidV8(text: string): string {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x7f4a7c15];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = b ^ Math.imul(a ^ unit, 0x238a3f2d);
    b = c ^ Math.imul(b ^ unit, 0xad3f5b95);
    c = d ^ Math.imul(c ^ unit, 0x38d4ca11);
    d = a ^ Math.imul(d ^ unit, 0x9f4b7a2b);
  }
  const high = mixed(a ^ c, text.length);
  const low = mixed(b ^ d, high);
  const hex = hex32(high) + hex32(low) + hex32(mixed(c, low)) + hex32(mixed(d, high));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** As @linli/env makes them; its random bits come from the seed. */
function uuidV7(nowMs: number, chance: Chance): string {
  const random = hex(chance) + hex(chance) + hex(chance);
  const time = nowMs.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-8${random.slice(3, 6)}-${random.slice(6, 18)}`;
}
