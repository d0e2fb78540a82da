import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';

import { afterAll, describe, expect, it } from '@jest/globals';
import { pinoLogger } from '@linli/telemetry';

import { kind } from '../src/demo/behaviour.ts';
import { noJournal } from '../src/demo/journal.ts';
import { runDemo } from '../src/demo/run-demo.ts';
import { openDataFolder } from '../src/opening/data-folder.ts';
import { canaries } from './canaries.ts';

const samples = new URL('../../../samples/fenghua/', import.meta.url).pathname;
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

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

    const words = await canaries(samples);
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
