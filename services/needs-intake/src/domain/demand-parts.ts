import { stopClock, type Clock, type ClockKind } from './clock.ts';
import type { Flag } from './codes.ts';
import type { Demand, Stage } from './demand.ts';
import type { DemandEvent, EventOf } from './demand-event.ts';

/** How each event of a group changes a demand: a missing one does not compile. */
export type After<T extends DemandEvent['type']> = {
  readonly [Type in T]: (demand: Demand, event: EventOf<Type>) => Demand;
};

const remembered = 64;
const rememberedRaises = 8;

/** Over for now: no clock runs, nothing is awaited. */
export function ended(demand: Demand, stage: Stage): Demand {
  return {
    ...unflagged(demand, 'PAUSED', 'COORDINATOR_ASKED'),
    clocks: demand.clocks.map(stopClock),
    awaitedOfferId: '',
    stage,
  };
}

export function itemGone(demand: Demand): Demand {
  return { ...unflagged(demand, 'ESCALATED'), item: null };
}

export function stopped(demand: Demand, ...kinds: ClockKind[]): Demand {
  return { ...demand, clocks: demand.clocks.map((clock) => (kinds.includes(clock.kind) ? stopClock(clock) : clock)) };
}

/** `next` in place of the clocks of their kinds. */
export function withClocks(clocks: readonly Clock[], next: readonly Clock[]): readonly Clock[] {
  return [...clocks.filter((clock) => next.every(({ kind }) => kind !== clock.kind)), ...next];
}

export function raised(demand: Demand, raise: false | Demand['raises'][number]): Demand {
  return raise === false ? demand : { ...demand, raises: [...demand.raises, raise].slice(-rememberedRaises) };
}

export function flagged(demand: Demand, flag: Flag): Demand {
  return { ...demand, flags: adding(demand.flags, flag) };
}

export function unflagged(demand: Demand, ...flags: Flag[]): Demand {
  return { ...demand, flags: demand.flags.filter((flag) => !flags.includes(flag)) };
}

/** The list with the item, once; the latest 64. */
export function adding<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list : [...list, item].slice(-remembered);
}
