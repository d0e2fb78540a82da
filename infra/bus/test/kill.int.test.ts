import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, it } from '@jest/globals';

const folder = mkdtempSync(join(tmpdir(), 'linli-kill-'));
const child = new URL('./child.ts', import.meta.url).pathname;
afterAll(() => rmSync(folder, { recursive: true }));

type Report = Readonly<{
  found: Readonly<Record<string, Readonly<{ effects: readonly number[]; sequences: readonly number[] }>>>;
  parked: readonly unknown[];
  damage: readonly string[];
}>;

/** Starts a process; with `killAfter` it is killed once that many lines have come. Its lines, the torn last one left out. */
function run(args: readonly string[], killAfter = Infinity): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const process_ = spawn(process.execPath, [child, folder, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    process_.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.split('\n').length > killAfter) process_.kill('SIGKILL');
    });
    process_.on('error', reject);
    process_.on('close', (code, signal) => {
      if (killAfter === Infinity && code !== 0) reject(new Error(`ended with ${String(code)} ${String(signal)}`));
      else resolve(text.split('\n').slice(0, -1));
    });
  });
}

it('killed again and again in the middle of its work, a process loses nothing and does nothing twice (P1, P3, P4, P6)', async () => {
  const acknowledged: string[] = [];
  for (let life = 1; life <= 8; life++) acknowledged.push(...(await run(['write', String(life)], 30 + life * 37)));
  const report = JSON.parse((await run(['drain'])).at(-1) ?? '') as Report;

  expect(acknowledged.length).toBeGreaterThan(1000);
  expect(report).toMatchObject({ parked: [], damage: [] });
  for (const line of acknowledged) {
    const [key = '', n] = line.split(' ');
    expect(report.found[key]?.effects).toContain(Number(n));
  }
  for (const { effects, sequences } of Object.values(report.found)) {
    // Each effect once and in order; in the log the first occurrences in order, all else is a repeat.
    expect(effects).toEqual(effects.map((_, at) => at + 1));
    expect([...new Set(sequences)]).toEqual(effects);
  }
}, 120_000);
