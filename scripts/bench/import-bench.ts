import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';

import { systemClock } from '@linli/env';
import { readSheet } from '@linli/spreadsheet';
import { silent } from '@linli/telemetry';

import { openDataFolder } from '../../services/all-in-one/src/opening/data-folder.ts';
import { importFolder, ledgersIn } from '../../services/all-in-one/src/opening/import-folder.ts';
import { openLinli } from '../../services/all-in-one/src/opening/open-linli.ts';
import { round, seconds, type Benchmark } from './measuring.ts';

/** Seconds to import every ledger of a folder into an open Linli, beside only reading the same cells; `--from DIR` takes other ledgers. */
const run: Benchmark = async ({ from }) => {
  const folder = from === 'samples' ? 'samples/fenghua' : from;
  const path = mkdtempSync(join(tmpdir(), 'bench-import-'));
  const data = openDataFolder(path);
  const linli = await openLinli({ folder: data, clock: systemClock, logger: silent.logger, metrics: silent.metrics });
  try {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    let rows = 0;
    const ours = await seconds(async () => {
      for (const summary of await importFolder(linli, folder)) rows += summary.rows;
    });
    delay.disable();
    const peer = await seconds(async () => {
      for (const { file } of ledgersIn(folder)) for await (const row of readSheet(file)) rows += row.number * 0;
    });
    return [
      {
        ...{ case: 'import of every ledger', size: `${rows} rows`, ours: round(ours), peer: round(peer) },
        ...{ peerName: 'reading the same cells and doing nothing', unit: 's', ratio: round(peer / ours), runs: 1 },
        ...{ min: round(ours), max: round(ours), peakMB: Math.round(process.resourceUsage().maxRSS / 1024) },
        loopDelayMaxMs: round(delay.max / 1e6),
      },
    ];
  } finally {
    await linli.stop();
    data.close();
    rmSync(path, { recursive: true, force: true });
  }
};
export default run;
