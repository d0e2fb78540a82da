import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One line of the corpus: a seed that broke a promise once, with the few faults that it takes. Run again for ever. */
export type Remembered = Readonly<{
  seed: number;
  hours: number;
  promise: string;
  /** Faults that are enough, by id. */
  faults: readonly string[];
  /** Parts of the workload that are not needed. */
  without: readonly string[];
  trace: readonly string[];
}>;

/** What was found in earnest. A shrunk planted defect goes elsewhere. */
export const corpusFile = fileURLToPath(new URL('../../../../infra/sim/corpus.jsonl', import.meta.url));

export function corpus(file = corpusFile): readonly Remembered[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Remembered);
}

export function remember(one: Remembered, file: string): void {
  appendFileSync(file, `${JSON.stringify(one)}\n`);
}
