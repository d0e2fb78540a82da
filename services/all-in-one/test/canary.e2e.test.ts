import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';

import { afterAll, describe, expect, it } from '@jest/globals';
import { readSheet } from '@linli/spreadsheet';
import { pinoLogger } from '@linli/telemetry';

import { kind } from '../src/demo/behaviour.ts';
import { noJournal } from '../src/demo/journal.ts';
import { runDemo } from '../src/demo/run-demo.ts';
import { openDataFolder } from '../src/opening/data-folder.ts';

const samples = new URL('../../../samples/fenghua/', import.meta.url).pathname;
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Every name, ID number, phone, address and text of the ledgers: none of them may be where ids and codes belong. */
async function canaries(): Promise<Set<string>> {
  const personal = /姓名|户主|网格员$|身份证|电话|住址|需求描述|涉及单位|回避单位|执业证/;
  const found = new Set<string>();
  for (const file of readdirSync(samples).filter((name) => name.endsWith('.xlsx') && !name.includes('设施'))) {
    let columns: number[] | undefined;
    for await (const { cells } of readSheet(join(samples, file))) {
      if (columns === undefined) {
        const hits = cells.flatMap(({ text }, index) => (personal.test(text) ? [index] : []));
        if (hits.length > 1) columns = hits;
        continue;
      }
      for (const index of columns) {
        const word = cells[index]?.text.trim() ?? '';
        if (word.length >= 2) found.add(word);
      }
    }
  }
  return found;
}

describe('no personal word leaves the services that keep it (P34)', () => {
  it('is in the event log, in log lines or in the message outbox after a week of the whole loop', async () => {
    const path = mkdtempSync(join(tmpdir(), 'linli-canary-'));
    folders.push(path);
    const folder = openDataFolder(path);
    let logged = '';
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        logged += chunk.toString();
        done();
      },
    });
    const logger = pinoLogger({ service: 'canary', level: 'debug', stream });
    const became = await runDemo({
      folder,
      samples,
      seed: 1,
      days: 7,
      behaviour: kind,
      journal: noJournal,
      logger,
      progress: () => undefined,
    });
    folder.close();
    expect(became.visits).toBeGreaterThan(10);
    expect(logged.length).toBeGreaterThan(10_000);

    const words = await canaries();
    expect(words.size).toBeGreaterThan(1_000);
    // Files are UTF-8 text inside SQLite pages; a word is found wherever it lies.
    const places: Record<string, string> = { logged };
    for (const name of readdirSync(path).filter((file) => /^(bus|joint-meeting|notification)\.db/.test(file))) {
      places[name] = readFileSync(join(path, name), 'utf8');
    }
    const leaks = Object.entries(places).flatMap(([place, text]) =>
      [...words].filter((word) => text.includes(word)).map((word) => `${place}: ${word.slice(0, 1)}…(${word.length})`),
    );
    expect(leaks).toEqual([]);
    // The oracle itself works: the service that keeps residents does hold these words.
    const kept = ['needs-intake.db', 'needs-intake.db-wal']
      .map((name) => join(path, name))
      .filter(existsSync)
      .map((file) => readFileSync(file, 'utf8'))
      .join('');
    expect([...words].filter((word) => kept.includes(word)).length).toBeGreaterThan(500);
  }, 180_000);
});
