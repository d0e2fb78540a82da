import { describe, expect, it } from '@jest/globals';

import { linli } from './linli-process.ts';

type Told = Readonly<{ event: string; atMs: number; messages: readonly Record<string, unknown>[] }>;

describe('linli notify', () => {
  it('says who would get what, when and why, without a Linli and without data', async () => {
    const { code, object, stderr } = await linli([
      ...['notify', '--event', 'submitted', '--at', '2026-11-28 22:00', '--json'],
    ]);
    expect(code).toBe(0);
    const { event, messages } = object as Told;
    expect(event).toBe('needs.demand.v1/submitted');
    expect(messages).toMatchObject([
      { who: 'RESIDENT', template: 'DEMAND_RECEIVED', ways: ['log'], sendAtMs: Date.UTC(2026, 10, 29, 0), why: 'HELD' },
    ]);
    expect(stderr).toContain('2026-11-29 08:00');
    expect(stderr).toContain('held until the quiet hours end');
  });

  it('names the ways that the settings of this machine give', async () => {
    const sms = {
      ...{ LINLI_TENCENT_SMS_SECRET_ID: 'si', LINLI_TENCENT_SMS_SECRET_KEY: 'sk', LINLI_TENCENT_SMS_APP: '1400' },
      ...{ LINLI_TENCENT_SMS_SIGN: '邻里', LINLI_TENCENT_SMS_TEMPLATES: 'DEMAND_UNMET=11' },
    };
    const { object } = await linli(['notify', '--event', 'unmet', '--at', '10:00', '--json'], sms);
    expect((object as Told).messages).toMatchObject([{ who: 'RESIDENT', ways: ['tencent-sms', 'task'] }]);
  });

  it.each([
    ['NOTIFY_EVENT_UNKNOWN', ['--event', 'nothing']],
    ['NOTIFY_EVENT_UNKNOWN', ['--event', 'withdrawn-twice']],
    ['NOTIFY_KIND_UNKNOWN', ['--event', 'reminded', '--kind', 'T3H']],
    ['NOTIFY_INSTANT_UNREADABLE', ['--event', 'submitted', '--at', 'soon']],
    ['USAGE', []],
  ])('refuses with %s: %j', async (refusal, args) => {
    const { code, object, stderr } = await linli(['notify', ...args, '--json']);
    expect(code).toBe(1);
    expect(object).toMatchObject({ refusal: { code: refusal } });
    expect(stderr).not.toContain('    at ');
  });
});
