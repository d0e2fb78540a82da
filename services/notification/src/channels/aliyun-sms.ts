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

export const aliyunSmsSettings = {
  aliyunSmsUrl: text({
    env: 'LINLI_ALIYUN_SMS_URL',
    initial: 'https://dysmsapi.aliyuncs.com',
    pattern: platformAddress,
  }),
  aliyunSmsKeyId: text({ env: 'LINLI_ALIYUN_SMS_KEY_ID', initial: '', minLength: 0, pattern: /^\w*$/ }),
  aliyunSmsKeySecret: secret({ env: 'LINLI_ALIYUN_SMS_KEY_SECRET', initial: '', minLength: 0, pattern: /^\w*$/ }),
  aliyunSmsSign: text({ env: 'LINLI_ALIYUN_SMS_SIGN', initial: '', minLength: 0, maxLength: 40 }),
  /** Code of each reviewed text: `VISIT_SOON=SMS_1234,…` */
  aliyunSmsTemplates: text({
    ...{ env: 'LINLI_ALIYUN_SMS_TEMPLATES', initial: '', minLength: 0, maxLength: 5_000, pattern: namedPattern },
  }),
} as const;

export type AliyunSmsOptions = Readonly<{
  keyId: string;
  keySecret: string;
  signName: string;
  templates: SmsTemplates;
  url: string;
  answerWithinMs?: number;
}>;

/**
 * SendSms of Aliyun (version 2017-05-25, signature ACS3-HMAC-SHA256). `OutId` only comes back in reports: it drops no repeat, so an
 * attempt without an answer is not made again.
 */
export function aliyunSmsChannel(options: AliyunSmsOptions): Channel {
  const { templates, url, answerWithinMs = 10_000 } = options;
  return {
    name: 'aliyun-sms',
    honoursKey: false,
    needsPhone: true,
    async send(message) {
      const code = templates.get(message.template);
      if (code === undefined) return refused('NO_TEMPLATE');
      const query = queryOf({
        ...{ PhoneNumbers: message.phone, SignName: options.signName, TemplateCode: code, OutId: message.key },
        ...(message.words.length > 0 && { TemplateParam: JSON.stringify(Object.fromEntries(message.words)) }),
      });
      return resultOf(
        await post(`${url}/?${query}`, signed(message, query, new URL(url).host, options), answerWithinMs),
      );
    },
  };
}

/** Sorted, and encoded as RFC 3986 says: the signature is over this very text. */
function queryOf(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .join('&');
}

function encoded(value: string): string {
  return encodeURIComponent(value).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function signed({ key, nowMs }: Message, query: string, host: string, { keyId, keySecret }: AliyunSmsOptions): Letter {
  const body = '';
  const headers: Readonly<Record<string, string>> = {
    host,
    'x-acs-action': 'SendSms',
    'x-acs-content-sha256': sha256(body),
    'x-acs-date': `${isoOf(nowMs).slice(0, 19)}Z`,
    // Each request has its own; each attempt has its own instant.
    'x-acs-signature-nonce': sha256(`${key}|${nowMs}`).slice(0, 32),
    'x-acs-version': '2017-05-25',
  };
  const names = Object.keys(headers).sort();
  const lines = names.map((name) => `${name}:${headers[name] ?? ''}\n`).join('');
  const canonical = ['POST', '/', query, lines, names.join(';'), sha256(body)].join('\n');
  const signature = createHmac('sha256', keySecret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest('hex');
  const authorization = `ACS3-HMAC-SHA256 Credential=${keyId},SignedHeaders=${names.join(';')},Signature=${signature}`;
  return { headers: { ...headers, authorization }, body };
}

function sha256(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}

function resultOf(posted: Posted): SendResult {
  if (!posted.answered) return unanswered(posted);
  const { Code: code, Message: why } = objectOf(posted.body) ?? {};
  if (typeof code !== 'string') return resultOfNoCode(posted.status);
  if (code === 'OK') return { state: 'accepted' };
  if (code === 'isv.BUSINESS_LIMIT_CONTROL') return tooMany(String(why));
  return refused(code, { temporary: /^(isp\.|Throttling|ServiceUnavailable|InternalError)/.test(code) });
}

/** Too many to this number: its sentence says whether this minute, this hour or (no use in waiting) this day. */
function tooMany(why: string): SendResult {
  const code = 'isv.BUSINESS_LIMIT_CONTROL';
  if (why.includes('分钟级')) return refused(code, { retryAfterMs: 60_000 });
  return why.includes('小时级') ? refused(code, { retryAfterMs: 3_600_000 }) : refused(code);
}
