import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { systemClock } from '@linli/env';
import { openSqliteStore } from '@linli/store/sqlite';

import { describeBus } from '../../contract/index.ts';
import { openSqliteLog } from './index.ts';

describeBus('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-bus-'));
  const opened: { close(): Promise<void> }[] = [];
  let life = 0;
  const open = async () => {
    const log = await openSqliteLog({ file: join(folder, String(life), 'bus.db') });
    const store = await openSqliteStore({ file: join(folder, String(life), 'store.db') });
    opened.push(log, store);
    return { log, store, clock: systemClock };
  };
  return {
    ...(await open()),
    // The files as they are at this very moment are what a killed process leaves behind.
    async reopen() {
      cpSync(join(folder, String(life)), join(folder, String(++life)), { recursive: true });
      return open();
    },
    async dispose() {
      for (const one of opened) await one.close();
      rmSync(folder, { recursive: true });
    },
  };
});
