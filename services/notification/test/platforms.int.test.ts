import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readConfig } from '@linli/config';
import { silent } from '@linli/telemetry';

import type { Channel, Message } from '../src/channels/channel.ts';
import { channelsFrom, notificationSettings } from '../src/channels/settings.ts';
import { aliyunDouble, dingtalkDouble, tencentDouble, wecomDouble } from './platforms.ts';

const noon = Date.UTC(2027, 3, 12, 4);
const minuteMs = 60_000;
const message: Message = {
  ...{ key: 'nd_00000001', template: 'VISIT_SOON', class: 'P1', demandId: 'dm_1', recipientKind: 'STAFF' },
  ...{ recipientId: 'us_1', phone: '13800000000', language: 'zh', subject: '两小时后的预约' },
  body: '编号 XF-1，4月12日 14:00',
  words: [
    ['no', 'XF-1'],
    ['when', '4月12日 14:00'],
  ],
  nowMs: noon,
};

let wecom: Awaited<ReturnType<typeof wecomDouble>>;
let dingtalk: Awaited<ReturnType<typeof dingtalkDouble>>;
let aliyun: Awaited<ReturnType<typeof aliyunDouble>>;
let tencent: Awaited<ReturnType<typeof tencentDouble>>;
beforeAll(async () => {
  [wecom, dingtalk, aliyun, tencent] = await Promise.all([
    ...([wecomDouble(), dingtalkDouble(), aliyunDouble(), tencentDouble()] as const),
  ]);
});
afterAll(() => Promise.all([wecom.close(), dingtalk.close(), aliyun.close(), tencent.close()]));
beforeEach(() => {
  for (const { state } of [wecom, dingtalk, aliyun, tencent]) {
    Object.assign(state, { nowMs: noon, blockedUntilMs: 0, got: [], dropped: 0 });
    state.counts.clear();
    if ('nonces' in state) state.nonces.clear();
    if ('seen' in state) state.seen.clear();
  }
});

/** The channel that these settings give an operator; `part` replaces some. */
function channel(name: string, part: Record<string, string> = {}): Channel {
  const environment = { ...settingsOf(name), ...part };
  const found = channelsFrom(readConfig(notificationSettings, { environment }), silent.logger).channels;
  const one = found.find((made) => made.name === name);
  if (one === undefined) throw new Error(`no ${name} among ${found.map((made) => made.name).join()}`);
  return one;
}

function settingsOf(name: string): Record<string, string> {
  const all: Record<string, Record<string, string>> = {
    'wecom-robot': { LINLI_WECOM_URL: wecom.url, LINLI_WECOM_ROBOT_KEY: 'rk' },
    'wecom-app': {
      ...{ LINLI_WECOM_URL: wecom.url, LINLI_WECOM_APP_CORP: 'corp', LINLI_WECOM_APP_AGENT: '1000002' },
      ...{ LINLI_WECOM_APP_SECRET: 'cs', LINLI_WECOM_APP_MEMBERS: 'us_1=ZhangSan,us_2=li.si' },
    },
    'dingtalk-robot': {
      ...{ LINLI_DINGTALK_URL: dingtalk.url, LINLI_DINGTALK_ROBOT_TOKEN: 'dt', LINLI_DINGTALK_ROBOT_SECRET: 'SECds' },
    },
    'aliyun-sms': {
      ...{ LINLI_ALIYUN_SMS_URL: aliyun.url, LINLI_ALIYUN_SMS_KEY_ID: 'ak', LINLI_ALIYUN_SMS_KEY_SECRET: 'as' },
      ...{ LINLI_ALIYUN_SMS_SIGN: '邻里', LINLI_ALIYUN_SMS_TEMPLATES: 'VISIT_SOON=SMS_1,DEMAND_RECEIVED=SMS_2' },
    },
    'tencent-sms': {
      ...{ LINLI_TENCENT_SMS_URL: tencent.url, LINLI_TENCENT_SMS_SECRET_ID: 'si', LINLI_TENCENT_SMS_SECRET_KEY: 'sk' },
      ...{ LINLI_TENCENT_SMS_APP: '1400', LINLI_TENCENT_SMS_SIGN: '邻里' },
      LINLI_TENCENT_SMS_TEMPLATES: 'VISIT_SOON=11,DEMAND_RECEIVED=12',
    },
  };
  return all[name] ?? {};
}

/** Hands over one message after the other, each as soon as the channel takes it; gives the instants. */
async function inLine(one: Channel, count: number, state: { nowMs: number }): Promise<number[]> {
  const sentAt: number[] = [];
  for (let n = 0; n < count; n++) {
    const next = { ...message, key: `nd_${10_000_000 + n}`, nowMs: state.nowMs };
    state.nowMs = Math.max(state.nowMs, one.freeAtMs?.(next) ?? 0);
    expect(await one.send({ ...next, nowMs: state.nowMs })).toEqual({ state: 'accepted' });
    sentAt.push(state.nowMs);
  }
  return sentAt;
}

describe('a group robot', () => {
  it.each(['wecom-robot', 'dingtalk-robot'])('%s writes subject and text into the group', async (name) => {
    expect(await channel(name).send(message)).toEqual({ state: 'accepted' });
    const { got } = name === 'wecom-robot' ? wecom.state : dingtalk.state;
    expect(got).toHaveLength(1);
    expect(got[0]?.text).toContain(message.subject);
    expect(got[0]?.text).toContain(message.body);
  });

  it.each(['wecom-robot', 'dingtalk-robot'])(
    '%s sends fifty messages, twenty a minute, and none is refused',
    async (name) => {
      const { state } = name === 'wecom-robot' ? wecom : dingtalk;
      const sentAt = await inLine(channel(name), 50, state);
      expect(state.got).toHaveLength(50);
      expect(sentAt.filter((atMs) => atMs === noon)).toHaveLength(20);
      expect(sentAt.at(-1)).toBe(noon + 2 * minuteMs);
    },
  );

  it('of WeCom that somebody else has used up waits a minute', async () => {
    for (let n = 0; n < 4; n++) await inLine(channel('wecom-robot'), 5, wecom.state);
    const one = channel('wecom-robot');
    const refused = { state: 'rejected', reason: 'ERRCODE_45009', temporary: true, retryAfterMs: minuteMs };
    expect(await one.send(message)).toEqual(refused);
    expect(one.freeAtMs?.(message)).toBe(noon + minuteMs);
  });

  it('of DingTalk that was too fast is not asked again for ten minutes', async () => {
    await inLine(channel('dingtalk-robot'), 20, dingtalk.state);
    const one = channel('dingtalk-robot');
    expect(await one.send(message)).toMatchObject({ reason: 'ERRCODE_130101', retryAfterMs: 10 * minuteMs });
    expect(one.freeAtMs?.(message)).toBe(noon + 10 * minuteMs);
    dingtalk.state.nowMs = noon + 10 * minuteMs;
    expect(await one.send({ ...message, nowMs: dingtalk.state.nowMs })).toEqual({ state: 'accepted' });
  });

  it.each([
    ['wecom-robot', { LINLI_WECOM_ROBOT_KEY: 'other' }, 'ERRCODE_93000'],
    ['dingtalk-robot', { LINLI_DINGTALK_ROBOT_SECRET: 'SECother' }, 'ERRCODE_310000'],
    ['dingtalk-robot', { LINLI_DINGTALK_ROBOT_TOKEN: 'other' }, 'ERRCODE_300005'],
  ])('%s with a wrong setting (%j) fails for good: %s', async (name, part, reason) => {
    expect(await channel(name, part).send(message)).toEqual({ state: 'rejected', reason, temporary: false });
  });

  it('of DingTalk whose clock is two hours off is refused for good', async () => {
    dingtalk.state.nowMs = noon + 120 * minuteMs;
    expect(await channel('dingtalk-robot').send(message)).toMatchObject({ reason: 'ERRCODE_310000', temporary: false });
  });

  it('cuts a text that is too long between two characters', async () => {
    const long = { ...message, body: '需求𠮷'.repeat(2_000) };
    expect(await channel('wecom-robot').send(long)).toEqual({ state: 'accepted' });
    const text = wecom.state.got[0]?.text ?? '';
    expect(text.endsWith('…')).toBe(true);
    expect(text.isWellFormed()).toBe(true);
    expect(Buffer.byteLength(text)).toBeGreaterThan(4_080);
  });
});

describe('a message of a WeCom app', () => {
  it('goes to the member that the setting names; who has no account there goes by the next way', async () => {
    const one = channel('wecom-app');
    expect(await one.send(message)).toEqual({ state: 'accepted' });
    expect(wecom.state.got.map(({ to }) => to)).toEqual(['ZhangSan']);
    const nobody = { state: 'rejected', reason: 'NO_MEMBER', temporary: false };
    expect(await one.send({ ...message, recipientId: 'us_9' })).toEqual(nobody);
    wecom.state.gone.add('li.si');
    expect(await one.send({ ...message, recipientId: 'us_2' })).toEqual(nobody);
  });

  it('sent twice for want of an answer arrives once, and two of like wording arrive both', async () => {
    const one = channel('wecom-app');
    await one.send(message);
    await one.send({ ...message, nowMs: noon + minuteMs });
    expect(wecom.state.got).toHaveLength(1);
    await one.send({ ...message, key: 'nd_00000002' });
    expect(wecom.state.got).toHaveLength(2);
  });

  it('is never one of those that WeCom drops without a word', async () => {
    const sentAt = await inLine(channel('wecom-app'), 75, wecom.state);
    expect(wecom.state).toMatchObject({ dropped: 0 });
    expect(wecom.state.got).toHaveLength(75);
    expect(sentAt.at(-1)).toBe(noon + 2 * minuteMs);
  });

  it('asks for a token once, and for a new one when it was taken back or has run out', async () => {
    wecom.state.tokensGiven = 0;
    const one = channel('wecom-app');
    for (let n = 0; n < 3; n++) await one.send({ ...message, key: `nd_1000000${n}` });
    expect(wecom.state.tokensGiven).toBe(1);
    wecom.state.tokens.clear();
    expect(await one.send({ ...message, key: 'nd_20000000' })).toEqual({ state: 'accepted' });
    expect(wecom.state.tokensGiven).toBe(2);
    wecom.state.nowMs = noon + 7_300_000;
    expect(await one.send({ ...message, key: 'nd_30000000', nowMs: wecom.state.nowMs })).toEqual({ state: 'accepted' });
    expect(wecom.state.tokensGiven).toBe(3);
  });

  it('with a wrong secret is put off: nothing was sent', async () => {
    const refused = { state: 'rejected', reason: 'ERRCODE_40001', temporary: true };
    expect(await channel('wecom-app', { LINLI_WECOM_APP_SECRET: 'other' }).send(message)).toEqual(refused);
  });
});

describe('an SMS', () => {
  it.each([
    ['aliyun-sms', { to: '13800000000', text: 'SMS_1 XF-1 4月12日 14:00' }],
    ['tencent-sms', { to: '+8613800000000', text: '11 XF-1 4月12日 14:00' }],
  ])('by %s names the reviewed text and its words, under a right signature', async (name, got) => {
    expect(await channel(name).send(message)).toEqual({ state: 'accepted' });
    expect((name === 'aliyun-sms' ? aliyun : tencent).state.got).toEqual([got]);
  });

  it.each(['aliyun-sms', 'tencent-sms'])('by %s whose text nobody has reviewed goes by the next way', async (name) => {
    const refused = { state: 'rejected', reason: 'NO_TEMPLATE', temporary: false };
    expect(await channel(name).send({ ...message, template: 'OFFER_MADE' })).toEqual(refused);
  });

  it.each([
    ['aliyun-sms', { LINLI_ALIYUN_SMS_KEY_SECRET: 'other' }, 'SignatureDoesNotMatch'],
    ['tencent-sms', { LINLI_TENCENT_SMS_SECRET_KEY: 'other' }, 'AuthFailure.SignatureFailure'],
    ['aliyun-sms', { LINLI_ALIYUN_SMS_SIGN: '别人' }, 'isv.SMS_SIGNATURE_ILLEGAL'],
    ['tencent-sms', { LINLI_TENCENT_SMS_SIGN: '别人' }, 'UnauthorizedOperation.SmsSdkAppIdVerifyFail'],
    ['aliyun-sms', { LINLI_ALIYUN_SMS_TEMPLATES: 'VISIT_SOON=SMS_2' }, 'isv.TEMPLATE_MISSING_PARAMETERS'],
    [
      'tencent-sms',
      { LINLI_TENCENT_SMS_TEMPLATES: 'VISIT_SOON=12' },
      'FailedOperation.TemplateParamSetNotMatchApprovedTemplate',
    ],
  ])('by %s with a wrong setting (%j) fails for good: %s', async (name, part, reason) => {
    expect(await channel(name, part).send(message)).toEqual({ state: 'rejected', reason, temporary: false });
  });

  it.each([
    ['aliyun-sms', '13800000000', '触发分钟级流控Permits:1', { temporary: true, retryAfterMs: minuteMs }],
    ['aliyun-sms', '13800000000', '触发小时级流控Permits:5', { temporary: true, retryAfterMs: 60 * minuteMs }],
    ['aliyun-sms', '13800000000', '触发天级流控Permits:10', { temporary: false }],
    [
      'tencent-sms',
      '+8613800000000',
      'LimitExceeded.PhoneNumberThirtySecondLimit',
      { temporary: true, retryAfterMs: 30_000 },
    ],
    ['tencent-sms', '+8613800000000', 'LimitExceeded.PhoneNumberDailyLimit', { temporary: false }],
    ['tencent-sms', '+8613800000000', 'InternalError.Timeout', { temporary: true }],
  ])('by %s to a number (%s) that has had too much (%s) answers %j', async (name, number, instead, answer) => {
    const { numbers } = (name === 'aliyun-sms' ? aliyun : tencent).state;
    numbers.set(number, instead);
    expect(await channel(name).send(message)).toMatchObject({ state: 'rejected', ...answer });
    numbers.delete(number);
  });

  it.each(['aliyun-sms', 'tencent-sms'])(
    'by %s may be tried again after a refusal: each attempt is signed anew',
    async (name) => {
      const one = channel(name);
      expect(await one.send(message)).toEqual({ state: 'accepted' });
      expect(await one.send({ ...message, nowMs: noon + minuteMs })).toEqual({ state: 'accepted' });
    },
  );
});

describe('every platform', () => {
  const names = ['wecom-robot', 'wecom-app', 'dingtalk-robot', 'aliyun-sms', 'tencent-sms'];
  const doubleOf = (name: string) =>
    name.startsWith('wecom') ? wecom : name.startsWith('ding') ? dingtalk : name.startsWith('ali') ? aliyun : tencent;
  /** The app has its token before anything breaks. */
  const ready = async (name: string) => {
    const one = channel(name);
    if (name === 'wecom-app') await one.send({ ...message, key: 'nd_99999999' });
    return one;
  };

  it.each(names)('%s: taken without an answer is unclear', async (name) => {
    const one = await ready(name);
    doubleOf(name).instead.push({ silent: true });
    expect(await one.send(message)).toEqual({ state: 'unknown' });
  });

  it.each(names)('%s: an answer that is no JSON is unclear, unless it refuses', async (name) => {
    const one = await ready(name);
    doubleOf(name).instead.push({ text: '<html>gateway</html>' }, { status: 502, text: 'bad gateway' });
    expect(await one.send(message)).toEqual({ state: 'unknown' });
    expect(await one.send(message)).toEqual({ state: 'unknown' });
    doubleOf(name).instead.push({ status: 403, text: 'blocked' }, { status: 503, text: 'later' });
    expect(await one.send(message)).toEqual({ state: 'rejected', reason: 'HTTP_403', temporary: false });
    expect(await one.send(message)).toEqual({ state: 'rejected', reason: 'HTTP_503', temporary: true });
  });

  it.each(names)('%s: nobody there is refused for now', async (name) => {
    const nowhere = 'http://127.0.0.1:1';
    const part = { LINLI_WECOM_URL: nowhere, LINLI_DINGTALK_URL: nowhere, LINLI_ALIYUN_SMS_URL: nowhere };
    const one = channel(name, { ...part, LINLI_TENCENT_SMS_URL: nowhere });
    expect(await one.send(message)).toEqual({ state: 'rejected', reason: 'UNREACHABLE', temporary: true });
  });
});
