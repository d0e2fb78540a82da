import type { Env } from '@linli/env';
import type { Cause, Documents, Store } from '@linli/store';

import { hashPassword, nobody, passwordMatches } from './password.ts';
import { sessionDocuments, userDocuments } from './accounts.ts';
import { isLive, sessionPolicy } from './session.ts';
import { decideInvite, decideSignIn, signInPolicy, type User, type UserEvent } from './user.ts';

export type SignedIn = Readonly<{ user: User; token: string }>;

/** Who may sign in, and who has. */
export interface People {
  readonly collections: readonly Documents<never, never>['collection'][];
  /** Adds or updates a colleague named by a ledger; nothing changes when the line is known. */
  invite(line: Extract<UserEvent, { type: 'invited' }>['user'], cause: Cause): Promise<'TAKEN' | 'UNCHANGED'>;
  setPassword(userId: string, word: string): Promise<'PASSWORD_SET' | 'PASSWORD_TOO_SHORT' | 'USER_UNKNOWN'>;
  signIn(login: string, word: string): Promise<SignedIn | undefined>;
  /** The user behind a cookie's token, undefined when there is no live session. */
  who(token: string): Promise<User | undefined>;
  signOut(token: string): Promise<void>;
  find(userId: string): Promise<User | undefined>;
  byRole(role: string, limit: number): Promise<readonly User[]>;
}

export function makePeople(ports: Readonly<{ store: Store; env: Env; incarnation: number }>): People {
  const { env } = ports;
  const documentPorts = { store: ports.store, clock: env.clock, incarnation: ports.incarnation };
  const users = userDocuments(documentPorts);
  const sessions = sessionDocuments(documentPorts);
  return {
    collections: [users.collection, sessions.collection],
    ...accounts(users, env),
    ...signedIn(users, sessions, env),
  };
}

const own = (env: Env): Cause => ({
  kind: 'command',
  commandId: env.ids.next('cmd'),
  correlationId: '',
  traceparent: '',
});

function accounts(
  users: ReturnType<typeof userDocuments>,
  env: Env,
): Pick<People, 'invite' | 'setPassword' | 'find' | 'byRole'> {
  return {
    async invite(line, cause) {
      const outcome = await users.change(line.userId, cause, (user) => {
        const events = decideInvite(user, line);
        return { ok: true, events, answer: events.length === 0 ? 'UNCHANGED' : 'TAKEN' };
      });
      return outcome.ok && outcome.answer === 'TAKEN' && !outcome.repeated ? 'TAKEN' : 'UNCHANGED';
    },
    async setPassword(userId, word) {
      if (word.length < signInPolicy.shortestPassword) return 'PASSWORD_TOO_SHORT';
      const password = await hashPassword(word, env.ids.secret());
      const outcome = await users.change(userId, own(env), (user) =>
        user === undefined
          ? { ok: false, refusal: 'USER_UNKNOWN' as const }
          : { ok: true, events: [{ type: 'password-set', password }], answer: null },
      );
      return outcome.ok ? 'PASSWORD_SET' : outcome.refusal;
    },
    async find(userId) {
      return (await users.find(userId))?.state;
    },
    async byRole(role, limit) {
      return (await users.page({ index: 'byRole', equals: [role], limit })).found.map(({ state }) => state);
    },
  };
}

function signedIn(
  users: ReturnType<typeof userDocuments>,
  sessions: ReturnType<typeof sessionDocuments>,
  env: Env,
): Pick<People, 'signIn' | 'who' | 'signOut'> {
  const sessionId = (token: string): string => env.ids.derived('ss', token);
  return {
    async signIn(login, word) {
      const { found } = await users.page({ index: 'byLogin', equals: [login], limit: 1 });
      const user = found[0]?.state;
      const right = await passwordMatches(word, user?.password ?? nobody);
      if (user === undefined) return undefined;
      const judged = decideSignIn(user, right && user.password !== undefined, env.clock.nowMs());
      const { event } = judged;
      if (event !== undefined)
        await users.change(user.userId, own(env), () => ({ ok: true, events: [event], answer: null }));
      if (!judged.ok) return undefined;
      const token = env.ids.secret();
      await sessions.change(sessionId(token), own(env), (_, atMs) => ({
        ok: true,
        events: [{ type: 'started', userId: user.userId, atMs }],
        answer: null,
      }));
      return { user, token };
    },
    async who(token) {
      const session = await sessions.find(sessionId(token));
      const nowMs = env.clock.nowMs();
      if (session === undefined || !isLive(session.state, nowMs)) return undefined;
      const user = (await users.find(session.state.userId))?.state;
      if (user?.state !== 'ACTIVE') return undefined;
      if (nowMs - session.state.seenAtMs >= sessionPolicy.seenEveryMs) {
        await sessions.change(sessionId(token), own(env), (_, atMs) => ({
          ok: true,
          events: [{ type: 'seen', atMs }],
          answer: null,
        }));
      }
      return user;
    },
    async signOut(token) {
      await sessions.change(sessionId(token), own(env), (session) => ({
        ok: true,
        events: session === undefined ? [] : [{ type: 'ended' }],
        answer: null,
      }));
    },
  };
}
