import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { pinoLogger } from '@linli/telemetry';

import { everyday, kind } from '../demo/behaviour.ts';
import { fileJournal, noJournal } from '../demo/journal.ts';
import { runDemo } from '../demo/run-demo.ts';
import { openDataFolder } from '../opening/data-folder.ts';
import { embeddedConfig } from '../opening/settings.ts';
import { exit, type Output } from './output.ts';
import { showProgress } from './progress.ts';
import { say } from './words.ts';

export type DemoFlags = Readonly<{ seed: number; days: number; kind?: boolean; data?: string; journal?: string }>;

const samples = fileURLToPath(new URL('../../../../samples/fenghua/', import.meta.url));

/** `linli demo`: the whole loop with simulated people; says what became of every demand. */
export async function demo(output: Output, flags: DemoFlags): Promise<number> {
  const began = process.hrtime.bigint();
  const config = embeddedConfig({});
  const folder = openDataFolder(flags.data ?? mkdtempSync(join(tmpdir(), 'linli-demo-')));
  const journal = flags.journal === undefined ? noJournal : fileJournal(flags.journal);
  const bar = showProgress(say(output.language, 'demo', 'day'));
  try {
    const result = await runDemo({
      folder,
      samples,
      seed: flags.seed,
      days: flags.days,
      behaviour: flags.kind ? kind : everyday,
      journal,
      logger: pinoLogger({ service: 'linli-demo', level: 'warn' }),
      progress: bar.at,
    });
    bar.end();
    const { demands, imports, limbo, ...rest } = result;
    output.tell(say(output.language, 'demo', 'table'));
    for (const { no, type, state, reason } of demands)
      output.tell(say(output.language, 'demo', 'line', { no, type, state, reason }));
    output.tell(
      say(output.language, 'demo', 'ends', {
        ends: Object.entries(result.ends)
          .map(([state, n]) => `${state} ${n}`)
          .join(', '),
      }),
    );
    output.tell(
      say(output.language, 'demo', 'board', { folder: folder.path, address: `http://${config.host}:${config.port}` }),
    );
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    output.result({
      ...rest,
      demands: demands.length,
      limbo: limbo.length,
      imports,
      report: demands,
      data: folder.path,
      seconds,
    });
    return limbo.length === 0 ? exit.done : exit.partly;
  } finally {
    bar.end();
    journal.close();
    folder.close();
  }
}
