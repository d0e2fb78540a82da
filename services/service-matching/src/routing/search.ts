import { copyRoute, emptyBooks, refresh, type Books } from './books.ts';
import { Chance } from '../chance/chance.ts';
import type { Limits, Problem } from './problem.ts';
import { Recreate } from './recreate.ts';
import { Ruin } from './ruin.ts';

/** Rounds between two looks at the clock. */
const stride = 16;
/** The first and the last temperature, as a share of the mean leg of the first routes. */
const hot = 1;
const cold = 0.01;

export type Found = Readonly<{ routes: readonly (readonly number[])[]; cost: number }>;

/**
 * Ruin and recreate (slack induction by string removals, Christiaens and Vanden Berghe 2020) under simulated annealing. While not all
 * customers have a place in the fleet, those that stay out often weigh more; undefined = never all had one.
 */
export function search(problem: Problem, { left, seed }: Limits): Found | undefined {
  const { customers } = problem;
  const routes = Math.min(problem.vehicles, customers);
  const chance = new Chance(seed);
  const [ruin, recreate] = [new Ruin(problem, chance), new Recreate(problem, routes, chance)];
  const [now, kept] = [emptyBooks(problem, routes), emptyBooks(problem, routes)];
  const missed = new Float64Array(customers + 1).fill(1);
  let absent: number[] = Array.from({ length: customers }, (_, n) => n + 1);
  let best: Found | undefined;
  const [out, touched]: [number[], number[]] = [[...absent], []];
  let cost = recreate.put(now, out, touched);
  keep();
  const leg = cost / (customers + touched.length + 1);
  for (let share = left(); share > 0; share = left()) {
    const temperature = leg * hot * (cold / hot) ** (1 - share);
    for (let n = 0; n < stride; n++) round(temperature);
  }
  return best;

  function round(temperature: number): void {
    out.length = touched.length = 0;
    ruin.take(now, out, touched);
    let after = cost;
    for (const r of touched) after += refresh(problem, now, r);
    for (const c of absent) out.push(c);
    after += recreate.put(now, out, touched);
    const lack = weightOf(out) - weightOf(absent);
    if (lack < 0 || (lack === 0 && after < cost - temperature * Math.log(chance.next() + 1e-12))) {
      cost = after;
      keep();
    } else {
      for (const r of touched) copyRoute(kept, now, r);
      for (const c of absent) now.route[c] = -1;
    }
    for (const c of out) missed[c] = (missed[c] as number) + 1;
  }

  function weightOf(customersOut: readonly number[]): number {
    let sum = 0;
    for (const c of customersOut) sum += missed[c] as number;
    return sum;
  }

  function keep(): void {
    for (const r of touched) copyRoute(now, kept, r);
    absent = [...out];
    if (out.length === 0 && (best === undefined || cost < best.cost - 1e-9)) best = inTime(problem, now) ?? best;
  }
}

/** The routes with their way counted anew, unless one of them is late by the last digit of a sum. */
function inTime({ due, travel, service, customers }: Problem, { first, next, early }: Books): Found | undefined {
  const routes: number[][] = [];
  let cost = 0;
  for (const head of first) {
    if (head === 0) continue;
    const route: number[] = [];
    let last = 0;
    for (let c = head; c !== 0; c = next[c] as number) {
      if ((early[c] as number) > (due[c] as number)) return undefined;
      cost += travel[last * (customers + 1) + c] as number;
      route.push(c);
      last = c;
    }
    const home = travel[last * (customers + 1)] as number;
    if ((early[last] as number) + (service[last] as number) + home > (due[0] as number)) return undefined;
    cost += home;
    routes.push(route);
  }
  return { routes, cost };
}
