import { sessionPolicy } from '../people/session.ts';

/** Cookies of the door: a session's token, and the size of the text somebody chose. */
export type Cookies = Readonly<{
  session: string;
  signedIn: (token: string) => string;
  signedOut: string;
  /** Name of the cookie that keeps the chosen text size. */
  textSize: string;
  textSizeIs: (size: 'large' | 'standard') => string;
}>;

const yearSeconds = 365 * 24 * 60 * 60;

/**
 * Cookies go to this server only, never to a script, never along with a foreign page's request. Behind TLS they say so,
 * and their name forbids the browser to take them from anybody else.
 */
export function cookiesFor(behindTls: boolean): Cookies {
  const prefix = behindTls ? '__Host-' : '';
  const secure = behindTls ? '; Secure' : '';
  const session = `${prefix}linli_session`;
  const textSize = `${prefix}linli_text`;
  const set = (name: string, value: string, site: string, seconds: number): string =>
    `${name}=${value}; Path=/; HttpOnly; SameSite=${site}; Max-Age=${seconds}${secure}`;
  return {
    session,
    signedIn: (token) => set(session, token, 'Strict', sessionPolicy.wholeMs / 1000),
    signedOut: set(session, '', 'Strict', 0),
    textSize,
    textSizeIs: (size) => set(textSize, size, 'Lax', yearSeconds),
  };
}
