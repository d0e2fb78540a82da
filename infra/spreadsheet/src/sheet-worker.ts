import { parentPort, workerData } from 'node:worker_threads';

import { UnreadableSheet } from './errors.ts';
import { creditsAhead, type Job, type Message } from './job.ts';
import type { Row } from './port.ts';
import { listSheets, openSheet } from './reading/open-sheet.ts';
import { markInto } from './writing/mark-copy.ts';

/** The worker thread: does its one job, says what it finds, ends. */

let credits = creditsAhead;
let wake = (): void => undefined;
parentPort?.on('message', () => {
  credits += 1;
  wake();
});

function say(message: Message): void {
  parentPort?.postMessage(message);
}

async function sayRows(rows: readonly Row[]): Promise<void> {
  while (credits <= 0) await new Promise<void>((resolve) => (wake = resolve));
  credits -= 1;
  say({ kind: 'ROWS', rows });
}

async function read(job: Extract<Job, { kind: 'READ' }>): Promise<void> {
  let batch: Row[] = [];
  for await (const piece of openSheet(job.source, job.sheet, job.limits)) {
    if ('about' in piece) {
      say({ kind: 'ABOUT', about: piece.about });
      continue;
    }
    for (const row of piece.rows) {
      batch.push(row);
      if (batch.length < job.batchRows) continue;
      await sayRows(batch);
      batch = [];
    }
  }
  if (batch.length > 0) await sayRows(batch);
}

async function perform(job: Job): Promise<void> {
  switch (job.kind) {
    case 'READ':
      return read(job);
    case 'LIST':
      say({ kind: 'SHEETS', sheets: await listSheets(job.source, job.limits) });
      return;
    case 'MARK':
      say({ kind: 'MARKED', rows: await markInto(job) });
      return;
  }
}

try {
  await perform(workerData as Job);
  say({ kind: 'END' });
} catch (error) {
  if (!(error instanceof UnreadableSheet)) throw error;
  say({
    kind: 'REFUSED',
    code: error.code,
    detail: error.detail,
    cause: error.cause instanceof Error ? error.cause.message : '',
  });
}
parentPort?.close();
