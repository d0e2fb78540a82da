import { systemClock, systemIds, systemRng, type Env } from '@linli/env';
import { grpcNetwork } from '@linli/rpc';
import type { ServicePorts, StartPorts } from '@linli/runtime';
import { openMongoStore } from '@linli/store/mongo';
import { openTracer, type Logger, type Metrics } from '@linli/telemetry';

import { addressBook } from './address-book.ts';
import { kafkaLog, mongoOptions, topicsFile } from './engines.ts';
import type { ProcessSettings } from './settings.ts';

/** Everything one service needs in a process of its own: its database, the log of all, the addresses of the others. */
export type OpenProcess = Readonly<{
  ports: ServicePorts;
  /** What `startService` takes on top. */
  startPorts: StartPorts;
  close: () => Promise<void>;
}>;

/**
 * Opens the drivers of a scaled-out process.
 * @throws StoreRefused, SettingRefused, Unavailable (no database); a log that is away stops nothing
 */
export async function openProcess(
  service: string,
  config: ProcessSettings,
  { logger, metrics }: Readonly<{ logger: Logger; metrics: Metrics }>,
): Promise<OpenProcess> {
  const env: Env = { clock: systemClock, ids: systemIds(config.key), rng: systemRng };
  const addressOf = addressBook(config.addresses);
  const tracer = await openTracer({ ...config, service, rng: env.rng, metrics });
  const network = grpcNetwork({ env, logger, metrics, tracer, addressOf, listen: config.listen });
  const log = kafkaLog(config, { logger, installation: config.installation });
  const store = await openMongoStore(mongoOptions(service, config));
  const ports: ServicePorts = { env, incarnation: config.incarnation, store, rpc: network, logger, metrics, tracer };
  return {
    ports,
    startPorts: { ...ports, log, topics: topicsFile().topics, knobs: { leaseMs: config.leaseMs } },
    async close() {
      await network.close();
      await log.close();
      await store.close();
      await tracer?.close();
    },
  };
}
