import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { describe, expect, test } from '@jest/globals';

import { startGuarded } from './guarded.ts';
import { testUnless } from './suite/index.ts';
import { choose, type Missing } from './ways.ts';

/** A process of its own that starts a guarded program and then waits to be killed. */
const starter = (folder: string) => `
  import { startGuarded } from '${new URL('./guarded.ts', import.meta.url).pathname}';
  const { pid } = await startGuarded(['sleep', '1000'], { log: '${folder}/log', folder: '${folder}' });
  console.log(pid);
  setInterval(() => undefined, 1000);`;

const noGroups = process.platform === 'win32' ? 'no process groups on Windows' : '';

describe('an engine that is guarded', () => {
  const guarded = testUnless('an engine that is guarded', noGroups);

  guarded('ends with the process that started it, and its folder goes too, even after kill -9', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'linli-guarded-'));
    const child = spawn(process.execPath, ['--input-type=module', '-e', starter(folder)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [first] = (await once(child.stdout, 'data')) as [Buffer];
    const pid = Number(first.toString());
    expect(runs(pid)).toBe(true);
    child.kill('SIGKILL');
    while (runs(pid) || existsSync(folder)) await sleep(20);
    expect(runs(pid)).toBe(false);
  });

  guarded('can be ended, and says when it has ended by itself', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'linli-guarded-'));
    const long = await startGuarded(['sleep', '1000'], { log: join(folder, 'log'), folder });
    await long.end();
    expect([long.running(), runs(long.pid)]).toEqual([false, false]);
    const short = await startGuarded(['true'], { log: join(folder, 'log'), folder });
    await short.ended;
    expect(short.running()).toBe(false);
  });
});

test('of the ways to an engine the first that works is taken, and the reasons of the others are kept', async () => {
  const engine = { address: 'here' };
  const no = (missing: string) => async (): Promise<typeof engine | Missing> => ({ missing });
  const ways = { given: no('no address'), containers: no('none'), native: async () => engine };
  expect(await choose('any', ways, 'any')).toBe(engine);
  const missing = 'given: no address; containers: none; native: no Java';
  expect(await choose('any', { ...ways, native: no('no Java') }, 'any')).toEqual({ missing });
  expect(await choose('any', ways, 'none')).toEqual({ missing: 'LINLI_ENGINES=none' });
  await expect(choose('any', ways, 'containers')).rejects.toThrow('cannot be had: containers: none');
});

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
