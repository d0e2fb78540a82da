import { nextAlarmMs } from './clock.ts';
import { decided, inTurn, refused, type Decision, type Rules } from './decision.ts';
import type { Asking, Demand, StageOf } from './demand.ts';
import type { DemandEvent } from './demand-event.ts';
import { dayMs } from './local-day.ts';
import { opinionOver } from './opinion.ts';
import { overdueEvents } from './overdue.ts';
import type { Policy } from './policy.ts';

/** What time alone does to a demand: clocks speak, evaluations are asked for again, silence ends. */

/** When a demand wants to be looked at next; null = never. */
export function nextDueMs(demand: Demand, policy: Policy): number | null {
  const instants = demand.clocks.map(nextAlarmMs).filter((instant) => instant !== null);
  const { stage } = demand;
  if (stage.state === 'NEEDS_INFO') instants.push(stage.silentAtMs);
  if (stage.state === 'OPINION' && !stage.round.isOver) instants.push(stage.round.closesAtMs);
  if (stage.state === 'DELIVERED' || stage.state === 'UNMET') instants.push(nextAskingMs(stage.asking, policy));
  return instants.length === 0 ? null : Math.min(...instants);
}

/** Everything that is due at `nowMs`; NOT_DUE when nothing is, and then nothing is written. */
export function decideDue(rules: Rules, demand: Demand, nowMs: number): Decision<null, 'NOT_DUE'> {
  const events = inTurn(
    demand,
    (now) => overdueEvents(rules, now, nowMs),
    (now) => silence(rules.policy, now, nowMs),
    (now) => opinionOver(now, nowMs),
  );
  return events.length === 0 ? refused('NOT_DUE') : decided(events, null);
}

/** A name for what is due first, unique within the demand: the timer's command id derives from it. */
export function dueName(demand: Demand, policy: Policy): string {
  const dueMs = nextDueMs(demand, policy);
  const clock = demand.clocks.find((each) => nextAlarmMs(each) === dueMs);
  if (clock !== undefined) return `${clock.kind}:${clock.version}:${clock.warnedMs === 0 ? 'WARN' : 'BREACH'}`;
  return `${demand.stage.state}:${demand.reopened}:${dueMs ?? 'NEVER'}`;
}

function silence(policy: Policy, demand: Demand, nowMs: number): readonly DemandEvent[] {
  const { stage } = demand;
  if (stage.state === 'NEEDS_INFO') return nowMs >= stage.silentAtMs ? noInfo(policy, demand, stage, nowMs) : [];
  if (stage.state === 'DELIVERED' || stage.state === 'UNMET') return noAnswer(policy, stage, nowMs);
  return [];
}

/** Silence means "no longer" only to who was told in person, and never to the two most pressing colours: they get a call. */
function noInfo(policy: Policy, demand: Demand, stage: StageOf<'NEEDS_INFO'>, nowMs: number): readonly DemandEvent[] {
  const { tier } = demand.situation;
  if (stage.told && (tier === '' || !policy.info.neverWithdraw.includes(tier))) {
    return [{ type: 'withdrawn', reason: 'SILENCE', atMs: nowMs }];
  }
  return [{ type: 'callback-requested', silentAtMs: nowMs + policy.info.silenceDays * dayMs, atMs: nowMs }];
}

function noAnswer(policy: Policy, stage: StageOf<'DELIVERED' | 'UNMET'>, nowMs: number): readonly DemandEvent[] {
  const { asking } = stage;
  if (nowMs >= asking.evaluateByMs) {
    return [{ type: 'closed', resolution: stage.state === 'UNMET' ? 'UNMET' : 'NO_ANSWER', atMs: nowMs }];
  }
  if (nowMs < nextAskingMs(asking, policy)) return [];
  return [{ type: 'evaluation-reminded', reminder: asking.reminders + 1, atMs: nowMs }];
}

function nextAskingMs(asking: Asking, policy: Policy): number {
  const reminder = policy.evaluation.reminderDays[asking.reminders];
  return reminder === undefined
    ? asking.evaluateByMs
    : Math.min(asking.evaluateByMs, asking.sinceMs + reminder * dayMs);
}
