import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '@linli/config';
import { systemClock, type Clock } from '@linli/env';
import { silent } from '@linli/telemetry';

import { importInto } from '../src/opening/import-folder.ts';
import { runLinli } from '../src/opening/run-linli.ts';
import { startSettings } from '../src/opening/start-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'linli-outside-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Received = Readonly<{ headers: IncomingHttpHeaders; body: string }>;

/** What a receiver of messages (an SMS gateway, a group robot) gets, as it comes. */
async function receiver() {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/in`, received, close: () => server.close() };
}

/** Ten in the morning on the spot, whenever the test runs: at night messages wait. */
function tenInTheMorning(): Clock {
  const dayMs = 86_400_000;
  const shiftMs = (2 * 3_600_000 - (systemClock.nowMs() % dayMs) + dayMs) % dayMs;
  return { nowMs: () => systemClock.nowMs() + shiftMs, sleep: (ms, what) => systemClock.sleep(ms, what) };
}

describe('settings of what is outside', () => {
  it('reach people by the webhook, signed; say the number to call, and that traffic comes over TLS', async () => {
    const outside = await receiver();
    const key = Buffer.alloc(24, 7);
    const secretFile = join(folder, 'secret');
    writeFileSync(secretFile, `whsec_${key.toString('base64')}\n`);
    const logged: string[] = [];
    const keep = (fields: unknown): void => void logged.push(JSON.stringify(fields));
    const logger = { ...silent.logger, info: keep, warn: keep, error: keep };
    const config = readConfig(startSettings, {
      environment: {
        ...{ LINLI_DATA: join(folder, 'data'), LINLI_PORT: '0', LINLI_HELP_PHONE: '0429-610 0000' },
        ...{ LINLI_BEHIND_TLS: 'true', LINLI_TRUSTED_PROXIES: '1' },
        ...{ LINLI_WEBHOOK_URL: outside.url, LINLI_WEBHOOK_SECRET_FILE: secretFile },
      },
    });
    const running = await runLinli({ config, clock: tenInTheMorning(), logger, beginning: 'EMPTY', samples: folder });
    try {
      const sheet = (text: string): Uint8Array => new TextEncoder().encode(text);
      await importInto(running.linli, {
        ...{ kind: 'grid-workers', fileName: '网格员.csv' },
        source: sheet('社区,网格,网格员,电话\n风华社区,第1网格,王五,13900000001'),
      });
      const answer = await importInto(running.linli, {
        ...{ kind: 'demands', fileName: '需求.csv' },
        source: sheet('社区,网格,姓名,电话,需求类型\n风华社区,第1网格,张三,13911112222,助洁'),
      });
      expect(answer).toMatchObject({ ok: true, result: { taken: 1 } });
      while (outside.received.length === 0) await systemClock.sleep(20, 'test').done;

      const [{ headers, body }] = outside.received as [Received];
      const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = headers;
      const expected = createHmac('sha256', key)
        .update(`${String(id)}.${String(at)}.${body}`)
        .digest('base64');
      expect(signature).toBe(`v1,${expected}`);
      expect(body).not.toMatch(/张三|13911112222/);

      const login = await fetch(`${running.address}/login`);
      expect(await login.text()).toContain('tel:0429-610 0000');
      expect(login.headers.get('strict-transport-security')).not.toBeNull();
      expect(logged.join('\n')).not.toContain(key.toString('base64'));
    } finally {
      await running.stop();
      outside.close();
    }
  }, 60_000);
});
