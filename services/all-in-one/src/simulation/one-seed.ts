// One child process of `npm run sim` and `npm run sim:mutants`: takes seeds from its parent, one at a time, and answers with reports.
import process from 'node:process';

import { runTrial } from '@linli/sim';

import { townDay } from './scenario.ts';

export type SeedReport = Readonly<{
  seed: number;
  hours: number;
  events: number;
  faults: Readonly<Record<string, number>>;
  marks: readonly string[];
  figures: Readonly<Record<string, number>>;
  violations: readonly Readonly<{ promise: string; atMs: number; detail: string }>[];
  hash: string;
  cpuSeconds: number;
  lastLines: readonly string[];
}>;

/** Runs one seed and says what it came to; the trace's end only when a promise was broken. */
export async function runSeed(seed: number, hours: number, onLine?: (line: string) => void): Promise<SeedReport> {
  const before = process.cpuUsage();
  const report = await runTrial(townDay, { seed, hours, ...(onLine !== undefined && { onLine }) });
  const { user, system } = process.cpuUsage(before);
  const { events, faults, marks, figures, violations, hash } = report;
  return {
    ...{ seed, hours: report.hours, events, faults, marks, figures, violations, hash },
    cpuSeconds: (user + system) / 1e6,
    lastLines: violations.length > 0 ? report.lastLines.slice(-40) : [],
  };
}

if (process.send !== undefined) {
  process.on('message', (asked: { seed: number; hours: number }) => {
    void runSeed(asked.seed, asked.hours).then((report) => process.send?.(report));
  });
}
