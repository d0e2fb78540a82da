import process from 'node:process';

import { systemClock } from '@linli/env';
import { pinoLogger } from '@linli/telemetry';

import { loadDemonstration, samplesFolder } from '../opening/demonstration.ts';
import { firstAccounts } from '../opening/first-accounts.ts';
import { runLinli } from '../opening/run-linli.ts';
import { embeddedConfig } from '../opening/settings.ts';
import { exit, type Output } from './output.ts';
import { say } from './words.ts';

export type StartOptions = Readonly<{ empty?: boolean; data?: string; port?: string; host?: string }>;

/** Starts Linli and stays until it is told to stop: Ctrl-C drains, a second Ctrl-C ends at once. */
export async function start(output: Output, options: StartOptions): Promise<number> {
  const { empty, data, port, host } = options;
  const config = embeddedConfig({
    ...(data !== undefined && { data }),
    ...(port !== undefined && { port }),
    ...(host !== undefined && { host }),
  });
  const { language, tell } = output;
  const logger = pinoLogger({ service: 'linli', level: config.logLevel });
  const running = await runLinli({
    data: config.data,
    host: config.host,
    port: config.port,
    clock: systemClock,
    logger,
    ...(!empty && { samples: samplesFolder }),
  });
  const stopped = untilTold(running.stop, () => tell(say(language, 'start', 'stopping')));

  tell(say(language, 'start', 'address', { address: running.address }));
  if (running.folder.fresh) {
    if (!empty) {
      tell(say(language, 'start', 'samples'));
      await loadDemonstration(running.linli, output);
    }
    tell(say(language, 'start', 'logins'));
    for (const account of await firstAccounts(running.linli, empty === true))
      tell(say(language, 'start', 'login', account));
  }
  output.result({ address: running.address, data: running.folder.path });
  await stopped;
  tell(say(language, 'start', 'stopped'));
  return exit.done;
}

/** Resolves after the first SIGINT or SIGTERM has drained everything. */
function untilTold(stop: () => Promise<void>, told: () => void): Promise<void> {
  return new Promise((resolve) => {
    let stopping = false;
    const on = (): void => {
      if (stopping) process.exit(exit.interrupted);
      stopping = true;
      told();
      void stop().then(resolve);
    };
    process.on('SIGINT', on);
    process.on('SIGTERM', on);
  });
}
