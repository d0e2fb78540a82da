import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Clock } from '@linli/env';

import type { HttpKnobs } from './knobs.ts';

/** The door cannot be opened. */
export class HttpSetupRefused extends Error {
  override readonly name = 'HttpSetupRefused';
  readonly code: 'PORT_TAKEN' | 'PORT_FORBIDDEN' | 'HOST_UNKNOWN';
  readonly subject: string;
  constructor(code: HttpSetupRefused['code'], subject: string, cause: unknown) {
    super(`${code} ${subject}`, { cause });
    this.code = code;
    this.subject = subject;
  }
}

export interface Listening {
  readonly port: number;
  /** Takes no more connections, lets requests in progress end, then cuts what is left. Asked again it is the same close. */
  close(): Promise<void>;
}

const largestHeaders = 16 * 1024;
const refusedBy: Readonly<Record<string, HttpSetupRefused['code']>> = {
  EADDRINUSE: 'PORT_TAKEN',
  EACCES: 'PORT_FORBIDDEN',
  EADDRNOTAVAIL: 'HOST_UNKNOWN',
  ENOTFOUND: 'HOST_UNKNOWN',
};

/** @throws HttpSetupRefused */
export async function listenOn(
  handle: RequestListener,
  { port, host }: Readonly<{ port: number; host: string }>,
  { clock, knobs, endStreams }: Readonly<{ clock: Clock; knobs: HttpKnobs; endStreams: () => void }>,
): Promise<Listening> {
  const server = createServer(
    {
      maxHeaderSize: largestHeaders,
      requestTimeout: knobs.requestMs,
      headersTimeout: Math.min(10_000, knobs.requestMs),
    },
    handle,
  );
  server.maxConnections = knobs.maxConnections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const code = refusedBy[error.code ?? ''];
      reject(code === undefined ? error : new HttpSetupRefused(code, `${host}:${port}`, error));
    });
    server.listen(port, host, resolve);
  });
  let closing: Promise<void> | undefined;
  return {
    port: (server.address() as AddressInfo).port,
    close: () => (closing ??= closed(server, clock, knobs.drainMs, endStreams)),
  };
}

async function closed(server: Server, clock: Clock, drainMs: number, endStreams: () => void): Promise<void> {
  const ended = { all: false };
  const all = new Promise<void>((resolve) => server.close(() => resolve())).then(() => {
    ended.all = true;
  });
  endStreams();
  const endMs = clock.nowMs() + drainMs;
  while (!ended.all && clock.nowMs() < endMs) {
    server.closeIdleConnections(); // a browser keeps its connection after the last answer
    const pause = clock.sleep(Math.min(50, drainMs), 'http drain');
    await Promise.race([all, pause.done]);
    pause.wake();
  }
  server.closeAllConnections();
  await all;
}
