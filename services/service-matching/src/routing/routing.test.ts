import { describe, expect, it } from '@jest/globals';

import { misfitOf, route, unservable, type Limits, type Problem, type Routes } from './index.ts';

/** So many looks at the time and no more: the same each time. */
function looks(count: number, seed = 1): Limits {
  let used = 0;
  return { left: () => 1 - used++ / count, seed };
}

type Made = Readonly<{ customers: number; seed: number; vehicles?: number; capacity?: number; width?: number }>;

/** Customers in a square of 100, with hours of some width that one of them alone can always keep. */
function made({ customers, seed, vehicles = customers, capacity = 50, width = 120 }: Made): Problem {
  let state = seed + 1;
  const draw = (from: number, to: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return from + ((state >> 8) % (to - from + 1));
  };
  const places = { length: customers + 1 };
  const [x, y] = [Array.from(places, () => draw(0, 100)), Array.from(places, () => draw(0, 100))];
  const travel = Float64Array.from({ length: (customers + 1) ** 2 }, (_, at) => {
    const [a, b] = [Math.floor(at / (customers + 1)), at % (customers + 1)];
    return Math.hypot((x[a] as number) - (x[b] as number), (y[a] as number) - (y[b] as number));
  });
  const demand = Float64Array.from(places, (_, c) => (c === 0 ? 0 : draw(5, 25)));
  const service = Float64Array.from(places, (_, c) => (c === 0 ? 0 : 10));
  const ready = Float64Array.from(places, (_, c) => (c === 0 ? 0 : draw(0, 300)));
  const due = ready.map((from, c) => (c === 0 ? 700 : Math.max(from, 150) + width));
  return { customers, vehicles, capacity, travel, demand, ready, due, service };
}

/** The way of one vehicle by the problem's own numbers; Infinity when it is late or loads too much. */
function wayOf(problem: Problem, stops: readonly number[]): number {
  const { customers, travel, demand, ready, due, service } = problem;
  let [way, free, load, last] = [0, ready[0] as number, 0, 0];
  for (const c of [...stops, 0]) {
    const leg = travel[last * (customers + 1) + c] as number;
    const at = Math.max(free + leg, ready[c] as number);
    if (at > (due[c] as number)) return Infinity;
    way += leg;
    load += demand[c] as number;
    free = at + (service[c] as number);
    last = c;
  }
  return load > problem.capacity ? Infinity : way;
}

/** What a plan costs; Infinity when it breaks a rule. */
function judged(problem: Problem, { routes }: Routes): number {
  const stops = routes.flat().sort((a, b) => a - b);
  const once = stops.length === problem.customers && stops.every((c, n) => c === n + 1);
  if (!once || routes.length > problem.vehicles || routes.some(({ length }) => length === 0)) return Infinity;
  return routes.reduce((sum, stopsOfOne) => sum + wayOf(problem, stopsOfOne), 0);
}

/** The least way of all plans: each order of the customers, cut into routes at each of its places. */
function cheapest(problem: Problem): number {
  let best = Infinity;
  const go = (order: number[], free: readonly number[]): void => {
    if (free.length > 0) {
      for (const c of free)
        go(
          [...order, c],
          free.filter((other) => other !== c),
        );
      return;
    }
    // least[k][n]: the least way with k vehicles for the first n of this order.
    let least = [0, ...order.map(() => Infinity)];
    for (let k = 0; k < problem.vehicles; k++) {
      const before = least;
      least = before.map((_, n) =>
        Math.min(before[n] as number, ...before.slice(0, n).map((way, m) => way + wayOf(problem, order.slice(m, n)))),
      );
    }
    best = Math.min(best, least.at(-1) as number);
  };
  go(
    [],
    Array.from({ length: problem.customers }, (_, n) => n + 1),
  );
  return best;
}

describe('routes with time windows', () => {
  it.each(Array.from({ length: 24 }, (_, seed) => seed))(
    'are the shortest of all that keep every rule (%i)',
    (seed) => {
      const problem = made({ customers: 3 + (seed % 3), seed, vehicles: 1 + (seed % 4), capacity: 60, width: 60 });
      const best = cheapest(problem);
      const found = route(problem, looks(30, seed));
      if (best === Infinity) expect(found).toBeUndefined();
      else expect(found?.cost).toBeCloseTo(best, 9);
      if (found !== undefined) expect(judged(problem, found)).toBeCloseTo(best, 9);
    },
  );

  it('among those tried there are some that can be served and some that cannot', () => {
    const all = Array.from({ length: 24 }, (_, seed) =>
      cheapest(made({ customers: 3 + (seed % 3), seed, vehicles: 1 + (seed % 4), capacity: 60, width: 60 })),
    );
    expect(all.filter((way) => way === Infinity).length).toBeGreaterThan(2);
    expect(all.filter((way) => way < Infinity).length).toBeGreaterThan(8);
  });

  it('keep every rule where there are many, and become shorter with more time', () => {
    const problem = made({ customers: 120, seed: 7 });
    const [short, long] = [route(problem, looks(5)), route(problem, looks(200))];
    expect(judged(problem, short as Routes)).toBeCloseTo(short?.cost ?? 0, 6);
    expect(judged(problem, long as Routes)).toBeCloseTo(long?.cost ?? 0, 6);
    expect(long?.cost).toBeLessThan(short?.cost ?? 0);
  });

  it('find a place for all in a fleet that only just holds them', () => {
    const loads = made({ customers: 40, seed: 3, width: 500 });
    const sum = loads.demand.reduce((a, b) => a + b, 0);
    const problem = { ...loads, vehicles: 8, capacity: Math.ceil((sum / 8) * 1.01) };
    const found = route(problem, looks(600));
    expect(judged(problem, found as Routes)).toBeCloseTo(found?.cost ?? 0, 6);
  });

  it('are the same for the same seed and the same time, and others for another seed', () => {
    const problem = made({ customers: 80, seed: 2 });
    const at = (seed: number) => JSON.stringify(route(problem, looks(20, seed)));
    expect(at(3)).toBe(at(3));
    expect(at(3)).not.toBe(at(4));
  });

  it('without time are what the search begins with', () => {
    const problem = made({ customers: 30, seed: 1 });
    const found = route(problem, { left: () => 0, seed: 1 });
    expect(judged(problem, found as Routes)).toBeCloseTo(found?.cost ?? 0, 9);
  });

  it('are none where nobody waits, and none without a vehicle', () => {
    expect(route(made({ customers: 0, seed: 1 }), looks(5))).toEqual({ routes: [], cost: 0 });
    expect(route(made({ customers: 3, seed: 1, vehicles: 0 }), looks(5))).toBeUndefined();
  });

  it('name a customer that nobody can serve even alone: too much, too far, too long', () => {
    const problem = made({ customers: 3, seed: 1 });
    const changed = (of: 'demand' | 'due' | 'service', amount: number) =>
      unservable({ ...problem, [of]: problem[of].map((old, c) => (c === 2 ? amount : old)) });
    expect(unservable(problem)).toBeUndefined();
    expect(changed('demand', 51)).toBe(2);
    expect(changed('due', 1)).toBe(2);
    expect(changed('service', 700)).toBe(2);
  });

  it('refuse what is no problem', () => {
    const problem = made({ customers: 2, seed: 1 });
    const misfit = (part: Partial<Problem>) => misfitOf({ ...problem, ...part });
    expect(misfit({})).toBeUndefined();
    expect(misfit({ demand: new Float64Array(2) })).toEqual({ code: 'SIZES_DIFFER', at: 0 });
    expect(misfit({ demand: Float64Array.from([0, 1, -1]) })).toEqual({ code: 'AMOUNT_ILLEGAL', at: 2 });
    expect(misfit({ service: Float64Array.from([0, Number.NaN, 1]) })).toEqual({ code: 'AMOUNT_ILLEGAL', at: 1 });
    expect(misfit({ capacity: Infinity })).toEqual({ code: 'AMOUNT_ILLEGAL', at: 0 });
    const early = misfit({ due: Float64Array.from([700, 0, 700]), ready: Float64Array.from([0, 9, 9]) });
    expect(early).toEqual({ code: 'WINDOW_ENDS_BEFORE_IT_BEGINS', at: 1 });
  });
});
