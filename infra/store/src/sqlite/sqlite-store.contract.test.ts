import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describeStore } from '../../contract/index.ts';
import { openSqliteStore } from './index.ts';

describeStore('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-store-'));
  const opened = [await openSqliteStore({ file: join(folder, '0', 'store.db') })];
  return {
    store: opened[0] as (typeof opened)[0],
    // The files as they are at this very moment are what a killed process leaves behind.
    async reopen() {
      const copy = join(folder, String(opened.length));
      cpSync(join(folder, String(opened.length - 1)), copy, { recursive: true });
      const store = await openSqliteStore({ file: join(copy, 'store.db') });
      opened.push(store);
      return store;
    },
    async dispose() {
      await Promise.all(opened.map((store) => store.close()));
      rmSync(folder, { recursive: true });
    },
  };
});
