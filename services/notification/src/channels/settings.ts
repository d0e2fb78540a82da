import { flag, secret, SettingRefused, text, type ConfigOf, type Setting } from '@linli/config';
import type { Logger } from '@linli/telemetry';

import type { Audience } from '../telling/policy.ts';
import { aliyunSmsChannel, aliyunSmsSettings } from './aliyun-sms.ts';
import type { Channel } from './channel.ts';
import { dingtalkRobotChannel, dingtalkRobotSettings } from './dingtalk-robot.ts';
import { logChannel } from './log.ts';
import { entriesOf } from './sms.ts';
import { smtpChannel } from './smtp.ts';
import { tencentSmsChannel, tencentSmsSettings } from './tencent-sms.ts';
import { webhookChannel } from './webhook.ts';
import { wecomAppChannel, wecomAppSettings } from './wecom-app.ts';
import { wecomRobotChannel, wecomRobotSettings } from './wecom-robot.ts';

/** What an operator sets to reach people outside; with nothing set every message is in the outbox page and the log alone. */
export const notificationSettings = {
  webhookUrl: text({ env: 'LINLI_WEBHOOK_URL', initial: '', minLength: 0, pattern: /^(https?:\/\/\S+)?$/ }),
  webhookSecret: secret({
    env: 'LINLI_WEBHOOK_SECRET',
    initial: '',
    minLength: 0,
    // 24 bytes at least, as Standard Webhooks has it.
    pattern: /^((whsec_)?[A-Za-z0-9+/]{32,}={0,2})?$/,
  }),
  webhookPhone: flag({ env: 'LINLI_WEBHOOK_PHONE', initial: false }),
  smtpUrl: secret({ env: 'LINLI_SMTP_URL', initial: '', minLength: 0, pattern: /^(smtps?:\/\/\S+)?$/ }),
  smtpFrom: text({ env: 'LINLI_SMTP_FROM', initial: 'linli@localhost', maxLength: 320 }),
  smtpStaff: text({ env: 'LINLI_SMTP_STAFF', initial: '', minLength: 0, maxLength: 320 }),
  ...{ ...wecomAppSettings, ...wecomRobotSettings, ...dingtalkRobotSettings },
  ...{ ...aliyunSmsSettings, ...tencentSmsSettings },
} as const;

type Config = ConfigOf<typeof notificationSettings>;
type Way = Readonly<{ channels: readonly Channel[]; channelsOf: Readonly<Record<Audience, readonly string[]>> }>;

/**
 * The channels that these settings give. Residents and providers: webhook, then SMS. Staff: the member's own messages, then the
 * desk's mailbox, then the group. Each is the next way when the one before fails; where there is none, the log.
 * @throws SettingRefused when half of a way is set: messages would silently go nowhere
 */
export function channelsFrom(config: Config, logger: Logger): Way {
  demandWhole(config);
  const outside = toPeople(config);
  const staff = toStaff(config);
  const log = logChannel(logger);
  const people = namesOf(outside, log);
  return {
    channels: [...outside, ...staff, log],
    channelsOf: { RESIDENT: people, PROVIDER: people, STAFF: namesOf(staff, log) },
  };
}

function toPeople(config: Config): readonly Channel[] {
  return [
    ...when(config.webhookUrl, (url) =>
      webhookChannel({ url, secret: config.webhookSecret, needsPhone: config.webhookPhone }),
    ),
    ...when(config.aliyunSmsKeyId, (keyId) =>
      aliyunSmsChannel({
        ...{ url: config.aliyunSmsUrl, keyId, keySecret: config.aliyunSmsKeySecret, signName: config.aliyunSmsSign },
        templates: new Map(entriesOf(config.aliyunSmsTemplates)),
      }),
    ),
    ...when(config.tencentSmsSecretId, (secretId) =>
      tencentSmsChannel({
        ...{ url: config.tencentSmsUrl, secretId, secretKey: config.tencentSmsSecretKey, app: config.tencentSmsApp },
        ...{ signName: config.tencentSmsSign, region: config.tencentSmsRegion },
        templates: new Map(entriesOf(config.tencentSmsTemplates)),
      }),
    ),
  ];
}

function toStaff(config: Config): readonly Channel[] {
  return [
    ...when(config.wecomAppCorp, (corp) =>
      wecomAppChannel({
        ...{ url: config.wecomUrl, corp, agent: Number(config.wecomAppAgent), secret: config.wecomAppSecret },
        members: new Map(entriesOf(config.wecomAppMembers)),
      }),
    ),
    ...when(config.smtpUrl, (url) =>
      smtpChannel({ url, from: config.smtpFrom, mailboxes: { STAFF: config.smtpStaff } }),
    ),
    ...when(config.wecomRobotKey, (key) => wecomRobotChannel({ url: config.wecomUrl, key })),
    ...when(config.dingtalkRobotToken, (token) =>
      dingtalkRobotChannel({ url: config.dingtalkUrl, token, secret: config.dingtalkRobotSecret }),
    ),
  ];
}

/** A channel where its first setting is set. */
function when(setting: string, make: (setting: string) => Channel): readonly Channel[] {
  return setting === '' ? [] : [make(setting)];
}

/** Settings that mean nothing without each other. */
const wholes = [
  ['webhookUrl', 'webhookSecret'],
  ['smtpUrl', 'smtpStaff'],
  ['wecomAppCorp', 'wecomAppAgent', 'wecomAppSecret', 'wecomAppMembers'],
  ['dingtalkRobotToken', 'dingtalkRobotSecret'],
  ['aliyunSmsKeyId', 'aliyunSmsKeySecret', 'aliyunSmsSign', 'aliyunSmsTemplates'],
  ['tencentSmsSecretId', 'tencentSmsSecretKey', 'tencentSmsApp', 'tencentSmsSign', 'tencentSmsTemplates'],
] as const;

function demandWhole(config: Config): void {
  const missing = wholes.flatMap((parts) => {
    const unset = parts.filter((name) => config[name] === '');
    if (unset.length === parts.length) return [];
    return unset.map((name) => {
      const setting: Setting<string> = notificationSettings[name];
      const legal = setting.legal.replace(/^0/, '1');
      return { setting: setting.env, code: 'MISSING', value: undefined, legal } as const;
    });
  });
  if (missing.length > 0) throw new SettingRefused(missing);
}

function namesOf(channels: readonly Channel[], otherwise: Channel): readonly string[] {
  return (channels.length > 0 ? channels : [otherwise]).map(({ name }) => name);
}
