import { fork } from 'node:child_process';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

import type { SeedReport, SeedRequest } from './one-seed.ts';

/** A process that runs one seed after the other. */
export type SeedProcess = Readonly<{ run: (asked: SeedRequest) => Promise<SeedReport>; end: () => void }>;

/** Whose code runs: this tree's, or that of a copy; with a defect by name, or by the file that holds it. */
export type Code = Readonly<{ tree?: string; planted?: string }>;

export function startSeeds({ tree, planted }: Code = {}): SeedProcess {
  const here = tree === undefined ? import.meta.url : pathToFileURL(`${tree}/services/all-in-one/src/simulation/`);
  const plant =
    planted === undefined ? [] : ['--import', new URL(`plant.ts?defect=${encodeURIComponent(planted)}`, here).href];
  const execArgv = [...process.execArgv, '--disable-warning=ExperimentalWarning', ...plant];
  const child = fork(new URL('one-seed.ts', here), [], { execArgv });
  return {
    run: (asked) =>
      new Promise((resolve, reject) => {
        const ended = (code: number | null): void =>
          reject(new Error(`seed ${asked.seed}: the simulator ended with ${code ?? 'a signal'}`));
        child.once('exit', ended);
        child.once('message', (report) => {
          child.off('exit', ended);
          resolve(report as SeedReport);
        });
        child.send(asked);
      }),
    end: () => child.kill(),
  };
}
