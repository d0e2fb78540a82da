import { hash, timingSafeEqual } from 'node:crypto';

import type { User } from '../people/user.ts';

/** The person at the machine itself, known by the token of the data folder. */
export const operator: User = {
  userId: 'operator',
  login: 'operator',
  role: 'ADMIN',
  name: 'operator',
  communityIds: [],
  gridIds: [],
  providerId: '',
  state: 'ACTIVE',
  passwordNo: 0,
  wrongPasswords: 0,
  lockedUntilMs: 0,
};

/** Compares a token in a time that tells nothing about where it differs, nor how long the right one is. */
export function sameToken(given: string, expected: string): boolean {
  return expected !== '' && timingSafeEqual(digest(given), digest(expected));
}

function digest(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
