import { Frontier } from './frontier.ts';
import { put, take, type State } from './state.ts';

/** Working memory of the searches that place one demand. */
export type Search = Readonly<{
  frontier: Frontier;
  /** Who would come into each provider seen, and along which edge. */
  comer: Int32Array;
  comesBy: Int32Array;
  settled: Int32Array;
}>;

export function searchOf(providers: number): Search {
  return {
    frontier: new Frontier(providers),
    comer: new Int32Array(providers),
    comesBy: new Int32Array(providers),
    settled: new Int32Array(providers),
  };
}

/** Where the shortest way found so far ends: with a free place for `comer`, or with `comer` unserved (`edge` −1). */
type End = { key: number; comer: number; edge: number };

/**
 * Places demand d, which takes nothing yet, at the least cost to all, and raises prices so that slackness holds again: one
 * shortest path over providers, each passed by who would leave it. Returns how many providers were settled.
 */
export function insert(state: State, search: Search, d: number): number {
  const { price, slotStart, slot, capacity, taken, cost, penalty } = state;
  const { frontier, settled } = search;
  const end: End = { key: penalty[d] as number, comer: d, edge: -1 };
  frontier.clear();
  relax(state, search, end, d, 0);
  let count = 0;
  while (frontier.least < end.key) {
    const p = frontier.take();
    const key = frontier.key[p] as number;
    settled[count++] = p;
    const priced = key - (price[p] as number);
    const from = slotStart[p] as number;
    const to = from + (capacity[p] as number);
    for (let s = from; s < to; s++) {
      const leaver = slot[s] as number;
      const shift = priced - (cost[taken[leaver] as number] as number);
      if (shift + (penalty[leaver] as number) < end.key) {
        end.key = shift + (penalty[leaver] as number);
        end.comer = leaver;
        end.edge = -1;
      }
      relax(state, search, end, leaver, shift);
    }
  }
  for (let n = 0; n < count; n++) {
    const p = settled[n] as number;
    price[p] = (price[p] as number) + end.key - (frontier.key[p] as number);
  }
  shiftAlong(state, search, d, end);
  return count;
}

/** Looks along the edges of `comer`, who would pay `shift` more than cost and price. */
function relax(state: State, search: Search, end: End, comer: number, shift: number): void {
  const { start, coreEnd, provider, cost, price, load, capacity } = state;
  const { frontier, comer: comers, comesBy } = search;
  const to = coreEnd[comer] as number;
  for (let e = start[comer] as number; e < to; e++) {
    const p = provider[e] as number;
    const key = shift + (cost[e] as number) + (price[p] as number);
    if (key >= end.key) continue;
    if ((load[p] as number) < (capacity[p] as number)) {
      end.key = key;
      end.comer = comer;
      end.edge = e;
    } else if (frontier.reach(p, key)) {
      comers[p] = comer;
      comesBy[p] = e;
    }
  }
}

/** Everybody on the way moves one on: who stood last goes to the free place or unserved, `first` comes in. */
function shiftAlong(state: State, { comer, comesBy }: Search, first: number, end: End): void {
  const { taken, provider, place } = state;
  let moving = end.comer;
  let [left, freed] = [taken[moving] as number, place[moving] as number];
  if (end.edge < 0) taken[moving] = -1;
  else take(state, moving, end.edge);
  while (moving !== first) {
    const p = provider[left] as number;
    moving = comer[p] as number;
    const into = freed;
    [left, freed] = [taken[moving] as number, place[moving] as number];
    put(state, moving, comesBy[p] as number, into);
  }
}
