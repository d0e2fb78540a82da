import { fileURLToPath } from 'node:url';

import type { Output } from '../cli/output.ts';
import { say } from '../cli/words.ts';
import { importFolder } from './import-folder.ts';
import type { Linli } from './open-linli.ts';

export const samplesFolder = fileURLToPath(new URL('../../../../samples/fenghua/', import.meta.url));

/** Loads the demonstration community and says what was taken and what was refused and why. */
export async function loadDemonstration(linli: Linli, { language, tell }: Output): Promise<void> {
  for (const { kind, taken, repeated, refused } of await importFolder(linli, samplesFolder, language)) {
    tell(say(language, 'start', 'imported', { kind, taken, repeated, refused: refused.length }));
    for (const { row, column, why, mend } of refused)
      tell(say(language, 'start', 'refusedRow', { row, column, why, mend }));
  }
}
