import { alarmsOf } from './clock.ts';
import { decided, refused, type Decision, type Rules } from './decision.ts';
import type { Demand } from './demand.ts';
import type { DemandEvent } from './demand-event.ts';
import { goingUp } from './escalation.ts';
import { evolve } from './evolve.ts';

/**
 * What the running clocks have to say at `nowMs`: warnings and breaches, each once for each version, with the rise of the
 * service class and the way up that follow from them.
 */
export function overdueEvents(rules: Rules, demand: Demand, nowMs: number): readonly DemandEvent[] {
  const { raiseOn, escalateOn } = rules.policy;
  const events: DemandEvent[] = [];
  let now = demand;
  const add = (event: DemandEvent): void => {
    events.push(event);
    now = evolve(now, event);
  };
  for (const clock of demand.clocks) {
    const { kind, version, dueMs } = clock;
    const raises = raiseOn.some((raising) => raising === kind);
    for (const alarm of alarmsOf(clock, nowMs)) {
      add({
        type: alarm === 'WARN' ? 'clock-warned' : 'clock-breached',
        clock: kind,
        version,
        dueMs,
        raises,
        atMs: nowMs,
      });
      if (alarm === 'BREACH' && escalateOn.some((escalating) => escalating === kind)) {
        goingUp(rules, now, { trigger: 'BREACH', clock: kind, dueMs }, nowMs).forEach(add);
      }
    }
  }
  return events;
}

/**
 * Judges a known demand with its clocks brought up to now: a step taken a moment after a clock ran out does not hide
 * that it ran out (P17). A refused step changes nothing, the clocks included.
 */
export function onDemand<Answer, Refusal extends string>(
  rules: Rules,
  decide: (demand: Demand, nowMs: number) => Decision<Answer, Refusal>,
): (demand: Demand | undefined, nowMs: number) => Decision<Answer, Refusal | 'DEMAND_UNKNOWN'> {
  return (demand, nowMs) => {
    if (demand === undefined) return refused('DEMAND_UNKNOWN');
    const overdue = overdueEvents(rules, demand, nowMs);
    const decision = decide(overdue.reduce(evolve, demand), nowMs);
    return decision.ok ? decided([...overdue, ...decision.events], decision.answer) : decision;
  };
}
