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
  /** When a promise was broken: the end of the trace, and the faults that struck, by id. */
  lastLines: readonly string[];
  fired: readonly string[];
}>;

/** One seed, whole or with less: only these faults, without these people. */
export type SeedRequest = Readonly<{
  seed: number;
  hours: number;
  allowed?: readonly string[];
  without?: readonly string[];
}>;

/** Runs one seed and says what it came to. */
export async function runSeed(asked: SeedRequest, onLine?: (line: string) => void): Promise<SeedReport> {
  const { seed, hours, allowed, without } = asked;
  const before = process.cpuUsage();
  const report = await runTrial(townDay, {
    ...{ seed, hours },
    ...(allowed !== undefined && { allowed: new Set(allowed) }),
    ...(without !== undefined && { without: new Set(without) }),
    ...(onLine !== undefined && { onLine }),
  });
  const { user, system } = process.cpuUsage(before);
  const { events, faults, marks, figures, violations, hash } = report;
  return {
    ...{ seed, hours: report.hours, events, faults, marks, figures, violations, hash },
    cpuSeconds: (user + system) / 1e6,
    lastLines: violations.length > 0 ? report.lastLines.slice(-40) : [],
    fired: violations.length > 0 ? report.fired.map(({ id }) => id) : [],
  };
}

if (process.send !== undefined) {
  process.on('disconnect', () => process.exit());
  process.on('message', (asked: SeedRequest) => {
    void runSeed(asked).then((report) => process.send?.(report));
  });
}
