/**
 * A person who signs in: role and area come from the import or an administrator, never from a request.
 *
 *   INVITED ── gets a password ─▶ ACTIVE ⇄ resting (too many wrong passwords, for a while)
 *      └──────── disabled ────────────┴─▶ DISABLED ── gets a new password ─▶ ACTIVE
 *
 * Pure: reads no clock. Roles: docs/rules.md §3.0, §0.30.
 */

export const roles = [
  'GRID_WORKER',
  'COMMUNITY_COORDINATOR',
  'DESK_CLERK',
  'PROVIDER_MEMBER',
  'TEAM_LEAD',
  'MEETING_COORDINATOR',
  'MEETING_CHAIR',
  'DEPT_LIAISON',
  'PUBLISHER',
  'ADMIN',
] as const;
export type Role = (typeof roles)[number];

export type Password = Readonly<{ salt: string; hash: string }>;

export type User = Readonly<{
  userId: string;
  login: string;
  role: Role;
  /** Personal: shown to colleagues, never in events or logs. */
  name: string;
  communityIds: readonly string[];
  /** Empty = all grids of the communities. */
  gridIds: readonly string[];
  /** The line of the supply ledger this person is; empty for staff. */
  providerId: string;
  /** The department this person answers for (docs/rules.md §3.0); left out for everybody else. */
  departmentId?: string;
  state: 'INVITED' | 'ACTIVE' | 'DISABLED';
  password?: Password;
  /** Counts passwords given and disablings: a session lives only while the number it began with stands. */
  passwordNo: number;
  wrongPasswords: number;
  lockedUntilMs: number;
}>;

export type UserEvent =
  | {
      readonly type: 'invited';
      readonly user: Pick<
        User,
        'userId' | 'login' | 'role' | 'name' | 'communityIds' | 'gridIds' | 'providerId' | 'departmentId'
      >;
    }
  | { readonly type: 'password-set'; readonly password: Password }
  | { readonly type: 'signed-in' }
  | { readonly type: 'password-wrong'; readonly lockedUntilMs: number }
  | { readonly type: 'disabled' };

/** After this many wrong passwords in a row the account rests (docs/rules.md settings: `signInTries`, `signInRestMinutes`). */
export const signInPolicy = { tries: 5, restMs: 15 * 60_000, shortestPassword: 12 } as const;

const unknown = { state: 'INVITED', passwordNo: 0, wrongPasswords: 0, lockedUntilMs: 0 } as const;

export function evolveUser(user: User | undefined, event: UserEvent): User {
  if (event.type === 'invited') return { ...(user ?? unknown), ...event.user };
  if (user === undefined) throw new Error(`${event.type} before invited`);
  switch (event.type) {
    case 'password-set':
      return {
        ...user,
        state: 'ACTIVE',
        password: event.password,
        passwordNo: user.passwordNo + 1,
        wrongPasswords: 0,
        lockedUntilMs: 0,
      };
    case 'signed-in':
      return { ...user, wrongPasswords: 0, lockedUntilMs: 0 };
    case 'password-wrong':
      return { ...user, wrongPasswords: user.wrongPasswords + 1, lockedUntilMs: event.lockedUntilMs };
    case 'disabled':
      return { ...user, state: 'DISABLED', passwordNo: user.passwordNo + 1 };
  }
}

/** A line of a ledger names a colleague: known already → nothing changes unless role, area or name did. */
export function decideInvite(
  user: User | undefined,
  line: Extract<UserEvent, { type: 'invited' }>['user'],
): readonly UserEvent[] {
  const same =
    user !== undefined &&
    user.role === line.role &&
    user.name === line.name &&
    user.login === line.login &&
    user.providerId === line.providerId &&
    user.departmentId === line.departmentId &&
    user.communityIds.join() === line.communityIds.join() &&
    user.gridIds.join() === line.gridIds.join();
  return same ? [] : [{ type: 'invited', user: line }];
}

/** Once disabled, asked again changes nothing. */
export function decideDisable(user: User | undefined) {
  if (user === undefined) return { ok: false, refusal: 'USER_UNKNOWN' } as const;
  const events: readonly UserEvent[] = user.state === 'DISABLED' ? [] : [{ type: 'disabled' }];
  return { ok: true, events, answer: null } as const;
}

/** What one attempt to sign in does to the account. Equal answers for unknown users are the caller's duty. */
export function decideSignIn(user: User, passwordRight: boolean, nowMs: number): SignInDecision {
  if (user.state !== 'ACTIVE' || nowMs < user.lockedUntilMs) return { admitted: false, events: [] };
  if (passwordRight) return { admitted: true, events: user.wrongPasswords === 0 ? [] : [{ type: 'signed-in' }] };
  const rests = user.wrongPasswords + 1 >= signInPolicy.tries;
  return {
    admitted: false,
    events: [{ type: 'password-wrong', lockedUntilMs: rests ? nowMs + signInPolicy.restMs : 0 }],
  };
}

type SignInDecision = Readonly<{ admitted: boolean; events: readonly UserEvent[] }>;
