import { createHmac } from 'node:crypto';

import type { Channel, Message, SendResult } from './channel.ts';
import { post, refused, unanswered, type Letter, type Posted } from './post.ts';

export type WebhookOptions = Readonly<{
  name?: string;
  url: string;
  /** `whsec_` + base64, as Standard Webhooks has it. */
  secret: string;
  /** True when the receiver sends to phones (an SMS gateway): then, and only then, the number is asked for and passed on. */
  needsPhone?: boolean;
  answerWithinMs?: number;
}>;

const defaultAnswerWithinMs = 10_000;

/**
 * POSTs each message as JSON, signed as Standard Webhooks says (webhook-id, webhook-timestamp, webhook-signature); the id stays the
 * same for every attempt, so a receiver that keeps to the standard takes a repeat for what it is.
 */
export function webhookChannel(options: WebhookOptions): Channel {
  const { url, secret, needsPhone = false, name = 'webhook', answerWithinMs = defaultAnswerWithinMs } = options;
  return {
    name,
    honoursKey: true,
    needsPhone,
    send: async (message) => resultOf(await post(url, signed(message, secret, needsPhone), answerWithinMs)),
  };
}

function signed(message: Message, secret: string, withPhone: boolean): Letter {
  const { key, phone, nowMs, words, ...data } = message;
  const told = { id: key, ...data, words: Object.fromEntries(words), ...(withPhone && { phone }) };
  const body = JSON.stringify({ type: 'linli.message', data: told });
  const timestamp = String(Math.floor(nowMs / 1000));
  const hmacKey = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', hmacKey).update(`${key}.${timestamp}.${body}`).digest('base64');
  const standard = { 'webhook-id': key, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
  return { headers: { ...standard, 'content-type': 'application/json' }, body };
}

function resultOf(posted: Posted): SendResult {
  if (!posted.answered) return unanswered(posted);
  const { status, headers } = posted;
  if (status >= 200 && status < 300) return { state: 'accepted' };
  const temporary = status === 408 || status === 429 || status >= 500;
  const seconds = Number(headers['retry-after']);
  const known = Number.isFinite(seconds) && seconds > 0;
  return refused(`HTTP_${status}`, { temporary, ...(known && { retryAfterMs: seconds * 1000 }) });
}
