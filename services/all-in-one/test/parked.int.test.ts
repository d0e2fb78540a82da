import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '@linli/env';
import { silent } from '@linli/telemetry';

import { makeOutput } from '../src/cli/output.ts';
import { parked } from '../src/cli/parked.ts';
import { openDataFolder } from '../src/opening/data-folder.ts';
import { openLinli } from '../src/opening/open-linli.ts';
import { StartRefused } from '../src/opening/refused.ts';

const data = join(mkdtempSync(join(tmpdir(), 'linli-parked-')), 'data');
const topic = 'needs.demand.v1';
/** Groups that listen to a demand's submission. */
let listeners: readonly string[] = [];

type Spoken = Readonly<{ code: number; told: string[]; object: Record<string, unknown> }>;

async function say(
  args: readonly string[],
  options: Readonly<{ event?: number; reason?: string }> = {},
): Promise<Spoken> {
  const told: string[] = [];
  let object: Record<string, unknown> = {};
  const output = {
    ...makeOutput(true, 'en'),
    tell: (sentence: string) => void told.push(sentence),
    result: (one: unknown) => void (object = one as Record<string, unknown>),
  };
  return { code: await parked(output, { data, ...options }, args), told, object };
}

const list = async () =>
  (await say(['list'])).object['keys'] as { service: string; key: string; why: string; count: number }[];

/** Two events of one key that nobody can read. */
beforeAll(async () => {
  const folder = openDataFolder(data);
  const linli = await openLinli({ folder, clock: systemClock, ...silent });
  const record = (sequence: number) => ({
    ...{ key: 'dm_poison', value: 'no json', partition: 0 },
    headers: {
      ...{ ce_specversion: '1.0', ce_id: `dm_poison:1:${sequence}`, ce_type: `${topic}/submitted`, ce_source: '/x' },
      ...{ ce_subject: 'dm_poison', ce_time: '2026-11-26T00:00:00.000Z', ce_sequence: String(sequence) },
      ...{ ce_incarnation: '1', ce_correlationid: 'c', ce_causationid: 'c', traceparent: '' },
    },
  });
  await linli.log.append(topic, [record(1), record(2)]);
  for (let n = 0; n < 500 && !(await linli.quiet()); n++) await systemClock.sleep(10, 'test').done;
  listeners = linli.running.filter(({ consumer }) => consumer !== undefined).map(({ name }) => name);
  await linli.stop();
  folder.close();
});
afterAll(() => rmSync(join(data, '..'), { recursive: true, force: true }));

describe('linli parked', () => {
  it('lists what waits for a person, by service, with its reason and nothing of its content', async () => {
    const keys = await list();
    expect(keys.length).toBeGreaterThan(1);
    expect(keys.every(({ service }) => listeners.includes(service))).toBe(true);
    expect(keys[0]).toMatchObject({ topic, key: 'dm_poison', why: 'VALUE_NOT_JSON', count: 2, state: 'PARKED' });
    expect(JSON.stringify(keys)).not.toContain('no json');
  });

  it('shows the events of one key in order', async () => {
    const [first] = await list();
    const { object } = await say(['show', first?.service ?? '', topic, 'dm_poison']);
    expect(object['events']).toMatchObject([{ eventId: 'dm_poison:1:1' }, { eventId: 'dm_poison:1:2' }]);
  });

  it('releases what is mended, and says where it stopped when it is not', async () => {
    const [first] = await list();
    const { code, object, told } = await say(['release', first?.service ?? '', topic, 'dm_poison']);
    expect([code, object['free'], object['why']]).toEqual([2, false, 'VALUE_NOT_JSON']);
    expect(told[0]).toContain('VALUE_NOT_JSON');
  });

  it('gives up one event after the other, and then the key is free', async () => {
    const [first] = await list();
    const service = first?.service ?? '';
    const { object } = await say(['show', service, topic, 'dm_poison']);
    for (const { n } of object['events'] as { n: number }[]) {
      const dropped = await say(['drop', service, topic, 'dm_poison'], { event: n, reason: 'not readable' });
      expect(dropped).toMatchObject({ code: 0, object: { dropped: true } });
    }
    expect((await list()).some((one) => one.service === service)).toBe(false);
  });

  it.each([
    ['PARKED_MISUSE', ['shout'], {}],
    ['PARKED_MISUSE', ['show', 'needs-intake', topic], {}],
    ['PARKED_MISUSE', ['drop', 'notification', topic, 'dm_poison'], { event: 1, reason: ' x ' }],
    ['PARKED_MISUSE', ['drop', 'notification', topic, 'dm_poison'], { reason: 'a reason' }],
    ['PARKED_UNKNOWN', ['show', 'nobody', topic, 'dm_poison'], {}],
    ['PARKED_UNKNOWN', ['release', 'gateway', topic, 'dm_other'], {}],
  ] as const)('refuses with %s what it cannot do: %j', async (code, args, options) => {
    const refused = await say(args, options).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StartRefused);
    expect((refused as StartRefused).code).toBe(code);
  });

  it('refuses to drop an event that is not there', async () => {
    const [first] = await list();
    const drop = say(['drop', first?.service ?? '', topic, 'dm_poison'], { event: 999, reason: 'a reason' });
    await expect(drop).rejects.toMatchObject({ code: 'PARKED_EVENT_UNKNOWN' });
  });
});
