import { cpus, release, totalmem } from 'node:os';
import { execFileSync } from 'node:child_process';

/** One line of a benchmark: ours beside a named peer, measured in turn in the same run. ratio > 1 = better than the peer. */
export type Case = Readonly<{
  case: string;
  size: string;
  ours: number;
  peer: number | null;
  peerName: string;
  unit: string;
  ratio: number | null;
  /** Least ratio this line must reach; undefined = printed only. */
  floor?: number;
  runs: number;
  min: number;
  max: number;
  peakMB: number;
  /** Longest stand-still of the event loop, where a server runs. */
  loopDelayMaxMs?: number;
}>;

export type Benchmark = (options: Readonly<{ from: string; quick: boolean }>) => Promise<readonly Case[]>;

export function machine(): string {
  const [cpu] = cpus();
  const commit = ((): string => {
    try {
      return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
    } catch {
      return 'unknown';
    }
  })();
  return `${cpus().length} x ${cpu?.model.trim() ?? 'cpu'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${release()}, node ${process.versions.node}, commit ${commit}`;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Seconds that `work` takes. */
export async function seconds(work: () => Promise<void> | void): Promise<number> {
  const began = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - began) / 1e9;
}

type Sides = Readonly<{
  name: string;
  size: string;
  unit: string;
  peerName: string;
  runs: number;
  floor?: number;
  higherIsBetter?: boolean;
}>;

/** Runs ours and the peer in turn, `runs` times each after one warm-up, and gives medians; the ratio is of the medians. */
export async function beside(
  sides: Sides,
  ours: () => Promise<number>,
  peer: (() => Promise<number>) | undefined,
): Promise<Case> {
  const oursAll: number[] = [];
  const peerAll: number[] = [];
  for (let run = 0; run <= sides.runs; run++) {
    const mine = await ours();
    const theirs = await peer?.();
    if (run === 0) continue;
    oursAll.push(mine);
    if (theirs !== undefined) peerAll.push(theirs);
  }
  const mine = median(oursAll);
  const theirs = peer === undefined ? null : median(peerAll);
  const ratio = theirs === null ? null : sides.higherIsBetter === false ? theirs / mine : mine / theirs;
  return {
    case: sides.name,
    size: sides.size,
    ours: round(mine),
    peer: theirs === null ? null : round(theirs),
    peerName: sides.peerName,
    unit: sides.unit,
    ratio: ratio === null ? null : round(ratio),
    ...(sides.floor !== undefined && { floor: sides.floor }),
    runs: sides.runs,
    min: round(Math.min(...oursAll)),
    max: round(Math.max(...oursAll)),
    peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

export function round(value: number): number {
  return Number(value.toPrecision(4));
}
