import type { Problem } from './problem.ts';

/**
 * A day as an order of all patients with a caregiver for each service: whoever comes first in the order is served first, each as early
 * as can be. No day costs less than some order served so, because to come later never helps. What a move would cost is found by
 * going on from its place, past all that it does not touch.
 */
export class Timetable {
  readonly problem: Problem;
  /** Patients in their order, and the place of each in it. */
  readonly order: Int32Array;
  readonly place: Int32Array;
  /** Caregiver of each service, at 2p and 2p + 1; −1 = no such service. */
  readonly by: Int32Array;
  /** Starts, at 2p and 2p + 1. */
  readonly start: Float64Array;
  /** Distance + all lateness + greatest lateness. */
  total = 0;

  /** Of each service, by patient: where and when its caregiver comes from, how far, and when he is free again. */
  readonly #from: Int32Array;
  readonly #freed: Float64Array;
  readonly #leg: Float64Array;
  readonly #end: Float64Array;
  /** Of each patient: lateness of both services, and the greater. */
  readonly #late: Float64Array;
  readonly #later: Float64Array;
  /** Greatest lateness before, and from each place of the order on. */
  readonly #before: Float64Array;
  readonly #after: Float64Array;
  /** Where each caregiver is last. */
  readonly #last: Int32Array;
  #worst = 0;

  /** Caregivers who are elsewhere or at another time than in this day, while a move is followed. */
  readonly #astray: Uint8Array;
  readonly #list: Int32Array;
  #strays = 0;
  readonly #at: Int32Array;
  readonly #free: Float64Array;
  /** What the last patient came to: starts and lateness. */
  #first = 0;
  #second = 0;
  #lateBoth = 0;
  #lateMost = 0;

  constructor(problem: Problem, order: Int32Array, by: Int32Array) {
    const { patients: n, caregivers } = problem;
    this.problem = problem;
    this.order = order;
    this.by = by;
    this.place = new Int32Array(n);
    this.start = new Float64Array(2 * n);
    this.#from = new Int32Array(2 * n);
    this.#freed = new Float64Array(2 * n);
    this.#leg = new Float64Array(2 * n);
    this.#end = new Float64Array(2 * n);
    this.#late = new Float64Array(n);
    this.#later = new Float64Array(n);
    this.#before = new Float64Array(n + 1);
    this.#after = new Float64Array(n + 1);
    this.#last = new Int32Array(caregivers);
    this.#astray = new Uint8Array(caregivers);
    this.#list = new Int32Array(4 * n + 8);
    this.#at = new Int32Array(caregivers);
    this.#free = new Float64Array(caregivers);
    this.serve();
  }

  /** Serves the order from its beginning: every figure anew. */
  serve(): void {
    const { patients: n, travel } = this.problem;
    const width = n + 1;
    this.#at.fill(0);
    this.#free.fill(0);
    let [distance, lateness, worst] = [0, 0, 0];
    for (let k = 0; k < n; k++) {
      this.#before[k] = worst;
      const p = this.order[k] as number;
      this.place[p] = k;
      const slots = (this.by[2 * p + 1] as number) < 0 ? 1 : 2;
      for (let slot = 2 * p; slot < 2 * p + slots; slot++) {
        const c = this.by[slot] as number;
        const from = this.#at[c] as number;
        this.#from[slot] = from;
        this.#freed[slot] = this.#free[c] as number;
        distance += this.#leg[slot] = travel[from * width + p + 1] as number;
      }
      this.#meet(p, this.#arrival(2 * p), slots === 2 ? this.#arrival(2 * p + 1) : 0);
      this.#late[p] = this.#lateBoth;
      this.#later[p] = this.#lateMost;
      lateness += this.#lateBoth;
      worst = Math.max(worst, this.#lateMost);
      this.start[2 * p] = this.#first;
      this.start[2 * p + 1] = this.#second;
      for (let slot = 2 * p; slot < 2 * p + slots; slot++) {
        const c = this.by[slot] as number;
        this.#at[c] = p + 1;
        this.#end[slot] = this.#free[c] = (this.start[slot] as number) + (this.problem.duration[slot] as number);
      }
    }
    this.#before[n] = worst;
    this.#after[n] = 0;
    for (let k = n - 1; k >= 0; k--) {
      this.#after[k] = Math.max(this.#after[k + 1] as number, this.#later[this.order[k] as number] as number);
    }
    for (let c = 0; c < this.#at.length; c++) {
      this.#last[c] = this.#at[c] as number;
      distance += travel[(this.#at[c] as number) * width] as number;
    }
    this.#worst = worst;
    this.total = distance + lateness + worst;
  }

  /** What the day would come to with patient p before place `into` of the order, served by a (and b, −1 = nobody). */
  totalWith(p: number, into: number, a: number, b: number): number {
    const { patients: n, travel } = this.problem;
    const out = this.place[p] as number;
    this.#strays = 0;
    let k = Math.min(into, out);
    let worst = this.#before[k] as number;
    let change = 0;
    for (; ; k++) {
      if (k === into) {
        change += this.#insert(p, into, a, b);
        worst = Math.max(worst, this.#lateMost);
      }
      if (k === n) break;
      const q = this.order[k] as number;
      if (k === out) {
        change -= this.#takeOut(q);
        continue;
      }
      if (k > into && k > out && this.#strays === 0) {
        worst = Math.max(worst, this.#after[k] as number);
        break;
      }
      const [x, y] = [this.by[2 * q] as number, this.by[2 * q + 1] as number];
      if (this.#astray[x] === 0 && (y < 0 || this.#astray[y] === 0)) {
        worst = Math.max(worst, this.#later[q] as number);
        continue;
      }
      change += this.#again(q, x, y);
      worst = Math.max(worst, this.#lateMost);
    }
    const width = n + 1;
    for (let s = 0; s < this.#strays; s++) {
      const c = this.#list[s] as number;
      change +=
        (travel[(this.#at[c] as number) * width] as number) - (travel[(this.#last[c] as number) * width] as number);
      this.#astray[c] = 0;
    }
    return this.total + change + worst - this.#worst;
  }

  /** Makes the move that `totalWith` looked at. */
  move(p: number, into: number, a: number, b: number): void {
    const out = this.place[p] as number;
    const to = into > out ? into - 1 : into;
    if (to > out) this.order.copyWithin(out, out + 1, to + 1);
    else this.order.copyWithin(to + 1, to, out);
    this.order[to] = p;
    this.by[2 * p] = a;
    this.by[2 * p + 1] = b;
    this.serve();
  }

  #arrival(slot: number): number {
    return (this.#freed[slot] as number) + (this.#leg[slot] as number);
  }

  /** Starts of p's services as early as can be when their caregivers arrive then; and how late that is. */
  #meet(p: number, arrival: number, other: number): void {
    const { earliest, latest, service, apartFrom, apartTo } = this.problem;
    const [from, until] = [earliest[p] as number, latest[p] as number];
    let first = arrival > from ? arrival : from;
    if ((service[2 * p + 1] as number) < 0) {
      this.#first = first;
      this.#lateBoth = this.#lateMost = first > until ? first - until : 0;
      return;
    }
    const second = Math.max(from, other, first + (apartFrom[p] as number));
    const most = apartTo[p] as number;
    if (second > first + most) first = second - most;
    this.#first = first;
    this.#second = second;
    const [lateFirst, lateSecond] = [first > until ? first - until : 0, second > until ? second - until : 0];
    this.#lateBoth = lateFirst + lateSecond;
    this.#lateMost = lateFirst > lateSecond ? lateFirst : lateSecond;
  }

  #insert(p: number, into: number, a: number, b: number): number {
    const { patients: n, travel, duration } = this.problem;
    this.#find(a, into);
    let change = travel[(this.#at[a] as number) * (n + 1) + p + 1] as number;
    const arrival = (this.#free[a] as number) + change;
    let other = 0;
    if (b >= 0) {
      this.#find(b, into);
      const leg = travel[(this.#at[b] as number) * (n + 1) + p + 1] as number;
      change += leg;
      other = (this.#free[b] as number) + leg;
    }
    this.#meet(p, arrival, other);
    this.#stray(a, p + 1, this.#first + (duration[2 * p] as number));
    if (b >= 0) this.#stray(b, p + 1, this.#second + (duration[2 * p + 1] as number));
    return change + this.#lateBoth;
  }

  /** Where c is before a place of the order, if he is where this day has him. */
  #find(c: number, before: number): void {
    if (this.#astray[c] === 1) return;
    for (let k = before - 1; k >= 0; k--) {
      const q = this.order[k] as number;
      const slot = this.by[2 * q] === c ? 2 * q : this.by[2 * q + 1] === c ? 2 * q + 1 : -1;
      if (slot < 0) continue;
      this.#at[c] = q + 1;
      this.#free[c] = this.#end[slot] as number;
      return;
    }
    this.#at[c] = 0;
    this.#free[c] = 0;
  }

  /** Distance and lateness that go with q; its caregivers stay where they came from. */
  #takeOut(q: number): number {
    const slots = (this.by[2 * q + 1] as number) < 0 ? 1 : 2;
    let gone = this.#late[q] as number;
    for (let slot = 2 * q; slot < 2 * q + slots; slot++) {
      const c = this.by[slot] as number;
      gone += this.#leg[slot] as number;
      if (this.#astray[c] === 0) this.#stray(c, this.#from[slot] as number, this.#freed[slot] as number);
    }
    return gone;
  }

  /** q once more, one of whose caregivers is astray. */
  #again(q: number, x: number, y: number): number {
    const { patients: n, travel, duration } = this.problem;
    let change = 0;
    let arrival = this.#arrival(2 * q);
    if (this.#astray[x] === 1) {
      const leg = travel[(this.#at[x] as number) * (n + 1) + q + 1] as number;
      change += leg - (this.#leg[2 * q] as number);
      arrival = (this.#free[x] as number) + leg;
    }
    let other = 0;
    if (y >= 0) {
      other = this.#arrival(2 * q + 1);
      if (this.#astray[y] === 1) {
        const leg = travel[(this.#at[y] as number) * (n + 1) + q + 1] as number;
        change += leg - (this.#leg[2 * q + 1] as number);
        other = (this.#free[y] as number) + leg;
      }
    }
    this.#meet(q, arrival, other);
    this.#goOn(x, 2 * q, this.#first + (duration[2 * q] as number));
    if (y >= 0) this.#goOn(y, 2 * q + 1, this.#second + (duration[2 * q + 1] as number));
    return change + this.#lateBoth - (this.#late[q] as number);
  }

  /** c leaves a service at `end`: as in this day, or not. */
  #goOn(c: number, slot: number, end: number): void {
    if (end !== this.#end[slot]) this.#stray(c, (slot >> 1) + 1, end);
    else if (this.#astray[c] === 1) this.#return(c);
  }

  #stray(c: number, at: number, free: number): void {
    this.#at[c] = at;
    this.#free[c] = free;
    if (this.#astray[c] === 1) return;
    this.#astray[c] = 1;
    this.#list[this.#strays++] = c;
  }

  #return(c: number): void {
    this.#astray[c] = 0;
    let s = 0;
    while (this.#list[s] !== c) s++;
    this.#list[s] = this.#list[--this.#strays] as number;
  }
}
