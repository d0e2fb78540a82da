import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { systemClock } from '@linli/env';
import { pinoLogger, silent } from '@linli/telemetry';

import { openDataFolder, runningOn, type DataFolder } from '../opening/data-folder.ts';
import { openLinli, type Linli } from '../opening/open-linli.ts';
import { StartRefused } from '../opening/refused.ts';

/** A running Linli on this machine, spoken to over HTTP with the token of its data folder. */
export type Speaking = Readonly<{
  address: string;
  ask: (method: string, path: string, body?: unknown) => Promise<unknown>;
}>;

/** Speaks to the Linli that runs on a data folder, or opens the services inside this process. */
export async function withLinli<T>(
  data: string,
  running: (linli: Speaking) => Promise<T>,
  inside: (linli: Linli, folder: DataFolder) => Promise<T>,
): Promise<T> {
  const lock = runningOn(data);
  if (lock !== undefined && lock.address !== '') return running(speakTo(lock.address, resolve(data)));
  const folder = openDataFolder(data);
  try {
    const linli = await openLinli({
      folder,
      clock: systemClock,
      logger: pinoLogger({ service: 'linli', level: 'warn' }),
      metrics: silent.metrics,
    });
    try {
      return await inside(linli, folder);
    } finally {
      await linli.stop();
    }
  } finally {
    folder.close();
  }
}

function speakTo(address: string, folder: string): Speaking {
  const token = readFileSync(join(folder, 'run/operator.token'), 'utf8');
  return {
    address,
    async ask(method, path, body) {
      const bytes = body instanceof Uint8Array;
      const response = await fetch(`${address}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body !== undefined && { 'content-type': bytes ? 'application/octet-stream' : 'application/json' }),
        },
        ...(body !== undefined && { body: bytes ? body : JSON.stringify(body) }),
      }).catch((cause: unknown) => {
        throw new StartRefused('NOT_RUNNING', { folder }, cause);
      });
      const answer: unknown = response.status === 204 ? undefined : await response.json();
      if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
      return answer;
    },
  };
}
