/**
 * Customers to be visited once each by vehicles that start and end at the depot, within hours and a load: routes with time windows.
 * Place 0 is the depot, places 1 to `customers` are the customers; travel counts as time and as cost.
 */
export type Problem = Readonly<{
  customers: number;
  /** How many vehicles there are, and what each can load. */
  vehicles: number;
  capacity: number;
  /** From place a to place b, at a · (customers + 1) + b; the shorter way is never over a third place. */
  travel: Float64Array;
  /** What each place takes of a load, when its service may begin at the earliest and at the latest, and how long it lasts. */
  demand: Float64Array;
  ready: Float64Array;
  due: Float64Array;
  service: Float64Array;
}>;

/** A search may go on while `left()` is above 0: the share of its time that is left, from 1 on. */
export type Limits = Readonly<{ left: () => number; seed: number }>;

/** Amounts lie below this, so that sums of them still tell small differences apart. */
export const greatest = 1e9;

/** What cannot be a problem, by the first fault found; `at` is the place. */
export type Misfit = Readonly<{
  code: 'AMOUNT_ILLEGAL' | 'WINDOW_ENDS_BEFORE_IT_BEGINS' | 'SIZES_DIFFER';
  at: number;
}>;

/** The first fault of `problem`, or undefined. */
export function misfitOf(problem: Problem): Misfit | undefined {
  const { customers, vehicles, capacity, travel, demand, ready, due, service } = problem;
  const places = customers + 1;
  const amounts = [demand, ready, due, service];
  if (travel.length !== places * places || amounts.some(({ length }) => length !== places))
    return { code: 'SIZES_DIFFER', at: 0 };
  const legal = (amount: number): boolean => amount >= 0 && amount <= greatest;
  if (!legal(vehicles) || !legal(capacity)) return { code: 'AMOUNT_ILLEGAL', at: 0 };
  for (let at = 0; at < places; at++) {
    if (!amounts.every((of) => legal(of[at] as number))) return { code: 'AMOUNT_ILLEGAL', at };
    if ((due[at] as number) < (ready[at] as number)) return { code: 'WINDOW_ENDS_BEFORE_IT_BEGINS', at };
  }
  const far = travel.findIndex((amount) => !legal(amount));
  return far < 0 ? undefined : { code: 'AMOUNT_ILLEGAL', at: Math.floor(far / places) };
}

/** A customer that no vehicle can serve even alone; undefined = there is none, which does not mean that all can be served. */
export function unservable(problem: Problem): number | undefined {
  const { customers, capacity, travel, demand, ready, due, service } = problem;
  for (let c = 1; c <= customers; c++) {
    const at = Math.max(ready[c] as number, (ready[0] as number) + (travel[c] as number));
    const back = at + (service[c] as number) + (travel[c * (customers + 1)] as number);
    if ((demand[c] as number) > capacity || at > (due[c] as number) || back > (due[0] as number)) return c;
  }
  return undefined;
}
