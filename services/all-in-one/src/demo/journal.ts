import { appendFileSync, closeSync, fsyncSync, openSync } from 'node:fs';

/** What a client was told, written outside Linli before anything else happens: the proof against losing what was acknowledged (P1). */
export type Journal = Readonly<{
  /** One command and what came back: a receipt, or the code of the rule that refused it. */
  told: (commandId: string, answer: Told) => void;
  /** The demand that an acknowledged line of a ledger made. */
  taken: (demandId: string) => void;
  close: () => void;
}>;

export type Told = Readonly<{ refused: string }> | Readonly<{ receipt: unknown }>;

/** One JSON line for each answer, on disk before the call returns. */
export function fileJournal(path: string): Journal {
  const file = openSync(path, 'a', 0o600);
  const write = (line: object): void => {
    appendFileSync(file, `${JSON.stringify(line)}\n`);
    fsyncSync(file);
  };
  return {
    told: (commandId, answer) => write({ commandId, ...answer }),
    taken: (demandId) => write({ taken: demandId }),
    close: () => closeSync(file),
  };
}

export const noJournal: Journal = { told: () => undefined, taken: () => undefined, close: () => undefined };
