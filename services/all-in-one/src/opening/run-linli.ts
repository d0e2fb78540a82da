import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { systemRng, type Clock } from '@linli/env';
import { makeDoor } from '@linli/gateway/service';
import type { Listening } from '@linli/http';
import { openTracer, promMetrics, type ClosingTracer, type Logger } from '@linli/telemetry';

import { operationsOn } from '../operations/operations.ts';
import { openDataFolder, type Beginning, type DataFolder } from './data-folder.ts';
import { inOurWords } from './driver-refusals.ts';
import { openLinli, type Linli } from './open-linli.ts';
import { waysOut, type StartSettings } from './start-settings.ts';
import { adoptTenant } from './tenant.ts';

export type RunningLinli = Readonly<{ linli: Linli; folder: DataFolder; address: string; stop: () => Promise<void> }>;

export type RunOptions = Readonly<{
  /** Settings (docs/settings.md). */
  config: StartSettings;
  clock: Clock;
  logger: Logger;
  /** What a new data folder begins with. */
  beginning: Beginning;
  /** Folder of ledgers whose tenant data a new data folder takes over with the demonstration. */
  samples: string;
}>;

const version = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;

/** Opens the data folder, starts every service and the HTTP door. @throws StartRefused */
export async function runLinli(options: RunOptions): Promise<RunningLinli> {
  const { config, clock, logger, beginning, samples } = options;
  const { host, port } = config;
  const notification = waysOut(config, logger);
  const folder = openDataFolder(config.data, { beginning });
  let linli: Linli | undefined;
  let tracer: ClosingTracer | undefined;
  try {
    if (folder.beginning === 'DEMONSTRATION') adoptTenant(folder.path, samples);
    const metrics = promMetrics();
    tracer = await openTracer({ ...config, service: 'linli', rng: systemRng, metrics });
    linli = await openLinli({ folder, clock, logger, metrics, tracer, notification });
    const listening = await openDoor(linli, folder, { config, logger, metrics, tracer });
    const address = `http://${host.includes(':') ? `[${host}]` : host}:${listening.port}`;
    folder.announce(address);
    const open = linli;
    return {
      linli,
      folder,
      address,
      async stop() {
        await listening.close();
        await open.stop();
        await tracer?.close();
        folder.close();
      },
    };
  } catch (error) {
    await linli?.stop();
    await tracer?.close();
    folder.close();
    throw inOurWords(error, { host, port, folder: folder.path });
  }
}

type Door = Readonly<{
  config: StartSettings;
  logger: Logger;
  metrics: ReturnType<typeof promMetrics>;
  tracer: ClosingTracer | undefined;
}>;

async function openDoor(
  linli: Linli,
  folder: DataFolder,
  { config, logger, metrics, tracer }: Door,
): Promise<Listening> {
  const { host, port, behindTls, trustedProxies, helpPhone } = config;
  const token = linli.env.ids.secret();
  const tokenFile = join(folder.path, 'run/operator.token');
  mkdirSync(join(folder.path, 'run'), { recursive: true, mode: 0o700 });
  writeFileSync(tokenFile, token, { mode: 0o600 });
  chmodSync(tokenFile, 0o600);
  const gatewayStore = linli.stores.get('gateway');
  if (gatewayStore === undefined) throw new Error('the gateway has no store');
  const door = makeDoor({
    gateway: linli.gateway,
    ports: {
      env: linli.env,
      incarnation: folder.incarnation,
      store: gatewayStore,
      rpc: linli.network,
      logger,
      metrics,
      tracer,
    },
    status: async () =>
      Promise.all(
        linli.running.map(async (service) => ({
          name: service.name,
          ready: await service.ready(),
          lag: await service.lag().catch(() => -1),
        })),
      ),
    metrics,
    operatorToken: token,
    operations: operationsOn(linli, folder.path),
    version,
    ...{ behindTls, trustedProxies, helpPhone },
  });
  return door.listen({ host, port });
}
