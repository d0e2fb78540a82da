import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A file that is whole or not there at all, also after power loss. */
export function writeDurably(path: string, name: string, text: string): void {
  const temporary = join(path, `${name}.new`);
  const file = openSync(temporary, 'w', 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
  renameSync(temporary, join(path, name));
}
