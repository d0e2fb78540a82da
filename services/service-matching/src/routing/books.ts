import type { Problem } from './problem.ts';

/** Routes as chains of customers: place 0 stands before the first and after the last of each. */
export type Books = Readonly<{
  /** Of each route: its first customer (0 = none), how many it has, what they take, its travel. */
  first: Int32Array;
  count: Int32Array;
  load: Float64Array;
  travel: Float64Array;
  /** Of each customer: who comes after and before, which route (-1 = none), the how-manieth there. */
  next: Int32Array;
  prev: Int32Array;
  route: Int32Array;
  nth: Int32Array;
  /** When its service begins if all before begin as early as they can, and the latest with which all after are still in time. */
  early: Float64Array;
  late: Float64Array;
}>;

export function emptyBooks({ customers, ready, due }: Problem, routes: number): Books {
  const whole = (length: number): Int32Array => new Int32Array(length);
  const [early, late] = [new Float64Array(customers + 1), new Float64Array(customers + 1)];
  early[0] = ready[0] as number;
  late[0] = due[0] as number;
  return {
    ...{ first: whole(routes), count: whole(routes), load: new Float64Array(routes), travel: new Float64Array(routes) },
    ...{ next: whole(customers + 1), prev: whole(customers + 1), nth: whole(customers + 1) },
    ...{ route: whole(customers + 1).fill(-1), early, late },
  };
}

/** Makes route `r` of `to` what it is in `from`. */
export function copyRoute(from: Books, to: Books, r: number): void {
  to.first[r] = from.first[r] as number;
  to.count[r] = from.count[r] as number;
  to.load[r] = from.load[r] as number;
  to.travel[r] = from.travel[r] as number;
  for (let c = from.first[r] as number; c !== 0; c = from.next[c] as number) {
    to.next[c] = from.next[c] as number;
    to.prev[c] = from.prev[c] as number;
    to.route[c] = r;
    to.nth[c] = from.nth[c] as number;
    to.early[c] = from.early[c] as number;
    to.late[c] = from.late[c] as number;
  }
}

/** Times, order, load and travel of route `r` anew, from its chain; the change of its travel. */
export function refresh({ customers, travel, demand, ready, due, service }: Problem, books: Books, r: number): number {
  const { next, prev, nth, early, late } = books;
  const places = customers + 1;
  let [count, load, way, before, free] = [0, 0, 0, 0, early[0] as number];
  for (let c = books.first[r] as number; c !== 0; c = next[c] as number) {
    const leg = travel[before * places + c] as number;
    way += leg;
    load += demand[c] as number;
    nth[c] = count++;
    const at = Math.max(ready[c] as number, free + leg);
    early[c] = at;
    free = at + (service[c] as number);
    before = c;
  }
  way += travel[before * places] as number;
  for (let c = before, after = 0; c !== 0; after = c, c = prev[c] as number) {
    const latest = (late[after] as number) - (travel[c * places + after] as number) - (service[c] as number);
    late[c] = Math.min(due[c] as number, latest);
  }
  const change = way - (books.travel[r] as number);
  books.count[r] = count;
  books.load[r] = load;
  books.travel[r] = way;
  return change;
}

/** Takes a customer out of its chain; the route's other numbers wait for `refresh`. */
export function leave({ first, next, prev, route }: Books, c: number): void {
  const [before, after] = [prev[c] as number, next[c] as number];
  if (before === 0) first[route[c] as number] = after;
  else next[before] = after;
  if (after !== 0) prev[after] = before;
  route[c] = -1;
}

/** Puts a customer into route `r` behind `before` (0 = as its first); the route's other numbers wait for `refresh`. */
export function enter({ first, next, prev, route }: Books, c: number, r: number, before: number): void {
  const after = (before === 0 ? first[r] : next[before]) as number;
  if (before === 0) first[r] = c;
  else next[before] = c;
  if (after !== 0) prev[after] = c;
  next[c] = after;
  prev[c] = before;
  route[c] = r;
}
