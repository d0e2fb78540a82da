import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from '@jest/globals';

import {
  describeSettings,
  flag,
  oneOf,
  readConfig,
  secret,
  SettingRefused,
  text,
  turnKnobs,
  unknownSettings,
  wholeNumber,
} from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'linli-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

const settings = {
  port: wholeNumber({ env: 'LINLI_PORT', min: 1, max: 65_535, initial: 8080 }),
  level: oneOf({ env: 'LINLI_LOG_LEVEL', values: ['debug', 'info', 'warn'], initial: 'info' }),
  open: flag({ env: 'LINLI_OPEN', initial: false }),
  host: text({ env: 'LINLI_HOST', pattern: /^[a-z0-9.:-]+$/, initial: '127.0.0.1' }),
  key: secret({ env: 'LINLI_KEY', minLength: 16, initial: 'not a real key at all' }),
};

function problemsOf(read: () => unknown) {
  try {
    read();
  } catch (thrown) {
    if (thrown instanceof SettingRefused) return thrown.problems;
  }
  throw new Error('nothing was refused');
}

describe('settings', () => {
  it('are their defaults when nobody sets them, and cannot be changed later', () => {
    const config = readConfig(settings, { environment: {} });
    expect(config).toEqual({ port: 8080, level: 'info', open: false, host: '127.0.0.1', key: 'not a real key at all' });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('come from the environment, and a command line flag wins over it', () => {
    const environment = { LINLI_PORT: '9000', LINLI_OPEN: '1', LINLI_LOG_LEVEL: 'warn', LINLI_HOST: '' };
    expect(readConfig(settings, { environment, overrides: { port: '9001' } })).toMatchObject({
      port: 9001,
      level: 'warn',
      open: true,
      host: '127.0.0.1',
    });
  });

  it('are refused with name, value and legal range, all at once', () => {
    const environment = { LINLI_PORT: '0', LINLI_LOG_LEVEL: 'loud', LINLI_OPEN: 'maybe', LINLI_HOST: 'a b' };
    expect(problemsOf(() => readConfig(settings, { environment }))).toEqual([
      { setting: 'LINLI_PORT', code: 'ILLEGAL', value: '0', legal: '1..65535' },
      { setting: 'LINLI_LOG_LEVEL', code: 'ILLEGAL', value: 'loud', legal: 'debug|info|warn' },
      { setting: 'LINLI_OPEN', code: 'ILLEGAL', value: 'maybe', legal: 'true|false|1|0' },
      { setting: 'LINLI_HOST', code: 'ILLEGAL', value: 'a b', legal: '1..1000 chars /^[a-z0-9.:-]+$/' },
    ]);
  });

  it.each(['1e3', '0x10', ' 80', '80.5', '９０', '99999999999999999999'])(
    'do not guess that %j is a number',
    (given) => {
      expect(problemsOf(() => readConfig(settings, { environment: { LINLI_PORT: given } }))).toHaveLength(1);
    },
  );

  it('without a default must be given', () => {
    const must = { broker: text({ env: 'LINLI_BROKER' }) };
    expect(problemsOf(() => readConfig(must, { environment: {} }))).toEqual([
      { setting: 'LINLI_BROKER', code: 'MISSING', value: undefined, legal: '1..1000 chars' },
    ]);
  });

  it('that are secret are never printed, and may come from a file', () => {
    const file = join(folder, 'key');
    writeFileSync(file, 'sixteen characters and more\n');
    expect(readConfig(settings, { environment: { LINLI_KEY_FILE: file } }).key).toBe('sixteen characters and more');

    const short = problemsOf(() => readConfig(settings, { environment: { LINLI_KEY: 'hunter2' } }));
    expect(short).toEqual([{ setting: 'LINLI_KEY', code: 'ILLEGAL', value: '***', legal: '16..1000 chars' }]);
    // Also a login where none belongs.
    const address = text({ env: 'LINLI_URI', pattern: /^[^@]+$/ });
    const given = { LINLI_URI: 'mongodb://linli:geheim@host/ http://other:geheim@host' };
    const [refused] = problemsOf(() => readConfig({ address }, { environment: given }));
    expect(refused?.value).toBe('mongodb://***@host/ http://***@host');
    expect(String(new SettingRefused(short))).not.toContain('hunter2');
    expect(
      problemsOf(() => readConfig(settings, { environment: { LINLI_KEY_FILE: join(folder, 'none') } })),
    ).toMatchObject([{ setting: 'LINLI_KEY_FILE', code: 'FILE_UNREADABLE' }]);
    expect(JSON.stringify(describeSettings(settings))).not.toContain('real key');
  });

  it('have one row each for the papers', () => {
    expect(describeSettings(settings).slice(0, 2)).toEqual([
      { env: 'LINLI_PORT', legal: '1..65535', initial: '8080', secret: false, required: false },
      { env: 'LINLI_LOG_LEVEL', legal: 'debug|info|warn', initial: 'info', secret: false, required: false },
    ]);
  });

  it('that are misspelt are found', () => {
    const environment = { LINLI_PROT: '1', LINLI_PORT: '1', LINLI_KEY_FILE: 'x', LINLI_PORT_FILE: 'x', PATH: '/' };
    expect(unknownSettings(settings, 'LINLI_', environment)).toEqual(['LINLI_PROT', 'LINLI_PORT_FILE']);
  });
});

describe('knobs', () => {
  const spec = { drainMs: { initial: 10_000, min: 0, max: 60_000 }, tries: { initial: 3, min: 1, max: 9 } };

  it('are their defaults where nobody turned them', () => {
    expect(turnKnobs('rpc', spec, { tries: 9 })).toEqual({ drainMs: 10_000, tries: 9 });
  });

  it('are refused outside their range, with the owner in the name', () => {
    expect(problemsOf(() => turnKnobs('rpc', spec, { drainMs: -1, tries: 1.5 }))).toEqual([
      { setting: 'rpc.drainMs', code: 'ILLEGAL', value: '-1', legal: '0..60000' },
      { setting: 'rpc.tries', code: 'ILLEGAL', value: '1.5', legal: '1..9' },
    ]);
  });
});
