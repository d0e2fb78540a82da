import { describe, expect, it } from '@jest/globals';

import { inArea, listedAreas, may } from './access.ts';
import { failureLimit } from './failure-limit.ts';
import { hashPassword, nobody, passwordMatches } from './password.ts';
import { evolveSession, isLive, sessionPolicy } from './session.ts';
import {
  decideDisable,
  decideInvite,
  decideSignIn,
  evolveUser,
  roles,
  signInPolicy,
  type User,
  type UserEvent,
} from './user.ts';

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
    expect(decideSignIn(after({ type: 'invited', user: line }), true, 0).admitted).toBe(false);
  });

  it('rests after five wrong passwords and wakes by itself', () => {
    let user = active;
    for (let n = 0; n < signInPolicy.tries; n++) {
      user = decideSignIn(user, false, 1000).events.reduce(evolveUser, user);
    }
    expect(decideSignIn(user, true, 1000 + signInPolicy.restMs - 1).admitted).toBe(false);
    expect(decideSignIn(user, true, 1000 + signInPolicy.restMs).admitted).toBe(true);
    const [moved] = decideInvite(user, { ...line, gridIds: ['jg-2'] });
    expect(moved && decideSignIn(evolveUser(user, moved), true, 1000).admitted).toBe(false);
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

describe('an account that ends', () => {
  const disabled = after(
    { type: 'invited', user: line },
    { type: 'password-set', password: { salt: 's', hash: 'h' } },
    { type: 'disabled' },
  );
  it('lets nobody in, takes its sessions along, and is not woken by a ledger that names the colleague', () => {
    expect(decideSignIn(disabled, true, 0).admitted).toBe(false);
    expect(disabled.passwordNo).toBeGreaterThan(active.passwordNo);
    const [named] = decideInvite(disabled, { ...line, name: '李兰兰' });
    expect(named && evolveUser(disabled, named).state).toBe('DISABLED');
  });
  it('ends once, and only if it is there', () => {
    expect(decideDisable(disabled)).toMatchObject({ ok: true, events: [] });
    expect(decideDisable(undefined)).toEqual({ ok: false, refusal: 'USER_UNKNOWN' });
  });
  it('is woken by a new password', () => {
    const woken = evolveUser(disabled, { type: 'password-set', password: { salt: 't', hash: 'i' } });
    expect(decideSignIn(woken, true, 0).admitted).toBe(true);
  });
});

describe('guessing', () => {
  const limit = (failuresPerAddress: number, addressesKept = 100) => {
    const clock = { now: 0 };
    const knobs = { failuresPerAddress, failureWindowMs: 1000, addressesKept, refusalMs: 0 };
    return {
      clock,
      limit: failureLimit(
        { nowMs: () => clock.now, sleep: () => ({ done: Promise.resolve(), wake: () => undefined }) },
        knobs,
      ),
    };
  };
  it('is slowed down for one address and nobody else, for a while', () => {
    const { clock, limit: failures } = limit(3);
    expect([1, 2, 3, 4].map(() => failures.begin('10.0.0.1'))).toEqual([0, 0, 0, 1000]);
    expect(failures.begin('10.0.0.2')).toBe(0);
    clock.now = 999;
    expect(failures.begin('10.0.0.1')).toBe(1);
    clock.now = 1000;
    expect(failures.begin('10.0.0.1')).toBe(0);
  });
  it('does not count what was right', () => {
    const { limit: failures } = limit(3);
    for (let n = 0; n < 20; n++) {
      expect(failures.begin('10.0.0.1')).toBe(0);
      failures.succeeded('10.0.0.1');
    }
  });
  it('counts a whole IPv6 network as one, and an IPv4 address in either spelling', () => {
    const { limit: failures } = limit(3);
    for (const address of ['2001:db8:0:1::1', '2001:db8:0:1:ffff::2', '2001:db8:0:1::3']) failures.begin(address);
    expect(failures.begin('2001:db8:0:1::4')).toBeGreaterThan(0);
    expect(failures.begin('2001:db8:0:2::4')).toBe(0);
    for (const address of ['10.0.0.9', '::ffff:10.0.0.9', '10.0.0.9']) failures.begin(address);
    expect(failures.begin('::ffff:10.0.0.9')).toBeGreaterThan(0);
  });
  it('remembers a bounded number of addresses', () => {
    const { limit: failures } = limit(3, 2);
    for (let n = 0; n < 3; n++) failures.begin('10.0.0.1');
    for (const address of ['10.0.0.2', '10.0.0.3']) failures.begin(address);
    expect(failures.begin('10.0.0.1')).toBe(0);
  });
});

describe('a session', () => {
  const started = evolveSession(undefined, { type: 'started', userId: 'us-1', passwordNo: 1, atMs: 0 });
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
  const row = { communityId: 'jc-1', gridId: 'jg-2' };
  it('shows a grid worker only the own grids and a coordinator the own community', () => {
    expect(inArea(active, row)).toBe(false);
    expect(inArea({ ...active, gridIds: [] }, row)).toBe(true);
    expect(inArea({ ...active, gridIds: [], communityIds: ['jc-2'] }, row)).toBe(false);
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
