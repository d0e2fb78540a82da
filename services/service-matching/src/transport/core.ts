import { leastOf, paidBy, type State } from './state.ts';

/**
 * Brings the edges within `width` of each demand's cheapest to the front; the others are out of the core until a price says
 * otherwise. Most of the time of an exact search is spent looking along edges that nobody will ever take.
 */
export function chooseCore(state: State, width: number): void {
  const { demands, start, coreEnd, provider, cost, price } = state;
  for (let d = 0; d < demands; d++) {
    const most = leastOf(state, d, start[d + 1] as number) + width;
    let end = start[d] as number;
    for (let e = end; e < (start[d + 1] as number); e++) {
      if ((cost[e] as number) + (price[provider[e] as number] as number) <= most) swap(state, d, e, end++);
    }
    coreEnd[d] = end;
  }
}

/** Demands that an edge outside the core would cost less; all their edges are in the core from now on. */
export function widenCore(state: State): number[] {
  const { demands, start, coreEnd } = state;
  const cheaper: number[] = [];
  for (let d = 0; d < demands; d++) {
    const all = start[d + 1] as number;
    if (coreEnd[d] === all || leastOf(state, d, all) >= paidBy(state, d)) continue;
    coreEnd[d] = all;
    cheaper.push(d);
  }
  return cheaper;
}

function swap({ provider, cost, taken }: State, d: number, one: number, other: number): void {
  if (one === other) return;
  const [p, c] = [provider[one] as number, cost[one] as number];
  provider[one] = provider[other] as number;
  cost[one] = cost[other] as number;
  provider[other] = p;
  cost[other] = c;
  if (taken[d] === one) taken[d] = other;
  else if (taken[d] === other) taken[d] = one;
}
