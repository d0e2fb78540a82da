import type { State } from './state.ts';

/** Prices fall by `step`, not below 0; a provider without any place keeps what shuts it. */
export function lower({ price, capacity }: State, step: number): void {
  for (let p = 0; p < price.length; p++)
    if ((capacity[p] as number) > 0) price[p] = Math.max(0, Math.floor((price[p] as number) - step));
}

/** Whoever lies at the cheapest edge of the core stays there; the others leave, and are returned. */
export function keepTheCheapest(state: State): number[] {
  const { demands, start, coreEnd, provider, cost, price, penalty, taken, load, slot, slotStart, place } = state;
  const leaving: number[] = [];
  load.fill(0);
  for (let d = 0; d < demands; d++) {
    const held = taken[d] as number;
    const paid =
      held < 0 ? (penalty[d] as number) : (cost[held] as number) + (price[provider[held] as number] as number);
    let least = penalty[d] as number;
    for (let e = start[d] as number; e < (coreEnd[d] as number); e++)
      least = Math.min(least, (cost[e] as number) + (price[provider[e] as number] as number));
    if (paid > least) {
      taken[d] = -1;
      leaving.push(d);
    } else if (held >= 0) {
      const p = provider[held] as number;
      const into = (slotStart[p] as number) + (load[p] as number);
      load[p] = (load[p] as number) + 1;
      slot[into] = d;
      place[d] = into;
    }
  }
  return leaving;
}

/** Demand d takes nothing any more; its place is free, whatever the price. Returns whose place it was, −1 = nobody's. */
export function leave({ taken, provider, load, slot, slotStart, place }: State, d: number): number {
  const held = taken[d] as number;
  if (held < 0) return -1;
  const p = provider[held] as number;
  const last = (slotStart[p] as number) + (load[p] as number) - 1;
  load[p] = (load[p] as number) - 1;
  const moved = slot[last] as number;
  slot[place[d] as number] = moved;
  place[moved] = place[d] as number;
  taken[d] = -1;
  return p;
}
