import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from '@jest/globals';

/** A process of a scaled-out Linli whose settings or engines cannot be right: one line that says so, exit code 1, no secret. */

const program = fileURLToPath(new URL('../services/appointment/src/main.ts', import.meta.url));
const secret = 'geheim-0123456789';
/** Right as far as anybody can see before somebody is asked; nobody listens on the port of tcpmux. */
const settings: Readonly<Record<string, string>> = {
  LINLI_INSTALLATION: 'case-1',
  LINLI_KEY: 'key-of-this-case-only',
  LINLI_KAFKA_BROKERS: '127.0.0.1:1',
  LINLI_MONGO_URI: 'mongodb://127.0.0.1:1/',
  LINLI_LISTEN: '127.0.0.1:0',
  LINLI_OPERATIONS_HOST: '127.0.0.1',
  LINLI_OPERATIONS_PORT: '0',
};

type Line = Readonly<{ level: string; msg: string; cause?: { type: string; code?: string; message: string } }>;

/** Runs a process to its end. */
function started(change: Readonly<Record<string, string>>): Promise<Readonly<{ code: number | null; said: string }>> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:LINLI_|NODE_OPTIONS)/.test(name));
  const child = spawn(process.execPath, [program], {
    env: { ...Object.fromEntries(inherited), ...settings, ...change },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (said += piece.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

describe('a process is refused its start, in one line, by', () => {
  it.each([
    [
      'a broker without a port',
      { LINLI_KAFKA_BROKERS: 'kafka' },
      'SettingRefused',
      /^ILLEGAL LINLI_KAFKA_BROKERS=kafka /,
    ],
    ['a way to log in that we do not have', { LINLI_KAFKA_MECHANISM: 'plain' }, 'SettingRefused', /scram-sha-512/],
    [
      'a path where the authority of the brokers belongs',
      { LINLI_KAFKA_CA: '/etc/ca.pem' },
      'SettingRefused',
      /LINLI_KAFKA_CA=\*\*\*/,
    ],
    [
      'two settings at once, one of them missing',
      { LINLI_INSTALLATION: '', LINLI_ADDRESSES: '', LINLI_LEASE_MS: 'x' },
      'SettingRefused',
      /^MISSING LINLI_INSTALLATION.*; ILLEGAL LINLI_LEASE_MS=x/,
    ],
    ['a key that is too short', { LINLI_KEY: 'geheim' }, 'SettingRefused', /^ILLEGAL LINLI_KEY=\*\*\* /],
    [
      'an address with w=1',
      { LINLI_MONGO_URI: 'mongodb://127.0.0.1:1/?w=1' },
      'WRITE_CONCERN_TOO_WEAK',
      /take w and wtimeoutMS out/,
    ],
    [
      'an address without a journal',
      { LINLI_MONGO_URI: 'mongodb://127.0.0.1:1/?journal=false' },
      'JOURNAL_OFF',
      /take journal=false out/,
    ],
    [
      'a login in the address of the database',
      { LINLI_MONGO_URI: `mongodb://linli:${secret}@127.0.0.1:1/` },
      'SettingRefused',
      /LINLI_MONGO_URI=mongodb:\/\/\*\*\*@127/,
    ],
    [
      'a login in the address of the collector',
      { LINLI_OTLP_URL: `http://linli:${secret}@127.0.0.1:1` },
      'SettingRefused',
      /LINLI_OTLP_URL=http:\/\/\*\*\*@127/,
    ],
    [
      'an authority that is not there',
      { LINLI_MONGO_TLS: 'true', LINLI_MONGO_CA_FILE: '/nowhere/ca.pem' },
      'FILE_UNREADABLE',
      /\/nowhere\/ca\.pem/,
    ],
    ['nobody at the address of the database', {}, 'Unavailable', /MongoDB cannot be reached/],
  ])(
    '%s',
    async (_, change, code, message) => {
      const { code: exitCode, said } = await started(change);
      expect(exitCode).toBe(1);
      const lines = said.trim().split('\n');
      expect(lines).toHaveLength(1);
      const { level, msg, cause } = JSON.parse(lines[0] ?? '') as Line;
      expect([level, msg, cause?.code ?? cause?.type]).toEqual(['error', 'the start failed', code]);
      expect(cause?.message).toMatch(message);
      expect(said).not.toContain('geheim');
    },
    60_000,
  );
});
