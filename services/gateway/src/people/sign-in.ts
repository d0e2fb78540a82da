import type { Env } from '@linli/env';
import { VersionConflict } from '@linli/store';

import { own, type sessionDocuments, type userDocuments } from './accounts.ts';
import { hashPassword, nobody, passwordMatches } from './password.ts';
import type { People } from './people.ts';
import { isLive, sessionPolicy } from './session.ts';
import { decideSignIn, signInPolicy, type User } from './user.ts';

type Parts = Readonly<{
  users: ReturnType<typeof userDocuments>;
  sessions: ReturnType<typeof sessionDocuments>;
  env: Env;
}>;

/** Passwords and sessions: who comes in, who is in, who goes. */
export function signingIn(
  parts: Parts,
): Pick<People, 'signIn' | 'changePassword' | 'who' | 'stillSignedIn' | 'signOut'> {
  const { users, sessions, env } = parts;
  const touch = async (token: string): Promise<void> => {
    await sessions.change(sessionId(env, token), own(env), (_, atMs) => ({
      ok: true,
      events: [{ type: 'seen', atMs }],
      answer: null,
    }));
  };
  return {
    async signIn(login, word) {
      const { found } = await users.page({ index: 'byLogin', equals: [login], limit: 1 });
      const user = await admit(parts, found[0]?.state, word);
      return user && { user, token: await openSession(parts, user) };
    },
    async changePassword(userId, current, next) {
      if (next.length < signInPolicy.shortestPassword) return { refusal: 'PASSWORD_TOO_SHORT' };
      if ((await admit(parts, (await users.find(userId))?.state, current)) === undefined)
        return { refusal: 'SIGN_IN_REFUSED' };
      const user = await setPassword(parts, userId, next);
      return user === undefined ? { refusal: 'SIGN_IN_REFUSED' } : { token: await openSession(parts, user) };
    },
    async who(token) {
      const live = await liveSession(parts, token);
      if (live === undefined) return undefined;
      if (env.clock.nowMs() - live.seenAtMs >= sessionPolicy.seenEveryMs) await touch(token);
      return live.user;
    },
    stillSignedIn: async (token) => (await liveSession(parts, token))?.user,
    async signOut(token) {
      await sessions.change(sessionId(env, token), own(env), (session) => ({
        ok: true,
        events: session === undefined ? [] : [{ type: 'ended' }],
        answer: null,
      }));
    },
  };
}

/** Gives an account a password; sessions begun before it end. Undefined when there is no such account. */
export async function setPassword(
  { users, env }: Pick<Parts, 'users' | 'env'>,
  userId: string,
  word: string,
): Promise<User | undefined> {
  const password = await hashPassword(word, env.ids.secret());
  await users.change(userId, own(env), (user) => ({
    ok: true,
    events: user === undefined ? [] : [{ type: 'password-set', password }],
    answer: null,
  }));
  return (await users.find(userId))?.state;
}

/**
 * Judges one attempt. The account is judged inside the write that counts it, so that many guesses at once are counted
 * like many guesses one by one; the password is compared even where there is no account, so that both take as long.
 */
async function admit(
  { users, env }: Pick<Parts, 'users' | 'env'>,
  user: User | undefined,
  word: string,
): Promise<User | undefined> {
  const right = (await passwordMatches(word, user?.password ?? nobody)) && user?.password !== undefined;
  if (user === undefined) return undefined;
  try {
    const outcome = await users.change<boolean, never>(user.userId, own(env), (now = user, nowMs) => {
      const asCompared = now.passwordNo === user.passwordNo;
      const { admitted, events } = decideSignIn(now, right && asCompared, nowMs);
      return { ok: true, events, answer: admitted };
    });
    return outcome.ok && outcome.answer ? user : undefined;
  } catch (error) {
    // So many at once that the count could not be written: no is the safe answer.
    if (error instanceof VersionConflict) return undefined;
    throw error;
  }
}

async function openSession({ sessions, env }: Pick<Parts, 'sessions' | 'env'>, user: User): Promise<string> {
  const token = env.ids.secret();
  const { userId, passwordNo } = user;
  await sessions.change(sessionId(env, token), own(env), (_, atMs) => ({
    ok: true,
    events: [{ type: 'started', userId, passwordNo, atMs }],
    answer: null,
  }));
  return token;
}

async function liveSession(
  { users, sessions, env }: Parts,
  token: string,
): Promise<Readonly<{ user: User; seenAtMs: number }> | undefined> {
  if (token === '') return undefined;
  const session = (await sessions.find(sessionId(env, token)))?.state;
  if (session === undefined || !isLive(session, env.clock.nowMs())) return undefined;
  const user = (await users.find(session.userId))?.state;
  if (user?.state !== 'ACTIVE' || user.passwordNo !== session.passwordNo) return undefined;
  return { user, seenAtMs: session.seenAtMs };
}

/** The store never holds a token, only what it determines. */
function sessionId({ ids }: Env, token: string): string {
  return ids.derived('ss', token);
}
