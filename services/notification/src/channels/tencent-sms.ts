import { createHash, createHmac } from 'node:crypto';

import { isoOf } from '@linli/bus';
import { secret, text } from '@linli/config';

import type { Channel, Message, SendResult } from './channel.ts';
import {
  objectOf,
  platformAddress,
  post,
  refused,
  resultOfNoCode,
  unanswered,
  type Letter,
  type Posted,
} from './post.ts';
import { namedPattern, type SmsTemplates } from './sms.ts';

export const tencentSmsSettings = {
  tencentSmsUrl: text({
    env: 'LINLI_TENCENT_SMS_URL',
    initial: 'https://sms.tencentcloudapi.com',
    pattern: platformAddress,
  }),
  tencentSmsSecretId: text({ env: 'LINLI_TENCENT_SMS_SECRET_ID', initial: '', minLength: 0, pattern: /^\w*$/ }),
  tencentSmsSecretKey: secret({ env: 'LINLI_TENCENT_SMS_SECRET_KEY', initial: '', minLength: 0, pattern: /^\w*$/ }),
  tencentSmsApp: text({ env: 'LINLI_TENCENT_SMS_APP', initial: '', minLength: 0, pattern: /^\d*$/ }),
  tencentSmsSign: text({ env: 'LINLI_TENCENT_SMS_SIGN', initial: '', minLength: 0, maxLength: 40 }),
  tencentSmsRegion: text({ env: 'LINLI_TENCENT_SMS_REGION', initial: 'ap-guangzhou', pattern: /^[a-z-]+$/ }),
  /** Number of each reviewed text: `VISIT_SOON=1234,…` */
  tencentSmsTemplates: text({
    ...{ env: 'LINLI_TENCENT_SMS_TEMPLATES', initial: '', minLength: 0, maxLength: 5_000, pattern: namedPattern },
  }),
} as const;

export type TencentSmsOptions = Readonly<{
  secretId: string;
  secretKey: string;
  app: string;
  signName: string;
  region: string;
  templates: SmsTemplates;
  url: string;
  answerWithinMs?: number;
}>;

/**
 * SendSms of Tencent Cloud (version 2021-01-11, signature TC3-HMAC-SHA256). One number a request, because each number has an answer of
 * its own. `SessionContext` only comes back: it drops no repeat, so an attempt without an answer is not made again.
 */
export function tencentSmsChannel(options: TencentSmsOptions): Channel {
  const { templates, url, answerWithinMs = 10_000 } = options;
  return {
    name: 'tencent-sms',
    honoursKey: false,
    needsPhone: true,
    async send(message) {
      const templateId = templates.get(message.template);
      if (templateId === undefined) return refused('NO_TEMPLATE');
      const body = JSON.stringify({
        PhoneNumberSet: [internationalOf(message.phone)],
        ...{ SmsSdkAppId: options.app, SignName: options.signName, TemplateId: templateId },
        // By place, not by name: in the order in which the text has them.
        TemplateParamSet: message.words.map(([, word]) => word),
        SessionContext: message.key,
      });
      return resultOf(await post(`${url}/`, signed(message, body, new URL(url).host, options), answerWithinMs));
    },
  };
}

function internationalOf(phone: string): string {
  return phone.startsWith('+') ? phone : `+86${phone}`;
}

function signed({ nowMs }: Message, body: string, host: string, options: TencentSmsOptions): Letter {
  const timestamp = String(Math.floor(nowMs / 1_000));
  const date = isoOf(nowMs).slice(0, 10);
  const scope = `${date}/sms/tc3_request`;
  const headers = { 'content-type': 'application/json; charset=utf-8', host };
  const canonical = [
    ...['POST', '/', ''],
    ...Object.entries(headers).map(([name, value]) => `${name}:${value}`),
    ...['', Object.keys(headers).join(';'), sha256(body)],
  ].join('\n');
  const key = ['sms', 'tc3_request'].reduce(hmac, hmac(`TC3${options.secretKey}`, date));
  const signature = hmac(key, ['TC3-HMAC-SHA256', timestamp, scope, sha256(canonical)].join('\n')).toString('hex');
  return {
    headers: {
      ...headers,
      authorization: `TC3-HMAC-SHA256 Credential=${options.secretId}/${scope}, SignedHeaders=content-type;host, Signature=${signature}`,
      ...{ 'x-tc-action': 'SendSms', 'x-tc-version': '2021-01-11' },
      ...{ 'x-tc-timestamp': timestamp, 'x-tc-region': options.region },
    },
    body,
  };
}

function hmac(key: string | Buffer, value: string): Buffer {
  return createHmac('sha256', key).update(value).digest();
}

function sha256(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}

type Status = Readonly<{ Code?: unknown }>;
type Response = Readonly<{ Error?: Status; SendStatusSet?: readonly Status[] }>;

/** The request as a whole may be refused, or taken and this number refused in it. */
function resultOf(posted: Posted): SendResult {
  if (!posted.answered) return unanswered(posted);
  const response = objectOf(posted.body)?.['Response'] as Response | undefined;
  const code = response?.Error?.Code ?? response?.SendStatusSet?.[0]?.Code;
  if (typeof code !== 'string') return resultOfNoCode(posted.status);
  if (code === 'Ok') return { state: 'accepted' };
  const waitMs = waits.get(code);
  if (waitMs !== undefined) return refused(code, { retryAfterMs: waitMs });
  return refused(code, {
    temporary: /^(InternalError|RequestLimitExceeded|FailedOperation\.FailResolvePacket)/.test(code),
  });
}

/** Too many to this number within a time that soon passes; what is too many for a day goes by the next way. */
const waits: ReadonlyMap<string, number> = new Map([
  ['LimitExceeded.PhoneNumberThirtySecondLimit', 30_000],
  ['LimitExceeded.PhoneNumberOneHourLimit', 3_600_000],
]);
