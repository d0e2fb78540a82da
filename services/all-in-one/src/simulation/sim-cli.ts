// npm run sim -- --seeds N --hours H [--first SEED] [--seed S --trace]: tries to break the promises; the last line of stdout is the result.
import { createHash } from 'node:crypto';
import process from 'node:process';

import { simArguments, type SimArguments } from './arguments.ts';
import { allMarks } from './marks.ts';
import { runSeed, type SeedReport } from './one-seed.ts';
import { result, say, usable } from './say.ts';
import { startSeeds } from './seed-process.ts';

/** A batch smaller than this proves nothing about rare marks. */
const marksFrom = 20;

/** Runs all seeds in `jobs` processes and hands over each report as it comes. */
async function runAll({ seeds, hours, first, jobs }: SimArguments, told: (report: SeedReport) => void): Promise<void> {
  const queue = Array.from({ length: seeds }, (_, n) => first + n);
  const work = async (): Promise<void> => {
    const process = startSeeds();
    try {
      for (let seed = queue.shift(); seed !== undefined; seed = queue.shift()) told(await process.run({ seed, hours }));
    } finally {
      process.end();
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, seeds) }, work));
}

const asked = usable(() => simArguments(process.argv.slice(2)));
const reports: SeedReport[] = [];
const tell = (report: SeedReport): void => {
  reports.push(report);
  const { seed, violations, figures, faults, hash, cpuSeconds } = report;
  const broken = violations.map(({ promise, detail }) => `${promise} ${detail}`).join('; ');
  say(
    `seed ${seed}: ${figures['demands'] ?? 0} demands, ${figures['ended'] ?? 0} ended, ${faults['total'] ?? 0} faults, ${hash}, ${cpuSeconds.toFixed(1)} s ${broken}`,
  );
  for (const line of report.lastLines) say(`    ${line}`);
};
if (asked.trace) tell(await runSeed({ seed: asked.first, hours: asked.hours }, say));
else await runAll(asked, tell);

reports.sort((a, b) => a.seed - b.seed);
const faults: Record<string, number> = {};
for (const report of reports)
  for (const [name, n] of Object.entries(report.faults)) faults[name] = (faults[name] ?? 0) + n;
const hit = new Set(reports.flatMap(({ marks }) => marks));
const missed = allMarks.filter((mark) => !hit.has(mark));
const violations = reports.flatMap(({ seed, violations: broken }) =>
  broken.map(({ promise, atMs }) => ({ seed, promise, at: atMs })),
);
const hours = reports.reduce((sum, report) => sum + report.hours, 0);
const cpuSeconds = reports.reduce((sum, report) => sum + report.cpuSeconds, 0);
const endedOf = ({ figures }: SeedReport): number => (figures['ended'] ?? 0) / Math.max(1, figures['demands'] ?? 0);
result({
  seeds: reports.length,
  hours: Math.round(hours),
  demands: reports.reduce((sum, { figures }) => sum + (figures['demands'] ?? 0), 0),
  ended: reports.reduce((sum, { figures }) => sum + (figures['ended'] ?? 0), 0),
  // Of the seed in which the fewest came to an end.
  leastEnded: Number(Math.min(...reports.map(endedOf)).toFixed(3)),
  events: reports.reduce((sum, { events }) => sum + events, 0),
  faults,
  marks: { hit: allMarks.length - missed.length, total: allMarks.length, missed },
  violations,
  hash: createHash('sha256')
    .update(reports.map(({ hash }) => hash).join())
    .digest('hex')
    .slice(0, 16),
  hoursPerSecond: Number((hours / cpuSeconds).toFixed(2)),
});
const marksShort = reports.length >= marksFrom && missed.length > 0;
process.exitCode = violations.length > 0 || marksShort ? 1 : 0;
