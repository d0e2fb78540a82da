import { defaultOwner, type Jurisdiction } from '../domain/jurisdiction.ts';
import type { Owner } from '../domain/demand.ts';
import { communityIdOf, deskUserIdOf, gridIdOf } from './names.ts';
import type { Ids, Jurisdictions } from './ports.ts';

type Place = Readonly<{
  communityId: string;
  gridId: string;
  owner: Owner;
  warnings: readonly string[];
}>;

export type FindPlace = (community: string, grid: string) => Promise<Place | 'COMMUNITY_UNKNOWN'>;

/**
 * Finds community and grid by id or name, remembering what it found (make a new one for each request). A community that
 * is not on the map is refused; while the map is empty, nobody can know, and every one is taken with a warning.
 */
export function makeFindPlace(ports: Readonly<{ jurisdictions: Jurisdictions; ids: Ids }>): FindPlace {
  const { jurisdictions, ids } = ports;
  const found = new Map<string, Promise<Jurisdiction | undefined>>();
  const places = new Map<string, Promise<Place | 'COMMUNITY_UNKNOWN'>>();
  const onMap = (id: string) => remembered(found, id, async () => (await jurisdictions.find(id))?.state);

  /** A grid of another community is none of this one, whatever its id says. */
  const gridOf = async (communityId: string, word: string): Promise<Jurisdiction | undefined> => {
    const byId = await onMap(word);
    return byId?.parentId === communityId ? byId : onMap(gridIdOf(ids, communityId, word));
  };

  const find = async (communityWord: string, gridWord: string): Promise<Place | 'COMMUNITY_UNKNOWN'> => {
    const named = communityIdOf(ids, communityWord);
    const community = (await onMap(communityWord)) ?? (await onMap(named));
    if (community === undefined && (await jurisdictions.hasCommunity())) return 'COMMUNITY_UNKNOWN';
    const communityId = community?.jurisdictionId ?? named;
    const grid = gridWord === '' ? undefined : await gridOf(communityId, gridWord);
    return {
      communityId,
      gridId: grid?.jurisdictionId ?? (gridWord === '' ? '' : gridIdOf(ids, communityId, gridWord)),
      owner: defaultOwner(grid, community, deskUserIdOf(ids, communityId)),
      warnings: [
        ...(community === undefined ? ['COMMUNITY_NOT_REGISTERED'] : []),
        ...(grid === undefined && gridWord !== '' ? ['GRID_NOT_REGISTERED'] : []),
      ],
    };
  };
  return (community, grid) => remembered(places, `${community}\n${grid}`, () => find(community, grid));
}

function remembered<Value>(
  memory: Map<string, Promise<Value>>,
  key: string,
  ask: () => Promise<Value>,
): Promise<Value> {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const asked = ask();
  memory.set(key, asked);
  return asked;
}
