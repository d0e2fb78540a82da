import type { Problem } from '@linli/service-matching/transport';

/** What a made instance is like; `supply` = places for each demand. */
export type Town = Readonly<{ kind: 'city' | 'random' | 'ties'; demands: number; supply: number; seed: number }>;

const edgesEach = 30;
const metersAtMost = 6_000;

/**
 * Ten demands for each provider, 30 edges a demand. `city`: 40 clusters of homes and surgeries in 20 km (more for more people), eight
 * skills, the 30 nearest with the skill within 6 km, cost = seconds on foot by a detour of 1.3, dearer where language or gender do not
 * suit, five classes of penalty. `random`: any provider at any cost. `ties`: the same at 20 costs only.
 */
export function townOf({ kind, demands, supply, seed }: Town): Problem {
  const draw = drawing(seed);
  const providers = Math.max(1, Math.round(demands / 10));
  const capacity = Int32Array.from({ length: providers }, () => 1 + Math.floor(10 * draw()));
  scale(capacity, supply * demands);
  const penalties = [400_000, 200_000, 100_000, 60_000, 40_000];
  const penalty = Float64Array.from({ length: demands }, () => penalties[tierOf(draw())] as number);
  const pairs =
    kind === 'city'
      ? nearPairs(demands, providers, draw)
      : anyPairs(demands, providers, kind === 'ties' ? 20 : 30_000, draw);
  return { penalty, capacity, ...pairs };
}

type Pairs = Pick<Problem, 'start' | 'provider' | 'cost'>;

function anyPairs(demands: number, providers: number, costs: number, draw: () => number): Pairs {
  const each = Math.min(edgesEach, providers);
  const start = Int32Array.from({ length: demands + 1 }, (_, d) => d * each);
  const provider = Int32Array.from({ length: demands * each }, () => Math.floor(providers * draw()));
  return { start, provider, cost: Int32Array.from(provider, () => 1 + Math.floor(costs * draw())) };
}

type Spot = Readonly<{ x: number; y: number; skill: number; language: number; gender: number }>;

function nearPairs(demands: number, providers: number, draw: () => number): Pairs {
  const side = 20_000 * Math.max(0.2, Math.sqrt(providers / 10_000));
  const clusters = Array.from({ length: 40 }, () => ({
    x: side * draw(),
    y: side * draw(),
    wide: 300 + 1_500 * draw(),
  }));
  const spot = (skew: number): Spot => {
    const cluster = clusters[Math.floor(40 * draw() ** skew)] as (typeof clusters)[number];
    const [far, turn] = [Math.sqrt(-2 * Math.log(1 - draw())) * cluster.wide, 2 * Math.PI * draw()];
    const anywhere = draw() < 0.15;
    return {
      x: anywhere ? side * draw() : cluster.x + far * Math.cos(turn),
      y: anywhere ? side * draw() : cluster.y + far * Math.sin(turn),
      skill: Math.floor(8 * draw() ** 1.5),
      language: draw() < 0.1 ? 1 : 0,
      gender: Math.floor(5 * draw()),
    };
  };
  const offered = Array.from({ length: providers }, () => spot(1));
  const cells = new Map<string, number[]>();
  const cellOf = (x: number, y: number): string => `${Math.floor(x / 1_000)}|${Math.floor(y / 1_000)}`;
  for (const [p, { x, y }] of offered.entries()) {
    const cell = cellOf(x, y);
    const known = cells.get(cell);
    if (known === undefined) cells.set(cell, [p]);
    else known.push(p);
  }
  const start = new Int32Array(demands + 1);
  const [provider, cost]: [number[], number[]] = [[], []];
  for (let d = 0; d < demands; d++) {
    for (const [p, seconds] of nearestTo(spot(1.6), offered, cells, cellOf)) {
      provider.push(p);
      cost.push(seconds);
    }
    start[d + 1] = provider.length;
  }
  return { start, provider: Int32Array.from(provider), cost: Int32Array.from(cost) };
}

/** Rings of cells around, until 30 are nearer than the next ring can be. */
function nearestTo(
  asked: Spot,
  offered: readonly Spot[],
  cells: ReadonlyMap<string, readonly number[]>,
  cellOf: (x: number, y: number) => string,
): readonly (readonly [number, number])[] {
  const found: { p: number; meters: number }[] = [];
  for (let ring = 0; ring * 1_000 <= metersAtMost; ring++) {
    for (let dx = -ring; dx <= ring; dx++) {
      for (let dy = -ring; dy <= ring; dy++) {
        if (Math.max(Math.abs(dx), Math.abs(dy)) !== ring) continue;
        for (const p of cells.get(cellOf(asked.x + 1_000 * dx, asked.y + 1_000 * dy)) ?? []) {
          const { x, y, skill } = offered[p] as Spot;
          const meters = Math.hypot(x - asked.x, y - asked.y);
          // Who can one thing can often another: the skill beside serves too.
          if ((skill === asked.skill || skill === (asked.skill + 1) % 8) && meters <= metersAtMost)
            found.push({ p, meters });
        }
      }
    }
    if (found.length >= edgesEach && found.filter(({ meters }) => meters <= 1_000 * ring).length >= edgesEach) break;
  }
  return found
    .sort((a, b) => a.meters - b.meters || a.p - b.p)
    .slice(0, edgesEach)
    .map(({ p, meters }) => {
      const { language, gender } = offered[p] as Spot;
      const unsuited =
        (asked.language === 1 && language === 0 ? 900 : 0) + (asked.gender === 0 && gender > 1 ? 600 : 0);
      return [p, Math.round((meters * 1.3) / 1.389) + unsuited] as const;
    });
}

/** Shares 3, 9, 23, 35, 30 of a hundred. */
function tierOf(share: number): number {
  return share < 0.03 ? 0 : share < 0.12 ? 1 : share < 0.35 ? 2 : share < 0.7 ? 3 : 4;
}

/** Capacities that add up to `sum`, in their proportions. */
function scale(capacity: Int32Array, sum: number): void {
  const before = capacity.reduce((a, b) => a + b, 0);
  let carried = 0;
  for (const [p, places] of capacity.entries()) {
    carried += (places * sum) / before;
    capacity[p] = Math.floor(carried);
    carried -= capacity[p];
  }
}

/** mulberry32. */
function drawing(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
