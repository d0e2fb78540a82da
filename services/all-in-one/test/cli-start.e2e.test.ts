import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from '@jest/globals';

import { say } from '../src/cli/words.ts';
import { linli, samples, spawnLinli, temporaryFolders, type Ended, type Spawned } from './linli-process.ts';

const folders = temporaryFolders();
const running: Spawned[] = [];
afterAll(() => {
  for (const { child } of running) child.kill('SIGKILL');
  folders.remove();
});

function start(folder: string, ...args: string[]): Spawned {
  const spawned = spawnLinli(['start', '--data', folder, '--port', '0', ...args]);
  running.push(spawned);
  return spawned;
}

async function addressOf(spawned: Spawned): Promise<string> {
  return (await spawned.says(/http:\/\/\S+:\d+/))[0];
}

async function stop(spawned: Spawned): Promise<Ended & Readonly<{ tookMs: number }>> {
  const began = Date.now();
  spawned.child.kill('SIGINT');
  return { ...(await spawned.ended), tookMs: Date.now() - began };
}

/** One clear sentence, exit code 1, no stack. */
function expectRefused(
  { code, stderr, object }: Ended,
  refusal: Parameters<typeof say<'refusal'>>[2],
  words: object,
): void {
  const sentence = say('en', 'refusal', refusal, words as Record<string, string>);
  expect(stderr.trim()).toBe(sentence);
  expect({ code, object }).toEqual({ code: 1, object: { refusal: { code: refusal, why: sentence } } });
}

describe('a first start', () => {
  it('shows address, ledgers and accounts, stands alone on its folder, and drains on Ctrl-C', async () => {
    const folder = folders.make();
    const first = start(folder);
    const address = await addressOf(first);
    await first.says(/admin {2}.*\n/);

    const said = first.said();
    expect(said).toContain('109 lines taken');
    expect(said).toMatch(/row 86 +身份证号 /);
    expect(said).toMatch(/grid worker +grid-\w{8} +\S{16}/);
    const [, login, password] = /desk clerk +(clerk) +(\S{16})/.exec(said) ?? [];
    const session = await fetch(`${address}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });
    expect(session.ok).toBe(true);
    expect((await fetch(address)).status).toBe(200);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);

    const { pid = 0 } = first.child;
    expectRefused(await linli(['start', '--data', folder, '--port', '0', '--json']), 'FOLDER_IN_USE', { folder, pid });
    const { port } = new URL(address);
    const other = await linli(['start', '--data', folders.make(), '--port', port, '--empty', '--json']);
    expectRefused(other, 'PORT_TAKEN', { port });

    const ended = await stop(first);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.tookMs).toBeLessThan(10_000);

    const again = start(folder, '--json');
    const begun = JSON.parse((await again.says(/^\{.*\}$/m))[0]) as { address: string; data: string };
    expect(begun.data).toBe(folder);
    expect((await fetch(`${begun.address}/board`)).status).toBe(200);
    const { code, stdout } = await stop(again);
    // Accounts are shown once; with --json people's words are on the other stream.
    expect([code, stdout.trim().split('\n').length]).toEqual([0, 1]);
  }, 120_000);

  it('killed in the middle of the demonstration community is done again by the next', async () => {
    const folder = folders.make();
    const killed = start(folder);
    await killed.says(/First start/);
    killed.child.kill('SIGKILL');
    await killed.ended;
    const next = start(folder);
    await next.says(/admin {2}.*\n/);
    expect(next.said()).toContain('109 lines taken');
    expect((await stop(next)).code).toBe(0);
  }, 120_000);

  it('empty has an administrator and nothing else', async () => {
    const folder = folders.make();
    const empty = start(folder, '--empty');
    await empty.says(/administrator +admin +\S{16}/);
    expect(empty.said()).not.toContain('lines taken');
    expect((await stop(empty)).code).toBe(0);
  }, 60_000);
});

describe('a start is refused with one sentence when', () => {
  const refused = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
    linli(['start', '--empty', '--json', ...args], { LINLI_PORT: '0', ...env });

  it('the folder cannot be written', async () => {
    const file = join(folders.make(), 'a file in the way');
    writeFileSync(file, '');
    const folder = join(file, 'data');
    expectRefused(await refused(['--data', folder]), 'FOLDER_NOT_WRITABLE', { folder });
  });

  it('the data are of a newer version, or broken, or lost their identity', async () => {
    const [newer, broken, lost] = [folders.make(), folders.make(), folders.make()];
    writeFileSync(join(newer, 'installation.key'), 'x');
    writeFileSync(join(newer, 'linli.json'), JSON.stringify({ installation: 'x', format: 99, incarnation: 1 }));
    writeFileSync(join(broken, 'linli.json'), '{"installation":');
    writeFileSync(join(lost, 'bus.db'), '');
    const [ofNewer, ofBroken, ofLost] = await Promise.all(
      [newer, broken, lost].map((folder) => refused(['--data', folder])),
    );
    expectRefused(ofNewer as Ended, 'DATA_NEWER', { folder: newer, format: 99, known: 1 });
    expectRefused(ofBroken as Ended, 'DATA_BROKEN', { folder: broken });
    expectRefused(ofLost as Ended, 'DATA_BROKEN', { folder: lost });
    expect(readFileSync(join(broken, 'linli.json'), 'utf8')).toBe('{"installation":');
  }, 60_000);

  it('a data file is none of ours', async () => {
    const folder = folders.make();
    writeFileSync(
      join(folder, 'needs-intake.db'),
      'a letter, long enough to be taken for a header of SQLite. '.repeat(20),
    );
    expectRefused(await refused(['--data', folder]), 'DATA_BROKEN', { folder });
  });

  it('this machine has no such address, the path is too long, or a setting is wrong', async () => {
    const [folder, other] = [folders.make(), folders.make()];
    const long = join(folder, 'x'.repeat(120));
    mkdirSync(long);
    const [host, path, setting, flag] = await Promise.all([
      refused(['--data', folder, '--host', '203.0.113.7']),
      refused(['--data', long]),
      refused(['--data', other], { LINLI_PORT: '99999' }),
      refused(['--data', other, '--port', 'abc']),
    ]);
    expectRefused(host, 'ADDRESS_UNKNOWN', { host: '203.0.113.7' });
    expectRefused(path, 'PATH_TOO_LONG', { folder: long });
    expectRefused(setting, 'SETTING_REFUSED', { setting: 'LINLI_PORT', value: '99999', legal: '0..65535' });
    expectRefused(flag, 'SETTING_REFUSED', { setting: 'LINLI_PORT', value: 'abc', legal: '0..65535' });
  }, 60_000);

  it('a secret is wrong, which is not shown, or half of a way to people is set', async () => {
    const folder = folders.make();
    const [short, half] = await Promise.all([
      refused(['--data', folder], { LINLI_WEBHOOK_SECRET: 'hunter2' }),
      refused(['--data', folder], { LINLI_SMTP_URL: 'smtp://desk:hunter2@localhost' }),
    ]);
    expect(short).toMatchObject({ code: 1, object: { refusal: { code: 'SETTING_REFUSED' } } });
    expect(short.stderr).toContain('LINLI_WEBHOOK_SECRET has the value ***');
    expect(half).toMatchObject({ code: 1, object: { refusal: { code: 'SETTING_REFUSED' } } });
    expect(half.stderr).toMatch(/^The setting LINLI_SMTP_STAFF is missing.*\n$/);
    expect(short.stderr + short.stdout + half.stderr + half.stdout).not.toContain('hunter2');
    expect(readdirSync(folder)).toEqual([]);
  }, 60_000);

  it('another program has the port', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    expectRefused(await refused(['--data', folders.make(), '--port', String(port)]), 'PORT_TAKEN', { port });
    server.close();
  });
});

describe('a call that makes no sense', () => {
  it.each([
    [['strat'], 'There is no command strat.'],
    [['import'], 'The argument kind is missing.'],
    [['start', '--fast'], 'There is no option --fast.'],
    [['backup'], 'The option --out <dir> is needed.'],
    [['demo', '--days', '0'], 'The option --days <n> cannot be 0. Legal: 1..366.'],
    [['doctor', 'everything'], 'Too many arguments.'],
  ] as const)('%j says so, shows the help, and exits 1', async (args, sentence) => {
    const { code, stderr, object } = await linli([...args, '--json']);
    expect(stderr.split('\n')[0]).toBe(sentence);
    expect(stderr).toContain('Usage:');
    expect({ code, object }).toEqual({ code: 1, object: { refusal: { code: 'USAGE', why: sentence } } });
  });

  it('without a command is the help, in the language asked for', async () => {
    const [none, help] = await Promise.all([
      linli([]),
      linli(['--help', '--language', 'zh'], { LINLI_LANGUAGE: 'en' }),
    ]);
    expect([none.code, none.stderr.includes('Commands:')]).toEqual([1, true]);
    expect([help.code, help.stdout.includes('命令：')]).toEqual([0, true]);
    expect(samples).toContain('fenghua');
  });
});
