import type { Cause, Found } from '@linli/store';

import type { Channel, Message, SendResult } from '../channels/channel.ts';
import type { Inside } from '../ports.ts';
import { taskChannel } from '../telling/plan.ts';
import { minuteMs } from '../telling/policy.ts';
import { queue } from '../telling/tell.ts';
import { decideAttempt, decideDelay, decideHandOn, decideResult } from './decide-delivery.ts';
import type { Delivery } from './delivery.ts';
import { judge, type Verdict } from './judge.ts';
import { textOf } from './text.ts';

export type SendDue = (due: Found<Delivery>) => Promise<void>;

/** Something is to be done about a delivery: send it, hold it, drop it, call an attempt unclear, or try the next way. */
export function makeSendDue(inside: Inside): SendDue {
  return async (due) => {
    const { state: delivery } = due;
    if (delivery.state === 'FAILED_FINAL') return handOn(inside, due);
    const channel = inside.channels.find(({ name }) => name === delivery.channel);
    if (delivery.state === 'SENDING') {
      return keepResult(inside, due, delivery.attempts, { state: 'unknown' }, channel?.honoursKey ?? false);
    }

    const status = (await inside.statuses.find(delivery.demandId))?.state;
    const verdict: Verdict =
      delivery.channel === taskChannel
        ? { verdict: 'DROP', reason: 'EXPIRED' }
        : judge(delivery, status, inside.clock.nowMs(), inside.hours);
    if (verdict.verdict !== 'SEND') return delay(inside, due, verdict);
    if (channel === undefined) {
      return keepResult(inside, due, delivery.attempts, refusedForGood('CHANNEL_GONE'), false);
    }
    return attempt(inside, due, channel);
  };
}

async function attempt(inside: Inside, due: Found<Delivery>, channel: Channel): Promise<void> {
  const { state: delivery } = due;
  const phone = channel.needsPhone ? await inside.contacts.phoneOf(delivery.to) : '';
  if (phone === undefined) {
    const untilMs = inside.clock.nowMs() + inside.hours.policy.askAgainMinutes * minuteMs;
    return delay(inside, due, { verdict: 'HOLD', untilMs });
  }
  const number = delivery.attempts + 1;
  if (channel.needsPhone && phone === '') {
    return keepResult(inside, due, number, refusedForGood('NO_PHONE'), channel.honoursKey);
  }

  const message = messageOf(delivery, phone, inside);
  const freeAtMs = channel.freeAtMs?.(message) ?? message.nowMs;
  if (freeAtMs > message.nowMs) return delay(inside, due, { verdict: 'HOLD', untilMs: freeAtMs });

  if (!channel.honoursKey && !(await mark(inside, due))) return;
  const result = await channel.send(message);
  await keepResult(inside, due, number, result, channel.honoursKey);
}

/** A receiver that does not know repeats may see an attempt once only, so it is claimed before it is made. */
async function mark({ deliveries, hours, ids }: Inside, due: Found<Delivery>): Promise<boolean> {
  const outcome = await deliveries.change(
    due.state.deliveryId,
    timer(ids, due, 'attempt'),
    (delivery, nowMs) => decideAttempt(delivery, due.state, nowMs, hours.policy),
    due,
  );
  return outcome.ok && outcome.answer && !outcome.repeated;
}

async function keepResult(
  { deliveries, hours: { policy }, ids }: Inside,
  due: Found<Delivery>,
  number: number,
  result: SendResult,
  honoursKey: boolean,
): Promise<void> {
  await deliveries.change(
    due.state.deliveryId,
    timer(ids, due, `result-${number}-${result.state}`),
    (delivery, nowMs) => decideResult(delivery, number, result, { nowMs, policy, honoursKey }),
    // Who does not know repeats was marked first: that is one write more than what was found.
    honoursKey ? due : undefined,
  );
}

async function delay(
  { deliveries, ids }: Inside,
  due: Found<Delivery>,
  verdict: Exclude<Verdict, { verdict: 'SEND' }>,
): Promise<void> {
  await deliveries.change(
    due.state.deliveryId,
    timer(ids, due, 'delay'),
    (delivery) => decideDelay(delivery, due.state, verdict),
    due,
  );
}

async function handOn(inside: Inside, due: Found<Delivery>): Promise<void> {
  const { deliveryId, rest, ...message } = due.state;
  const cause = timer(inside.ids, due, 'hand-on');
  const status = (await inside.statuses.find(message.demandId))?.state;
  await queue(inside, { ...message, legs: rest }, { eventId: message.eventId, status, cause });
  await inside.deliveries.change(deliveryId, cause, decideHandOn);
}

function messageOf(delivery: Delivery, phone: string, { hours: { policy }, clock }: Inside): Message {
  const { deliveryId: key, template, class: urgency, demandId, to, no, startMs } = delivery;
  const { language, utcOffsetMinutes } = policy;
  return {
    ...{ key, template, class: urgency, demandId, recipientKind: to.kind, recipientId: to.id, phone, language },
    ...textOf(template, language, { no, startMs, utcOffsetMinutes }),
    nowMs: clock.nowMs(),
  };
}

function refusedForGood(reason: string): SendResult {
  return { state: 'rejected', reason, temporary: false };
}

function timer(ids: Inside['ids'], { state: { deliveryId }, version }: Found<Delivery>, what: string): Cause {
  const commandId = ids.derived('tm', `${deliveryId}:${what}:${version}`);
  return { kind: 'command', commandId, correlationId: commandId, traceparent: '' };
}
