import type { Env } from '@linli/env';
import type { Cause, Documents, Store } from '@linli/store';

import { sessionDocuments, userDocuments } from './accounts.ts';
import { setPassword, signingIn } from './sign-in.ts';
import { decideDisable, decideInvite, signInPolicy, type User, type UserEvent } from './user.ts';

export type SignedIn = Readonly<{ user: User; token: string }>;

/** Who may sign in, and who has. */
export interface People {
  readonly collections: readonly Documents<never, never>['collection'][];
  /** Adds or updates a colleague named by a ledger or an administrator; nothing changes when the line is known. */
  invite(
    line: Extract<UserEvent, { type: 'invited' }>['user'],
    cause: Cause,
  ): Promise<'TAKEN' | 'UNCHANGED' | 'LOGIN_TAKEN'>;
  /** Gives a password, also to who was disabled; sessions begun before it end. */
  setPassword(userId: string, word: string): Promise<'PASSWORD_SET' | 'PASSWORD_TOO_SHORT' | 'USER_UNKNOWN'>;
  /** Nobody signs in any more, and who is signed in is not. */
  disable(userId: string, cause: Cause): Promise<'DISABLED' | 'USER_UNKNOWN'>;
  /** Undefined for a wrong password, an unknown login, a resting or disabled account alike. */
  signIn(login: string, word: string): Promise<SignedIn | undefined>;
  /** A new password against the current one; other sessions end, the answer's token is the one that goes on. */
  changePassword(
    userId: string,
    current: string,
    next: string,
  ): Promise<Readonly<{ token: string }> | Readonly<{ refusal: 'PASSWORD_TOO_SHORT' | 'SIGN_IN_REFUSED' }>>;
  /** The user behind a cookie's token, undefined when there is no live session. Counts as use. */
  who(token: string): Promise<User | undefined>;
  /** As `who`, without counting as use: an open stream does not keep anybody signed in. */
  stillSignedIn(token: string): Promise<User | undefined>;
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
    ...signingIn({ users, sessions, env }),
  };
}

function accounts(
  users: ReturnType<typeof userDocuments>,
  env: Env,
): Pick<People, 'invite' | 'setPassword' | 'disable' | 'find' | 'byRole'> {
  return {
    async invite(line, cause) {
      const { found } = await users.page({ index: 'byLogin', equals: [line.login], limit: 1 });
      if (found.some(({ state }) => state.userId !== line.userId)) return 'LOGIN_TAKEN';
      const outcome = await users.change<'TAKEN' | 'UNCHANGED', never>(line.userId, cause, (user) => {
        const events = decideInvite(user, line);
        return { ok: true, events, answer: events.length === 0 ? 'UNCHANGED' : 'TAKEN' };
      });
      return outcome.ok ? outcome.answer : outcome.refusal;
    },
    async setPassword(userId, word) {
      if (word.length < signInPolicy.shortestPassword) return 'PASSWORD_TOO_SHORT';
      return (await setPassword({ users, env }, userId, word)) === undefined ? 'USER_UNKNOWN' : 'PASSWORD_SET';
    },
    async disable(userId, cause) {
      const outcome = await users.change(userId, cause, decideDisable);
      return outcome.ok ? 'DISABLED' : outcome.refusal;
    },
    async find(userId) {
      return (await users.find(userId))?.state;
    },
    async byRole(role, limit) {
      return (await users.page({ index: 'byRole', equals: [role], limit })).found.map(({ state }) => state);
    },
  };
}
