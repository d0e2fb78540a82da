import { randomBytes, randomFillSync } from 'node:crypto';

import { derivedId, keyedId } from './derived-id.ts';
import type { Clock, Ids, Rng } from './port.ts';

/** The clock of the machine. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  sleep(ms) {
    let timer: NodeJS.Timeout | undefined;
    let finish = (): void => undefined;
    const done = new Promise<void>((resolve) => {
      finish = resolve;
      timer = setTimeout(resolve, ms);
    });
    return {
      done,
      wake: () => {
        clearTimeout(timer);
        finish();
      },
    };
  },
};

/** Ids of a running installation; `key` is its secret for ids made of personal words. */
export function systemIds(key: string, clock: Clock = systemClock): Ids {
  return {
    next: (prefix) => `${prefix}_${uuidV7(clock.nowMs(), someRandom(10))}`,
    derived: derivedId,
    keyed: (prefix, word) => keyedId(key, prefix, word),
    secret: () => randomBytes(32).toString('base64url'),
  };
}

export const systemRng: Rng = {
  next: () => Math.random(),
  below: (below) => Math.floor(Math.random() * below),
};

const pool = Buffer.alloc(4_096);
let used = pool.length;

/** From a pool, because each call to the system costs 10 µs; for ids only, no secret comes from here. */
function someRandom(bytes: number): Buffer {
  if (used + bytes > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytes;
  return Buffer.from(pool.subarray(used - bytes, used));
}

/** RFC 9562 §5.7: 48 bits of milliseconds, then 74 random bits. */
function uuidV7(nowMs: number, random: Buffer): string {
  random[0] = ((random[0] ?? 0) & 0x0f) | 0x70;
  random[2] = ((random[2] ?? 0) & 0x3f) | 0x80;
  const hex = nowMs.toString(16).padStart(12, '0') + random.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
