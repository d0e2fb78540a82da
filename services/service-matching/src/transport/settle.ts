import { leastOf, paidBy, take, type State } from './state.ts';

/** Prices fall by `step`, not below 0; a provider without any place keeps what shuts it. */
export function lower({ price, capacity }: State, step: number): void {
  for (let p = 0; p < price.length; p++)
    if ((capacity[p] as number) > 0) price[p] = Math.max(0, Math.floor((price[p] as number) - step));
}

/** Whoever lies at the cheapest edge of the core stays there; the others leave, and are returned. */
export function keepTheCheapest(state: State): number[] {
  const { demands, coreEnd, taken, load } = state;
  const leaving: number[] = [];
  load.fill(0);
  for (let d = 0; d < demands; d++) {
    const held = taken[d] as number;
    if (paidBy(state, d) > leastOf(state, d, coreEnd[d] as number)) {
      taken[d] = -1;
      leaving.push(d);
    } else if (held >= 0) take(state, d, held);
  }
  return leaving;
}
