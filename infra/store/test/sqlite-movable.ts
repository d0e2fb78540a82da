import { join } from 'node:path';

import type { Movable } from '../contract/transfer.ts';
import { openSqliteStore, openSqliteTransfer } from '../src/sqlite/index.ts';

/** A data file of its own in a folder. */
export function sqliteMovable(folder: string, name: string): Movable {
  const file = join(folder, `${name}.db`);
  return { store: () => openSqliteStore({ file }), transfer: () => openSqliteTransfer({ file }) };
}
