import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';

import { StartRefused } from '../opening/refused.ts';

/** @throws StartRefused OUT_NOT_WRITABLE, before long work rather than after it */
export function demandWritable(path: string): void {
  try {
    accessSync(dirname(path), constants.W_OK);
  } catch (cause) {
    throw new StartRefused('OUT_NOT_WRITABLE', { file: path }, cause);
  }
}

/** Writes a file; what the file system says against it is a refusal. @throws StartRefused OUT_NOT_WRITABLE */
export async function writing(path: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    if (typeof (cause as NodeJS.ErrnoException).code !== 'string') throw cause;
    throw new StartRefused('OUT_NOT_WRITABLE', { file: path }, cause);
  }
}
