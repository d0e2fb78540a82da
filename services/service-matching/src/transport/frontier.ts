/** Providers seen in a search, the nearest first; each at most once. Clearing costs what was seen, not what there is. */
export class Frontier {
  /** Distance of each provider seen; means nothing for the others. */
  readonly key: Float64Array;
  readonly #heap: Int32Array;
  /** Place in the heap + 1; 0 = not seen, −1 = taken out. */
  readonly #place: Int32Array;
  readonly #seen: Int32Array;
  #size = 0;
  #seenCount = 0;

  constructor(providers: number) {
    this.key = new Float64Array(providers);
    this.#heap = new Int32Array(providers);
    this.#place = new Int32Array(providers);
    this.#seen = new Int32Array(providers);
  }

  get size(): number {
    return this.#size;
  }

  /** Distance of the nearest; Infinity when there is none. */
  get least(): number {
    return this.#size === 0 ? Infinity : (this.key[this.#heap[0] as number] as number);
  }

  clear(): void {
    for (let n = 0; n < this.#seenCount; n++) this.#place[this.#seen[n] as number] = 0;
    this.#seenCount = 0;
    this.#size = 0;
  }

  /** Notes that `p` can be reached at `key`; false when a way as short was known. */
  reach(p: number, key: number): boolean {
    let at = (this.#place[p] as number) - 1;
    if (at === -1) {
      this.#seen[this.#seenCount++] = p;
      at = this.#size++;
    } else if (at < 0 || key >= (this.key[p] as number)) return false;
    this.key[p] = key;
    this.#rise(at, p, key);
    return true;
  }

  /** Takes the nearest out. */
  take(): number {
    const nearest = this.#heap[0] as number;
    this.#place[nearest] = -1;
    const last = this.#heap[--this.#size] as number;
    if (this.#size > 0) this.#sink(last);
    return nearest;
  }

  #rise(from: number, p: number, key: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = this.#heap[above] as number;
      if ((this.key[other] as number) <= key) break;
      this.#heap[at] = other;
      this.#place[other] = at + 1;
      at = above;
    }
    this.#heap[at] = p;
    this.#place[p] = at + 1;
  }

  #sink(p: number): void {
    const key = this.key[p] as number;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.#size) break;
      if (
        below + 1 < this.#size &&
        (this.key[this.#heap[below + 1] as number] as number) < (this.key[this.#heap[below] as number] as number)
      )
        below++;
      const other = this.#heap[below] as number;
      if ((this.key[other] as number) >= key) break;
      this.#heap[at] = other;
      this.#place[other] = at + 1;
      at = below;
    }
    this.#heap[at] = p;
    this.#place[p] = at + 1;
  }
}
