/**
 * Figures of one month, community and demand type: one entry for each demand, set by its id and never incremented,
 * so that a fact that comes twice counts once. Reports add up buckets. Source: docs/rules.md §0.27 (what counts when).
 */

export type FigureEntry = Readonly<{
  /** The demand was submitted in this month. */
  submitted?: true;
  /** It ended in this month, and how: EVALUATED, NO_ANSWER or UNMET. */
  resolution?: string;
  solved?: string;
  satisfaction?: number;
  durationMs?: number;
}>;

export type Bucket = Readonly<{
  month: string;
  communityId: string;
  type: string;
  entries: Readonly<Record<string, FigureEntry>>;
}>;

export type Figures = Readonly<{
  submitted: number;
  ended: number;
  evaluated: number;
  noAnswer: number;
  unmet: number;
  /** (YES + half of PARTLY) of evaluated, and satisfaction 4 or 5 of evaluated; null when nobody was evaluated. */
  solvedRate: number | null;
  satisfiedRate: number | null;
  medianDays: number | null;
}>;

/** Adds up buckets; the order does not matter. */
export function figuresOf(buckets: readonly Bucket[]): Figures {
  const entries = buckets.flatMap((bucket) => Object.values(bucket.entries));
  const ended = entries.filter((entry) => entry.resolution !== undefined);
  const evaluated = ended.filter((entry) => entry.resolution === 'EVALUATED');
  const solved = evaluated.reduce(
    (sum, entry) => sum + (entry.solved === 'YES' ? 1 : entry.solved === 'PARTLY' ? 0.5 : 0),
    0,
  );
  const satisfied = evaluated.filter((entry) => (entry.satisfaction ?? 0) >= 4).length;
  return {
    submitted: entries.filter((entry) => entry.submitted).length,
    ended: ended.length,
    evaluated: evaluated.length,
    noAnswer: ended.filter((entry) => entry.resolution === 'NO_ANSWER').length,
    unmet: ended.filter((entry) => entry.resolution === 'UNMET').length,
    solvedRate: evaluated.length === 0 ? null : solved / evaluated.length,
    satisfiedRate: evaluated.length === 0 ? null : satisfied / evaluated.length,
    medianDays: median(ended.map((entry) => (entry.durationMs ?? 0) / 86_400_000)),
  };
}

/** The least number of demands behind any figure that the public may see (R31). */
export const publicLeast = 5;

export type PublicFigure = Readonly<{
  month: string;
  type: string;
  ended: number;
  evaluated: number;
  solvedRate: number | null;
  satisfiedRate: number | null;
  medianDays: number | null;
}>;

/**
 * What the public board may count: whole communities, whole months, n ≥ 5 or not at all. Months are fixed, so two
 * queries cannot be subtracted to single out one person.
 */
export function publicFigures(buckets: readonly Bucket[]): PublicFigure[] {
  const groups = new Map<string, Bucket[]>();
  for (const bucket of buckets) {
    const name = `${bucket.month}|${bucket.type}`;
    groups.set(name, [...(groups.get(name) ?? []), bucket]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const figures = figuresOf(group);
    if (first === undefined || figures.ended < publicLeast) return [];
    const rated = figures.evaluated >= publicLeast;
    return [
      {
        month: first.month,
        type: first.type,
        ended: figures.ended,
        evaluated: rated ? figures.evaluated : 0,
        solvedRate: rated ? figures.solvedRate : null,
        satisfiedRate: rated ? figures.satisfiedRate : null,
        medianDays: figures.medianDays,
      },
    ];
  });
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
