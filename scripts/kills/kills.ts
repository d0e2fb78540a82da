// node scripts/kills/kills.ts demo|start [--kills N] [--seed S] [--keep]: kill -9 at seeded moments loses nothing that was
// acknowledged (P1). The last line of stdout is one JSON object; exit 1 when something is lost.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { killDemo } from './kill-demo.ts';
import { killStart } from './kill-start.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'boolean' },
  },
});
const asked = { kills: Number(values.kills), seed: Number(values.seed) };
const folder = mkdtempSync(join(tmpdir(), 'linli-kills-'));
const began = process.hrtime.bigint();
const result = await (positionals[0] === 'start' ? killStart : killDemo)(folder, asked);
if (values.keep === true) console.error(folder);
else rmSync(folder, { recursive: true, force: true });
const seconds = Math.round(Number(process.hrtime.bigint() - began) / 1e9);
console.log(JSON.stringify({ of: positionals[0] ?? 'demo', ...result, seconds }));
process.exitCode = result.ok ? 0 : 1;
