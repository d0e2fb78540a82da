import type { Network } from './network.ts';

/**
 * One unit from demand `d` to the sink along a shortest path of reduced costs. Keeps every reduced cost of an arc with room
 * at zero or above, which is why the flow stays cheapest after each step.
 */
export function augment(network: Network, d: number): void {
  const { sink, to, left, potential, search } = network;
  const settled = settleUpToSink(network, d);
  const reached = search.distance[sink] as number;
  for (const node of settled)
    potential[node] = (potential[node] as number) + (search.distance[node] as number) - reached;
  let node = sink;
  while (node !== d) {
    const arc = search.cameBy[node] as number;
    left[arc] = (left[arc] as number) - 1;
    left[arc ^ 1] = (left[arc ^ 1] as number) + 1;
    node = to[arc ^ 1] as number;
  }
}

/** Dijkstra from `d`, stopped at the sink; the nodes settled before it. */
function settleUpToSink(network: Network, d: number): readonly number[] {
  const { sink, search } = network;
  const { heap, distance, seen } = search;
  const stamp = ++search.stamp;
  const settled: number[] = [];
  heap.clear();
  distance[d] = 0;
  seen[d] = stamp;
  heap.push(0, d);
  for (;;) {
    const node = heap.pop();
    if (search.settled[node] === stamp) continue;
    search.settled[node] = stamp;
    if (node === sink) return settled;
    settled.push(node);
    relax(network, node);
  }
}

function relax({ head, next, to, left, cost, potential, search }: Network, node: number): void {
  const { stamp, distance, cameBy, seen, settled, heap } = search;
  const here = (distance[node] as number) + (potential[node] as number);
  for (let arc = head[node] as number; arc >= 0; arc = next[arc] as number) {
    if (left[arc] === 0) continue;
    const target = to[arc] as number;
    if (settled[target] === stamp) continue;
    const reach = here + (cost[arc] as number) - (potential[target] as number);
    if (seen[target] === stamp && reach >= (distance[target] as number)) continue;
    distance[target] = reach;
    seen[target] = stamp;
    cameBy[target] = arc;
    heap.push(reach, target);
  }
}
