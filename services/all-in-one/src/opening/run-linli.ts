import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Clock } from '@linli/env';
import { makeDoor } from '@linli/gateway/service';
import { HttpSetupRefused, type Listening } from '@linli/http';
import { RpcSetupRefused } from '@linli/rpc';
import { promMetrics, type Logger } from '@linli/telemetry';

import { contracts } from '@linli/proto';

import { allRows } from '../operations/all-rows.ts';
import { takeBackup } from '../operations/backup.ts';
import { examine } from '../operations/doctor.ts';
import { openDataFolder, type DataFolder } from './data-folder.ts';
import { openLinli, type Linli } from './open-linli.ts';
import { StartRefused } from './refused.ts';
import { adoptTenant } from './tenant.ts';

export type RunningLinli = Readonly<{ linli: Linli; folder: DataFolder; address: string; stop: () => Promise<void> }>;

export type RunOptions = Readonly<{
  data: string;
  host: string;
  port: number;
  clock: Clock;
  logger: Logger;
  /** Folder of ledgers whose tenant data a fresh data folder takes over. */
  samples?: string;
}>;

const version = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;

/** Opens the data folder, starts every service and the HTTP door. @throws StartRefused */
export async function runLinli({ data, host, port, clock, logger, samples }: RunOptions): Promise<RunningLinli> {
  const folder = openDataFolder(data);
  let linli: Linli | undefined;
  try {
    if (folder.fresh && samples !== undefined) adoptTenant(folder.path, samples);
    const metrics = promMetrics();
    linli = await openLinli({ folder, clock, logger, metrics });
    const listening = await openDoor(linli, folder, { host, port, logger, metrics });
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
        folder.close();
      },
    };
  } catch (error) {
    await linli?.stop();
    folder.close();
    throw refusalOf(error, { host, port, folder: folder.path });
  }
}

type Door = Readonly<{ host: string; port: number; logger: Logger; metrics: ReturnType<typeof promMetrics> }>;

async function openDoor(linli: Linli, folder: DataFolder, { host, port, logger, metrics }: Door): Promise<Listening> {
  const token = linli.env.ids.secret();
  mkdirSync(join(folder.path, 'run'), { recursive: true, mode: 0o700 });
  writeFileSync(join(folder.path, 'run/operator.token'), token, { mode: 0o600 });
  chmodSync(join(folder.path, 'run/operator.token'), 0o600);
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
    operations: {
      backup: (out) => takeBackup(linli, folder.path, out),
      doctor: () => examine(linli, folder.path),
      rows: () => namedRows(linli),
    },
    version,
  });
  return door.listen({ host, port });
}

/** Every row with the names of its places. */
async function namedRows({ network, gateway }: Linli): Promise<(string | number)[][]> {
  const { jurisdictions } = await network.client(contracts.needsIntake).ListJurisdictions({});
  return allRows(gateway, new Map(jurisdictions.map(({ jurisdictionId, name }) => [jurisdictionId, name])));
}

/** What drivers refuse to start with, in the words of the command line. */
function refusalOf(error: unknown, words: Readonly<Record<string, string | number>>): unknown {
  if (error instanceof HttpSetupRefused)
    return new StartRefused(error.code === 'HOST_UNKNOWN' ? 'ADDRESS_UNKNOWN' : 'PORT_TAKEN', words, error);
  if (error instanceof RpcSetupRefused) {
    if (error.code === 'SOCKET_PATH_TOO_LONG') return new StartRefused('PATH_TOO_LONG', words, error);
    if (error.code === 'ANOTHER_LINLI_RUNS') return new StartRefused('FOLDER_IN_USE', { ...words, pid: 0 }, error);
  }
  if (error instanceof Error && (error.name === 'StoreTooNew' || error.name === 'LogTooNew')) {
    return new StartRefused('DATA_NEWER', { ...words, format: '?', known: '?' }, error);
  }
  if (error instanceof Error && (error.name === 'StoreUnreadable' || error.name === 'LogUnreadable'))
    return new StartRefused('DATA_BROKEN', words, error);
  return error;
}
