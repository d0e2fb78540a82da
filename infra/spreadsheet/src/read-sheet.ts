import { setImmediate as turn } from 'node:timers/promises';

import { asUnreadable } from './errors.ts';
import type { Message } from './job.ts';
import { limitsOf } from './limits.ts';
import type { ReadOptions, Row, SheetAbout, SheetName, SheetReading, SheetSource } from './port.ts';
import { runJob } from './run-job.ts';

/** Rows that cross from the worker at a time: about 1 ms of unpacking on this side, and what the reader does with them. */
const defaultBatchRows = 100;

/**
 * Reads one sheet of an .xlsx or .csv in a worker thread. The worker starts when `about` is asked for or the loop begins, and
 * is never more than a few batches ahead of the loop. Who asks for `about` must run the loop, or leave it.
 * @throws UnreadableSheet from `about` and from the loop; RangeError at once for a limit outside its range
 */
export function readSheet(source: SheetSource, options: ReadOptions = {}): SheetReading {
  const limits = limitsOf(options.limits);
  const { sheet, signal } = options;
  const batchRows = options.batchRows ?? defaultBatchRows;
  const messages = runJob({ kind: 'READ', source, ...(sheet !== undefined && { sheet }), limits, batchRows }, signal);
  let opening: Promise<SheetAbout> | undefined;
  const open = (): Promise<SheetAbout> => {
    opening ??= firstAbout(messages);
    opening.catch(() => undefined);
    return opening;
  };
  return {
    get about() {
      return open();
    },
    async *[Symbol.asyncIterator](): AsyncGenerator<Row> {
      await open();
      for await (const message of messages) if (message.kind === 'ROWS') yield* message.rows;
    },
  };
}

/** Rows from memory, a turn of the event loop after each batch, as if they were read. */
export async function* inTurns(rows: readonly Row[], batchRows = defaultBatchRows): AsyncGenerator<Row> {
  for (let from = 0; from < rows.length; from += batchRows) {
    yield* rows.slice(from, from + batchRows);
    await turn();
  }
}

async function firstAbout(messages: AsyncGenerator<Message>): Promise<SheetAbout> {
  const first = await messages.next();
  if (first.done === true || first.value.kind !== 'ABOUT') throw asUnreadable(new Error('no sheet was opened'));
  return first.value.about;
}

/** Names of the sheets in their order; empty for .csv. @throws UnreadableSheet */
export async function sheetNames(source: SheetSource, options: ReadOptions = {}): Promise<readonly SheetName[]> {
  for await (const message of runJob({ kind: 'LIST', source, limits: limitsOf(options.limits) }, options.signal)) {
    if (message.kind === 'SHEETS') return message.sheets;
  }
  return [];
}
