import type { Clock } from '@linli/env';

import type { KnownCommunity, KnownGrid } from './places.ts';
import type { LedgerPolicy } from './policy.ts';
import type { Clients } from './send.ts';
import { tryAgain } from './try-again.ts';

/** All registered communities with their grids. */
export async function knownPlaces(
  { needsIntake }: Pick<Clients, 'needsIntake'>,
  ports: Readonly<{ clock: Clock; policy: LedgerPolicy }>,
): Promise<readonly KnownCommunity[] | 'SERVICE_AWAY'> {
  const tried = await tryAgain(() => needsIntake.ListJurisdictions({}), ports);
  if (tried.is !== 'ANSWERED') return 'SERVICE_AWAY';
  const { jurisdictions } = tried.answer;
  const grids = new Map<string, KnownGrid[]>();
  for (const { level, jurisdictionId: id, name, parentId } of jurisdictions) {
    if (level === 'GRID') grids.set(parentId, [...(grids.get(parentId) ?? []), { id, name }]);
  }
  return jurisdictions
    .filter(({ level }) => level === 'COMMUNITY')
    .map(({ jurisdictionId: id, name }) => ({ id, name, grids: grids.get(id) ?? [] }));
}
