import highs from 'highs';

import { gapOf, weekOf, type Possible } from './constraints.ts';

type Highs = () => Promise<{
  solve: (program: string) => {
    Status: string;
    ObjectiveValue: number;
    Columns: Readonly<Record<string, Readonly<{ Primal: number }>>>;
  };
}>;

export type Optimum = Readonly<{ perClass: readonly number[]; rows: ReadonlySet<string> }>;

const classes = [0, 1, 2, 3, 4];

/**
 * How many of each class can be served together at most, the most pressing class first, by HiGHS as an integer program over
 * everything possible. (8) Nobody is at two visits at once, ways included; nobody serves more often than his week allows.
 */
export async function optimum(possible: readonly Possible[]): Promise<Optimum> {
  const solver = await (highs as unknown as Highs)();
  const constraints = [...once(possible), ...oneAtATime(possible), ...perWeek(possible)];
  const perClass: number[] = [];
  let rows = new Set<string>();
  for (const serviceClass of classes) {
    const of = (wanted: number): number[] =>
      possible.flatMap(({ asker }, n) => (asker.serviceClass === wanted ? [n] : []));
    // The classes above keep what they have.
    const kept = perClass.map((served, above) => ({ of: of(above), word: '>=', limit: served }));
    const asked = of(serviceClass);
    if (asked.length === 0) {
      perClass.push(0);
      continue;
    }
    const solved = solver.solve(program(possible.length, asked, [...constraints, ...kept]));
    if (solved.Status !== 'Optimal') throw new Error(`HiGHS: ${solved.Status}`);
    perClass.push(Math.round(solved.ObjectiveValue));
    rows = new Set(
      possible.flatMap(({ asker }, n) => ((solved.Columns[`x${n}`]?.Primal ?? 0) > 0.5 ? [asker.row] : [])),
    );
  }
  return { perClass, rows };
}

type Constraint = Readonly<{ of: readonly number[]; word: string; limit: number }>;

function once(possible: readonly Possible[]): Constraint[] {
  return [...grouped(possible, ({ asker }) => asker.row).values()].map((of) => ({ of, word: '<=', limit: 1 }));
}

/** At the start of each visit nobody else may be under way with the same giver (and on his way) or the same asker. */
function oneAtATime(possible: readonly Possible[]): Constraint[] {
  const found: Constraint[] = [];
  const among = (of: readonly number[], gapMs: number): void => {
    for (const startMs of new Set(of.map((n) => possible[n]?.startMs ?? 0))) {
      const under = of.filter((n) => {
        const one = possible[n];
        return one !== undefined && one.startMs <= startMs && startMs < one.endMs + gapMs;
      });
      if (under.length > 1) found.push({ of: under, word: '<=', limit: 1 });
    }
  };
  for (const of of grouped(possible, ({ giver }) => giver.name).values()) {
    const giver = possible[of[0] ?? 0]?.giver;
    among(of, giver === undefined ? 0 : gapOf(giver) * 60_000);
  }
  for (const of of grouped(possible, ({ asker }) => asker.name).values())
    if (new Set(of.map((n) => possible[n]?.asker.row)).size > 1) among(of, 0);
  return found;
}

function perWeek(possible: readonly Possible[]): Constraint[] {
  const weeks = grouped(possible, ({ giver, startMs }) => `${giver.name} ${weekOf(startMs)}`);
  return [...weeks.values()].flatMap((of) => {
    const limit = possible[of[0] ?? 0]?.giver.perWeek ?? 0;
    return limit > 0 && of.length > limit ? [{ of, word: '<=', limit }] : [];
  });
}

function grouped(possible: readonly Possible[], key: (one: Possible) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  possible.forEach((one, n) => {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [n]);
    else group.push(n);
  });
  return groups;
}

/** CPLEX LP format, in short lines. */
function program(size: number, maximize: readonly number[], constraints: readonly Constraint[]): string {
  const sum = (of: readonly number[]): string => of.map((n, i) => `${i % 12 === 11 ? '\n' : ''} + x${n}`).join('');
  return [
    'Maximize',
    `obj:${sum(maximize)}`,
    'Subject To',
    ...constraints.map(({ of, word, limit }, n) => `c${n}:${sum(of)} ${word} ${limit}`),
    'Binary',
    sum(Array.from({ length: size }, (_, n) => n)).replaceAll('+ ', ''),
    'End',
  ].join('\n');
}
