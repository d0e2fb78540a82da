import { contracts } from '@linli/proto';
import type { Cause } from '@linli/store';

import type { Linli } from './open-linli.ts';

export type Account = Readonly<{ role: string; login: string; password: string }>;

/** Staff of the demonstration: one account for each role, two publishers because a second person reviews (R31). */
const staff = [
  ['coordinator', 'COMMUNITY_COORDINATOR'],
  ['clerk', 'DESK_CLERK'],
  ['meeting', 'MEETING_COORDINATOR'],
  ['chair', 'MEETING_CHAIR'],
  ['health', 'DEPT_LIAISON'],
  ['publisher', 'PUBLISHER'],
  ['reviewer', 'PUBLISHER'],
  ['admin', 'ADMIN'],
] as const;

/** Accounts of people the ledgers name: the first of each kind gets a password, so that every role can be tried. */
const named = ['GRID_WORKER', 'PROVIDER_MEMBER'] as const;

/** Makes the first accounts and says their passwords, this once. An empty Linli gets an administrator only. */
export async function firstAccounts(linli: Linli, empty: boolean): Promise<readonly Account[]> {
  const { people } = linli.gateway;
  const { ids } = linli.env;
  const { jurisdictions } = await linli.network.client(contracts.needsIntake).ListJurisdictions({});
  const communityIds = jurisdictions
    .filter(({ level }) => level === 'COMMUNITY')
    .map(({ jurisdictionId }) => jurisdictionId);
  const accounts: Account[] = [];
  for (const [login, role] of empty ? staff.filter(([, role]) => role === 'ADMIN') : staff) {
    const userId = ids.derived('us', login);
    const cause: Cause = {
      kind: 'command',
      commandId: ids.derived('cmd', login, 'first account'),
      correlationId: '',
      traceparent: '',
    };
    const department = role === 'DEPT_LIAISON' && { departmentId: login.toUpperCase() };
    const line = { userId, login, role, name: login, communityIds, gridIds: [], providerId: '', ...department };
    await people.invite(line, cause);
    accounts.push({ role, login, password: await firstPassword(linli, userId) });
  }
  for (const role of empty ? [] : named) {
    const [first] = await people.byRole(role, 1);
    if (first !== undefined)
      accounts.push({ role, login: first.login, password: await firstPassword(linli, first.userId) });
  }
  return accounts;
}

async function firstPassword({ gateway, env }: Linli, userId: string): Promise<string> {
  const password = env.ids.secret().slice(0, 16);
  await gateway.people.setPassword(userId, password);
  return password;
}
