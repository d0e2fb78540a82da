import { readConfig, type ConfigOf, type Settings } from '@linli/config';
import type { Listening } from '@linli/http';
import { runService, startService, type RunningService, type Service, type ServicePorts } from '@linli/runtime';
import { pinoLogger, promMetrics, type PromMetrics } from '@linli/telemetry';

import { listenForKeepers } from './keepers.ts';
import { openProcess } from './open-process.ts';
import { processSettings, type ProcessSettings } from './settings.ts';

/** What a process does beside its service, for example open the HTTP door. */
export type Beside<Own extends Settings> = (
  running: RunningService,
  ports: ServicePorts,
  more: Readonly<{ config: ProcessSettings & ConfigOf<Own>; metrics: PromMetrics }>,
) => Promise<Readonly<{ close: () => Promise<void> }>>;

/**
 * One service as a process of its own (scaled out): settings, drivers, service, `/healthz` `/readyz` `/metrics`, until
 * it is told to stop. A start that is refused is one line in the log and exit code 1.
 * @param own settings that this service has beside those of every process
 */
export function runProcess<const Own extends Settings>(
  name: string,
  own: Own,
  make: (ports: ServicePorts, config: ProcessSettings & ConfigOf<Own>) => Service,
  beside?: Beside<Own>,
): void {
  const logger = pinoLogger({ service: name });
  runService(async () => {
    const config = readConfig({ ...processSettings, ...own }) as ProcessSettings & ConfigOf<Own>;
    const told = pinoLogger({ service: name, level: config.logLevel });
    const metrics = promMetrics(undefined, { processToo: true });
    const { ports, startPorts, close } = await openProcess(name, config, { logger: told, metrics });
    let operations: Listening | undefined;
    let running: RunningService | undefined;
    let more: Readonly<{ close: () => Promise<void> }> | undefined;
    const stop = async (): Promise<void> => {
      await more?.close();
      await running?.stop();
      await operations?.close();
      await close();
    };
    try {
      // First of all, so that whoever watches sees a process that is not ready yet.
      operations = await listenForKeepers({ config, ports, startPorts, metrics, running: () => running });
      running = await startService(make(ports, config), startPorts);
      more = await beside?.(running, ports, { config, metrics });
      told.info({ listen: config.listen, operations: operations.port }, 'ready');
      return { stop };
    } catch (thrown) {
      await stop();
      throw thrown;
    }
  }, logger);
}
