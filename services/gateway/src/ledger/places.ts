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
export function placesAmong(communities: readonly KnownCommunity[]): Places {
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
    return ends.length === 1 ? ends[0] : undefined;
  };
  return {
    isRegistered: communities.length > 0,
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

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * The communities of a ledger while none is registered: when one name fills most of it (or the title names it), a name in a
 * few lines is not believed. Undefined = nothing can be told, every name is taken.
 */
export function believedCommunities(
  counts: ReadonlyMap<string, number>,
  title: string,
): ReadonlySet<string> | undefined {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined || total < 10) return undefined;
  const [name, count] = first;
  const isTitled = placeKey(title).includes(placeKey(name));
  if (count < total * (isTitled ? 0.5 : 0.8)) return undefined;
  return new Set(
    [...counts].filter(([other, times]) => other === name || times >= total * 0.05).map(([other]) => other),
  );
}
