/** Random numbers that follow from the seed alone: xorshift with 32 bits (Marsaglia 2003), well mixed at the start. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ 0x5bd1e995) >>> 0;
    state = Math.imul(state ^ (state >>> 16), 0xc2b2ae35) >>> 0;
    this.#state = state === 0 ? 1 : state;
  }

  /** From 0 to below 1. */
  next(): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state;
    return (state >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }
}
