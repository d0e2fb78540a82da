import type { Clock, Env } from '@linli/env';
import { documents, type Cause, type Documents, type Store } from '@linli/store';

import { evolveSession, type Session, type SessionEvent } from './session.ts';
import { evolveUser, type User, type UserEvent } from './user.ts';

type Ports = Readonly<{ store: Store; clock: Clock; incarnation: number }>;

export function userDocuments(ports: Ports): Documents<User, UserEvent> {
  return documents<User, UserEvent>(ports, {
    collection: { name: 'user', indexes: { byLogin: ['login'], byRole: ['role', 'login'] } },
    evolve: evolveUser,
    facts: () => [],
    dueAtMs: () => null,
    keys: (user) => ({ byLogin: [user.login], byRole: [user.role, user.login] }),
  });
}

export function sessionDocuments(ports: Ports): Documents<Session, SessionEvent> {
  return documents<Session, SessionEvent>(ports, {
    collection: { name: 'session', indexes: {} },
    evolve: evolveSession,
    facts: () => [],
    dueAtMs: () => null,
    keys: () => ({}),
  });
}

/** Cause of a change that nobody outside names: a sign-in, a use. */
export function own(env: Env): Cause {
  return { kind: 'command', commandId: env.ids.next('cmd'), correlationId: '', traceparent: '' };
}
