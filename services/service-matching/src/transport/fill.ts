import type { Incoming } from './incoming.ts';
import type { Search } from './insert.ts';
import { leave, put, take, type State } from './state.ts';

/** How the cheapest way to mend a free place ends: `comer` comes in from unserved, or the place at `at` stays free at price 0. */
type End = { key: number; comer: number; edge: number; at: number };

/**
 * Mends a free place at a price: lowers prices until somebody comes in along a chain, or the price is 0 here or where the
 * last of the chain left. Repeats until the provider is full or costs nothing. Returns how many providers were settled.
 */
export function fill(state: State, incoming: Incoming, search: Search, p: number): number {
  const { price, load, capacity } = state;
  let settled = 0;
  while ((price[p] as number) > 0 && (load[p] as number) < (capacity[p] as number))
    settled += fillOnce(state, incoming, search, p);
  return settled;
}

function fillOnce(state: State, incoming: Incoming, search: Search, first: number): number {
  const { price } = state;
  const { frontier, settled } = search;
  const end: End = { key: price[first] as number, comer: -1, edge: -1, at: first };
  frontier.clear();
  frontier.reach(first, 0);
  let count = 0;
  while (frontier.least < end.key) {
    const p = frontier.take();
    settled[count++] = p;
    lookBack(state, incoming, search, end, p);
  }
  for (let n = 0; n < count; n++) {
    const p = settled[n] as number;
    price[p] = (price[p] as number) - (end.key - (frontier.key[p] as number));
  }
  pull(state, search, first, end);
  return count;
}

/** Who would come to p, and at which drop of the price. */
function lookBack(state: State, incoming: Incoming, search: Search, end: End, p: number): void {
  const { price, cost, provider, taken, penalty } = state;
  const { start, edge, demand } = incoming;
  const { frontier, comer, comesBy } = search;
  const offered = (frontier.key[p] as number) + (price[p] as number);
  const to = start[p + 1] as number;
  for (let n = start[p] as number; n < to; n++) {
    const e = edge[n] as number;
    const d = demand[n] as number;
    const held = taken[d] as number;
    const asked = offered + (cost[e] as number);
    if (held < 0) {
      const key = asked - (penalty[d] as number);
      if (key < end.key) {
        end.key = key;
        end.comer = d;
        end.edge = e;
      }
      continue;
    }
    const q = provider[held] as number;
    if (q === p) continue;
    const key = asked - (cost[held] as number) - (price[q] as number);
    if (key >= end.key || !frontier.reach(q, key)) continue;
    comer[q] = d;
    comesBy[q] = e;
    if (key + (price[q] as number) < end.key) {
      end.key = key + (price[q] as number);
      end.comer = -1;
      end.at = q;
    }
  }
}

/** Moves everybody on the way towards `first`; `comer[q]` is who leaves q. What stays free at the far end stays free. */
function pull(state: State, { comer, comesBy }: Search, first: number, end: End): void {
  const { provider, place } = state;
  let [moving, edge] = [end.comer, end.edge];
  let at = moving < 0 ? end.at : (provider[edge] as number);
  while (at !== first) {
    const leaver = comer[at] as number;
    if (moving < 0) leave(state, leaver);
    else put(state, moving, edge, place[leaver] as number);
    [moving, edge] = [leaver, comesBy[at] as number];
    at = provider[edge] as number;
  }
  if (moving >= 0) take(state, moving, edge);
}
