import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { round, type Benchmark, type Case } from './measuring.ts';
import type { Side } from './matching-side.ts';
import type { Town } from './matching-town.ts';

const peers = fileURLToPath(new URL('../../bench/peers', import.meta.url));
const side = fileURLToPath(new URL('matching-side.ts', import.meta.url));
const rounds = 3;
/** A quick run shows that it works; its figures mean little. */
const quickDemands = 5_000;

/**
 * CPU seconds for the best plan of a made town, beside the min-cost flow of OR-tools (C++ in WebAssembly) on the same arrays: in turn,
 * each in a process of its own, best of three. Costs must be equal and our bound must prove them, else the bench fails. Then how cost
 * an edge grows from 10,000 to 300,000 demands.
 */
const run: Benchmark = async ({ quick }) => {
  installPeers();
  const size = quick ? quickDemands : 100_000;
  // Floors: T1 to T3 of the targets for the engine; other kinds are printed.
  const towns: readonly (Town & { floor?: number })[] = [
    { kind: 'city', demands: size, supply: 1.3, seed: 1, floor: 10 },
    { kind: 'city', demands: size, supply: 1, seed: 2, floor: 6 },
    { kind: 'city', demands: size, supply: 0.8, seed: 3, floor: 3 },
    { kind: 'random', demands: size, supply: 1, seed: 4 },
    { kind: 'ties', demands: size / 2, supply: 1, seed: 5 },
  ];
  const cases = towns.flatMap((town) => besideOrTools(town));
  return [...cases, ...growth(quick ? [quickDemands, 10_000] : [10_000, 30_000, 100_000, 300_000])];
};
export default run;

function besideOrTools({ floor, ...town }: Town & { floor?: number }): readonly Case[] {
  const mine: Side[] = [];
  const theirs: Side[] = [];
  for (let n = 0; n < rounds; n++) {
    mine.push(measured('ours', town));
    theirs.push(measured('or-tools', town));
  }
  for (const { cost, bound } of mine)
    if (cost !== bound || cost !== theirs[0]?.cost)
      throw new Error(
        `${JSON.stringify(town)}: ours costs ${cost}, its bound is ${bound}, theirs costs ${theirs[0]?.cost ?? NaN}`,
      );
  const [our, their] = [bestOf(mine, 'cpuSeconds'), bestOf(theirs, 'cpuSeconds')];
  const shared = {
    size: `${town.demands} demands, ${mine[0]?.edges ?? 0} edges, ${town.supply} places a demand`,
    peerName: 'or-tools-wasm 0.9.1, min-cost flow',
    runs: rounds,
  };
  const spread = (values: readonly number[]) => ({ min: round(Math.min(...values)), max: round(Math.max(...values)) });
  const [ourMB, theirMB] = [bestOf(mine, 'peakMB'), bestOf(theirs, 'peakMB')];
  return [
    {
      ...{
        case: `${town.kind}, CPU`,
        ...shared,
        unit: 'CPU s',
        ours: round(our),
        peer: round(their),
        ratio: round(their / our),
      },
      ...(floor !== undefined && { floor }),
      ...spread(mine.map(({ cpuSeconds }) => cpuSeconds)),
      peakMB: ourMB,
    },
    {
      ...{
        case: `${town.kind}, peak memory with the instance`,
        ...shared,
        unit: 'MB',
        ours: ourMB,
        peer: theirMB,
        ratio: round(theirMB / ourMB),
      },
      ...spread(mine.map(({ peakMB }) => peakMB)),
      peakMB: ourMB,
    },
  ];
}

/** Nanoseconds an edge, each size beside the smallest: 1 / 1.6 at least. */
function growth(sizes: readonly number[]): readonly Case[] {
  const each = sizes.map((demands) => {
    const sides = Array.from({ length: rounds }, () => measured('ours', { kind: 'city', demands, supply: 1, seed: 6 }));
    return { demands, edges: sides[0]?.edges ?? 1, cpu: bestOf(sides, 'cpuSeconds'), peakMB: bestOf(sides, 'peakMB') };
  });
  const [first] = each;
  const nanoseconds = (one: (typeof each)[number]): number => (1e9 * one.cpu) / one.edges;
  return each.map((one) => ({
    ...{ case: 'growth, city', size: `${one.demands} demands, ${one.edges} edges`, unit: 'ns an edge', runs: rounds },
    ...{
      ours: round(nanoseconds(one)),
      peer: round(nanoseconds(first ?? one)),
      peerName: `ours at ${first?.demands ?? 0}`,
    },
    ...{ ratio: round(nanoseconds(first ?? one) / nanoseconds(one)), floor: 1 / 1.6 },
    ...{ min: round(nanoseconds(one)), max: round(nanoseconds(one)), peakMB: one.peakMB },
  }));
}

function measured(who: 'ours' | 'or-tools', town: Town): Side {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--max-old-space-size=8192', side, who, JSON.stringify(town)],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  if (status !== 0) throw new Error(`${who}: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Side;
}

function bestOf(sides: readonly Side[], what: 'cpuSeconds' | 'peakMB'): number {
  return Math.min(...sides.map((one) => one[what]));
}

/** A third of a gigabyte that nobody else needs. */
function installPeers(): void {
  if (existsSync(`${peers}/node_modules/or-tools-wasm/package.json`)) return;
  console.error('installing the peers of the benchmark (bench/peers) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: peers, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('the peers cannot be installed: npm ci in bench/peers failed');
}
