import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig, SettingRefused } from '@linli/config';
import { silent } from '@linli/telemetry';
import { Webhook } from 'standardwebhooks';

import type { Channel, Message } from '../src/channels/channel.ts';
import { logChannel } from '../src/channels/log.ts';
import { channelsFrom, notificationSettings } from '../src/channels/settings.ts';
import { smtpChannel } from '../src/channels/smtp.ts';
import { webhookChannel } from '../src/channels/webhook.ts';
import { smtpDouble, webhookDouble, type Behaviour } from './doubles.ts';

const secret = `whsec_${Buffer.from('a secret of twenty-four!').toString('base64')}`;
const message: Message = {
  ...{
    key: 'nd_1',
    template: 'VISIT_SOON',
    class: 'P1',
    demandId: 'dm_1',
    recipientKind: 'STAFF',
    recipientId: 'us_1',
  },
  ...{ phone: '13800000000', language: 'zh', subject: '两小时后的预约', body: '您好', words: [], nowMs: Date.now() },
};

let hook: Awaited<ReturnType<typeof webhookDouble>>;
let post: Awaited<ReturnType<typeof smtpDouble>>;
beforeAll(async () => {
  hook = await webhookDouble();
  post = await smtpDouble();
});
afterAll(() => Promise.all([hook.close(), post.close()]));

const webhook = (part: object = {}) =>
  webhookChannel({ url: `http://127.0.0.1:${hook.port}/in`, secret, answerWithinMs: 300, ...part });
const smtp = (part: object = {}) =>
  smtpChannel({
    ...{ url: `smtp://127.0.0.1:${post.port}`, from: 'Linli <linli@example.org>', answerWithinMs: 300 },
    ...{ mailboxes: { STAFF: 'desk@example.org' }, ...part },
  });

describe('the webhook', () => {
  it('signs as Standard Webhooks says, and has one id for every attempt', async () => {
    hook.told.behaviour = 'accept';
    for (let n = 0; n < 2; n++) expect(await webhook().send(message)).toEqual({ state: 'accepted' });
    for (const { headers, body } of hook.taken) {
      expect(headers['webhook-id']).toBe('nd_1');
      const verified = new Webhook(secret).verify(body, headers as Record<string, string>);
      expect(verified).toMatchObject({ type: 'linli.message', data: { id: 'nd_1', template: 'VISIT_SOON' } });
    }
  });

  it('passes a number on only to a receiver that needs one', async () => {
    hook.told.behaviour = 'accept';
    await webhook().send(message);
    expect(hook.taken.at(-1)?.body).not.toContain(message.phone);
    await webhook({ needsPhone: true }).send(message);
    expect(hook.taken.at(-1)?.body).toContain(message.phone);
  });

  it.each<[Behaviour, object]>([
    ['refuse', { state: 'rejected', reason: 'HTTP_400', temporary: false }],
    ['busy', { state: 'rejected', reason: 'HTTP_503', temporary: true, retryAfterMs: 90_000 }],
    ['take and say nothing', { state: 'unknown' }],
    ['take and hang up', { state: 'unknown' }],
  ])('whose receiver is to %s answers %j', async (behaviour, answer) => {
    hook.told.behaviour = behaviour;
    expect(await webhook().send(message)).toEqual(answer);
  });

  it('that reaches nobody is refused for now', async () => {
    const nobody = webhook({ url: 'http://127.0.0.1:1/in' });
    expect(await nobody.send(message)).toEqual({ state: 'rejected', reason: 'UNREACHABLE', temporary: true });
  });
});

describe('mail', () => {
  it('goes to the mailbox of the desk with a Message-ID that stays the same', async () => {
    post.told.behaviour = 'accept';
    for (let n = 0; n < 2; n++) expect(await smtp().send(message)).toEqual({ state: 'accepted' });
    expect(post.mails).toHaveLength(2);
    for (const mail of post.mails) {
      expect(mail).toContain('Message-ID: <nd_1@example.org>');
      expect(mail).toContain('To: desk@example.org');
      expect(mail).not.toContain(message.phone);
    }
  });

  it.each<[Behaviour, object]>([
    ['refuse', { state: 'rejected', reason: 'SMTP_550', temporary: false }],
    ['busy', { state: 'rejected', reason: 'SMTP_451', temporary: true }],
    ['take and say nothing', { state: 'unknown' }],
    ['take and hang up', { state: 'unknown' }],
  ])('whose server is to %s answers %j', async (behaviour, answer) => {
    post.told.behaviour = behaviour;
    expect(await smtp().send(message)).toEqual(answer);
  });

  it('that reaches no server is refused for now, and to who has no mailbox for good', async () => {
    const nobody = smtp({ url: 'smtp://127.0.0.1:1' });
    expect(await nobody.send(message)).toEqual({ state: 'rejected', reason: 'UNREACHABLE', temporary: true });
    const resident = await smtp().send({ ...message, recipientKind: 'RESIDENT' });
    expect(resident).toEqual({ state: 'rejected', reason: 'NO_MAILBOX', temporary: false });
  });
});

describe('the channels that the settings give', () => {
  const from = (environment: Record<string, string>) =>
    channelsFrom(readConfig(notificationSettings, { environment }), silent.logger);

  it('are the log alone when nothing is set', () => {
    expect(from({}).channelsOf).toEqual({ RESIDENT: ['log'], PROVIDER: ['log'], STAFF: ['log'] });
  });

  it('are the webhook for people outside and the mailbox for the desk', () => {
    const both = from({
      ...{ LINLI_WEBHOOK_URL: 'https://sms.example.org/in', LINLI_WEBHOOK_SECRET: secret, LINLI_WEBHOOK_PHONE: 'true' },
      ...{ LINLI_SMTP_URL: 'smtp://localhost', LINLI_SMTP_STAFF: 'desk@example.org' },
    });
    expect(both.channelsOf).toEqual({ RESIDENT: ['webhook'], PROVIDER: ['webhook'], STAFF: ['smtp'] });
    const needsPhone = ({ name, needsPhone: needs }: Channel) => [name, needs];
    expect(both.channels.map(needsPhone)).toEqual([
      ['webhook', true],
      ['smtp', false],
      ['log', false],
    ]);
  });

  it('are refused when half of a way is set: messages would go nowhere', () => {
    const missing = (environment: Record<string, string>): unknown => {
      try {
        return from(environment);
      } catch (error) {
        return error instanceof SettingRefused ? error.problems.map(({ setting, code }) => [setting, code]) : error;
      }
    };
    expect(missing({ LINLI_WEBHOOK_URL: 'https://sms.example.org/in' })).toEqual([['LINLI_WEBHOOK_SECRET', 'MISSING']]);
    expect(missing({ LINLI_WEBHOOK_SECRET: secret, LINLI_SMTP_URL: 'smtp://localhost' })).toEqual([
      ['LINLI_WEBHOOK_URL', 'MISSING'],
      ['LINLI_SMTP_STAFF', 'MISSING'],
    ]);
    expect(missing({ LINLI_WEBHOOK_SECRET: 'short' })).toEqual([['LINLI_WEBHOOK_SECRET', 'ILLEGAL']]);
  });

  it('write ids and codes into the log, and no text', async () => {
    const lines: string[] = [];
    const logger = { ...silent.logger, info: (fields: object) => void lines.push(JSON.stringify(fields)) };
    expect(await logChannel(logger).send(message)).toEqual({ state: 'accepted' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('VISIT_SOON');
    for (const word of [message.phone, message.subject, message.body]) expect(lines[0]).not.toContain(word);
  });
});
