import { existsSync, readFileSync } from 'node:fs';

/** What a client wrote down of what Linli answered: outside Linli, on disk before it went on. */
export type Entry = Readonly<{
  commandId?: string;
  receipt?: Readonly<{ id: string; version: number; state: string }>;
  refused?: string;
  /** The demand that an acknowledged line of a ledger made. */
  taken?: string;
}>;

/** The whole lines of a journal; who is killed while writing leaves half a line, and half a line is no answer. */
export function entriesOf(path: string): readonly Entry[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as Entry];
      } catch {
        return [];
      }
    });
}

/** How many different things have been answered. */
export function answered(path: string): number {
  return new Set(entriesOf(path).map(({ commandId, taken }) => commandId ?? taken)).size;
}

/** Commands that were acknowledged and, asked again with the same id, got another answer. */
export function takenBack(entries: readonly Entry[]): string[] {
  const first = new Map<string, string>();
  const wrong = new Set<string>();
  for (const { commandId, receipt } of entries) {
    if (commandId === undefined) continue;
    const answer = JSON.stringify(receipt ?? 'refused');
    const before = first.get(commandId);
    if (before !== undefined && before !== answer) wrong.add(`${commandId}: ${before} then ${answer}`);
    else if (receipt !== undefined) first.set(commandId, answer);
  }
  return [...wrong];
}
