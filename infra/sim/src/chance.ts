import type { Rng } from '@linli/env';

/** FNV-1a over UTF-16 units; `from` continues an earlier hash. */
export function hashOf(word: string, from = 0x811c9dc5): number {
  let hash = from;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Spreads the bits of `hash` and `n` over 32 bits (murmur3's finaliser). */
export function mixed(hash: number, n = 0): number {
  let bits = (hash + Math.imul(n, 0x9e3779b1)) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** A stream of chance that (seed, name) determine: sfc32. Streams of different names do not disturb each other. */
export class Chance implements Rng {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number, name: string) {
    const start = mixed(seed, hashOf(name));
    this.#a = mixed(start, 1);
    this.#b = mixed(start, 2);
    this.#c = mixed(start, 3);
    for (let round = 0; round < 12; round++) this.bits();
  }

  /** 32 random bits. */
  bits(): number {
    const sum = (this.#a + this.#b + this.#counter++) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  next(): number {
    return this.bits() / 4294967296;
  }

  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** A whole number in [from, to]. */
  between(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }

  /** True in `share` of all asks. */
  hits(share: number): boolean {
    return this.next() < share;
  }

  /** Whole milliseconds, exponential around `meanMs`, at most twenty times that. */
  waiting(meanMs: number): number {
    return Math.round(Math.min(-Math.log(1 - this.next()), 20) * meanMs);
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  }
}
