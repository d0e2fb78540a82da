import { median, share, solvedWeight, type Bucket, type FigureEntry } from './figures.ts';

/** By what a report of a month is divided. */
export const reportKeys = ['type', 'community', 'grid', 'provider'] as const;
export type ReportKey = (typeof reportKeys)[number];

/**
 * One line of a month's report for staff. Submissions count in the month of submission, all else in the month in which the
 * demand ended; REJECTED, WITHDRAWN and DUPLICATE are in no denominator, UNMET counts as not solved, who gave no answer is in
 * neither rate. Source: docs/rules.md §0.27, §3.8.
 */
export type ReportLine = Readonly<{
  /** Code or id of what the line is about; empty = nobody (a grid or provider that is not known). */
  key: string;
  submitted: number;
  ended: number;
  evaluated: number;
  unmet: number;
  /** Of all that ended. */
  noAnswerShare: number | null;
  /** 响应率: heard of a person within the clock, of all that were to be. */
  responseRate: number | null;
  /** 解决率: (YES + half of PARTLY) of evaluated and unmet. */
  solvedRate: number | null;
  /** 满意率: satisfaction 4 or 5, of evaluated. */
  satisfiedRate: number | null;
  medianDays: number | null;
  /** Fewer than ten ended: a rate of so few says little, and is shown in grey. */
  few: boolean;
}>;

const fewEnded = 10;
const dayMs = 86_400_000;

/** The report of the buckets of one month: a line for each key, in the order of its name, and one for all. */
export function reportOf(
  buckets: readonly Bucket[],
  by: ReportKey,
): Readonly<{ lines: readonly ReportLine[]; all: ReportLine }> {
  const entries = buckets.flatMap((bucket) =>
    Object.values(bucket.entries).map((entry) => ({ key: keyOf(bucket, entry, by), entry })),
  );
  const groups = Map.groupBy(entries, ({ key }) => key);
  const lines = [...groups].map(([key, group]) =>
    lineOf(
      key,
      group.map(({ entry }) => entry),
    ),
  );
  return {
    lines: lines.sort((a, b) => (a.key < b.key ? -1 : 1)),
    all: lineOf(
      '',
      entries.map(({ entry }) => entry),
    ),
  };
}

function keyOf({ type, communityId }: Bucket, entry: FigureEntry, by: ReportKey): string {
  switch (by) {
    case 'type':
      return type;
    case 'community':
      return communityId;
    case 'grid':
      return entry.gridId ?? '';
    case 'provider':
      return entry.providerId ?? '';
  }
}

function lineOf(key: string, entries: readonly FigureEntry[]): ReportLine {
  const ended = entries.filter(({ resolution }) => resolution !== undefined);
  const evaluated = ended.filter(({ resolution }) => resolution === 'EVALUATED');
  const unmet = ended.filter(({ resolution }) => resolution === 'UNMET');
  const answerable = ended.filter(({ response }) => response !== undefined);
  return {
    key,
    submitted: entries.filter(({ submitted }) => submitted === true).length,
    ended: ended.length,
    evaluated: evaluated.length,
    unmet: unmet.length,
    noAnswerShare: share(ended, ({ resolution }) => (resolution === 'NO_ANSWER' ? 1 : 0)),
    responseRate: share(answerable, ({ response }) => (response === 'IN_TIME' ? 1 : 0)),
    solvedRate: share([...evaluated, ...unmet], solvedWeight),
    satisfiedRate: share(evaluated, ({ satisfaction = 0 }) => (satisfaction >= 4 ? 1 : 0)),
    medianDays: median(ended.map(({ durationMs = 0 }) => durationMs / dayMs)),
    few: ended.length < fewEnded,
  };
}
