import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join, resolve } from 'node:path';

import { systemClock } from '@linli/env';
import { pinoLogger, silent } from '@linli/telemetry';

import { openDataFolder, type DataFolder } from '../opening/data-folder.ts';
import { inOurWords } from '../opening/driver-refusals.ts';
import { runningOn } from '../opening/lock.ts';
import { openLinli, type Linli } from '../opening/open-linli.ts';
import { isStartRefusal, StartRefused } from '../opening/refused.ts';
import { startConfig, waysOut } from '../opening/start-settings.ts';

/** A running Linli on this machine, spoken to over HTTP with the token of its data folder. */
export type Speaking = Readonly<{
  address: string;
  ask: (method: 'GET' | 'POST', path: string, body?: unknown, signal?: AbortSignal) => Promise<unknown>;
}>;

/** Speaks to the Linli that runs on a data folder, or opens the services inside this process. */
export function withLinli<T>(
  data: string,
  running: (linli: Speaking) => Promise<T>,
  inside: (linli: Linli, folder: DataFolder) => Promise<T>,
): Promise<T> {
  return withRunning(data, running, () => insideOurselves(data, inside));
}

/** Speaks to the Linli that runs on a data folder, else does without one. */
export async function withRunning<T>(
  data: string,
  running: (linli: Speaking) => Promise<T>,
  without: () => Promise<T>,
): Promise<T> {
  const lock = runningOn(data);
  if (lock === undefined || lock.address === '') return without();
  const folder = resolve(data);
  const token = readFileSync(join(folder, 'run/operator.token'), 'utf8');
  return running(speakTo(lock.address, token, (cause) => new StartRefused('NOT_RUNNING', { folder }, cause)));
}

async function insideOurselves<T>(data: string, inside: (linli: Linli, folder: DataFolder) => Promise<T>): Promise<T> {
  const logger = pinoLogger({ service: 'linli', level: 'error' });
  // What falls due meanwhile goes out the way it always does.
  const notification = waysOut(startConfig({ data }), logger);
  const folder = openDataFolder(data);
  try {
    const linli = await openLinli({ folder, clock: systemClock, logger, metrics: silent.metrics, notification });
    try {
      return await inside(linli, folder);
    } finally {
      await linli.stop();
    }
  } catch (error) {
    throw inOurWords(error, { folder: folder.path });
  } finally {
    folder.close();
  }
}

/** Speaks to a process at an address; `away` says that nobody answers there. */
export function speakTo(address: string, token: string, away: (cause: unknown) => StartRefused): Speaking {
  return {
    address,
    async ask(method, path, body, signal) {
      const { status, text } = await asked(`${address}${path}`, { method, token, body, signal }).catch(
        (cause: unknown) => {
          throw signal?.aborted === true ? cause : away(cause);
        },
      );
      if (status === 401 || status === 403) throw new StartRefused('TOKEN_REFUSED', { address });
      const answer = answerIn(text);
      if (status >= 400) throw refusalIn(answer as Problem, status, address);
      return answer;
    },
  };
}

/** What stands there may be anything, also a page of something else. */
function answerIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

type Asking = Readonly<{ method: string; token: string; body: unknown; signal: AbortSignal | undefined }>;

/** Not `fetch`: that gives up after five minutes, and a large ledger or backup may take longer. */
function asked(
  url: string,
  { method, token, body, signal }: Asking,
): Promise<Readonly<{ status: number; text: string }>> {
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(signal !== undefined && { signal }),
      },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('error', reject);
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 500, text: Buffer.concat(pieces).toString() });
        });
      },
    );
    call.on('error', reject);
    call.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

type Problem = Readonly<{ code?: string; title?: string }> & Readonly<Record<string, unknown>>;

/** What the running Linli refused, as if we had done it ourselves. */
function refusalIn(problem: Problem, status: number, address: string): StartRefused {
  const { code = '', title = '' } = problem;
  if (!isStartRefusal(code)) return new StartRefused('ANSWER_UNEXPECTED', { address, status, code, title });
  const words = Object.entries(problem).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return new StartRefused(code, Object.fromEntries(words) as Record<string, string | number>);
}
