import { enter, refresh, type Books } from './books.ts';
import type { Chance } from '../chance/chance.ts';
import type { Problem } from './problem.ts';

/** How often a place is passed over unseen, which lets the second best happen (Christiaens and Vanden Berghe 2020). */
const blink = 0.01;
/** The orders in which customers come in again, with how often each of them is taken. */
const orders = ['RANDOM', 'DEMAND', 'FAR', 'CLOSE', 'NARROW', 'EARLY', 'LATE'] as const;
const weights = [4, 4, 2, 1, 2, 2, 2];
const allWeights = weights.reduce((sum, weight) => sum + weight, 0);

/** Puts customers into routes, one after the other, each where it makes the least way more. */
export class Recreate {
  readonly #problem: Problem;
  readonly #chance: Chance;
  readonly #routes: number;
  /** For each order, what customers are sorted by; those of the random one are drawn each time. */
  readonly #keys: readonly Float64Array[];
  /** The place that was found: behind whom, in which route; -1 = none. */
  #route = -1;
  #before = 0;

  constructor(problem: Problem, routes: number, chance: Chance) {
    const { demand, travel, ready, due } = problem;
    this.#problem = problem;
    this.#chance = chance;
    this.#routes = routes;
    this.#keys = orders.map((order) =>
      Float64Array.from(demand, (amount, c) => {
        const [begins, ends, way] = [ready[c] as number, due[c] as number, travel[c] as number];
        const by = {
          RANDOM: 0,
          DEMAND: -amount,
          FAR: -way,
          CLOSE: way,
          NARROW: ends - begins,
          EARLY: begins,
          LATE: -ends,
        };
        return by[order];
      }),
    );
  }

  /** Puts those in `out` into routes, and these into `touched`; those without a place stay in `out`. The change of all travel. */
  put(books: Books, out: number[], touched: number[]): number {
    this.#sort(out);
    let change = 0;
    let left = 0;
    for (const c of out) {
      this.#find(books, c);
      if (this.#route < 0) {
        out[left++] = c;
        continue;
      }
      enter(books, c, this.#route, this.#before);
      change += refresh(this.#problem, books, this.#route);
      if (!touched.includes(this.#route)) touched.push(this.#route);
    }
    out.length = left;
    return change;
  }

  #sort(out: number[]): void {
    let drawn = this.#chance.below(allWeights);
    let n = 0;
    while (drawn >= (weights[n] as number)) drawn -= weights[n++] as number;
    const key = this.#keys[n] as Float64Array;
    if (n === 0) for (const c of out) key[c] = this.#chance.next();
    out.sort((a, b) => (key[a] as number) - (key[b] as number) || a - b);
  }

  #find({ first, count, load, next, early, late }: Books, c: number): void {
    const { customers, capacity, travel, demand, ready, due, service } = this.#problem;
    const chance = this.#chance;
    const places = customers + 1;
    const [from, room] = [c * places, capacity - (demand[c] as number)];
    const [begins, ends, lasts] = [ready[c] as number, due[c] as number, service[c] as number];
    let least = Infinity;
    let emptySeen = false;
    this.#route = -1;
    for (let r = 0; r < this.#routes; r++) {
      if (count[r] === 0) {
        if (emptySeen) continue;
        emptySeen = true;
      }
      if ((load[r] as number) > room) continue;
      let before = 0;
      let after = first[r] as number;
      for (;;) {
        const there = travel[before * places + c] as number;
        const at = (early[before] as number) + (before === 0 ? 0 : (service[before] as number)) + there;
        // Further on in this route it is later still.
        if (at > ends) break;
        const onwards = travel[from + after] as number;
        const more = there + onwards - (travel[before * places + after] as number);
        if (more < least && (at > begins ? at : begins) + lasts + onwards <= (late[after] as number)) {
          if (chance.next() >= blink) {
            least = more;
            this.#route = r;
            this.#before = before;
          }
        }
        if (after === 0) break;
        before = after;
        after = next[after] as number;
      }
    }
  }
}
