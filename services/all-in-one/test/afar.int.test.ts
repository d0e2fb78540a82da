import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handled, on } from '@linli/bus';
import { openSqliteLog, type SqliteLog } from '@linli/bus/sqlite';
import { listenForKeepers } from '@linli/deployment';
import { systemClock, systemIds, systemRng } from '@linli/env';
import { fact } from '@linli/proto';
import { grpcNetwork } from '@linli/rpc';
import { startService, type RunningService } from '@linli/runtime';
import { openSqliteStore } from '@linli/store/sqlite';
import { promMetrics, silent } from '@linli/telemetry';

import { doctor } from '../src/cli/doctor.ts';
import { makeOutput } from '../src/cli/output.ts';
import { parked } from '../src/cli/parked.ts';
import { houseTopics } from '../src/opening/open-linli.ts';

const folder = mkdtempSync(join(tmpdir(), 'linli-afar-'));
const token = 'a token of thirty-two characters or more';
const tokenFile = join(folder, 'token');
const topic = 'needs.demand.v1';
const closing: (() => Promise<void>)[] = [];
let log: SqliteLog;
let at: Readonly<Record<'notification' | 'gateway' | 'shut' | 'nobody', string>>;

/** One process of one service, as scaled out, on drivers that need no engine. */
async function processOf(name: string, operatorToken: string): Promise<string> {
  const env = { clock: systemClock, ids: systemIds('key'), rng: systemRng };
  const metrics = promMetrics();
  const network = grpcNetwork({ env, ...silent, addressOf: () => undefined, listen: '127.0.0.1:0' });
  const store = await openSqliteStore({ file: join(folder, `${name}-${operatorToken.length}.db`) });
  const ports = { env, incarnation: 1, store, rpc: network, ...silent };
  const startPorts = { ...ports, log, topics: houseTopics() };
  const listensTo = [on(fact('needs.demand.v1/submitted'), async () => handled)];
  const begun: { service?: RunningService } = {};
  const config = { operationsHost: '127.0.0.1', operationsPort: 0, operatorToken };
  const door = await listenForKeepers({ config, ports, startPorts, metrics, running: () => begun.service });
  const service = await startService({ name, collections: [], rpc: [], listensTo, sweeps: [] }, startPorts);
  begun.service = service;
  closing.push(async () => {
    await door.close();
    await service.stop();
    await network.close();
    await store.close();
  });
  for (let n = 0; n < 300 && !(await service.quiet()); n++) await systemClock.sleep(10, 'test').done;
  return `127.0.0.1:${door.port}`;
}

type Spoken = Readonly<{ code: number; told: string; object: Record<string, unknown> }>;
type Command<Options> = (
  output: ReturnType<typeof makeOutput>,
  options: Options,
  args: readonly string[],
) => Promise<number>;

async function say<Options>(
  command: Command<Options>,
  options: Options,
  args: readonly string[] = [],
): Promise<Spoken> {
  const told: string[] = [];
  let object: Record<string, unknown> = {};
  const output = {
    ...makeOutput(true, 'en'),
    tell: (sentence: string) => void told.push(sentence),
    result: (one: unknown) => void (object = one as Record<string, unknown>),
  };
  return { code: await command(output, options, args), told: told.join('\n'), object };
}

beforeAll(async () => {
  writeFileSync(tokenFile, `${token}\n`);
  log = await openSqliteLog({ file: join(folder, 'bus.db') });
  await log.declare(houseTopics());
  const record = (sequence: number) => ({
    ...{ key: 'dm_poison', value: '周秀兰, no json', partition: 0 },
    headers: {
      ...{ ce_specversion: '1.0', ce_id: `dm_poison:1:${sequence}`, ce_type: `${topic}/submitted`, ce_source: '/x' },
      ...{ ce_subject: 'dm_poison', ce_time: '2026-11-26T00:00:00.000Z', ce_sequence: String(sequence) },
      ...{ ce_incarnation: '1', ce_correlationid: 'c', ce_causationid: 'c', traceparent: '' },
    },
  });
  await log.append(topic, [record(1), record(2)]);
  at = {
    notification: await processOf('notification', token),
    gateway: await processOf('gateway', token),
    shut: await processOf('joint-meeting', ''),
    nobody: '127.0.0.1:1',
  };
});
afterAll(async () => {
  for (const close of closing.reverse()) await close();
  await log.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a keeper of many processes', () => {
  const both = () => ({ at: `${at.notification}, ${at.gateway}`, tokenFile });

  it('sees the parked keys of all of them, with nothing of their content', async () => {
    const { code, object, told } = await say(parked, both(), ['list']);
    const keys = object['keys'] as { service: string; why: string; count: number }[];
    expect(code).toBe(0);
    expect(keys.map(({ service }) => service).sort()).toEqual(['gateway', 'notification']);
    expect(keys[0]).toMatchObject({ why: 'VALUE_NOT_JSON', count: 2 });
    expect(JSON.stringify(object) + told).not.toContain('周秀兰');
  });

  it('says who was not reached, shows the others, and ends with 2', async () => {
    const some = { at: `${at.nobody},${at.gateway}`, tokenFile };
    const { code, object, told } = await say(parked, some, ['list']);
    expect([code, object['unreached']]).toEqual([2, [`http://${at.nobody}`]]);
    expect(told).toContain('Nobody answers at');
    expect((object['keys'] as unknown[]).length).toBe(1);
  });

  it('shows, releases and gives up events where they are parked, whichever process is named first', async () => {
    const place = ['notification', topic, 'dm_poison'];
    const reversed = { at: `${at.gateway},${at.notification}`, tokenFile };
    const shown = await say(parked, reversed, ['show', ...place]);
    const events = shown.object['events'] as { n: number }[];
    expect(events).toMatchObject([{ eventId: 'dm_poison:1:1' }, { eventId: 'dm_poison:1:2' }]);
    const released = await say(parked, reversed, ['release', ...place]);
    expect([released.code, released.object['why']]).toEqual([2, 'VALUE_NOT_JSON']);
    for (const { n } of events)
      expect((await say(parked, { ...reversed, event: n, reason: 'not readable' }, ['drop', ...place])).code).toBe(0);
    const left = (await say(parked, both(), ['list'])).object['keys'] as { service: string }[];
    expect(left.map(({ service }) => service)).toEqual(['gateway']);
    await expect(say(parked, both(), ['show', ...place])).rejects.toMatchObject({ code: 'PARKED_UNKNOWN' });
  });

  it('is told of every process what is not right, and who does not answer', async () => {
    const { code, object } = await say(doctor, { at: `${at.gateway},${at.nobody}`, tokenFile });
    const checks = object['checks'] as { name: string; ok: boolean; why: string; at: string }[];
    const bad = checks.filter(({ ok }) => !ok).map(({ name, why }) => [name, why]);
    expect([code, bad]).toEqual([
      2,
      [
        ['parked gateway', '1 keys'],
        ['reached', 'NOBODY_ANSWERS'],
      ],
    ]);
    const names = checks.map(({ name }) => name);
    for (const name of ['store', 'log', 'outbox', 'service', 'sweeps', 'clock'])
      expect(names).toContain(`${name} gateway`);
    const sound = await say(doctor, { at: `${at.notification},${at.gateway}`, tokenFile });
    expect((sound.object['checks'] as { name: string; ok: boolean }[]).find(({ name }) => name === 'clocks')?.ok).toBe(
      true,
    );
  });

  it.each([
    ['TOKEN_REFUSED', () => ({ at: at.shut, tokenFile })],
    ['NOBODY_ANSWERS', () => ({ at: at.nobody, tokenFile })],
    ['AT_MISUSE', () => ({ at: at.gateway })],
    ['AT_MISUSE', () => ({ at: 'not an address', tokenFile })],
    ['AT_MISUSE', () => ({ tokenFile })],
    ['TOKEN_FILE_UNREADABLE', () => ({ at: at.gateway, tokenFile: join(folder, 'none') })],
  ] as const)('is refused with %s what cannot be asked', async (code, options) => {
    const asked = say(parked, options(), ['show', 'gateway', topic, 'dm_poison']);
    await expect(asked).rejects.toMatchObject({ name: 'StartRefused', code });
  });

  it('with a wrong token sees nothing, of no process', async () => {
    const wrong = join(folder, 'wrong');
    writeFileSync(wrong, token.replace('thirty', 'fourty'));
    for (const command of [parked, doctor] as Command<object>[])
      await expect(say(command, { at: at.gateway, tokenFile: wrong }, ['list'])).rejects.toMatchObject({
        code: 'TOKEN_REFUSED',
      });
  });
});
