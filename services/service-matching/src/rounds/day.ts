import { Order } from './order.ts';
import type { Problem } from './problem.ts';
import { Waiting } from './waiting.ts';

/**
 * A day as an order of all patients with a caregiver for each service: whoever comes first in the order is served first, each as early
 * as can be. No day costs less than some order served so, because to come later never helps. A move is followed from patient to
 * patient only where it changes something, and given up as soon as it must cost more than it may.
 *
 * Service s = 2p or 2p + 1 of patient p; 2n + c stands for the office on the round of caregiver c, before its first service and after
 * its last.
 */
export class Day {
  readonly problem: Problem;
  /** Caregiver of each service; −1 = no such service. */
  readonly by: Int32Array;
  readonly start: Float64Array;
  readonly order: Order;
  /** Distance + all lateness + greatest lateness. */
  total = 0;

  /** The service before and after each on the round of its caregiver, and where it is. */
  readonly #prev: Int32Array;
  readonly #next: Int32Array;
  readonly #place: Int32Array;
  readonly #end: Float64Array;
  /** Of each patient: lateness of both services, and the greater. */
  readonly #late: Float64Array;
  readonly #later: Float64Array;
  #lateness = 0;
  #worst = 0;
  #worstAt = 0;

  /** What a move comes to, of the patients marked with its number; those, and who is still to be looked at. */
  #now = 0;
  readonly #seen: Float64Array;
  readonly #list: Int32Array;
  #listed = 0;
  readonly #waiting: Waiting;
  readonly #newStart: Float64Array;
  readonly #newEnd: Float64Array;
  readonly #newLate: Float64Array;
  readonly #newLater: Float64Array;
  /** What the last patient came to. */
  #first = 0;
  #second = 0;
  #lateBoth = 0;
  #lateMost = 0;

  constructor(problem: Problem, order: Int32Array, by: Int32Array) {
    const { patients: n, caregivers } = problem;
    const [services, ends] = [2 * n, 2 * n + caregivers];
    this.problem = problem;
    this.by = by.slice();
    this.start = new Float64Array(services);
    this.order = new Order(order);
    this.#prev = new Int32Array(ends);
    this.#next = new Int32Array(ends);
    this.#place = Int32Array.from({ length: ends }, (_, s) => (s < services ? (s >> 1) + 1 : 0));
    this.#end = new Float64Array(ends);
    this.#late = new Float64Array(n);
    this.#later = new Float64Array(n);
    this.#seen = new Float64Array(n + caregivers);
    this.#list = new Int32Array(n);
    this.#waiting = new Waiting(n);
    this.#newStart = new Float64Array(services);
    this.#newEnd = new Float64Array(ends);
    this.#newLate = new Float64Array(n);
    this.#newLater = new Float64Array(n);
    this.#link(order);
    this.serve();
  }

  /** Serves the order from its beginning: every figure anew. */
  serve(): void {
    const { patients: n } = this.problem;
    let distance = 0;
    [this.#lateness, this.#worst, this.#worstAt] = [0, 0, 0];
    this.#now++;
    for (let p = this.order.behind[n] as number; p !== n; p = this.order.behind[p] as number) {
      this.#visit(p);
      this.#take(p);
      this.#lateness += this.#lateBoth;
      if (this.#lateMost > this.#worst) [this.#worst, this.#worstAt] = [this.#lateMost, p];
    }
    for (let s = 0; s < this.#prev.length; s++) {
      if (s >= 2 * n || (this.by[s] as number) >= 0) distance += this.#way(this.#prev[s] as number, s);
    }
    this.total = distance + this.#lateness + this.#worst;
  }

  /** Puts p behind (or ahead of) another in the order, served by a (and b, −1 = nobody), if that costs `most` more or less; says so. */
  move(p: number, other: number, behind: boolean, a: number, b: number, most: number): boolean {
    const { order } = this;
    let before = behind ? other : (order.ahead[other] as number);
    let after = behind ? (order.behind[other] as number) : other;
    if (before === p) before = order.ahead[p] as number;
    if (after === p) after = order.behind[p] as number;
    const key = order.keyBetween(before, after);
    const made = this.#shift(p, key, a, b, most);
    if (made) order.put(p, before, after, key);
    return made;
  }

  #shift(p: number, key: number, a: number, b: number, most: number): boolean {
    const [s, t] = [2 * p, 2 * p + 1];
    const [x, y] = [this.by[s] as number, this.by[t] as number];
    const [oldS, nextS] = [this.#prev[s] as number, this.#next[s] as number];
    const [oldT, nextT] = [this.#prev[t] as number, this.#next[t] as number];
    const afterS = this.#lastBefore(a, key, p);
    const afterT = b < 0 ? -1 : this.#lastBefore(b, key, p);
    if (a === x && b === y && afterS === oldS && (b < 0 || afterT === oldT)) return true;
    const thenS = this.#skip(afterS, p);
    const thenT = b < 0 ? -1 : this.#skip(afterT, p);
    let way = this.#detour(afterS, s, thenS) - this.#detour(oldS, s, nextS);
    if (b >= 0) way += this.#detour(afterT, t, thenT) - this.#detour(oldT, t, nextT);
    const was = this.order.key[p] as number;
    if (this.#isTooDear(p, afterS, afterT, way, most, key <= was)) return false;
    this.#unhook(s);
    if (b >= 0) this.#unhook(t);
    this.#hook(s, afterS, thenS, a);
    if (b >= 0) this.#hook(t, afterT, thenT, b);
    this.order.key[p] = key;
    this.#now++;
    this.#listed = 0;
    this.#waiting.begin();
    this.#waiting.add(s);
    this.#waiting.add(thenS);
    this.#waiting.add(nextS);
    if (b >= 0) {
      this.#waiting.add(thenT);
      this.#waiting.add(nextT);
    }
    if (this.#follow(way, most)) return true;
    this.order.key[p] = was;
    this.#unhook(s);
    if (b >= 0) this.#unhook(t);
    this.#hook(s, oldS, nextS, x);
    if (b >= 0) this.#hook(t, oldT, nextT, y);
    return false;
  }

  /** Costs too much even if nobody were late any more; `back` in the order, where nothing before it changes, but p itself. */
  #isTooDear(p: number, afterS: number, afterT: number, way: number, most: number, back: boolean): boolean {
    const free = way - this.#lateness - this.#worst;
    if (free > most || !back) return free > most;
    const [s, t] = [2 * p, 2 * p + 1];
    const other = afterT < 0 ? 0 : (this.#end[afterT] as number) + this.#way(afterT, t);
    this.#meet(p, (this.#end[afterS] as number) + this.#way(afterS, s), other);
    return free + this.#lateBoth + this.#lateMost > most;
  }

  /** Goes on from patient to patient in their order; keeps it all when it costs `most` or less. */
  #follow(way: number, most: number): boolean {
    const free = way - this.#lateness - this.#worst;
    let [change, late, worst, worstAt] = [0, 0, 0, 0];
    while (this.#waiting.size > 0) {
      const p = this.#waiting.soonest(this.order.key);
      this.#visit(p);
      this.#list[this.#listed++] = p;
      change += this.#lateBoth - (this.#late[p] as number);
      late += this.#lateBoth;
      if (this.#lateMost > worst) [worst, worstAt] = [this.#lateMost, p];
      if (free + late + worst > most) return false;
      const s = 2 * p;
      if (this.#newEnd[s] !== this.#end[s]) this.#waiting.add(this.#next[s] as number);
      if ((this.by[s + 1] as number) >= 0 && this.#newEnd[s + 1] !== this.#end[s + 1])
        this.#waiting.add(this.#next[s + 1] as number);
    }
    if (worst < this.#worst) {
      if (this.#seen[this.#worstAt] !== this.#now) [worst, worstAt] = [this.#worst, this.#worstAt];
      else {
        for (let p = 0; p < this.#late.length; p++)
          if (this.#seen[p] !== this.#now && (this.#later[p] as number) > worst)
            [worst, worstAt] = [this.#later[p] as number, p];
      }
    }
    const all = way + change + worst - this.#worst;
    if (all > most) return false;
    for (let i = 0; i < this.#listed; i++) this.#take(this.#list[i] as number);
    this.#lateness += change;
    [this.#worst, this.#worstAt] = [worst, worstAt];
    this.total += all;
    return true;
  }

  /** What p comes to when its caregivers come from where they now are. */
  #visit(p: number): void {
    const { duration } = this.problem;
    const [s, t] = [2 * p, 2 * p + 1];
    const two = (this.by[t] as number) >= 0;
    this.#meet(p, this.#arrival(s), two ? this.#arrival(t) : 0);
    this.#seen[p] = this.#now;
    this.#newStart[s] = this.#first;
    this.#newEnd[s] = this.#first + (duration[s] as number);
    this.#newLate[p] = this.#lateBoth;
    this.#newLater[p] = this.#lateMost;
    if (!two) return;
    this.#newStart[t] = this.#second;
    this.#newEnd[t] = this.#second + (duration[t] as number);
  }

  #take(p: number): void {
    for (let s = 2 * p; s < 2 * p + 2; s++) {
      this.start[s] = this.#newStart[s] as number;
      this.#end[s] = this.#newEnd[s] as number;
    }
    this.#late[p] = this.#newLate[p] as number;
    this.#later[p] = this.#newLater[p] as number;
  }

  #arrival(s: number): number {
    const from = this.#prev[s] as number;
    const end = (this.#seen[from >> 1] === this.#now ? this.#newEnd[from] : this.#end[from]) as number;
    return end + this.#way(from, s);
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
    let second = other > from ? other : from;
    const least = first + (apartFrom[p] as number);
    if (least > second) second = least;
    const most = apartTo[p] as number;
    if (second > first + most) first = second - most;
    this.#first = first;
    this.#second = second;
    const lateFirst = first > until ? first - until : 0;
    const lateSecond = second > until ? second - until : 0;
    this.#lateBoth = lateFirst + lateSecond;
    this.#lateMost = lateFirst > lateSecond ? lateFirst : lateSecond;
  }

  #way(from: number, to: number): number {
    const { travel, patients: n } = this.problem;
    return travel[(this.#place[from] as number) * (n + 1) + (this.#place[to] as number)] as number;
  }

  #detour(before: number, s: number, after: number): number {
    const { travel, patients: n } = this.problem;
    const width = n + 1;
    const by = this.#place[s] as number;
    const [from, to] = [(this.#place[before] as number) * width, this.#place[after] as number];
    return (travel[from + by] as number) + (travel[by * width + to] as number) - (travel[from + to] as number);
  }

  /** The last on c's round before this key, p left out. */
  #lastBefore(c: number, key: number, p: number): number {
    const offices = 2 * this.problem.patients;
    let s = this.#prev[offices + c] as number;
    while (s < offices && (s >> 1 === p || (this.order.key[s >> 1] as number) >= key)) s = this.#prev[s] as number;
    return s;
  }

  /** The next on the round, p left out. */
  #skip(s: number, p: number): number {
    const next = this.#next[s] as number;
    return next >> 1 === p ? (this.#next[next] as number) : next;
  }

  #unhook(s: number): void {
    const [before, after] = [this.#prev[s] as number, this.#next[s] as number];
    this.#next[before] = after;
    this.#prev[after] = before;
  }

  #hook(s: number, before: number, after: number, c: number): void {
    this.#prev[s] = before;
    this.#next[s] = after;
    this.#next[before] = s;
    this.#prev[after] = s;
    this.by[s] = c;
  }

  #link(order: Int32Array): void {
    const { patients: n, caregivers } = this.problem;
    for (let c = 0; c < caregivers; c++) this.#prev[2 * n + c] = this.#next[2 * n + c] = 2 * n + c;
    for (const p of order) {
      for (let s = 2 * p; s < 2 * p + 2; s++) {
        const c = this.by[s] as number;
        if (c >= 0) this.#hook(s, this.#prev[2 * n + c] as number, 2 * n + c, c);
      }
    }
  }
}
