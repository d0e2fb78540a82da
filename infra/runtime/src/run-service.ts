import process from 'node:process';

import type { Logger } from '@linli/telemetry';

/**
 * Runs one process until it is told to stop: SIGTERM or SIGINT drains and exits 0 (while starting: at once), a second
 * signal exits 1, an error that nobody caught is logged and exits 1. A start that fails is logged and exits 1, without a stack on the
 * terminal; to print something better, `main` catches it first.
 */
export function runService(main: () => Promise<{ stop(): Promise<void> }>, logger: Logger): void {
  let running: { stop(): Promise<void> } | undefined;
  let stopping = false;

  const stop = async (signal: string) => {
    if (stopping) process.exit(1);
    stopping = true;
    logger.info({ signal }, 'stopping');
    await running?.stop();
    process.exit(0);
  };
  const crash = (message: string) => (thrown: unknown) => {
    logger.error({ cause: thrown }, message);
    process.exit(1);
  };
  process.on('uncaughtException', crash('an error that nobody caught'));
  process.on('unhandledRejection', crash('a rejection that nobody handled'));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void stop(signal).catch(crash('stopping failed')));
  }
  main().then((service) => {
    running = service;
  }, crash('the start failed'));
}
