/**
 * Rounds of caregivers through one day (home health care routing and scheduling, Mankowska et al. 2014): every service of every
 * patient once, by a caregiver who is able to; two services of one patient by two caregivers, together or one after the other.
 * Patients are numbered from 0; place 0 is the office, place p + 1 is patient p. Times and distances in minutes.
 */
export type Problem = Readonly<{
  patients: number;
  caregivers: number;
  /** From place to place, at from · (patients + 1) + to; none below 0. */
  travel: Float64Array;
  /** Start of a service: not before `earliest`; after `latest` it is late. */
  earliest: Float64Array;
  latest: Float64Array;
  /** Services of patient p are at 2p and 2p + 1; −1 = there is no second one. */
  service: Int32Array;
  duration: Float64Array;
  /** Second start less first start, at least and at most; both 0 where they start together. */
  apartFrom: Float64Array;
  apartTo: Float64Array;
  /** For each service the caregivers who are able to. */
  able: readonly Int32Array[];
}>;

/** A search may go on while `left()` is above 0: the share of its time that is left, from 1 on. */
export type Limits = Readonly<{ left: () => number; seed: number }>;

export type Misfit = Readonly<{
  code: 'SIZES_DIFFER' | 'TRAVEL_ILLEGAL' | 'WINDOW_ILLEGAL' | 'DURATION_ILLEGAL' | 'APART_ILLEGAL' | 'NOBODY_ABLE';
  /** Place of the fault: a pair of places, or a patient. */
  at: number;
}>;

/** The first fault of `problem`, or undefined. */
export function misfitOf(problem: Problem): Misfit | undefined {
  const { patients, travel, earliest, latest, service, duration, apartFrom, apartTo } = problem;
  const sized = [earliest, latest, apartFrom, apartTo].every(({ length }) => length === patients);
  if (
    !sized ||
    service.length !== 2 * patients ||
    duration.length !== 2 * patients ||
    travel.length !== (patients + 1) ** 2
  )
    return { code: 'SIZES_DIFFER', at: 0 };
  const far = travel.findIndex((minutes) => !(minutes >= 0 && minutes < Infinity));
  if (far >= 0) return { code: 'TRAVEL_ILLEGAL', at: far };
  for (let p = 0; p < patients; p++) {
    const code = faultOf(problem, p);
    if (code !== undefined) return { code, at: p };
  }
  return undefined;
}

function faultOf(
  { earliest, latest, service, duration, apartFrom, apartTo, able }: Problem,
  p: number,
): Misfit['code'] | undefined {
  if (!Number.isFinite(earliest[p]) || !((latest[p] as number) >= (earliest[p] as number))) return 'WINDOW_ILLEGAL';
  if (!((apartFrom[p] as number) <= (apartTo[p] as number))) return 'APART_ILLEGAL';
  const [first, second] = [able[service[2 * p] as number], able[service[2 * p + 1] as number]];
  for (const slot of [2 * p, 2 * p + 1])
    if (!((duration[slot] as number) >= 0 && (duration[slot] as number) < Infinity)) return 'DURATION_ILLEGAL';
  if (first === undefined || first.length === 0) return 'NOBODY_ABLE';
  if ((service[2 * p + 1] as number) < 0) return undefined;
  // Two services of one patient need two people.
  const two =
    second !== undefined && second.length > 0 && (first.length > 1 || second.length > 1 || first[0] !== second[0]);
  return two ? undefined : 'NOBODY_ABLE';
}
