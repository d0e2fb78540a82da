/** What happens to a delivery. `nowMs` is handed in. */

import type { SendResult } from '../channels/channel.ts';
import { decided, refused, type Decision } from '../telling/decision.ts';
import { taskChannel, type Leg } from '../telling/plan.ts';
import { minuteMs, type Policy } from '../telling/policy.ts';
import type { Delivery, DeliveryEvent, Letter } from './delivery.ts';
import type { Verdict } from './judge.ts';

type Silent<Answer = null> = Decision<DeliveryEvent, Answer, never>;
export type TaskRefusal = 'TASK_UNKNOWN' | 'TASK_FINISHED';
export type TaskOutcome = 'REACHED' | 'NOT_REACHED' | 'HANDED_OVER';

/** Puts a message in line; one that exists is left alone, so a repeated fact makes no second message (P5). */
export function decideQueue(
  delivery: Delivery | undefined,
  letter: Omit<Letter, 'createdAtMs'>,
  rest: readonly Leg[],
  nowMs: number,
  judged: (letter: Letter) => Verdict,
): Silent {
  if (delivery !== undefined) return decided([], null);
  const made: Letter = { ...letter, createdAtMs: nowMs };
  const queue = (dueAtMs: number | null): DeliveryEvent => ({ type: 'queued', letter: made, rest, dueAtMs });
  if (letter.channel === taskChannel) return decided([queue(letter.expiresAtMs)], null);
  const verdict = judged(made);
  switch (verdict.verdict) {
    case 'SEND':
      return decided([queue(nowMs)], null);
    case 'HOLD':
      return decided([queue(verdict.untilMs)], null);
    case 'DROP':
      return decided([queue(null), { type: 'suppressed', reason: verdict.reason }], null);
  }
}

/** Not now, or not at all any more. A message that may have arrived stays marked as such. */
export function decideDelay(
  delivery: Delivery | undefined,
  seen: Delivery,
  verdict: Exclude<Verdict, { verdict: 'SEND' }>,
): Silent {
  if (delivery === undefined || moved(delivery, seen)) return decided([], null);
  if (verdict.verdict === 'HOLD') return decided([{ type: 'held', untilMs: verdict.untilMs }], null);
  if (delivery.state === 'MAYBE_SENT') {
    return decided([{ type: 'unclear', attempt: delivery.attempts, repeatAtMs: null }], null);
  }
  return decided([{ type: 'suppressed', reason: verdict.reason }], null);
}

/** Marks an attempt before it is made: after a crash it is known that one may have gone out. True = go ahead. */
export function decideAttempt(
  delivery: Delivery | undefined,
  seen: Delivery,
  nowMs: number,
  policy: Policy,
): Silent<boolean> {
  if (delivery === undefined || moved(delivery, seen)) return decided([], false);
  const answerByMs = nowMs + policy.answerSeconds * 1000;
  return decided([{ type: 'attempted', attempt: delivery.attempts + 1, answerByMs }], true);
}

/** What became of attempt number `attempt`; an answer that comes late still counts. */
export function decideResult(
  delivery: Delivery | undefined,
  attempt: number,
  result: SendResult,
  how: Readonly<{ nowMs: number; policy: Policy; honoursKey: boolean }>,
): Silent {
  if (delivery === undefined || closed(delivery) || attempt < delivery.attempts) return decided([], null);
  const maybe = delivery.unclear > 0;
  const answeredLate = delivery.state === 'MAYBE_SENT' && attempt === delivery.attempts;
  if (answeredLate && result.state !== 'accepted') return decided([], null);
  switch (result.state) {
    case 'accepted':
      return decided([{ type: 'accepted', attempt }], null);
    case 'unknown': {
      const repeat = how.honoursKey && delivery.unclear < how.policy.repeatsOfUnclear;
      const repeatAtMs = repeat ? how.nowMs + (how.policy.retryMinutes[0] ?? 1) * minuteMs : null;
      return decided([{ type: 'unclear', attempt, repeatAtMs }], null);
    }
    case 'rejected': {
      // The first attempt may have arrived all the same: nobody can say that it failed.
      if (maybe) return decided([{ type: 'unclear', attempt, repeatAtMs: null }], null);
      const wait = how.policy.retryMinutes[attempt - 1];
      const { reason } = result;
      if (!result.temporary || wait === undefined) {
        return decided([{ type: 'failed-finally', attempt, reason, handOnAtMs: how.nowMs }], null);
      }
      const waitMs = Math.max(wait * minuteMs, result.retryAfterMs ?? 0);
      return decided([{ type: 'failed', attempt, reason, retryAtMs: how.nowMs + waitMs }], null);
    }
  }
}

/** The next way has its own delivery now. */
export function decideHandOn(delivery: Delivery | undefined): Silent {
  const waits = delivery?.state === 'FAILED_FINAL' && delivery.rest.length > 0;
  return decided(waits ? [{ type: 'handed-on' }] : [], null);
}

/** The named person has called or knocked. */
export function decideFinish(
  delivery: Delivery | undefined,
  outcome: TaskOutcome,
  by: string,
  nowMs: number,
): Decision<DeliveryEvent, string, TaskRefusal> {
  if (delivery?.channel !== taskChannel) return refused('TASK_UNKNOWN');
  if (delivery.state !== 'QUEUED') return refused('TASK_FINISHED');
  const reached = outcome !== 'NOT_REACHED';
  const finished: DeliveryEvent = { type: 'finished', outcome, by, reached, handOnAtMs: nowMs };
  return decided([finished], reached ? 'SENT' : 'FAILED_FINAL');
}

function moved(delivery: Delivery, seen: Delivery): boolean {
  return delivery.state !== seen.state || delivery.attempts !== seen.attempts || delivery.dueAtMs !== seen.dueAtMs;
}

function closed({ state }: Delivery): boolean {
  return state === 'SENT' || state === 'FAILED_FINAL' || state === 'SUPPRESSED';
}
