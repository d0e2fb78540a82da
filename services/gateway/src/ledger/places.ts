import { halfWidth, numeral, tidy } from './text.ts';

/** Communities and grids by the names that ledgers use for them. */

export type KnownGrid = Readonly<{ id: string; name: string }>;
export type KnownCommunity = Readonly<{ id: string; name: string; grids: readonly KnownGrid[] }>;

export type Places = Readonly<{
  /** True when communities are registered: only then can one be unknown for certain. */
  isRegistered: boolean;
  community(name: string): KnownCommunity | undefined;
  grid(community: KnownCommunity, name: string): KnownGrid | undefined;
  /** The only community there is. */
  only(): KnownCommunity | undefined;
  /** Communities whose name a text (title, sheet, file) contains. */
  namedIn(text: string): readonly KnownCommunity[];
}>;

/** Finds places among those that are known; `风华`, `风华社区居委会` and `绥中镇风华社区` are one. */
export function placesAmong(communities: readonly KnownCommunity[], isRegistered = communities.length > 0): Places {
  const byName = new Map<string, KnownCommunity>();
  const byCore = new Map<string, KnownCommunity | 'MANY'>();
  const grids = new Map<string, ReadonlyMap<string, KnownGrid>>();
  for (const community of communities) {
    byName.set(placeKey(community.name), community);
    const core = coreOf(community.name);
    byCore.set(core, byCore.has(core) ? 'MANY' : community);
    grids.set(community.id, new Map(community.grids.map((grid) => [gridKey(grid.name, community.name), grid])));
  }
  // A ledger says the same few names over and over.
  const found = new Map<string, KnownCommunity | undefined>();
  const foundGrids = new Map<string, KnownGrid | undefined>();
  const find = (name: string): KnownCommunity | undefined => {
    const exact = byName.get(placeKey(name));
    if (exact !== undefined) return exact;
    const core = byCore.get(coreOf(name));
    if (core !== undefined) return core === 'MANY' ? undefined : core;
    // A county, street or town may stand before it.
    const ends = communities.filter((known) => {
      const key = placeKey(name);
      return (
        key.endsWith(placeKey(known.name)) && /[省市县区旗镇乡道办处]$/.test(key.slice(0, -placeKey(known.name).length))
      );
    });
    if (ends.length > 0) return ends.length === 1 ? ends[0] : undefined;
    // Or its grid behind it.
    return communities.find((known) => behind(known, name) !== '');
  };
  return {
    isRegistered,
    community(name) {
      if (!found.has(name)) found.set(name, find(name));
      return found.get(name);
    },
    grid(community, name) {
      const key = `${community.id} ${name}`;
      if (!foundGrids.has(key)) foundGrids.set(key, grids.get(community.id)?.get(gridKey(name, community.name)));
      return foundGrids.get(key);
    },
    only: () => (communities.length === 1 ? communities[0] : undefined),
    namedIn(text) {
      const key = placeKey(text);
      return communities.filter(({ name }) => key.includes(placeKey(name)) || key.includes(`${coreOf(name)}社区`));
    },
  };
}

/** What stands behind a community's name where one cell holds community and grid (`风华社区第3网格`); empty = nothing. */
export function behind(community: Pick<KnownCommunity, 'name'>, text: string): string {
  const [key, own] = [placeKey(text), placeKey(community.name)];
  const rest = key.startsWith(own) ? key.slice(own.length).replace(/^[-/]/, '') : '';
  return /^(?:第|\d|[一二三四五六七八九十]|网格|微网格|片区)/.test(rest) ? rest : '';
}

/** Name as it is kept: tidy, letters and digits half-width, no blanks inside. */
export function placeName(text: string): string {
  return halfWidth(tidy(text)).replaceAll(' ', '');
}

function placeKey(name: string): string {
  return placeName(name).toLowerCase();
}

/** Without the words for what kind of place it is. */
function coreOf(name: string): string {
  const key = placeKey(name).replace(/(?:居民委员会|村民委员会|居委会|村委会|党群服务中心|工作站|服务站)$/, '');
  return key.replace(/(?<=..)(?:社区|小区|村|屯)$/, '');
}

/** `第3网格`, `三网格`, `3号网格`, `网格03`, `风华社区第三网格` are one; other names are compared as they are. */
export function gridKey(name: string, community = ''): string {
  const key = placeKey(name);
  const own =
    community === ''
      ? key
      : key.replace(placeKey(community), '').replace(new RegExp(`^${escaped(coreOf(community))}(?:社区)?`), '');
  const match =
    /^(?:第)?([\d零〇一二两三四五六七八九十]{1,4})(?:号|#)?(?:微)?(?:网格|格|片区|片)?$/.exec(own) ??
    /^(?:网格|微网格)(?:第)?([\d一二三四五六七八九十]{1,4})(?:号)?$/.exec(own);
  const number = match === null ? undefined : numeral(match[1] ?? '');
  if (number === undefined) return own;
  return own.includes('微') ? `micro ${number}` : `grid ${number}`;
}

/** A grid that is not registered, by the usual name of its number; others as they are written. */
export function usualGridName(name: string, community: string): string {
  const key = gridKey(name, community);
  const number = /^grid (\d+)$/.exec(key)?.[1];
  return number === undefined ? name : `第${number}网格`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

export type BelievedCommunities = Readonly<{
  /** Names of the ledger, those that mean one community joined under the most frequent. */
  communities: readonly KnownCommunity[];
  /** Ids of those that are believed; undefined = nothing can be told, all are. */
  ids: ReadonlySet<string> | undefined;
}>;

const leastLedger = 10;
const oneCommunityShare = { titled: 0.5, untitled: 0.8 };
const furtherShare = 0.1;
const furtherRows = 3;

/**
 * The communities of a ledger while none is registered: when one fills most of it, or half and the title names it, a name
 * that stands in a few lines only is not believed.
 */
export function believedCommunities(
  counts: ReadonlyMap<string, number>,
  title: string,
  idOf: (name: string) => string,
): BelievedCommunities {
  const communities: KnownCommunity[] = [];
  const rows = new Map<string, number>();
  let total = 0;
  for (const [name, count] of [...counts].sort(([, a], [, b]) => b - a)) {
    const known = placesAmong(communities).community(name);
    const id = known?.id ?? idOf(name);
    if (known === undefined) communities.push({ id, name, grids: [] });
    rows.set(id, (rows.get(id) ?? 0) + count);
    total += count;
    if (communities.length > mostNames) return { communities, ids: undefined };
  }
  const first = communities.reduce<KnownCommunity | undefined>(
    (most, one) => (most === undefined || (rows.get(one.id) ?? 0) > (rows.get(most.id) ?? 0) ? one : most),
    undefined,
  );
  if (first === undefined || total < leastLedger) return { communities, ids: undefined };
  const isTitled = placesAmong([first]).namedIn(title).length > 0;
  const share = isTitled ? oneCommunityShare.titled : oneCommunityShare.untitled;
  if ((rows.get(first.id) ?? 0) < total * share) return { communities, ids: undefined };
  const believed = [...rows].filter(
    ([id, count]) => id === first.id || count >= Math.max(furtherRows, total * furtherShare),
  );
  return { communities, ids: new Set(believed.map(([id]) => id)) };
}

/** More names than a county has communities: the column holds something else. */
const mostNames = 500;
