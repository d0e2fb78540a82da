/** An order of n patients in which each can be put elsewhere at once; n itself stands before the first and after the last. */
export class Order {
  /** The patient before and behind each. */
  readonly ahead: Int32Array;
  readonly behind: Int32Array;
  /** Lies between the keys of its neighbours. */
  readonly key: Float64Array;

  constructor(order: Int32Array) {
    const n = order.length;
    this.ahead = new Int32Array(n + 1);
    this.behind = new Int32Array(n + 1);
    this.key = new Float64Array(n + 1);
    this.ahead[n] = this.behind[n] = n;
    order.forEach((p, k) => {
      this.key[p] = k;
      const last = this.ahead[n] as number;
      [this.behind[last], this.ahead[p], this.behind[p], this.ahead[n]] = [p, last, n, p];
    });
  }

  toArray(): Int32Array {
    const order = new Int32Array(this.key.length - 1);
    let p = order.length;
    for (let k = 0; k < order.length; k++) order[k] = p = this.behind[p] as number;
    return order;
  }

  /** A key between two neighbours; where there is no more number between theirs, all get new ones. */
  keyBetween(before: number, after: number): number {
    const n = this.key.length - 1;
    if (before === n) return after === n ? 0 : (this.key[after] as number) - 1;
    if (after === n) return (this.key[before] as number) + 1;
    const [low, high] = [this.key[before] as number, this.key[after] as number];
    const key = (low + high) / 2;
    if (key > low && key < high) return key;
    let count = 0;
    for (let p = this.behind[n] as number; p !== n; p = this.behind[p] as number) this.key[p] = count++;
    return this.keyBetween(before, after);
  }

  put(p: number, before: number, after: number, key: number): void {
    const [ahead, behind] = [this.ahead[p] as number, this.behind[p] as number];
    this.behind[ahead] = behind;
    this.ahead[behind] = ahead;
    this.ahead[p] = before;
    this.behind[p] = after;
    this.behind[before] = p;
    this.ahead[after] = p;
    this.key[p] = key;
  }
}
