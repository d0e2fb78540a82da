import { leave, type Books } from './books.ts';
import type { Chance } from '../chance/chance.ts';
import type { Problem } from './problem.ts';

/** How many customers are taken out at a time, in the mean, and the longest string of one route (Christiaens and Vanden Berghe 2020). */
const usual = 10;
const longest = 10;
/** How often a string keeps some customers in its middle, and how often one more of them. */
const split = 0.5;
const splitMore = 0.01;
/** How many of its nearest customers are known of each. */
const known = 128;

/** Takes strings of customers that lie near each other out of routes that pass there. */
export class Ruin {
  readonly #customers: number;
  readonly #chance: Chance;
  /** The nearest customers of each, itself among them. */
  readonly #near: Int32Array;
  readonly #width: number;

  constructor({ customers, travel }: Problem, chance: Chance) {
    this.#customers = customers;
    this.#chance = chance;
    this.#width = Math.min(known, customers);
    this.#near = new Int32Array((customers + 1) * this.#width);
    const order = Array.from({ length: customers }, (_, n) => n + 1);
    for (let c = 1; c <= customers; c++) {
      const way = (to: number): number => (to === c ? -1 : (travel[c * (customers + 1) + to] as number));
      order.sort((a, b) => way(a) - way(b) || a - b);
      this.#near.set(order.slice(0, this.#width), c * this.#width);
    }
  }

  /** Moves customers from their routes to `out`, and those routes to `touched`. */
  take(books: Books, out: number[], touched: number[]): void {
    const chance = this.#chance;
    const routes = books.count.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
    if (routes === 0) return;
    const most = Math.min(longest, (this.#customers - out.length) / routes);
    const strings = 1 + Math.floor(chance.next() * ((4 * usual) / (1 + most) - 1));
    const seed = 1 + chance.below(this.#customers);
    for (let n = 0; n < this.#width && touched.length < strings; n++) {
      const c = this.#near[seed * this.#width + n] as number;
      const r = books.route[c] as number;
      if (r < 0 || touched.includes(r)) continue;
      touched.push(r);
      const count = books.count[r] as number;
      this.#string(books, c, count, 1 + Math.floor(chance.next() * Math.min(most, count)), out);
    }
  }

  /** A string of `length` customers of a route with `count`, `c` within its reach. */
  #string(books: Books, c: number, count: number, length: number, out: number[]): void {
    const chance = this.#chance;
    let kept = 0;
    if (length > 1 && length < count && chance.next() < split) {
      kept = 1;
      while (length + kept < count && chance.next() < splitMore) kept++;
    }
    const whole = Math.min(count, length + kept);
    const before = books.nth[c] as number;
    const least = Math.max(0, whole - (count - before));
    let back = least + chance.below(Math.min(whole - 1, before) - least + 1);
    let at = c;
    for (; back > 0; back--) at = books.prev[at] as number;
    const from = kept === 0 ? whole : chance.below(length + 1);
    for (let n = 0; n < whole; n++) {
      const after = books.next[at] as number;
      if (n < from || n >= from + kept) {
        leave(books, at);
        out.push(at);
      }
      at = after;
    }
  }
}
