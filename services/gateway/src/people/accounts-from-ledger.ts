import type { Ids } from '@linli/env';
import type { Cause } from '@linli/store';

import type { Taken } from '../ledger/index.ts';
import type { People } from './people.ts';
import type { User } from './user.ts';

type Invited = Pick<User, 'userId' | 'login' | 'role' | 'name' | 'communityIds' | 'gridIds' | 'providerId'>;

const personKinds: ReadonlySet<string> = new Set(['DOCTOR', 'VOLUNTEER', 'LAWYER']);

/** Gives everybody whom a ledger names an account without a password: a grid worker the own grid, a provider the own offers. */
export function accountsFromLedger(people: People, ids: Ids): (taken: Taken) => Promise<void> {
  return async ({ line }) => {
    const invited =
      line.to === 'PLACES'
        ? gridWorker(line.line, ids)
        : line.to === 'PROVIDERS'
          ? provider(line.line, ids)
          : undefined;
    if (invited === undefined) return;
    const cause: Cause = { kind: 'command', commandId: ids.next('cmd'), correlationId: '', traceparent: '' };
    await people.invite(invited, cause);
  };
}

function gridWorker(
  { community, grid }: Extract<Taken['line'], { to: 'PLACES' }>['line'],
  ids: Ids,
): Invited | undefined {
  if (grid.responsiblePhone === '') return undefined;
  const communityId = ids.derived('jc', community.name);
  const userId = ids.keyed('us', grid.responsiblePhone);
  return {
    userId,
    login: loginOf('grid', userId),
    role: 'GRID_WORKER',
    name: grid.responsibleName,
    communityIds: [communityId],
    gridIds: [ids.derived('jg', `${communityId}/${grid.name}`)],
    providerId: '',
  };
}

function provider(line: Extract<Taken['line'], { to: 'PROVIDERS' }>['line'], ids: Ids): Invited | undefined {
  if (!personKinds.has(line.kind)) return undefined;
  const providerId = ids.keyed(
    'pv',
    `${line.kind}|${line.licence === '' ? `${line.name}|${line.phone}` : line.licence}`,
  );
  const userId = ids.derived('us', providerId);
  return {
    userId,
    login: loginOf(line.kind.toLowerCase(), userId),
    role: 'PROVIDER_MEMBER',
    name: line.name,
    communityIds: line.communityIds,
    gridIds: [],
    providerId,
  };
}

/** A login that can be read out and tells nothing: kind and eight signs of the id, so that a county's volunteers do not clash. */
function loginOf(kind: string, userId: string): string {
  return `${kind}-${userId.slice(-8)}`;
}
