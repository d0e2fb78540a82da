import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { pinoLogger } from '@linli/telemetry';

import { everyday, kind } from '../demo/behaviour.ts';
import { storyOf } from '../demo/calendar.ts';
import { fileJournal, noJournal, type Journal } from '../demo/journal.ts';
import { DemoInterrupted, demonstrationKey, runDemo } from '../demo/run-demo.ts';
import { openDataFolder, type DataFolder } from '../opening/data-folder.ts';
import { inOurWords } from '../opening/driver-refusals.ts';
import { StartRefused } from '../opening/refused.ts';
import { samplesFolder } from '../opening/samples.ts';
import { embeddedConfig } from '../opening/settings.ts';
import { tellDemo } from './demo-table.ts';
import { exit, type Output } from './output.ts';
import { showProgress } from './progress.ts';
import { say } from './words.ts';

export type DemoFlags = Readonly<{ seed?: number; days: number; kind?: boolean; data?: string; journal?: string }>;

/** `linli demo`: the whole loop with simulated people; says what became of every demand. */
export async function demo(output: Output, flags: DemoFlags): Promise<number> {
  const began = process.hrtime.bigint();
  const config = embeddedConfig({});
  const folder = openDemoFolder(flags.data ?? mkdtempSync(join(tmpdir(), 'linli-demo-')));
  const journal = flags.journal === undefined ? noJournal : openJournal(flags.journal, folder);
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort());
  const bar = showProgress(say(output.language, 'demo', 'day'));
  try {
    const story = storyOf(folder.path, flags);
    const result = await runDemo({
      folder,
      samples: samplesFolder,
      seed: story.seed,
      days: flags.days,
      behaviour: story.kind ? kind : everyday,
      journal,
      logger: pinoLogger({ service: 'linli-demo', level: 'error' }),
      progress: bar.at,
      signal: interrupt.signal,
    });
    bar.end();
    tellDemo(output, result, { folder: folder.path, address: `http://${config.host}:${config.port}` });
    const { demands, limbo, ...rest } = result;
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    output.result({
      demands: demands.length,
      ...rest,
      limbo: limbo.length,
      report: demands,
      data: folder.path,
      seconds,
    });
    return limbo.length === 0 ? exit.done : exit.partly;
  } catch (error) {
    if (!(error instanceof DemoInterrupted)) throw inOurWords(error, { folder: folder.path });
    bar.end();
    output.tell(say(output.language, 'demo', 'interrupted', { folder: folder.path }));
    output.result({ interrupted: true, data: folder.path });
    return exit.interrupted;
  } finally {
    bar.end();
    journal.close();
    folder.close();
  }
}

/** @throws StartRefused OUT_NOT_WRITABLE */
function openJournal(path: string, folder: DataFolder): Journal {
  try {
    return fileJournal(path);
  } catch (cause) {
    folder.close();
    throw new StartRefused('OUT_NOT_WRITABLE', { file: path }, cause);
  }
}

/** Simulated people act in a folder of their own only. @throws StartRefused NOT_A_DEMONSTRATION */
function openDemoFolder(path: string): DataFolder {
  const folder = openDataFolder(path, { beginning: 'DEMO', key: demonstrationKey });
  if (folder.beginning === 'DEMO') return folder;
  folder.close();
  throw new StartRefused('NOT_A_DEMONSTRATION', { folder: folder.path });
}
