import { earliestMs, optionsOf, type Option, type Options, type Seeker, type Supplier } from './candidates.ts';
import type { ConstraintCode } from './constraints.ts';
import { dayMs } from './local-time.ts';
import type { Policy } from './policy.ts';

/** One pair that could be: which seeker, which supplier, which start. */
export type Edge = Readonly<{ seeker: number; supplier: number; option: Option }>;

/** Arrays for the solver (a structural copy of the engine's own type). */
export type AssignmentProblem = Readonly<{
  penalty: Float64Array;
  start: Int32Array;
  supply: Int32Array;
  cost: Float64Array;
  capacity: Int32Array;
  group: Int32Array;
  groupCapacity: Int32Array;
  groupParent: Int32Array;
}>;

/** Seekers in rank order, all edges in that order, and what ruled the other pairs out. */
export type Draft = Readonly<{
  seekers: readonly Seeker[];
  suppliers: readonly Supplier[];
  edges: readonly Edge[];
  refusals: readonly ReadonlyMap<string, readonly ConstraintCode[]>[];
}>;

const tieSteps = 64;

/** Every pair that the hard constraints let through. `seekers` come in rank order. */
export function draftPlan(
  seekers: readonly Seeker[],
  suppliers: readonly Supplier[],
  policy: Policy,
  nowMs: number,
): Draft {
  const edges: Edge[] = [];
  const refusals: ReadonlyMap<string, readonly ConstraintCode[]>[] = [];
  seekers.forEach((seeker, s) => {
    if (seeker.offers.length >= policy.offersPerMatch) return void refusals.push(new Map());
    const fromMs = earliestMs(seeker, policy, nowMs);
    const found = suppliers.map((supplier) => optionsOf(seeker, supplier, fromMs, policy, nowMs));
    const complete = found.filter(isPerson).length >= seeker.request.staffNeeded;
    const refused = new Map<string, readonly ConstraintCode[]>();
    found.forEach(({ refusedBy, options }, p) => {
      const providerId = (suppliers[p] as Supplier).provider.providerId;
      if (refusedBy.length > 0) refused.set(providerId, refusedBy);
      else if (!complete) refused.set(providerId, ['PAIR_INCOMPLETE']);
      else for (const option of options) edges.push({ seeker: s, supplier: p, option });
    });
    refusals.push(refused);
  });
  return { seekers, suppliers, edges, refusals };
}

/** Could be one of the people at the visit: nothing but time or room speaks against. */
function isPerson({ refusedBy }: Options): boolean {
  return refusedBy.every((code) => code === 'WINDOW' || code === 'CAPACITY' || code === 'LOAD_LIMIT');
}

/**
 * Who is served comes first, how well comes second. Penalties fall strictly by rank, by steps greater than all the cost that
 * a whole plan can differ by; sets of demands that can be served together form a matroid, so the cheapest plan serves,
 * going down the ranks, everybody who can be served beside those above. Lexicographic by service class follows.
 */
export function assignmentProblem(draft: Draft, banned: ReadonlySet<number>, nowMs: number): AssignmentProblem {
  const { seekers, suppliers, edges } = draft;
  const supplyOf = numbering();
  const windowOf = numbering();
  const weekOf = numbering();
  const windowWeek: number[] = [];
  const capacity: number[] = [];
  const windowLeft: number[] = [];
  const weekLeft: number[] = [];
  const group: number[] = [];
  const start = new Int32Array(seekers.length + 1);
  const supply = new Int32Array(edges.length);
  const cost = new Float64Array(edges.length);
  const hash = {
    seekers: seekers.map(({ request }) => hashOf(request.demandId)),
    suppliers: suppliers.map(({ provider }) => hashOf(provider.providerId)),
  };

  edges.forEach(({ seeker, supplier, option }, e) => {
    const { slot } = option;
    const { hours, lastAskedMs } = suppliers[supplier] as Supplier;
    start[seeker + 1] = e + 1;
    supply[e] = supplyOf(slot, () => {
      const window = windowOf(slot.window, () => {
        const left = hours.weekLeft.get(slot.window.week) ?? 0;
        windowLeft.push(slot.window.left);
        windowWeek.push(
          left === Infinity ? -1 : weekOf(`${supplier}:${slot.window.week}`, () => void weekLeft.push(left)),
        );
      });
      capacity.push(1);
      group.push(window);
    });
    const tie =
      (((hash.seekers[seeker] as number) ^ (hash.suppliers[supplier] as number) ^ (slot.startMs / 60_000)) >>> 0) % 8;
    cost[e] = option.cost * tieSteps + 8 * recency(lastAskedMs, nowMs) + tie;
  });
  for (let s = 0; s < seekers.length; s++) start[s + 1] = Math.max(start[s + 1] as number, start[s] as number);

  const step = (seekers.length + 1) * (cost.reduce((a, b) => Math.max(a, b), 0) + 1);
  // A banned pair costs more than leaving anybody unserved.
  for (const e of banned) cost[e] = step * (seekers.length + 1);
  const windows = windowLeft.length;
  return {
    penalty: Float64Array.from(seekers, (_, rank) => (seekers.length - rank) * step),
    start,
    supply,
    cost,
    capacity: Int32Array.from(capacity),
    group: Int32Array.from(group),
    groupCapacity: Int32Array.from([...windowLeft, ...weekLeft]),
    groupParent: Int32Array.from([
      ...windowWeek.map((week) => (week < 0 ? -1 : windows + week)),
      ...weekLeft.map(() => -1),
    ]),
  };
}

/** Among equals: who was asked longest ago comes first. 0 = never or a week ago, 7 = today. */
function recency(lastAskedMs: number, nowMs: number): number {
  return lastAskedMs === 0 ? 0 : Math.max(0, 7 - Math.floor((nowMs - lastAskedMs) / dayMs));
}

function numbering(): (key: object | string, make: () => void) => number {
  const numbers = new Map<object | string, number>();
  return (key, make) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    make();
    const number = numbers.size;
    numbers.set(key, number);
    return number;
  };
}

/** FNV-1a, for ties that never depend on the order of rows. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
