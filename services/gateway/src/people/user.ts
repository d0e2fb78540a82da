/**
 * A person who signs in: role and area come from the import or an administrator, never from a request.
 *
 *   INVITED ── sets a password ─▶ ACTIVE ⇄ LOCKED (too many wrong passwords, for a while)
 *      └──────────── disabled ──────┴─▶ DISABLED
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
  state: 'INVITED' | 'ACTIVE' | 'DISABLED';
  password?: Password;
  wrongPasswords: number;
  lockedUntilMs: number;
}>;

export type UserEvent =
  | {
      readonly type: 'invited';
      readonly user: Pick<User, 'userId' | 'login' | 'role' | 'name' | 'communityIds' | 'gridIds' | 'providerId'>;
    }
  | { readonly type: 'password-set'; readonly password: Password }
  | { readonly type: 'signed-in' }
  | { readonly type: 'password-wrong'; readonly lockedUntilMs: number }
  | { readonly type: 'disabled' };

/** After this many wrong passwords in a row the account rests (docs/rules.md settings: `signInTries`, `signInRestMinutes`). */
export const signInPolicy = { tries: 5, restMs: 15 * 60_000, shortestPassword: 12 } as const;

export function evolveUser(user: User | undefined, event: UserEvent): User {
  if (event.type === 'invited') {
    const password = user?.password;
    return {
      ...event.user,
      state: user?.state ?? 'INVITED',
      wrongPasswords: 0,
      lockedUntilMs: 0,
      ...(password && { password }),
    };
  }
  if (user === undefined) throw new Error(`${event.type} before invited`);
  switch (event.type) {
    case 'password-set':
      return { ...user, state: 'ACTIVE', password: event.password, wrongPasswords: 0, lockedUntilMs: 0 };
    case 'signed-in':
      return { ...user, wrongPasswords: 0, lockedUntilMs: 0 };
    case 'password-wrong':
      return { ...user, wrongPasswords: user.wrongPasswords + 1, lockedUntilMs: event.lockedUntilMs };
    case 'disabled':
      return { ...user, state: 'DISABLED' };
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
    user.communityIds.join() === line.communityIds.join() &&
    user.gridIds.join() === line.gridIds.join();
  return same ? [] : [{ type: 'invited', user: line }];
}

/** What one attempt to sign in does to the account. Equal answers for unknown users are the caller's duty. */
export function decideSignIn(
  user: User,
  passwordRight: boolean,
  nowMs: number,
): { readonly ok: boolean; readonly event?: UserEvent } {
  if (user.state !== 'ACTIVE' || nowMs < user.lockedUntilMs) return { ok: false };
  if (passwordRight) return user.wrongPasswords === 0 ? { ok: true } : { ok: true, event: { type: 'signed-in' } };
  const locks = user.wrongPasswords + 1 >= signInPolicy.tries;
  return { ok: false, event: { type: 'password-wrong', lockedUntilMs: locks ? nowMs + signInPolicy.restMs : 0 } };
}
