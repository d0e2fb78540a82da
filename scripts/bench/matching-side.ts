// One side of `npm run bench -- matching` in a process of its own, so that its memory is its own: `ours` or `or-tools`, and the town as JSON.
import process from 'node:process';

import { solve, type Problem } from '@linli/service-matching/transport';

import { townOf, type Town } from './matching-town.ts';

export type Side = Readonly<{ cpuSeconds: number; peakMB: number; cost: number; bound: number; edges: number }>;

/** As far as this bench calls or-tools-wasm. */
type Flow = Readonly<{
  addArcsWithCapacityAndUnitCost: (tails: number[], heads: number[], capacities: number[], costs: number[]) => unknown;
  setNodesSupplies: (nodes: number[], supplies: number[]) => void;
  solve: () => Promise<number>;
  optimalCost: () => number;
}>;
type Peer = Readonly<{
  init: () => Promise<void>;
  setWorkerBridgeEnabled: (on: boolean) => void;
  SimpleMinCostFlow: new () => Flow;
}>;

/** Demands, then providers, then one sink: through a provider for the cost of the edge, or past all for the penalty. */
function flowOf(peer: Peer, { penalty, start, provider, cost, capacity }: Problem): Flow {
  const [demands, providers] = [penalty.length, capacity.length];
  const sink = demands + providers;
  const [tails, heads, capacities, costs]: [number[], number[], number[], number[]] = [[], [], [], []];
  const arc = (tail: number, head: number, most: number, unit: number): void => {
    tails.push(tail);
    heads.push(head);
    capacities.push(most);
    costs.push(unit);
  };
  for (let d = 0; d < demands; d++) {
    for (let e = start[d] as number; e < (start[d + 1] as number); e++)
      arc(d, demands + (provider[e] as number), 1, cost[e] as number);
    arc(d, sink, 1, penalty[d] as number);
  }
  for (let p = 0; p < providers; p++) arc(demands + p, sink, capacity[p] as number, 0);
  const flow = new peer.SimpleMinCostFlow();
  flow.addArcsWithCapacityAndUnitCost(tails, heads, capacities, costs);
  const nodes = Array.from({ length: demands }, (_, d) => d);
  flow.setNodesSupplies([...nodes, sink], [...nodes.map(() => 1), -demands]);
  return flow;
}

const [side = '', asked = '{}'] = process.argv.slice(2);
const problem = townOf(JSON.parse(asked) as Town);
const solved = async (): Promise<Readonly<{ cpuSeconds: number; cost: number; bound: number }>> => {
  if (side === 'ours') {
    const from = process.cpuUsage();
    const { certificate } = solve(problem);
    return { cpuSeconds: since(from), cost: certificate.primal, bound: certificate.dual };
  }
  const peers = new URL(
    '../../bench/peers/node_modules/or-tools-wasm/build/javascript/node/network-flow.js',
    import.meta.url,
  );
  const peer = (await import(peers.href)) as Peer;
  peer.setWorkerBridgeEnabled(false);
  await peer.init();
  const flow = flowOf(peer, problem);
  const from = process.cpuUsage();
  await flow.solve();
  return { cpuSeconds: since(from), cost: flow.optimalCost(), bound: flow.optimalCost() };
};
const answer = await solved();
const peakMB = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ ...answer, peakMB, edges: problem.provider.length } satisfies Side));

function since(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}
