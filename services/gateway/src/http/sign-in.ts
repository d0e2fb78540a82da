import { HttpProblem } from '@linli/http';

import type { SignedIn } from '../people/people.ts';
import type { Call, Doors } from './doors.ts';

/** Signs in, or undefined: one implementation behind the API and the page. @throws HttpProblem 429 */
export function trySignIn(
  doors: Doors,
  { login, password }: Readonly<{ login: string; password: string }>,
  call: Call,
): Promise<SignedIn | undefined> {
  return underGuard(doors, call, () => doors.people.signIn(login.trim().toLowerCase(), password));
}

/**
 * Lets somebody try a password. A no is said after the same time, whether the login is unknown, the password wrong or
 * the account resting, and counts against the address it came from.
 * @throws HttpProblem 429 when that address has failed too often
 */
export async function underGuard<T>(
  { env, failures, knobs }: Doors,
  { address }: Pick<Call, 'address'>,
  attempt: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const answerMs = env.clock.nowMs() + knobs.refusalMs;
  demandTries(failures.passwords.begin(address));
  const right = await attempt();
  if (right !== undefined) {
    failures.passwords.succeeded(address);
    return right;
  }
  const leftMs = answerMs - env.clock.nowMs();
  if (leftMs > 0) await env.clock.sleep(leftMs, 'sign-in refused').done;
  return undefined;
}

/** @throws HttpProblem 429 */
export function demandTries(waitMs: number): void {
  if (waitMs <= 0) return;
  throw new HttpProblem(429, 'TOO_MANY_TRIES', { headers: { 'retry-after': String(Math.ceil(waitMs / 1000)) } });
}
