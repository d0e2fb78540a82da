import type { Problem } from './problem.ts';

/**
 * A plan in the making, with its prices.
 *
 * Complementary slackness, which every exact step keeps: each demand lies at its cheapest edge, by cost + price, or is
 * unserved when no edge is cheaper than its penalty; a provider whose price is above 0 is full.
 */
export type State = Readonly<{
  demands: number;
  providers: number;
  penalty: Float64Array;
  /** Edges of demand d: start[d] … start[d + 1] − 1; those of the core come first, up to coreEnd[d] − 1. */
  start: Int32Array;
  coreEnd: Int32Array;
  provider: Int32Array;
  cost: Int32Array;
  /** Places of each provider; never more than it has edges, which changes no plan and bounds the memory. */
  capacity: Int32Array;
  price: Float64Array;
  /** Edge that each demand takes, −1 = none. */
  taken: Int32Array;
  /** Places of provider p: slotStart[p] … ; the first `load[p]` are filled, `slot` says by whom. */
  slotStart: Int32Array;
  load: Int32Array;
  slot: Int32Array;
  /** Place that each demand has in `slot`; means something only while it takes an edge. */
  place: Int32Array;
}>;

/** Takes `start`, `provider` and `cost` over: the order of edges within a demand will change. */
export function stateOf({ penalty, start, provider, cost, capacity }: Problem): State {
  const [demands, providers] = [penalty.length, capacity.length];
  const degree = new Int32Array(providers);
  for (const p of provider) degree[p] = (degree[p] as number) + 1;
  const places = capacity.map((most, p) => Math.min(most, (degree[p] as number) + 1));
  const slotStart = new Int32Array(providers + 1);
  for (let p = 0; p < providers; p++) slotStart[p + 1] = (slotStart[p] as number) + (places[p] as number);
  return {
    ...{ demands, providers, penalty, start, provider, cost },
    coreEnd: start.slice(1),
    capacity: places,
    price: closedPrices(providers, places, { penalty, start, provider, cost }),
    taken: new Int32Array(demands).fill(-1),
    slotStart,
    load: new Int32Array(providers),
    slot: new Int32Array(slotStart[providers] as number),
    place: new Int32Array(demands),
  };
}

/** Who has no place at all costs more than anybody would pay, and nothing for the bound; all others begin at 0. */
function closedPrices(
  providers: number,
  places: Int32Array,
  { penalty, start, provider, cost }: Pick<Problem, 'penalty' | 'start' | 'provider' | 'cost'>,
): Float64Array {
  const price = new Float64Array(providers);
  for (let d = 0; d < penalty.length; d++) {
    for (let e = start[d] as number; e < (start[d + 1] as number); e++) {
      const p = provider[e] as number;
      if (places[p] === 0) price[p] = Math.max(price[p] as number, (penalty[d] as number) - (cost[e] as number));
    }
  }
  return price;
}

/** What demand d pays now: cost and price of its edge, or its penalty. */
export function paidBy({ taken, cost, provider, price, penalty }: State, d: number): number {
  const e = taken[d] as number;
  return e < 0 ? (penalty[d] as number) : (cost[e] as number) + (price[provider[e] as number] as number);
}

/** Demand d, which takes nothing, takes edge e and with it the next free place there. */
export function take(state: State, d: number, e: number): void {
  const { provider, slotStart, load } = state;
  const p = provider[e] as number;
  const into = (slotStart[p] as number) + (load[p] as number);
  load[p] = (load[p] as number) + 1;
  put(state, d, e, into);
}

/** Demand d takes edge e and stands at `into`, whoever stood there. */
export function put({ taken, place, slot }: State, d: number, e: number, into: number): void {
  taken[d] = e;
  place[d] = into;
  slot[into] = d;
}

/** Demand d takes nothing any more; its place is free, whatever the price. */
export function leave(state: State, d: number): void {
  const { taken, provider, load, slot, slotStart, place } = state;
  const held = taken[d] as number;
  if (held < 0) return;
  const p = provider[held] as number;
  const last = (slotStart[p] as number) + (load[p] as number) - 1;
  load[p] = (load[p] as number) - 1;
  const moved = slot[last] as number;
  slot[place[d] as number] = moved;
  place[moved] = place[d] as number;
  taken[d] = -1;
}

/** What demand d would pay at best along its edges up to `to`: at most its penalty. */
export function leastOf({ penalty, start, provider, cost, price }: State, d: number, to: number): number {
  let least = penalty[d] as number;
  for (let e = start[d] as number; e < to; e++) {
    const pays = (cost[e] as number) + (price[provider[e] as number] as number);
    if (pays < least) least = pays;
  }
  return least;
}
