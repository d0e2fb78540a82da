import type { WorkingTime } from './clock.ts';
import type { Demand } from './demand.ts';
import type { DemandEvent } from './demand-event.ts';
import { evolve } from './evolve.ts';
import type { Policy } from './policy.ts';

/** What happened and what the asker is told. */
export type Certain<Event, Answer> = Readonly<{ ok: true; events: readonly Event[]; answer: Answer }>;
/** What a rule answers: that, or the code of a "no". */
export type Decided<Event, Answer, Refusal> = Certain<Event, Answer> | Readonly<{ ok: false; refusal: Refusal }>;
export type Decision<Answer, Refusal extends string> = Decided<DemandEvent, Answer, Refusal>;

/** What every decision on a demand leans on: the tenant's settings, its office time, the ids of its items. */
export type Rules = Readonly<{
  policy: Policy;
  time: WorkingTime;
  itemId: (demandId: string, n: number) => string;
}>;

export function decided<Event, Answer>(events: readonly Event[], answer: Answer): Certain<Event, Answer> {
  return { ok: true, events, answer };
}

export function refused<const Refusal extends string>(refusal: Refusal): Readonly<{ ok: false; refusal: Refusal }> {
  return { ok: false, refusal };
}

/** The events of several steps, each decided on what the steps before it left. */
export function inTurn(
  demand: Demand,
  ...steps: readonly ((demand: Demand) => readonly DemandEvent[])[]
): readonly DemandEvent[] {
  let now = demand;
  const events: DemandEvent[] = [];
  for (const step of steps) {
    for (const event of step(now)) {
      events.push(event);
      now = evolve(now, event);
    }
  }
  return events;
}
