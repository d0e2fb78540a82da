import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describeTransfer } from '../../contract/index.ts';
import { sqliteMovable } from '../../test/sqlite-movable.ts';

describeTransfer('SQLite to SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-move-'));
  return {
    ...{ from: sqliteMovable(folder, 'from'), to: sqliteMovable(folder, 'to') },
    dispose: async () => rmSync(folder, { recursive: true }),
  };
});
