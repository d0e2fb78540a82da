import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

import { systemCode, UnreadableSheet } from './errors.ts';
import type { Job, Message } from './job.ts';
import type { Limits } from './port.ts';

/**
 * Runs one job in a worker thread of its own and hands over what it says. The worker waits for its reader, is ended when the
 * reader leaves, and is stopped when its heap, its working time or the signal says so. @throws UnreadableSheet
 */
export async function* runJob(job: Job, signal?: AbortSignal): AsyncGenerator<Message> {
  if (signal?.aborted === true) throw new UnreadableSheet('STOPPED');
  const { limits } = job;
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 32 },
  });
  const inbox = inboxOf(worker, limits);
  const stop = (): void => inbox.fail(new UnreadableSheet('STOPPED'));
  signal?.addEventListener('abort', stop, { once: true });
  const allowance = { leftMs: limits.workMs };
  try {
    for (;;) {
      const message = await next(inbox, allowance, limits);
      if (message.kind === 'END') return;
      if (message.kind === 'REFUSED') throw new UnreadableSheet(message.code, message.detail, message.cause);
      yield message;
      worker.postMessage('MORE');
      // Also when the next message is here already: whoever else waits for the loop has a turn.
      await turn();
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

type Inbox = Readonly<{ take: () => Message | undefined; arrival: () => Promise<void>; fail: (error: Error) => void }>;

function inboxOf(worker: Worker, limits: Limits): Inbox {
  const messages: Message[] = [];
  let failure: Error | undefined;
  let wake = (): void => undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    wake();
  };
  worker.on('message', (message: Message) => {
    messages.push(message);
    wake();
  });
  worker.on('error', (error) => fail(workerFailure(error, limits)));
  worker.on('exit', () => fail(new UnreadableSheet('FILE_DAMAGED', { found: 'WORKER_ENDED' })));
  return {
    take() {
      if (messages.length === 0 && failure !== undefined) throw failure;
      return messages.shift();
    },
    arrival: () =>
      new Promise((resolve) => {
        wake = resolve;
        if (messages.length > 0 || failure !== undefined) resolve();
      }),
    fail,
  };
}

function workerFailure(error: unknown, limits: Limits): Error {
  if (systemCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new UnreadableSheet('UNPACKED_TOO_LARGE', { limit: limits.heapMb, part: 'memory' }, error);
  }
  return error instanceof Error ? error : new Error('spreadsheet worker failed', { cause: error });
}

/** The next message; only the time spent waiting for the worker counts against its allowance. */
async function next(inbox: Inbox, allowance: { leftMs: number }, limits: Limits): Promise<Message> {
  for (;;) {
    const message = inbox.take();
    if (message !== undefined) return message;
    const startMs = performance.now();
    const timer = setTimeout(() => {
      inbox.fail(new UnreadableSheet('TOO_SLOW', { limit: limits.workMs }));
    }, allowance.leftMs);
    await inbox.arrival();
    clearTimeout(timer);
    allowance.leftMs = Math.max(0, allowance.leftMs - (performance.now() - startMs));
  }
}
