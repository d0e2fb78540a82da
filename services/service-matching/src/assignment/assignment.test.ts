import { describe, expect, it } from '@jest/globals';
import highs from 'highs';

import { assign, misfitOf, unassignable, type Limits, type Problem } from './index.ts';

/** So many looks at the time and no more: the same each time. */
function looks(count: number, seed = 1): Limits {
  let used = 0;
  return { left: () => 1 - used++ / count, seed };
}

/** Costs and weights that follow from a number, with capacities that `tight` of the mean load would fill. */
function made(agents: number, items: number, seed: number, tight = 0.8): Problem {
  let state = seed + 1;
  const draw = (from: number, to: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return from + (state % (to - from + 1));
  };
  const pairs = { length: agents * items };
  const cost = Int32Array.from(pairs, () => draw(10, 50));
  const weight = Int32Array.from(pairs, () => draw(5, 25));
  const mean = weight.reduce((a, b) => a + b, 0) / agents / agents;
  return { agents, items, cost, weight, capacity: new Int32Array(agents).fill(Math.floor(mean / tight)) };
}

/** The cheapest of all ways, tried one by one; Infinity = none keeps the capacities. */
function cheapest({ agents, items, cost, weight, capacity }: Problem): number {
  let best = Infinity;
  const room = capacity.slice();
  const hand = (j: number, sum: number): void => {
    if (j === items) best = Math.min(best, sum);
    for (let i = 0; i < agents && j < items; i++) {
      const used = weight[j * agents + i] as number;
      if (used > (room[i] as number)) continue;
      room[i] = (room[i] as number) - used;
      hand(j + 1, sum + (cost[j * agents + i] as number));
      room[i] = (room[i] as number) + used;
    }
  };
  hand(0, 0);
  return best;
}

/** What a plan costs by the problem's own numbers; Infinity when it breaks a capacity. */
function judged({ agents, items, cost, weight, capacity }: Problem, agent: Int32Array): number {
  const room = capacity.slice();
  let sum = 0;
  for (let j = 0; j < items; j++) {
    const at = j * agents + (agent[j] as number);
    sum += cost[at] as number;
    room[agent[j] as number] = (room[agent[j] as number] as number) - (weight[at] as number);
  }
  return room.every((left) => left >= 0) ? sum : Infinity;
}

/** The same problem as a whole-number program, for a solver that shares nothing with ours. */
function programOf({ agents, items, cost, weight, capacity }: Problem): string {
  const all = (count: number): number[] => Array.from({ length: count }, (_, n) => n);
  const sum = (of: Int32Array, i: number): string =>
    all(items)
      .map((j) => `${of[j * agents + i] as number} x${j * agents + i}`)
      .join(' + ');
  return [
    `Minimize obj: ${all(agents)
      .map((i) => sum(cost, i))
      .join(' + ')}`,
    'Subject To',
    ...all(agents).map((i) => `b${i}: ${sum(weight, i)} <= ${capacity[i] as number}`),
    ...all(items).map(
      (j) =>
        `a${j}: ${all(agents)
          .map((i) => `x${j * agents + i}`)
          .join(' + ')} = 1`,
    ),
    `Binary ${all(agents * items)
      .map((n) => `x${n}`)
      .join(' ')}`,
    'End',
  ].join('\n');
}

describe('the assignment of items to agents', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    'is the cheapest of all ways, and its bound is none too high (%i)',
    (seed) => {
      const problem = made(2 + (seed % 3), 4 + (seed % 5), seed, 0.8 + (seed % 4) / 6);
      const best = cheapest(problem);
      const { plan, bound } = assign(problem, looks(60, seed));
      expect(plan === undefined ? Infinity : judged(problem, plan.agent)).toBe(best);
      expect(plan?.cost ?? Infinity).toBe(best);
      expect(bound).toBeLessThanOrEqual(best);
    },
  );

  it('costs what HiGHS, an independent solver, proves to be least', async () => {
    const load = highs as unknown as () => Promise<{ solve: (program: string) => { ObjectiveValue: number } }>;
    const solver = await load();
    for (const seed of [11, 12, 13]) {
      const problem = made(3, 18, seed, 1.1);
      const least = solver.solve(programOf(problem)).ObjectiveValue;
      const { plan, bound } = assign(problem, looks(400, seed));
      expect(plan?.cost).toBeCloseTo(least, 6);
      expect(bound).toBeLessThanOrEqual(least + 1e-6);
    }
  });

  it('keeps all capacities where there are many, and lies close to its bound', () => {
    const problem = made(10, 120, 5, 1.2);
    const { plan, bound } = assign(problem, looks(600));
    expect(plan?.cost).toBe(judged(problem, plan?.agent ?? new Int32Array()));
    expect(plan?.cost).toBeGreaterThanOrEqual(bound);
    expect(plan?.cost).toBeLessThan(1.03 * bound);
  });

  it('is the same for the same seed and the same time, and another for another seed', () => {
    const problem = made(10, 200, 2, 1.2);
    const at = (seed: number) => [...(assign(problem, looks(100, seed)).plan?.agent ?? [])];
    expect(at(3)).toEqual(at(3));
    expect(at(3)).not.toEqual(at(4));
  });

  it('does not claim a plan where none keeps the capacities', () => {
    const problem = { ...made(3, 10, 1), capacity: Int32Array.from([20, 20, 20]) };
    expect(cheapest(problem)).toBe(Infinity);
    expect(assign(problem, looks(50)).plan).toBeUndefined();
  });

  it('without time gives what it began with, if that keeps the capacities', () => {
    const problem = made(6, 30, 3, 0.4);
    const { plan } = assign(problem, { left: () => 0, seed: 1 });
    expect(judged(problem, plan?.agent ?? new Int32Array())).toBe(plan?.cost);
  });

  it.each([
    ['no items', made(3, 0, 1), 0],
    ['one agent with room for all', { ...made(1, 5, 1), capacity: Int32Array.from([1_000]) }, undefined],
    [
      'items that take nothing',
      { ...made(3, 5, 1), weight: new Int32Array(15), capacity: new Int32Array(3) },
      undefined,
    ],
  ])('of %s is a plan like any other', (_, problem, cost) => {
    const { plan, bound } = assign(problem, looks(30));
    expect(plan?.cost).toBe(cost ?? cheapest(problem));
    expect(bound).toBeLessThanOrEqual(plan?.cost ?? 0);
  });

  it('names what no plan can place: an item too heavy for each, or all together', () => {
    const problem = { ...made(2, 3, 1), weight: Int32Array.from([5, 6, 5, 6, 5, 6]) };
    const within = (...capacity: number[]) => unassignable({ ...problem, capacity: Int32Array.from(capacity) });
    expect(within(10, 6)).toBeUndefined();
    expect(within(9, 5)).toBe('ALL');
    expect(within(4, 5)).toBe(0);
    expect(cheapest({ ...problem, capacity: Int32Array.from([9, 5]) })).toBe(Infinity);
  });

  it('refuses what is no problem', () => {
    const problem = made(2, 2, 1);
    const misfit = (part: Partial<Problem>) => misfitOf({ ...problem, ...part })?.code;
    expect(misfit({})).toBeUndefined();
    expect(misfit({ cost: new Int32Array(3) })).toBe('SIZES_DIFFER');
    expect(misfit({ cost: Int32Array.from([1, 2, 3, 2 ** 30 + 1]) })).toBe('COST_TOO_GREAT');
    expect(misfit({ weight: Int32Array.from([1, 2, 3, -1]) })).toBe('WEIGHT_ILLEGAL');
    expect(misfit({ capacity: Int32Array.from([1, -1]) })).toBe('CAPACITY_NEGATIVE');
  });
});
