import { describe, expect, it } from '@jest/globals';

import type { DemandRow } from '../read-models/demand-row.ts';
import { inArea, listedAreas, may } from './access.ts';
import { hashPassword, nobody, passwordMatches } from './password.ts';
import { evolveSession, isLive, sessionPolicy } from './session.ts';
import { decideInvite, decideSignIn, evolveUser, roles, signInPolicy, type User, type UserEvent } from './user.ts';

const line = {
  userId: 'us-1',
  login: 'grid-1',
  role: 'GRID_WORKER',
  name: '李兰',
  communityIds: ['jc-1'],
  gridIds: ['jg-1'],
  providerId: '',
} as const;
const after = (...events: UserEvent[]): User =>
  events.reduce<User | undefined>((user, event) => evolveUser(user, event), undefined) as User;
const active = after({ type: 'invited', user: line }, { type: 'password-set', password: { salt: 's', hash: 'h' } });

describe('an account', () => {
  it('cannot sign in before it has a password', () => {
    expect(decideSignIn(after({ type: 'invited', user: line }), true, 0).ok).toBe(false);
  });

  it('rests after five wrong passwords and wakes by itself', () => {
    let user = active;
    for (let n = 0; n < signInPolicy.tries; n++) {
      const { event } = decideSignIn(user, false, 1000);
      if (event) user = evolveUser(user, event);
    }
    expect(decideSignIn(user, true, 1000 + signInPolicy.restMs - 1).ok).toBe(false);
    expect(decideSignIn(user, true, 1000 + signInPolicy.restMs).ok).toBe(true);
  });

  it('keeps its password when a ledger names the colleague again', () => {
    expect(decideInvite(active, line)).toEqual([]);
    const [moved] = decideInvite(active, { ...line, gridIds: ['jg-2'] });
    expect(moved && evolveUser(active, moved)).toMatchObject({
      state: 'ACTIVE',
      gridIds: ['jg-2'],
      password: { hash: 'h' },
    });
  });

  it('takes the right password, refuses another, and refuses an unknown account the same way', async () => {
    const password = await hashPassword('correct horse battery', 'salt');
    expect(await passwordMatches('correct horse battery', password)).toBe(true);
    expect(await passwordMatches('correct horse batterz', password)).toBe(false);
    expect(await passwordMatches('', nobody)).toBe(false);
  });
});

describe('a session', () => {
  const started = evolveSession(undefined, { type: 'started', userId: 'us-1', atMs: 0 });
  it('ends after half an hour without use', () => {
    expect(isLive(started, sessionPolicy.idleMs - 1)).toBe(true);
    expect(isLive(started, sessionPolicy.idleMs)).toBe(false);
  });
  it('ends after twelve hours however busy', () => {
    const busy = evolveSession(started, { type: 'seen', atMs: sessionPolicy.wholeMs - 1 });
    expect(isLive(busy, sessionPolicy.wholeMs)).toBe(false);
  });
  it('ends when the person signs out', () => {
    expect(isLive(evolveSession(started, { type: 'ended' }), 1)).toBe(false);
  });
});

describe('access', () => {
  const row = { demandId: 'dm-1', demand: { communityId: 'jc-1', gridId: 'jg-2' } } as DemandRow;
  it('shows a grid worker only the own grids and a coordinator the own community', () => {
    expect(inArea(active, row)).toBe(false);
    expect(inArea({ ...active, gridIds: [] }, row)).toBe(true);
    expect(inArea({ ...active, gridIds: [], communityIds: ['jc-2'] }, row)).toBe(false);
    expect(inArea(active, undefined)).toBe(false);
  });
  it('takes the area of a list from the person', () => {
    expect(listedAreas(active)).toEqual({ index: 'byGrid', ids: ['jg-1'] });
  });
  it('lets no administrator read cases and no provider list demands', () => {
    expect(may({ ...active, role: 'ADMIN' }, 'LIST_DEMANDS')).toBe(false);
    expect(may({ ...active, role: 'PROVIDER_MEMBER' }, 'LIST_DEMANDS')).toBe(false);
    expect(roles.filter((role) => may({ ...active, role }, 'OPERATE'))).toEqual(['ADMIN']);
  });
});
