import { describe, expect, it } from '@jest/globals';

import { Chance } from '../chance/chance.ts';
import { Day } from './day.ts';
import { firstDay } from './first-day.ts';
import { misfitOf, planRounds, type Limits, type Problem } from './index.ts';

/** So many looks at the time and no more: the same each time. */
function looks(count: number, seed = 1): Limits {
  let used = 0;
  return { left: () => 1 - used++ / count, seed };
}

/** Patients on a square, every third with two services; three services, caregivers who are able to two of them each. */
function made(patients: number, caregivers: number, seed: number, day = 300): Problem {
  const chance = new Chance(seed + 1);
  const places = Array.from({ length: patients + 1 }, () => [chance.below(60), chance.below(60)] as const);
  const earliest = Float64Array.from({ length: patients }, () => chance.below(day));
  const service = new Int32Array(2 * patients).fill(-1);
  const apart = { from: new Float64Array(patients), to: new Float64Array(patients) };
  for (let p = 0; p < patients; p++) {
    service[2 * p] = chance.below(3);
    if (p % 3 !== 0) continue;
    service[2 * p + 1] = ((service[2 * p] as number) + 1 + chance.below(2)) % 3;
    if (p % 2 === 0) [apart.from[p], apart.to[p]] = [chance.below(30), 30 + chance.below(30)];
  }
  return {
    ...{ patients, caregivers, earliest, latest: earliest.map((from) => from + 40), service },
    travel: Float64Array.from(places.flatMap(([x, y]) => places.map(([u, v]) => Math.abs(x - u) + Math.abs(y - v)))),
    duration: Float64Array.from({ length: 2 * patients }, () => 10 + chance.below(20)),
    ...{ apartFrom: apart.from, apartTo: apart.to },
    able: [0, 1, 2].map((skill) =>
      Int32Array.from(Array.from({ length: caregivers }, (_, c) => c).filter((c) => c % 3 !== skill)),
    ),
  };
}

/** The cheapest of all orders and all caregivers, served one by one as early as can be. */
function cheapest(problem: Problem): number {
  const { patients: n, travel, earliest, latest, service, duration, apartFrom, apartTo, able } = problem;
  type Way = Readonly<{ at: readonly number[]; free: readonly number[]; sum: number; worst: number }>;
  const way = (from: number, to: number): number => travel[from * (n + 1) + to] as number;
  let best = Infinity;
  const go = (left: readonly number[], { at, free, sum, worst }: Way): void => {
    if (left.length === 0) best = Math.min(best, sum + worst + at.reduce((total, place) => total + way(place, 0), 0));
    for (const p of left) {
      const second = service[2 * p + 1] as number;
      for (const a of able[service[2 * p] as number] ?? []) {
        for (const b of second < 0 ? [-1] : (able[second] ?? [])) {
          if (a === b) continue;
          const reach = (c: number): number => Math.max(earliest[p] as number, (free[c] ?? 0) + way(at[c] ?? 0, p + 1));
          let first = reach(a);
          const then = b < 0 ? 0 : Math.max(reach(b), first + (apartFrom[p] as number));
          if (b >= 0) first = Math.max(first, then - (apartTo[p] as number));
          const late = [first, ...(b < 0 ? [] : [then])].map((start) => Math.max(0, start - (latest[p] as number)));
          go(
            left.filter((q) => q !== p),
            {
              at: at.map((place, c) => (c === a || c === b ? p + 1 : place)),
              free: free.map((time, c) =>
                c === a ? first + (duration[2 * p] as number) : c === b ? then + (duration[2 * p + 1] as number) : time,
              ),
              sum: late.reduce((x, y) => x + y, sum + way(at[a] ?? 0, p + 1) + (b < 0 ? 0 : way(at[b] ?? 0, p + 1))),
              worst: Math.max(worst, ...late),
            },
          );
        }
      }
    }
  };
  const nowhere = Array.from({ length: problem.caregivers }, () => 0);
  go(
    Array.from({ length: n }, (_, p) => p),
    { at: nowhere, free: nowhere, sum: 0, worst: 0 },
  );
  return best / 3;
}

describe('rounds', () => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed))(
    'are the cheapest of all orders with all caregivers (%i)',
    (seed) => {
      const problem = made(4, 3, seed, 80);
      expect(misfitOf(problem)).toBeUndefined();
      expect(planRounds(problem, looks(150, seed)).cost).toBeCloseTo(cheapest(problem), 9);
    },
  );

  it.each([
    [12, 3],
    [30, 6],
    [60, 9],
  ])('what a move is said to cost is what it costs (%i patients, %i caregivers)', (patients, caregivers) => {
    const problem = made(patients, caregivers, patients);
    const day = firstDay(problem);
    const chance = new Chance(7);
    const some = (slot: number): number => {
      const able = problem.able[problem.service[slot] as number] ?? new Int32Array(0);
      return able[chance.below(able.length)] ?? -1;
    };
    let kept = 0;
    for (let n = 0; n < 1_000; n++) {
      const [p, other] = [chance.below(patients), chance.below(patients)];
      const [a, b] = [some(2 * p), some(2 * p + 1)];
      if (a === b || p === other) continue;
      const [before, order, by] = [day.total, day.order.toArray(), day.by.slice()];
      const most = n % 5 === 0 ? Infinity : chance.below(40);
      const behind = chance.next() < 0.5;
      if (day.move(p, other, behind, a, b, most)) {
        kept++;
        expect(day.total - before).toBeLessThanOrEqual(most + 1e-6);
        expect(Math.abs(day.total - new Day(problem, day.order.toArray(), day.by).total)).toBeLessThan(1e-6);
      } else {
        expect([day.total, day.order.toArray(), day.by]).toEqual([before, order, by]);
        // Had it been made, it would have cost more.
        const dared = new Day(problem, order, by);
        dared.move(p, other, behind, a, b, Infinity);
        expect(new Day(problem, dared.order.toArray(), dared.by).total - before).toBeGreaterThan(most - 1e-6);
      }
    }
    expect(kept).toBeGreaterThan(200);
    expect([...day.order.toArray()].sort((x, y) => x - y)).toEqual(Array.from({ length: patients }, (_, p) => p));
  });

  it('get better with time, and are the same for the same seed and the same time', () => {
    const problem = made(40, 6, 4);
    const at = (count: number, seed: number) => planRounds(problem, looks(count, seed));
    expect(at(300, 1)).toEqual(at(300, 1));
    expect(at(300, 1).order).not.toEqual(at(300, 2).order);
    expect(at(1_000, 1).cost).toBeLessThan(at(0, 1).cost);
  });

  it('of one patient are one way there and back', () => {
    const problem = made(1, 3, 1);
    const { rounds } = planRounds(problem, looks(10));
    expect(rounds.flat()).toHaveLength((problem.service[1] as number) < 0 ? 1 : 2);
  });

  it('are refused for what is no day', () => {
    const problem = made(3, 3, 2);
    const misfit = (part: Partial<Problem>) => misfitOf({ ...problem, ...part })?.code;
    expect(misfit({ travel: new Float64Array(4) })).toBe('SIZES_DIFFER');
    expect(misfit({ travel: problem.travel.map((way, at) => (at === 5 ? -1 : way)) })).toBe('TRAVEL_ILLEGAL');
    expect(misfit({ latest: problem.earliest.map((from) => from - 1) })).toBe('WINDOW_ILLEGAL');
    expect(misfit({ duration: problem.duration.map(() => NaN) })).toBe('DURATION_ILLEGAL');
    expect(misfit({ apartTo: new Float64Array(3).fill(-1) })).toBe('APART_ILLEGAL');
    expect(misfit({ able: [0, 1, 2].map(() => new Int32Array(0)) })).toBe('NOBODY_ABLE');
    expect(misfit({ able: [0, 1, 2].map(() => Int32Array.from([1])) })).toBe('NOBODY_ABLE');
  });
});
