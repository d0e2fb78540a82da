import { createHmac } from 'node:crypto';
import { request as requestPlain, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { Socket } from 'node:net';

import type { Channel, Message, SendResult } from './channel.ts';

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
    send: (message) => post(url, signed(message, secret, needsPhone), answerWithinMs),
  };
}

type Signed = Readonly<{ headers: Readonly<Record<string, string>>; body: string }>;

function signed(message: Message, secret: string, withPhone: boolean): Signed {
  const { key, phone, nowMs, ...data } = message;
  const body = JSON.stringify({ type: 'linli.message', data: { id: key, ...data, ...(withPhone && { phone }) } });
  const timestamp = String(Math.floor(nowMs / 1000));
  const hmacKey = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', hmacKey).update(`${key}.${timestamp}.${body}`).digest('base64');
  const standard = { 'webhook-id': key, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
  return { headers: { ...standard, 'content-type': 'application/json' }, body };
}

/** What happened before the connection stood is a refusal; what happened after it may have had its effect. */
function post(url: string, { headers, body }: Signed, answerWithinMs: number): Promise<SendResult> {
  return new Promise((resolve) => {
    const secure = url.startsWith('https:');
    const signal = AbortSignal.timeout(answerWithinMs);
    const sending = (secure ? requestSecure : requestPlain)(url, { method: 'POST', headers, agent: false, signal });
    let connected = false;
    sending.on('socket', (socket: Socket) =>
      socket.once(secure ? 'secureConnect' : 'connect', () => (connected = true)),
    );
    sending.on('response', (response) => {
      response.resume();
      resolve(resultOf(response));
    });
    sending.on('error', () =>
      resolve(connected ? { state: 'unknown' } : { state: 'rejected', reason: 'UNREACHABLE', temporary: true }),
    );
    sending.end(body);
  });
}

function resultOf({ statusCode = 0, headers }: IncomingMessage): SendResult {
  if (statusCode >= 200 && statusCode < 300) return { state: 'accepted' };
  const temporary = statusCode === 408 || statusCode === 429 || statusCode >= 500;
  const seconds = Number(headers['retry-after']);
  const retryAfterMs = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
  return {
    state: 'rejected',
    reason: `HTTP_${statusCode}`,
    temporary,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}
