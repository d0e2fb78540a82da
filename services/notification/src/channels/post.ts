import { request as requestPlain, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { Socket } from 'node:net';

import type { SendResult } from './channel.ts';

export type Letter = Readonly<{ headers: Readonly<Record<string, string>>; body: string }>;

/** What came of a POST: an answer, or none (`connected` = the letter may have been read all the same). */
export type Posted =
  | Readonly<{ answered: true; status: number; headers: IncomingHttpHeaders; body: string }>
  | Readonly<{ answered: false; connected: boolean }>;

/** Where a platform is reached; another address where a relay stands between. */
export const platformAddress = /^https?:\/\/[^\s/?#]+$/;

/** An answer of a platform is a line of JSON; more is not read. */
const maxAnswerCharacters = 65_536;

/** One request on a connection of its own. What happened before the connection stood had no effect over there. */
export function post(
  url: string | URL,
  { headers, body }: Letter,
  answerWithinMs: number,
  method: 'POST' | 'GET' = 'POST',
): Promise<Posted> {
  return new Promise((resolve) => {
    const secure = String(url).startsWith('https:');
    const signal = AbortSignal.timeout(answerWithinMs);
    const length = method === 'POST' ? { 'content-length': String(Buffer.byteLength(body)) } : {};
    const options = { method, headers: { ...headers, ...length }, agent: false, signal };
    const sending = (secure ? requestSecure : requestPlain)(url, options);
    let connected = false;
    const lost = (): void => resolve({ answered: false, connected });
    sending.on('socket', (socket: Socket) =>
      socket.once(secure ? 'secureConnect' : 'connect', () => (connected = true)),
    );
    sending.on('response', (response) => void read(response).then(resolve, lost));
    sending.on('error', lost);
    sending.end(body);
  });
}

async function read(response: IncomingMessage): Promise<Posted> {
  let body = '';
  for await (const chunk of response.setEncoding('utf8')) {
    body += chunk as string;
    if (body.length > maxAnswerCharacters) response.destroy();
  }
  return { answered: true, status: response.statusCode ?? 0, headers: response.headers, body };
}

/** No answer: refused for now when it cannot have been read, else unclear. */
export function unanswered({ connected }: Readonly<{ connected: boolean }>): SendResult {
  return connected ? { state: 'unknown' } : { state: 'rejected', reason: 'UNREACHABLE', temporary: true };
}

/** The JSON object of an answer; undefined when it is none: then nobody knows what became of the message. */
export function objectOf(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Refused; the message may be taken later when `retryAfterMs` says after how long, or `temporary` that it may. */
export function refused(reason: string, later: { temporary?: boolean; retryAfterMs?: number } = {}): SendResult {
  const { retryAfterMs, temporary = retryAfterMs !== undefined } = later;
  return { state: 'rejected', reason, temporary, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

/** Something in between answered, not the platform. A request that it refused did not get through; else nobody knows. */
export function resultOfNoCode(status: number): SendResult {
  if (status === 429 || status === 503) return refused(`HTTP_${status}`, { temporary: true });
  return status >= 400 && status < 500 ? refused(`HTTP_${status}`) : { state: 'unknown' };
}
