import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { SendResult } from '../channels/channel.ts';
import type { Decision } from '../telling/decision.ts';
import { defaultPolicy as policy, minuteMs } from '../telling/policy.ts';
import {
  decideAttempt,
  decideDelay,
  decideFinish,
  decideHandOn,
  decideQueue,
  decideResult,
  type TaskOutcome,
} from './decide-delivery.ts';
import {
  evolveDelivery,
  isSettled,
  type Delivery,
  type DeliveryEvent,
  type DeliveryState,
  type Letter,
} from './delivery.ts';
import type { Verdict } from './judge.ts';

const nowMs = 1_000_000;
const letter: Omit<Letter, 'createdAtMs'> = {
  ...{ deliveryId: 'nd_1', eventId: 'dm_1:1:1', who: 'RESIDENT', demandId: 'dm_1', offerId: '', visitId: '' },
  ...{
    template: 'DEMAND_RECEIVED',
    class: 'P2',
    while: 'ALWAYS',
    channel: 'sms',
    to: { kind: 'RESIDENT', id: 'rs_1' },
  },
  ...{ expiresAtMs: null, wakes: null, no: '', startMs: 0 },
};
const next = [{ channel: 'log', to: { kind: 'RESIDENT', id: 'rs_1' } }] as const;
const send = (): Verdict => ({ verdict: 'SEND' });
const busy: SendResult = { state: 'rejected', reason: 'BUSY', temporary: true };
const wrong: SendResult = { state: 'rejected', reason: 'NO_SUCH_NUMBER', temporary: false };
const accepted: SendResult = { state: 'accepted' };
const unknown: SendResult = { state: 'unknown' };

function after(delivery: Delivery | undefined, decision: Decision<DeliveryEvent, unknown, string>): Delivery {
  if (!decision.ok) throw new Error(decision.refusal);
  return decision.events.reduce<Delivery | undefined>(evolveDelivery, delivery) as Delivery;
}

const queue = (judged: (made: Letter) => Verdict = send, part: Partial<Letter> = {}) =>
  after(undefined, decideQueue(undefined, { ...letter, ...part }, next, nowMs, judged));
const attempt = (delivery: Delivery) => after(delivery, decideAttempt(delivery, delivery, nowMs, policy));
const result = (delivery: Delivery, what: SendResult, honoursKey = false, number = delivery.attempts) =>
  after(delivery, decideResult(delivery, number, what, { nowMs, policy, honoursKey }));

const sending = attempt(queue());
const states: Readonly<Record<DeliveryState, Delivery>> = {
  QUEUED: queue(),
  SENDING: sending,
  SENT: result(sending, accepted),
  FAILED: result(sending, busy),
  MAYBE_SENT: result(sending, unknown),
  FAILED_FINAL: result(sending, wrong),
  SUPPRESSED: queue(() => ({ verdict: 'DROP', reason: 'EXPIRED' })),
};

describe('a delivery', () => {
  it('is put in line once: the same fact again makes no second message', () => {
    for (const delivery of Object.values(states)) {
      expect(decideQueue(delivery, letter, next, nowMs, send)).toEqual({ ok: true, events: [], answer: null });
    }
  });

  it('waits for the end of the quiet, or is dropped at birth', () => {
    expect(queue(() => ({ verdict: 'HOLD', untilMs: 9 }))).toMatchObject({ state: 'QUEUED', dueAtMs: 9 });
    expect(states.SUPPRESSED).toMatchObject({ reason: 'EXPIRED', dueAtMs: null });
  });

  it('is known to have been tried before it is tried', () => {
    expect(sending).toMatchObject({ state: 'SENDING', attempts: 1, dueAtMs: nowMs + policy.answerSeconds * 1000 });
  });

  it('is claimed by one of two senders', () => {
    expect(decideAttempt(sending, queue(), nowMs, policy)).toEqual({ ok: true, events: [], answer: false });
    expect(decideAttempt(undefined, queue(), nowMs, policy)).toEqual({ ok: true, events: [], answer: false });
  });

  it('refused for now is tried again, more and more slowly, and then given up', () => {
    const waits: unknown[] = [];
    let delivery = queue();
    while (delivery.state !== 'FAILED_FINAL') {
      delivery = result(attempt(delivery), busy);
      if (delivery.state === 'FAILED') waits.push(((delivery.dueAtMs ?? 0) - nowMs) / minuteMs);
    }
    expect(waits).toEqual(policy.retryMinutes);
    expect(delivery).toMatchObject({ attempts: policy.retryMinutes.length + 1, reason: 'BUSY', dueAtMs: nowMs });
  });

  it('waits as long as the receiver says when that is longer', () => {
    expect(result(sending, { ...busy, retryAfterMs: 999_999_999 }).dueAtMs).toBe(nowMs + 999_999_999);
  });

  it('refused for good goes on by the next way, once', () => {
    expect(states.FAILED_FINAL).toMatchObject({ dueAtMs: nowMs, rest: next });
    const handed = after(states.FAILED_FINAL, decideHandOn(states.FAILED_FINAL));
    expect(handed).toMatchObject({ state: 'FAILED_FINAL', dueAtMs: null, rest: [] });
    expect(decideHandOn(handed)).toMatchObject({ events: [] });
    for (const delivery of [states.SENT, states.QUEUED, undefined]) {
      expect(decideHandOn(delivery)).toMatchObject({ events: [] });
    }
  });

  it('without an answer may have arrived: repeated once where the receiver drops repeats, never elsewhere', () => {
    expect(states.MAYBE_SENT).toMatchObject({ dueAtMs: null, unclear: 1 });
    const once = result(sending, unknown, true);
    expect(once).toMatchObject({ state: 'MAYBE_SENT', dueAtMs: nowMs + minuteMs });
    expect(isSettled(once)).toBe(false);
    const twice = result(attempt(once), unknown, true);
    expect(twice).toMatchObject({ state: 'MAYBE_SENT', dueAtMs: null, unclear: 2 });
    expect(isSettled(twice)).toBe(true);
  });

  it('that may have arrived is never called failed because its repeat was refused', () => {
    const repeated = attempt(result(sending, unknown, true));
    for (const no of [busy, wrong])
      expect(result(repeated, no, true)).toMatchObject({ state: 'MAYBE_SENT', dueAtMs: null });
  });

  it('counts an answer that comes late, and lets nothing undo it', () => {
    expect(result(states.MAYBE_SENT, accepted)).toMatchObject({ state: 'SENT' });
    expect(result(states.MAYBE_SENT, unknown)).toEqual(states.MAYBE_SENT);
    expect(result(states.MAYBE_SENT, wrong)).toEqual(states.MAYBE_SENT);
    for (const late of [accepted, busy, wrong, unknown]) {
      for (const delivery of [states.SENT, states.FAILED_FINAL, states.SUPPRESSED]) {
        expect(result(delivery, late)).toEqual(delivery);
      }
    }
    const again = attempt(states.FAILED);
    expect(result(again, wrong, false, 1)).toEqual(again);
  });

  it('is held or dropped only as it was seen', () => {
    const hold = { verdict: 'HOLD', untilMs: 5 } as const;
    const drop = { verdict: 'DROP', reason: 'OBSOLETE' } as const;
    const queued = states.QUEUED;
    expect(after(queued, decideDelay(queued, queued, hold)).dueAtMs).toBe(5);
    expect(after(queued, decideDelay(queued, queued, drop))).toMatchObject({ state: 'SUPPRESSED', reason: 'OBSOLETE' });
    expect(decideDelay(states.SENDING, queued, drop)).toMatchObject({ events: [] });
    const maybe = result(sending, unknown, true);
    expect(after(maybe, decideDelay(maybe, maybe, drop))).toMatchObject({ state: 'MAYBE_SENT', dueAtMs: null });
  });

  it('never goes out more often than it may, in whatever order answers, losses and crashes come', () => {
    const step = fc.record({
      what: fc.constantFrom(accepted, busy, wrong, unknown),
      crash: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.boolean(), fc.array(step, { maxLength: 20 }), (honoursKey, steps) => {
        let delivery = queue();
        let mayHaveArrived = 0;
        for (const { what, crash } of steps) {
          if (isSettled(delivery)) break;
          delivery = attempt(delivery);
          const said = crash ? unknown : what;
          if (said.state === 'unknown' || said.state === 'accepted') mayHaveArrived++;
          delivery = result(delivery, said, honoursKey);
        }
        expect(mayHaveArrived).toBeLessThanOrEqual(honoursKey ? 1 + policy.repeatsOfUnclear : 1);
        if (mayHaveArrived > 0) expect(['SENT', 'MAYBE_SENT']).toContain(delivery.state);
      }),
    );
  });
});

describe('a call or a knock', () => {
  const task = queue(send, { channel: 'task', to: { kind: 'STAFF', id: 'us_1' }, expiresAtMs: 77 });
  const finish = (outcome: TaskOutcome, delivery: Delivery | undefined = task) =>
    decideFinish(delivery, outcome, 'us_1', nowMs);

  it('waits for its person, until it expires', () => {
    expect(task).toMatchObject({ state: 'QUEUED', dueAtMs: 77 });
  });

  it.each([
    ['REACHED', 'SENT'],
    ['HANDED_OVER', 'SENT'],
    ['NOT_REACHED', 'FAILED_FINAL'],
  ] as const)('reported as %s is %s, with the name of who did it', (outcome, state) => {
    expect(after(task, finish(outcome))).toMatchObject({ state, reason: outcome, finishedBy: 'us_1' });
  });

  it('is reported once, and only a task can be', () => {
    const done = after(task, finish('REACHED'));
    expect(finish('NOT_REACHED', done)).toEqual({ ok: false, refusal: 'TASK_FINISHED' });
    for (const other of [undefined, ...Object.values(states)]) {
      expect(decideFinish(other, 'REACHED', 'us_1', nowMs)).toEqual({ ok: false, refusal: 'TASK_UNKNOWN' });
    }
  });
});
