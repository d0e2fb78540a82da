import { flag, secret, SettingRefused, text, type ConfigOf, type Setting } from '@linli/config';
import type { Logger } from '@linli/telemetry';

import type { Audience } from '../telling/policy.ts';
import type { Channel } from './channel.ts';
import { logChannel } from './log.ts';
import { smtpChannel } from './smtp.ts';
import { webhookChannel } from './webhook.ts';

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
} as const;

type Way = Readonly<{ channels: readonly Channel[]; channelsOf: Readonly<Record<Audience, readonly string[]>> }>;

/**
 * The channels that these settings give: residents and providers by webhook, staff by the desk's mailbox; where there is none, the log.
 * @throws SettingRefused when half of a way is set: messages would silently go nowhere
 */
export function channelsFrom(config: ConfigOf<typeof notificationSettings>, logger: Logger): Way {
  demandWhole(config);
  const webhook =
    config.webhookUrl === ''
      ? []
      : [webhookChannel({ url: config.webhookUrl, secret: config.webhookSecret, needsPhone: config.webhookPhone })];
  const mail =
    config.smtpUrl === ''
      ? []
      : [smtpChannel({ url: config.smtpUrl, from: config.smtpFrom, mailboxes: { STAFF: config.smtpStaff } })];
  const log = logChannel(logger);
  const people = namesOf(webhook, log);
  return {
    channels: [...webhook, ...mail, log],
    channelsOf: { RESIDENT: people, PROVIDER: people, STAFF: namesOf(mail, log) },
  };
}

/** Settings that mean nothing without each other. */
const pairs = [
  ['webhookUrl', 'webhookSecret'],
  ['smtpUrl', 'smtpStaff'],
] as const;

function demandWhole(config: ConfigOf<typeof notificationSettings>): void {
  const missing = pairs.flatMap(([one, other]) => {
    if ((config[one] === '') === (config[other] === '')) return [];
    const setting: Setting<string> = notificationSettings[config[one] === '' ? one : other];
    return [
      { setting: setting.env, code: 'MISSING', value: undefined, legal: setting.legal.replace(/^0/, '1') } as const,
    ];
  });
  if (missing.length > 0) throw new SettingRefused(missing);
}

function namesOf(channels: readonly Channel[], otherwise: Channel): readonly string[] {
  return (channels.length > 0 ? channels : [otherwise]).map(({ name }) => name);
}
