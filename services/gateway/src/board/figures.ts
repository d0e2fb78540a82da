/**
 * Figures of one month, community and demand type: one entry for each demand, set by its id and never incremented,
 * so that a fact that comes twice counts once. Boards and reports add up buckets. Source: docs/rules.md §0.27 (what counts when).
 */

export type FigureEntry = Readonly<{
  /** The demand was submitted in this month. */
  submitted?: true;
  /** It ended in this month, and how: EVALUATED, NO_ANSWER or UNMET. */
  resolution?: string;
  solved?: string;
  satisfaction?: number;
  durationMs?: number;
  gridId?: string;
  /** Who served it last; left out where nobody did. */
  providerId?: string;
  /** IN_TIME or LATE: the first word of a person; left out where none was due. */
  response?: string;
  /** Instant of the first end; a demand that ends again keeps its place. */
  endedAtMs?: number;
}>;

export type Bucket = Readonly<{
  month: string;
  communityId: string;
  type: string;
  entries: Readonly<Record<string, FigureEntry>>;
}>;

/** The least number of demands behind any figure that the public may see (R31). */
export const publicLeast = 5;

export type PublicFigure = Readonly<{
  month: string;
  type: string;
  ended: number;
  /** 0 = fewer than five. */
  evaluated: number;
  /**
   * (YES + half of PARTLY) of evaluated and unmet (docs/rules.md §0.27), counted in fives of their own, and satisfaction
   * 4 or 5 of evaluated; null where nobody counts.
   */
  solvedRate: number | null;
  satisfiedRate: number | null;
  medianDays: number | null;
}>;

/**
 * What the public board may count: whole communities, whole months, and in fives: of 12 ended demands the first ten are
 * counted, of 4 none. Whoever looks twice, or compares two figures, finds a difference of five people or of nobody, so
 * no single answer can be worked out from the outside (P42).
 */
export function publicFigures(buckets: readonly Bucket[]): PublicFigure[] {
  const groups = new Map<string, Bucket[]>();
  for (const bucket of buckets) {
    const name = `${bucket.month}|${bucket.type}`;
    groups.set(name, [...(groups.get(name) ?? []), bucket]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const ended = inFives(endedIn(group));
    if (first === undefined || ended.length === 0) return [];
    const evaluated = inFives(ended.filter(({ resolution }) => resolution === 'EVALUATED'));
    const judged = inFives(ended.filter(({ resolution }) => resolution === 'EVALUATED' || resolution === 'UNMET'));
    return [
      {
        month: first.month,
        type: first.type,
        ended: ended.length,
        evaluated: evaluated.length,
        solvedRate: share(judged, solvedWeight),
        satisfiedRate: share(evaluated, ({ satisfaction = 0 }) => (satisfaction >= 4 ? 1 : 0)),
        medianDays: median(ended.map(({ durationMs = 0 }) => durationMs / dayMs)),
      },
    ];
  });
}

const dayMs = 86_400_000;

/** Ended entries in the order in which they ended; two of the same instant by their demand, so that the order stands. */
function endedIn(buckets: readonly Bucket[]): FigureEntry[] {
  return buckets
    .flatMap(({ entries }) => Object.entries(entries))
    .filter(([, { resolution }]) => resolution !== undefined)
    .sort(([a, one], [b, other]) => (one.endedAtMs ?? 0) - (other.endedAtMs ?? 0) || (a < b ? -1 : 1))
    .map(([, entry]) => entry);
}

/** The first whole fives. */
function inFives(entries: readonly FigureEntry[]): readonly FigureEntry[] {
  return entries.slice(0, entries.length - (entries.length % publicLeast));
}

/** What one entry adds to the solved: whatever nobody could meet adds nothing. */
export function solvedWeight({ solved }: FigureEntry): number {
  return solved === 'YES' ? 1 : solved === 'PARTLY' ? 0.5 : 0;
}

/** Mean of the weights; null of nobody. */
export function share(entries: readonly FigureEntry[], weight: (entry: FigureEntry) => number): number | null {
  if (entries.length === 0) return null;
  return entries.reduce((sum, entry) => sum + weight(entry), 0) / entries.length;
}

export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
