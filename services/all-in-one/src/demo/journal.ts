import { appendFileSync, closeSync, fsyncSync, openSync } from 'node:fs';

/** What a client was told, written outside Linli before anything else happens: the proof against losing what was acknowledged (P1). */
export type Journal = Readonly<{ acknowledged: (commandId: string, answer: unknown) => void; close: () => void }>;

/** One JSON line for each acknowledged command, on disk before the call returns. */
export function fileJournal(path: string): Journal {
  const file = openSync(path, 'a', 0o600);
  return {
    acknowledged(commandId, answer) {
      appendFileSync(
        file,
        `${JSON.stringify({ commandId, receipt: (answer as { receipt?: unknown } | undefined)?.receipt ?? null })}\n`,
      );
      fsyncSync(file);
    },
    close: () => closeSync(file),
  };
}

export const noJournal: Journal = { acknowledged: () => undefined, close: () => undefined };
