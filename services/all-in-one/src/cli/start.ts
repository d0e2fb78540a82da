import process from 'node:process';

import { word } from '@linli/gateway/service';
import { systemClock } from '@linli/env';
import { pinoLogger } from '@linli/telemetry';

import { firstAccounts } from '../opening/first-accounts.ts';
import { importFolder } from '../opening/import-folder.ts';
import { runLinli, type RunningLinli } from '../opening/run-linli.ts';
import { samplesFolder } from '../opening/samples.ts';
import { misspelt, startConfig, type StartSettings } from '../opening/start-settings.ts';
import { tellRefused } from './import.ts';
import { exit, type Output } from './output.ts';
import { table } from './table.ts';
import { named, say } from './words.ts';

export type StartOptions = Readonly<{ empty?: boolean; data?: string; port?: string; host?: string }>;

/** Starts Linli and stays until it is told to stop: Ctrl-C drains, a second Ctrl-C ends at once. */
export async function start(output: Output, options: StartOptions): Promise<number> {
  const { empty = false, data, port, host } = options;
  const config = startConfig({
    ...(data !== undefined && { data }),
    ...(port !== undefined && { port }),
    ...(host !== undefined && { host }),
  });
  const { language, tell } = output;
  for (const name of misspelt()) tell(say(language, 'start', 'misspelt', { name }));
  const running = await runLinli({
    config,
    clock: systemClock,
    logger: pinoLogger({ service: 'linli', level: levelOf(config.logLevel) }),
    beginning: empty ? 'EMPTY' : 'DEMONSTRATION',
    samples: samplesFolder,
  });
  const told = untilTold(() => tell(say(language, 'start', 'stopping')));
  const stopped = told.then(() => running.stop());
  tell(say(language, 'start', 'address', { address: running.address }));
  await begin(output, running, told);
  output.result({ address: running.address, data: running.folder.path });
  await stopped;
  tell(say(language, 'start', 'stopped'));
  return exit.done;
}

function levelOf(setting: StartSettings['logLevel']): Exclude<typeof setting, 'auto'> {
  if (setting !== 'auto') return setting;
  return process.stderr.isTTY ? 'error' : 'info';
}

/** What a first start does once: the demonstration community, and accounts to sign in with. */
async function begin(output: Output, { folder, linli, address }: RunningLinli, told: Promise<void>): Promise<void> {
  const { language, tell } = output;
  const { beginning } = folder;
  if (beginning === undefined) return;
  const stopping = new AbortController();
  void told.then(() => stopping.abort());
  try {
    if (beginning === 'DEMONSTRATION') await loadDemonstration(output, linli);
    const accounts = await firstAccounts(linli, beginning === 'EMPTY');
    tell(say(language, 'start', 'logins'));
    const lines = accounts.map(({ role, login, password }) => [word(language, 'role', role), login, password]);
    for (const line of table(lines, '  ')) tell(line);
    // Once more: the ledgers have pushed it out of sight.
    tell(say(language, 'start', 'open', { address }));
    folder.begun();
  } catch (error) {
    // Told to stop in the middle of it: the next start does it again.
    if (!stopping.signal.aborted) throw error;
  }
}

/** Loads the demonstration community and says what was taken and what was refused and why. */
async function loadDemonstration(output: Output, linli: RunningLinli['linli']): Promise<void> {
  const { language, tell } = output;
  tell(say(language, 'start', 'samples'));
  const imported = await importFolder(linli, samplesFolder, { language });
  const lines = imported.map(({ kind, taken, unchanged, repeated, refused }) => [
    named(language, 'ledger', kind),
    say(language, 'start', 'taken', { taken: taken + unchanged }),
    say(language, 'start', 'repeated', { repeated }),
    say(language, 'start', 'refused', { refused: refused.length }),
  ]);
  for (const line of table(lines, '  ')) tell(line);
  for (const { kind, refused } of imported) {
    if (refused.length === 0) continue;
    tell(say(language, 'start', 'refusedRows', { kind: named(language, 'ledger', kind) }));
    tellRefused(output, refused);
  }
}

/** Resolves at the first SIGINT or SIGTERM; the second ends at once. */
function untilTold(told: () => void): Promise<void> {
  return new Promise((resolve) => {
    let stopping = false;
    const on = (): void => {
      if (stopping) process.exit(exit.interrupted);
      stopping = true;
      told();
      resolve();
    };
    process.on('SIGINT', on);
    process.on('SIGTERM', on);
  });
}
