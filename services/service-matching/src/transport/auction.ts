import type { State } from './state.ts';

/**
 * Prices by auction, from those that stand, to within `epsilon`; nobody keeps a place. In it each demand bids for its cheapest provider as much as the second cheapest leaves it,
 * and `epsilon` more; who bid least for a full provider must bid anew. At the end each demand is within `epsilon` of its
 * cheapest edge. A provider that stayed free keeps the price it began with.
 */
export function auction(state: State, epsilon: number): void {
  const { demands, start, provider, cost, penalty, price, taken, load, capacity, slot, slotStart } = state;
  const bids = new Float64Array(slot.length);
  taken.fill(-1);
  load.fill(0);
  const waiting = new Int32Array(demands + 1);
  for (let d = 0; d < demands; d++) waiting[d] = d;
  let [head, tail] = [0, demands];
  while (head !== tail) {
    const d = waiting[head] as number;
    head = head === demands ? 0 : head + 1;
    let least = penalty[d] as number;
    let second = Infinity;
    let chosen = -1;
    const to = start[d + 1] as number;
    for (let e = start[d] as number; e < to; e++) {
      const pays = (cost[e] as number) + (price[provider[e] as number] as number);
      if (pays < least) {
        second = least;
        least = pays;
        chosen = e;
      } else if (pays < second) second = pays;
    }
    taken[d] = chosen;
    if (chosen < 0) continue;
    const p = provider[chosen] as number;
    const first = slotStart[p] as number;
    const places = capacity[p] as number;
    if (places === 0) continue;
    const bid = (price[p] as number) + second - least + epsilon;
    let count = load[p] as number;
    if (count < places) {
      rise(bids, slot, first, count, bid, d);
      load[p] = ++count;
      if (count === places) price[p] = bids[first] as number;
      continue;
    }
    const out = slot[first] as number;
    sink(bids, slot, first, count, bid, d);
    price[p] = bids[first] as number;
    taken[out] = -1;
    waiting[tail] = out;
    tail = tail === demands ? 0 : tail + 1;
  }
}

/** Puts a bid at the end of a heap of `count`, the lowest on top. */
function rise(bids: Float64Array, slot: Int32Array, first: number, count: number, bid: number, d: number): void {
  let at = count;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const other = bids[first + above] as number;
    if (other <= bid) break;
    bids[first + at] = other;
    slot[first + at] = slot[first + above] as number;
    at = above;
  }
  bids[first + at] = bid;
  slot[first + at] = d;
}

/** Puts a bid in the place of the lowest. */
function sink(bids: Float64Array, slot: Int32Array, first: number, count: number, bid: number, d: number): void {
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= count) break;
    if (below + 1 < count && (bids[first + below + 1] as number) < (bids[first + below] as number)) below++;
    const other = bids[first + below] as number;
    if (other >= bid) break;
    bids[first + at] = other;
    slot[first + at] = slot[first + below] as number;
    at = below;
  }
  bids[first + at] = bid;
  slot[first + at] = d;
}
