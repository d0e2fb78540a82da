import { Day } from './day.ts';
import type { Problem } from './problem.ts';

/** A minute between two windows counts as much as this of a minute on the way. */
const gapWeight = 0.2;

/** For each patient the `width` that fit best beside: near, and at about the same time. */
export function nearPatients({ patients: n, travel, earliest, latest }: Problem, width: number): Int32Array {
  const near = new Int32Array(n * width);
  const wayOf = (p: number, q: number): number => travel[(p + 1) * (n + 1) + q + 1] as number;
  for (let p = 0; p < n; p++) {
    const distance = Float64Array.from({ length: n }, (_, q) => {
      const ahead = (earliest[q] as number) - (latest[p] as number);
      const behind = (earliest[p] as number) - (latest[q] as number);
      return Math.min(wayOf(p, q), wayOf(q, p)) + gapWeight * Math.max(0, ahead, behind);
    });
    const others = Array.from({ length: n }, (_, q) => q).filter((q) => q !== p);
    others.sort((x, y) => (distance[x] as number) - (distance[y] as number) || x - y);
    near.set(others.slice(0, width), p * width);
  }
  return near;
}

/** The mean way from a patient to those that fit best beside. */
export function nearTravel({ patients: n, travel }: Problem, near: Int32Array, width: number): number {
  const most = Math.min(5, width);
  let sum = 0;
  for (let p = 0; p < n; p++) {
    for (let x = 0; x < most; x++) sum += travel[(p + 1) * (n + 1) + (near[p * width + x] as number) + 1] as number;
  }
  return sum / Math.max(1, n * most);
}

/** Patients by the end of their windows, each to the caregivers who would be least late, then nearest. */
export function firstDay(problem: Problem): Day {
  const { patients: n, caregivers, latest, earliest, service } = problem;
  const order = Int32Array.from({ length: n }, (_, p) => p).sort(
    (p, q) =>
      (latest[p] as number) - (latest[q] as number) || (earliest[p] as number) - (earliest[q] as number) || p - q,
  );
  const by = new Int32Array(2 * n).fill(-1);
  const where: Where = { at: new Int32Array(caregivers), free: new Float64Array(caregivers) };
  for (const p of order) {
    const two = (service[2 * p + 1] as number) >= 0;
    const a = bestFor(problem, where, 2 * p, -1);
    by[2 * p] = a;
    if (two) by[2 * p + 1] = bestFor(problem, where, 2 * p + 1, a);
    for (const slot of two ? [2 * p, 2 * p + 1] : [2 * p]) goTo(problem, where, slot, by[slot] as number);
  }
  return new Day(problem, order, by);
}

/** Where each caregiver is, and from when on. */
type Where = Readonly<{ at: Int32Array; free: Float64Array }>;

function arrivalOf({ patients: n, travel, earliest }: Problem, { at, free }: Where, p: number, c: number): number {
  const way = travel[(at[c] as number) * (n + 1) + p + 1] as number;
  return Math.max(earliest[p] as number, (free[c] as number) + way);
}

function bestFor(problem: Problem, where: Where, slot: number, taken: number): number {
  const { patients: n, travel, latest, service, able } = problem;
  const p = slot >> 1;
  // The only one for the second service is not taken for the first.
  const second = taken < 0 ? able[service[2 * p + 1] as number] : undefined;
  const kept = second?.length === 1 ? second[0] : taken;
  let [chosen, least] = [-1, Infinity];
  for (const c of able[service[slot] as number] as Int32Array) {
    if (c === kept || c === taken) continue;
    const late = Math.max(0, arrivalOf(problem, where, p, c) - (latest[p] as number));
    const cost = 2 * late + (travel[(where.at[c] as number) * (n + 1) + p + 1] as number);
    if (cost < least) [chosen, least] = [c, cost];
  }
  return chosen;
}

function goTo(problem: Problem, where: Where, slot: number, c: number): void {
  where.free[c] = arrivalOf(problem, where, slot >> 1, c) + (problem.duration[slot] as number);
  where.at[c] = (slot >> 1) + 1;
}
