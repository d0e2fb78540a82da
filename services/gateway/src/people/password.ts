import { scrypt, timingSafeEqual } from 'node:crypto';

import type { Password } from './user.ts';

/** scrypt N = 2^15, r = 8, p = 1: about 60 ms and 32 MiB a guess (OWASP Password Storage, scrypt row). */
const cost = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;

export async function hashPassword(word: string, salt: string): Promise<Password> {
  return { salt, hash: (await derive(word, salt)).toString('base64url') };
}

/** Takes the same time for every word; an unknown user is checked against `nobody`. */
export async function passwordMatches(word: string, password: Password): Promise<boolean> {
  const expected = Buffer.from(password.hash, 'base64url');
  const given = await derive(word, password.salt);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** A password nobody has: keeps the answer to an unknown login as slow as to a known one. */
export const nobody: Password = { salt: 'nobody', hash: Buffer.alloc(32).toString('base64url') };

function derive(word: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(word.normalize('NFKC'), salt, 32, cost, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
