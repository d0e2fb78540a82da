import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import highs from 'highs';

import { certificateOf } from './certificate.ts';
import { misfitOf, type Problem } from './problem.ts';
import { solve, type Plan } from './transport.ts';

/** [demand's penalty, its edges as [provider, cost]] for each demand, and the capacities. */
type Plain = Readonly<{
  demands: readonly (readonly [number, readonly (readonly [number, number])[]])[];
  capacities: readonly number[];
}>;

function problemOf({ demands, capacities }: Plain): Problem {
  const start = [0];
  for (const [, edges] of demands) start.push((start.at(-1) ?? 0) + edges.length);
  const edges = demands.flatMap(([, of]) => of);
  return {
    penalty: Float64Array.from(demands, ([penalty]) => penalty),
    start: Int32Array.from(start),
    provider: Int32Array.from(edges, ([p]) => p),
    cost: Int32Array.from(edges, ([, cost]) => cost),
    capacity: Int32Array.from(capacities),
  };
}

/** Costs and bounds added up anew from the plain problem, without a line of the solver. */
function audited({ demands, capacities }: Plain, { taken, price }: Plan): { primal: number; dual: number } {
  const load = capacities.map(() => 0);
  let [primal, dual, edge] = [0, 0, 0];
  for (const [d, [penalty, edges]] of demands.entries()) {
    const held = taken[d] ?? NaN;
    if (held < 0) primal += penalty;
    else {
      const [p, cost] = edges[held - edge] ?? [NaN, NaN];
      primal += cost;
      load[p] = (load[p] ?? NaN) + 1;
    }
    dual += Math.min(penalty, ...edges.map(([p, cost]) => cost + (price[p] ?? NaN)));
    edge += edges.length;
  }
  expect(load.every((n, p) => n <= (capacities[p] ?? NaN))).toBe(true);
  expect(price.every((amount) => amount >= 0)).toBe(true);
  for (const [p, places] of capacities.entries()) if (price[p] !== 0) dual -= places * (price[p] ?? NaN);
  return { primal, dual };
}

function bruteForce({ demands, capacities }: Plain): number {
  const left = [...capacities];
  const from = (d: number): number => {
    const [penalty, edges] = demands[d] ?? [0, []];
    if (d === demands.length) return 0;
    let best = penalty + from(d + 1);
    for (const [p, cost] of edges) {
      if (left[p] === 0) continue;
      left[p] = (left[p] ?? NaN) - 1;
      best = Math.min(best, cost + from(d + 1));
      left[p] = (left[p] ?? NaN) + 1;
    }
    return best;
  };
  return from(0);
}

async function linearProgram({ demands, capacities }: Plain): Promise<number> {
  const load = highs as unknown as () => Promise<{ solve: (program: string) => { ObjectiveValue: number } }>;
  const solver = await load();
  const x = (d: number, n: number): string => `x${d}_${n}`;
  const costs = demands.flatMap(([penalty, edges], d) => [
    ...edges.map(([, cost], n) => `${cost} ${x(d, n)}`),
    `${penalty} u${d}`,
  ]);
  const ones = demands.map(([, edges], d) => `${[...edges.map((_, n) => x(d, n)), `u${d}`].join(' + ')} = 1`);
  const rooms = capacities.flatMap((places, p) => {
    const in_ = demands.flatMap(([, edges], d) => edges.flatMap(([to], n) => (to === p ? [x(d, n)] : [])));
    return in_.length === 0 ? [] : [`${in_.join(' + ')} <= ${places}`];
  });
  const text = `Minimize\n ${costs.join('\n + ')}\nSubject To\n ${[...ones, ...rooms].join('\n ')}\nEnd`;
  return Math.round(solver.solve(text.replaceAll('+ -', '- ')).ObjectiveValue);
}

function plains(most: {
  demands: number;
  providers: number;
  cost: number;
  penalty: number;
  capacity: number;
}): fc.Arbitrary<Plain> {
  return fc.integer({ min: 1, max: most.providers }).chain((providers) =>
    fc.record({
      demands: fc.array(
        fc.tuple(
          fc.integer({ min: 0, max: most.penalty }),
          fc.array(fc.tuple(fc.integer({ min: 0, max: providers - 1 }), fc.integer({ min: -2, max: most.cost })), {
            maxLength: 6,
          }),
        ),
        { maxLength: most.demands },
      ),
      capacities: fc.array(fc.integer({ min: 0, max: most.capacity }), { minLength: providers, maxLength: providers }),
    }),
  );
}

/** A town from a seed: clusters, so that some quarters have too few and others too many. */
function town(seed: number, demands: number, providers: number, edges: number, share: number): Plain {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const quarter = Math.max(edges, Math.ceil(providers / 5));
  return {
    demands: Array.from({ length: demands }, () => {
      const from = next(100) < 60 ? 0 : next(providers);
      return [
        ([400, 200, 100, 60, 40][next(5)] as number) * 1_000,
        Array.from({ length: edges }, () => [(from + next(quarter)) % providers, 10 + next(5_000)] as const),
      ] as const;
    }),
    capacities: Array.from({ length: providers }, () =>
      Math.round((share * demands * (1 + next(10))) / (5.5 * providers)),
    ),
  };
}

const solved = (plain: Plain): Plan => solve(problemOf(plain));

describe('the best plan', () => {
  it('costs what trying every plan finds, ties, closed doors and penalties below edges included', () => {
    fc.assert(
      fc.property(plains({ demands: 6, providers: 4, cost: 6, penalty: 9, capacity: 2 }), (plain) => {
        const { primal, dual } = audited(plain, solved(plain));
        expect(primal).toBe(bruteForce(plain));
        expect(dual).toBe(primal);
      }),
      { numRuns: 1_500 },
    );
  });

  it('costs what a linear program finds, where many want the same few', async () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const plain = town(seed, 240, 30, 8, 0.5 + 0.15 * seed);
      const { primal, dual } = audited(plain, solved(plain));
      expect(primal).toBe(await linearProgram(plain));
      expect(dual).toBe(primal);
    }
  });

  it('is proven in towns of thousands, with too few and with more than enough', () => {
    for (const share of [0.6, 0.8, 1, 1.3]) {
      const plain = town(7, 6_000, 600, 20, share);
      const { primal, dual } = audited(plain, solved(plain));
      expect(dual).toBe(primal);
    }
  });

  it('is found where each new demand must push a whole chain along', () => {
    const length = 400;
    const edgesOf = (d: number): readonly (readonly [number, number])[] =>
      d === 0
        ? [[0, 1]]
        : [
            [d - 1, 0],
            [d, 1],
          ];
    const chain: Plain = {
      demands: Array.from({ length }, (_, d) => [10 ** 9, edgesOf(d)] as const).reverse(),
      capacities: Array.from({ length }, () => 1),
    };
    expect(audited(chain, solved(chain))).toEqual({ primal: length, dual: length });
  });

  it('is found when penalties are a million times the costs', () => {
    const plain: Plain = { ...town(9, 500, 50, 10, 0.7) };
    const dear: Plain = {
      ...plain,
      demands: plain.demands.map(([penalty, edges]) => [penalty * 10 ** 6, edges] as const),
    };
    const { primal, dual } = audited(dear, solved(dear));
    expect(dual).toBe(primal);
  });
});

describe('laws of the best plan', () => {
  const plain = town(11, 800, 90, 9, 0.9);
  const cost = (of: Plain): number => solved(of).certificate.primal;
  const best = cost(plain);

  it('the order of rows does not matter to its cost', () => {
    expect(
      cost({ ...plain, demands: plain.demands.map(([p, edges]) => [p, edges.toReversed()] as const).toReversed() }),
    ).toBe(best);
  });

  it('all costs times seven cost seven times as much', () => {
    const dearer = plain.demands.map(([p, edges]) => [7 * p, edges.map(([to, c]) => [to, 7 * c] as const)] as const);
    expect(cost({ ...plain, demands: dearer })).toBe(7 * best);
  });

  it('everybody twice, with twice the places, costs twice as much', () => {
    const twice = { demands: [...plain.demands, ...plain.demands], capacities: plain.capacities.map((n) => 2 * n) };
    expect(cost(twice)).toBe(2 * best);
  });

  it('one more place anywhere costs no more, and what a price says is the most it can save', () => {
    const { price } = solved(plain);
    for (const p of [0, 17, 44, 89]) {
      const more = cost({ ...plain, capacities: plain.capacities.map((n, q) => (p === q ? n + 1 : n)) });
      expect(best - more).toBeGreaterThanOrEqual(0);
      expect(best - more).toBeLessThanOrEqual(price[p] ?? NaN);
    }
  });

  it('the same input gives the same plan', () => {
    expect(solved(plain)).toEqual(solved(plain));
  });
});

describe('no time left', () => {
  it('gives a plan that keeps every rule, with a bound that is true and a gap that is told', () => {
    const plain = town(13, 2_000, 200, 12, 0.9);
    const { primal: best } = solved(plain).certificate;
    for (const looks of [0, 1, 3, 7]) {
      let left = looks;
      const plan = solve(problemOf(plain), () => left-- > 0);
      const { primal, dual } = audited(plain, plan);
      expect(plan.certificate).toEqual({ primal, dual });
      expect(primal).toBeGreaterThanOrEqual(best);
      expect(dual).toBeLessThanOrEqual(best);
    }
  });
});

describe('what is no problem', () => {
  const good = problemOf({ demands: [[5, [[0, 1]]]], capacities: [1] });
  it.each([
    ['PENALTY_NOT_WHOLE', { penalty: Float64Array.of(NaN) }],
    ['PENALTY_NOT_WHOLE', { penalty: Float64Array.of(0.5) }],
    ['PENALTIES_TOO_GREAT', { penalty: Float64Array.of(2 ** 53 - 1) }],
    ['CAPACITY_NEGATIVE', { capacity: Int32Array.of(-1) }],
    ['EDGE_NOWHERE', { provider: Int32Array.of(1) }],
    ['EDGE_NOWHERE', { provider: Int32Array.of(-1) }],
    ['COST_TOO_GREAT', { cost: Int32Array.of(2 ** 31 - 1) }],
    ['EDGES_OUT_OF_ORDER', { start: Int32Array.of(0, 2) }],
    ['EDGES_OUT_OF_ORDER', { cost: Int32Array.of(1, 2) }],
  ])('is told by its code: %s', (code, wrong) => {
    expect(misfitOf(good)).toBeUndefined();
    expect(misfitOf({ ...good, ...wrong })?.code).toBe(code);
  });

  it('nobody, nothing and nowhere are problems too', () => {
    expect(solved({ demands: [], capacities: [] }).certificate).toEqual({ primal: 0, dual: 0 });
    expect(solved({ demands: [[3, []]], capacities: [0] }).certificate).toEqual({ primal: 3, dual: 3 });
  });
});

describe('the certificate refuses', () => {
  const problem = problemOf({
    demands: [
      [9, [[0, 1]]],
      [9, [[0, 2]]],
    ],
    capacities: [1],
  });
  it.each([
    ['an edge of somebody else', [1, -1], [0]],
    ['more than a provider can take', [0, 1], [0]],
    ['a negative price', [0, -1], [-1]],
  ])('%s', (_, taken, price) => {
    expect(() => certificateOf(problem, Int32Array.from(taken), Float64Array.from(price))).toThrow(RangeError);
  });

  it('nothing, but shows the gap of a plan that is not the best', () => {
    expect(certificateOf(problem, Int32Array.of(-1, 1), Float64Array.of(7))).toEqual({ primal: 11, dual: 10 });
  });
});
