import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import highs from 'highs';

import { boundOf } from './certificate.ts';
import { transport, type TransportProblem, type TransportSolution } from './transport.ts';

type Plain = Readonly<{
  penalties: readonly number[];
  /** [demand, supply, cost], in any order. */
  edges: readonly (readonly [number, number, number])[];
  /** [capacity, group or −1] */
  supplies: readonly (readonly [number, number])[];
  /** [capacity, parent or −1] */
  groups: readonly (readonly [number, number])[];
}>;

function problemOf({ penalties, edges, supplies, groups }: Plain): TransportProblem {
  const sorted = penalties.map((_, d) => edges.filter(([demand]) => demand === d));
  const start = [0];
  for (const list of sorted) start.push((start.at(-1) ?? 0) + list.length);
  const flat = sorted.flat();
  return {
    penalty: Float64Array.from(penalties),
    start: Int32Array.from(start),
    supply: Int32Array.from(flat, ([, supply]) => supply),
    cost: Float64Array.from(flat, ([, , cost]) => cost),
    capacity: Int32Array.from(supplies, ([capacity]) => capacity),
    group: Int32Array.from(supplies, ([, group]) => group),
    groupCapacity: Int32Array.from(groups, ([capacity]) => capacity),
    groupParent: Int32Array.from(groups, ([, parent]) => parent),
  };
}

/** Whether the plan keeps every rule, and its cost added up anew. Knows nothing of how it was found. */
function audited(problem: TransportProblem, { assigned }: TransportSolution): number {
  const used = new Int32Array(problem.capacity.length);
  const usedGroup = new Int32Array(problem.groupCapacity.length);
  let cost = 0;
  assigned.forEach((edge, d) => {
    if (edge < 0) return void (cost += problem.penalty[d] ?? NaN);
    expect(edge >= (problem.start[d] ?? NaN) && edge < (problem.start[d + 1] ?? NaN)).toBe(true);
    cost += problem.cost[edge] ?? NaN;
    const supply = problem.supply[edge] ?? NaN;
    used[supply] = (used[supply] ?? NaN) + 1;
    for (let g = problem.group[supply] ?? NaN; g >= 0; g = problem.groupParent[g] ?? NaN)
      usedGroup[g] = (usedGroup[g] ?? NaN) + 1;
  });
  expect(used.every((n, s) => n <= (problem.capacity[s] ?? NaN))).toBe(true);
  expect(usedGroup.every((n, g) => n <= (problem.groupCapacity[g] ?? NaN))).toBe(true);
  return cost;
}

/** The dual bound from the prices alone: no plan whatever can cost less. */
function bound(problem: TransportProblem, { price }: TransportSolution): number {
  const supplies = problem.capacity.length;
  const priceOf = (node: number): number => price[node] ?? NaN;
  const above = (g: number): number => (g < 0 ? 0 : priceOf(supplies + g));
  let sum = 0;
  problem.penalty.forEach((penalty, d) => {
    let best = penalty;
    for (let e = problem.start[d] ?? NaN; e < (problem.start[d + 1] ?? NaN); e++)
      best = Math.min(best, (problem.cost[e] ?? NaN) + priceOf(problem.supply[e] ?? NaN));
    sum += best;
  });
  problem.capacity.forEach(
    (capacity, s) => (sum -= capacity * Math.max(0, priceOf(s) - above(problem.group[s] ?? NaN))),
  );
  problem.groupCapacity.forEach(
    (capacity, g) => (sum -= capacity * Math.max(0, above(g) - above(problem.groupParent[g] ?? NaN))),
  );
  return sum;
}

/** The cheapest of all plans, by trying every one. */
function bruteForce(problem: TransportProblem): number {
  const left = Array.from(problem.capacity);
  const leftGroup = Array.from(problem.groupCapacity);
  const groupsOf = (supply: number): number[] => {
    const chain: number[] = [];
    for (let g = problem.group[supply] ?? NaN; g >= 0; g = problem.groupParent[g] ?? NaN) chain.push(g);
    return chain;
  };
  const from = (d: number): number => {
    if (d === problem.penalty.length) return 0;
    let best = (problem.penalty[d] ?? NaN) + from(d + 1);
    for (let e = problem.start[d] ?? NaN; e < (problem.start[d + 1] ?? NaN); e++) {
      const supply = problem.supply[e] ?? NaN;
      const chain = groupsOf(supply);
      if ((left[supply] ?? 0) === 0 || chain.some((g) => leftGroup[g] === 0)) continue;
      const move = (n: number): void => {
        left[supply] = (left[supply] ?? NaN) + n;
        for (const g of chain) leftGroup[g] = (leftGroup[g] ?? NaN) + n;
      };
      move(-1);
      best = Math.min(best, (problem.cost[e] ?? NaN) + from(d + 1));
      move(1);
    }
    return best;
  };
  return from(0);
}

/** Small and large problems; ties are frequent, windows lie in weeks, some capacities are zero. */
function problems(demandsAtMost: number, suppliesAtMost: number, costAtMost: number): fc.Arbitrary<Plain> {
  return fc
    .tuple(fc.integer({ min: 0, max: demandsAtMost }), fc.integer({ min: 1, max: suppliesAtMost }))
    .chain(([demands, supplies]) => {
      const inner = Math.ceil(supplies / 2);
      const outer = Math.ceil(inner / 2);
      return fc.record({
        penalties: fc.array(fc.integer({ min: 0, max: costAtMost * 2 }), { minLength: demands, maxLength: demands }),
        edges: fc.uniqueArray(
          fc.tuple(
            fc.integer({ min: 0, max: Math.max(0, demands - 1) }),
            fc.integer({ min: 0, max: supplies - 1 }),
            fc.integer({ min: 0, max: costAtMost }),
          ),
          { selector: ([d, s]) => `${d}:${s}`, maxLength: demands === 0 ? 0 : demands * supplies },
        ),
        supplies: fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: -1, max: inner - 1 })), {
          minLength: supplies,
          maxLength: supplies,
        }),
        groups: fc
          .tuple(
            fc.array(
              fc.tuple(
                fc.integer({ min: 0, max: 3 }),
                fc.integer({ min: -1, max: outer - 1 }).map((n) => (n < 0 ? -1 : inner + n)),
              ),
              { minLength: inner, maxLength: inner },
            ),
            fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.constant(-1)), { minLength: outer, maxLength: outer }),
          )
          .map(([low, high]) => [...low, ...high]),
      });
    });
}

describe('the cheapest assignment', () => {
  it('costs what the best of all plans costs (every plan tried, up to 6 × 6)', () => {
    fc.assert(
      fc.property(problems(6, 6, 9), (plain) => {
        const problem = problemOf(plain);
        const solution = transport(problem);
        expect(audited(problem, solution)).toBe(solution.cost);
        expect(solution.cost).toBe(bruteForce(problem));
      }),
      { numRuns: 400 },
    );
  });

  it('comes with prices that prove it: the bound has no gap', () => {
    fc.assert(
      fc.property(problems(40, 30, 1000), (plain) => {
        const problem = problemOf(plain);
        const solution = transport(problem);
        expect(audited(problem, solution)).toBe(solution.cost);
        expect(bound(problem, solution)).toBe(solution.cost);
        expect(boundOf(problem, solution)).toBe(solution.cost);
        expect(solution.price.every((price) => price >= 0)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('does not change in cost when rows are shuffled, doubles when everything doubles, and never rises with more room', () => {
    fc.assert(
      fc.property(problems(12, 10, 50), (plain) => {
        const cost = transport(problemOf(plain)).cost;
        const demands = plain.penalties.length;
        const turned: Plain = {
          ...plain,
          penalties: [...plain.penalties].reverse(),
          edges: plain.edges.map(([d, s, c]) => [demands - 1 - d, s, c] as const).reverse(),
        };
        expect(transport(problemOf(turned)).cost).toBe(cost);
        const twice: Plain = {
          penalties: [...plain.penalties, ...plain.penalties],
          edges: [...plain.edges, ...plain.edges.map(([d, s, c]) => [d + demands, s, c] as const)],
          supplies: plain.supplies.map(([n, g]) => [2 * n, g] as const),
          groups: plain.groups.map(([n, g]) => [2 * n, g] as const),
        };
        expect(transport(problemOf(twice)).cost).toBe(2 * cost);
        const roomier: Plain = {
          ...plain,
          supplies: plain.supplies.map(([n, g], s) => [s === 0 ? n + 1 : n, g] as const),
        };
        expect(transport(problemOf(roomier)).cost).toBeLessThanOrEqual(cost);
      }),
      { numRuns: 150 },
    );
  });

  it('agrees with HiGHS, an independent solver', async () => {
    const load = highs as unknown as () => Promise<{ solve: (program: string) => { ObjectiveValue: number } }>;
    const solver = await load();
    for (const plain of fc.sample(problems(30, 20, 500), { numRuns: 12, seed: 7 })) {
      const problem = problemOf(plain);
      const peer = solver.solve(linearProgram(problem));
      expect(transport(problem).cost).toBeCloseTo(peer.ObjectiveValue, 4);
    }
  });

  it('takes 500 demands with 10,000 edges, more than there is room for, in 200 ms', () => {
    let seed = 3;
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const edges = Array.from(
      { length: 10_000 },
      (_, e) => [Math.floor(e / 20), random(400), random(1_000_000) * 64] as const,
    );
    const problem = problemOf({
      penalties: Array.from({ length: 500 }, (_, d) => (500 - d) * 501 * 64_000_001),
      edges,
      supplies: Array.from({ length: 400 }, (_, s) => [1, Math.floor(s / 3)] as const),
      groups: [
        ...Array.from({ length: 134 }, (_, g) => [3, 134 + Math.floor(g / 2)] as const),
        ...Array.from({ length: 67 }, () => [4, -1] as const),
      ],
    });
    transport(problem);
    const before = process.cpuUsage();
    const solution = transport(problem);
    const { user, system } = process.cpuUsage(before);
    expect(bound(problem, solution)).toBe(solution.cost);
    expect((user + system) / 1000).toBeLessThan(200);
  });

  it('refuses costs that are not whole or below zero', () => {
    const one: Plain = { penalties: [1], edges: [[0, 0, 1.5]], supplies: [[1, -1]], groups: [] };
    expect(() => transport(problemOf(one))).toThrow(RangeError);
    expect(() => transport(problemOf({ ...one, edges: [[0, 0, -1]] }))).toThrow(RangeError);
    expect(() => transport(problemOf({ ...one, edges: [], penalties: [Number.NaN] }))).toThrow(RangeError);
  });
});

/** The same problem in CPLEX LP format. */
function linearProgram(problem: TransportProblem): string {
  const demands = problem.penalty.length;
  const rows: string[] = [];
  const objective: string[] = [];
  const bySupply = new Map<number, string[]>();
  const byGroup = new Map<number, string[]>();
  for (let d = 0; d < demands; d++) {
    objective.push(`${problem.penalty[d]} u${d}`);
    const row = [`u${d}`];
    for (let e = problem.start[d] ?? 0; e < (problem.start[d + 1] ?? 0); e++) {
      objective.push(`${problem.cost[e]} x${e}`);
      row.push(`x${e}`);
      const supply = problem.supply[e] ?? 0;
      bySupply.set(supply, [...(bySupply.get(supply) ?? []), `x${e}`]);
      for (let g = problem.group[supply] ?? -1; g >= 0; g = problem.groupParent[g] ?? -1)
        byGroup.set(g, [...(byGroup.get(g) ?? []), `x${e}`]);
    }
    rows.push(`d${d}: ${row.join(' + ')} = 1`);
  }
  for (const [s, terms] of bySupply) rows.push(`s${s}: ${terms.join(' + ')} <= ${problem.capacity[s]}`);
  for (const [g, terms] of byGroup) rows.push(`g${g}: ${terms.join(' + ')} <= ${problem.groupCapacity[g]}`);
  return `Minimize\n obj: ${objective.join(' + ') || '0 none'}\nSubject To\n ${rows.join('\n ') || 'none: none = 0'}\nEnd`;
}
