import { growingHeap, type Heap } from './heap.ts';

/** What a network is made of; the same arrays as in `TransportProblem`. */
export type Parts = Readonly<{
  penalty: Float64Array;
  start: Int32Array;
  supply: Int32Array;
  cost: Float64Array;
  capacity: Int32Array;
  group: Int32Array;
  groupCapacity: Int32Array;
  groupParent: Int32Array;
}>;

/**
 * The residual network. Nodes: demands, supplies, groups, sink. Arcs in pairs: the reverse of arc a is a ^ 1; the arc of
 * edge e is 2e. `left` is what still fits along an arc.
 */
export type Network = Readonly<{
  sink: number;
  head: Int32Array;
  next: Int32Array;
  to: Int32Array;
  left: Int32Array;
  cost: Float64Array;
  potential: Float64Array;
  search: Search;
  /** The edge whose unit has left demand `d`, −1 = none. */
  edgeOf: (d: number) => number;
}>;

/** Working memory of one shortest-path search; stamps spare clearing it. */
export type Search = {
  stamp: number;
  readonly distance: Float64Array;
  readonly cameBy: Int32Array;
  readonly seen: Int32Array;
  readonly settled: Int32Array;
  readonly heap: Heap;
};

export function networkOf(parts: Parts): Network {
  const { penalty, start, supply, cost, capacity, group, groupCapacity, groupParent } = parts;
  const demands = penalty.length;
  const supplies = capacity.length;
  const groups = groupCapacity.length;
  const sink = demands + supplies + groups;
  const arcs = 2 * (supply.length + demands + supplies + groups);
  const head = new Int32Array(sink + 1).fill(-1);
  const next = new Int32Array(arcs);
  const to = new Int32Array(arcs);
  const left = new Int32Array(arcs);
  const arcCost = new Float64Array(arcs);
  let made = 0;

  const half = (from: number, target: number, room: number, price: number): void => {
    to[made] = target;
    left[made] = room;
    arcCost[made] = price;
    next[made] = head[from] as number;
    head[from] = made++;
  };
  const arc = (from: number, target: number, room: number, price: number): void => {
    half(from, target, room, price);
    half(target, from, 0, -price);
  };
  const above = (g: number): number => (g < 0 ? sink : demands + supplies + g);

  for (let d = 0; d < demands; d++) {
    for (let e = start[d] as number; e < (start[d + 1] as number); e++)
      arc(d, demands + (supply[e] as number), 1, cost[e] as number);
  }
  for (let d = 0; d < demands; d++) arc(d, sink, 1, penalty[d] as number);
  for (let s = 0; s < supplies; s++) arc(demands + s, above(group[s] as number), capacity[s] as number, 0);
  for (let g = 0; g < groups; g++) arc(above(g), above(groupParent[g] as number), groupCapacity[g] as number, 0);

  const nodes = sink + 1;
  return {
    sink,
    head,
    next,
    to,
    left,
    cost: arcCost,
    potential: new Float64Array(nodes),
    search: {
      stamp: 0,
      distance: new Float64Array(nodes),
      cameBy: new Int32Array(nodes),
      seen: new Int32Array(nodes),
      settled: new Int32Array(nodes),
      heap: growingHeap(),
    },
    edgeOf(d) {
      for (let e = start[d] as number; e < (start[d + 1] as number); e++) if (left[2 * e] === 0) return e;
      return -1;
    },
  };
}
