import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { decideAwait, decideCollect, decideRaise, decideWithdraw } from './decide-item.ts';
import type { Decision } from './decision.ts';
import { decideClose, decideReturn } from './desk.ts';
import { evolveItem } from './evolve-item.ts';
import { triggers, type Attempt, type Item, type ItemEvent, type Trigger } from './item.ts';
import { defaultPolicy as policy, minuteMs, type Rules } from './policy.ts';

const nowMs = Date.UTC(2026, 2, 2, 1, 0);
const dayMs = 1440 * minuteMs;
const rules: Rules = { policy, time: { addDays: (startMs, days) => startMs + days * dayMs } };
const subject = {
  itemId: 'es_1',
  demandId: 'dm_1',
  type: 'HOME_MEDICAL_ROUND',
  communityId: 'jc_1',
  gridId: 'jg_1',
  serviceClass: 1,
};
const match = { clock: 'MATCH', dueMs: nowMs };

const escalation = (trigger: Trigger, clock: typeof match | null = match) => ({
  ...{ subject, trigger, clock },
  ...{ level: policy.levelAtBirth[trigger], ownerId: 'us_1' },
});

type Decided = Decision<ItemEvent, unknown, string>;

function after(item: Item | undefined, decision: Decided): Item {
  if (!decision.ok) throw new Error(decision.refusal);
  return decision.events.reduce<Item | undefined>(evolveItem, item) as Item;
}

const raise = (item: Item | undefined, trigger: Trigger, clock: typeof match | null = match) =>
  after(item, decideRaise(rules, item, escalation(trigger, clock), nowMs));

const raised = raise(undefined, 'BREACH');
const back = { by: 'us_2', reason: 'ASK_AGAIN', returnedBefore: false };
const items = {
  WITHDRAWN: after(raised, decideWithdraw(raised, 'SERVED', nowMs)),
  RETURNED: after(raised, decideReturn(raised, back, nowMs)),
  CLOSED: after(raised, decideClose(raised, { by: 'us_2', outcome: 'SOLVED' }, nowMs)),
};
const ended = [items.WITHDRAWN, items.RETURNED, items.CLOSED];

describe('an escalation item', () => {
  it('is born at the level of the community when a clock ran out, with an owner and the clock in its chain', () => {
    expect(raised).toMatchObject({ state: 'RAISED', level: 'COMMUNITY', ownerId: 'us_1', triggers: ['BREACH'] });
    expect(raised.clocks).toEqual([match]);
  });

  it('is raised once: the same trigger and clock again change nothing', () => {
    expect(decideRaise(rules, raised, escalation('BREACH'), nowMs)).toEqual({
      ok: true,
      events: [],
      answer: 'RAISED',
    });
  });

  it('notes a further clock without a further trigger', () => {
    const resolve = { clock: 'RESOLVE', dueMs: nowMs };
    expect(raise(raised, 'BREACH', resolve)).toMatchObject({ triggers: ['BREACH'], clocks: [match, resolve] });
  });

  it('is named by its strongest trigger, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...triggers], { minLength: 1 }), (sequence) => {
        const item = sequence.reduce<Item | undefined>((known, trigger) => raise(known, trigger, null), undefined);
        expect(item?.triggers).toEqual(triggers.filter((trigger) => sequence.includes(trigger)));
      }),
    );
  });

  it('collects attempts at once after its birth, and later once for all that happens meanwhile', () => {
    expect(raised.collectAtMs).toBe(nowMs);
    const attempts: Attempt[] = [{ offerId: 'of_1', providerId: 'pv_1', state: 'DECLINED', answerByMs: nowMs }];
    const collected = after(raised, decideCollect(raised, attempts, nowMs, policy));
    expect(collected).toMatchObject({ attempts, collectAtMs: null });
    const awaiting = after(collected, decideAwait(collected, nowMs, policy));
    expect(awaiting.collectAtMs).toBe(nowMs + policy.gatherMinutes * minuteMs);
    expect(decideAwait(awaiting, nowMs + 1, policy)).toMatchObject({ events: [] });
  });

  it('asks matching again when it could not be asked', () => {
    const later = after(raised, decideCollect(raised, undefined, nowMs, policy));
    expect(later).toMatchObject({ attempts: [], collectAtMs: nowMs + policy.askAgainMinutes * minuteMs });
  });

  it('keeps a bounded chain: the newest attempts and clocks', () => {
    const many = Array.from({ length: policy.keptLinks + 9 }, (_, n): Attempt => {
      return { offerId: `of_${n}`, providerId: 'pv_1', state: 'EXPIRED', answerByMs: n };
    });
    const collected = after(raised, decideCollect(raised, many, nowMs, policy));
    expect(collected.attempts).toHaveLength(policy.keptLinks);
    expect(collected.attempts.at(-1)).toEqual(many.at(-1));
    const clocked = many.reduce(
      (item, { answerByMs }) => raise(item, 'BREACH', { clock: 'MATCH', dueMs: answerByMs }),
      raised,
    );
    expect(clocked.clocks).toHaveLength(policy.keptLinks);
  });

  it('is not signed off by its owner', () => {
    expect(decideClose(raised, { by: 'us_1', outcome: 'SOLVED' }, nowMs)).toEqual({ ok: false, refusal: 'OWN_ITEM' });
    expect(items.CLOSED).toMatchObject({ state: 'CLOSED', reason: 'SOLVED', endedBy: 'us_2', collectAtMs: null });
  });

  it('goes back or is closed only with a word about why', () => {
    expect(decideReturn(raised, { ...back, reason: '' }, nowMs)).toMatchObject({ refusal: 'REASON_MISSING' });
    expect(decideClose(raised, { by: 'us_2', outcome: '' }, nowMs)).toMatchObject({ refusal: 'OUTCOME_MISSING' });
  });

  it.each(ended.map((item) => [item.state, item] as const))('that is %s stays so', (state, item) => {
    expect(decideReturn(item, back, nowMs)).toEqual({ ok: false, refusal: 'ITEM_STATE' });
    expect(decideClose(item, { by: 'us_2', outcome: 'X' }, nowMs)).toEqual({ ok: false, refusal: 'ITEM_STATE' });
    const silent = [
      decideRaise(rules, item, escalation('MANUAL'), nowMs),
      decideWithdraw(item, 'DEMAND_GONE', nowMs),
      decideAwait(item, nowMs, policy),
      decideCollect(item, [], nowMs, policy),
    ];
    for (const decision of silent) expect(decision).toEqual({ ok: true, events: [], answer: state });
  });

  it('that does not exist cannot be returned or closed, and is not missed by what follows a demand', () => {
    expect(decideReturn(undefined, back, nowMs)).toMatchObject({ refusal: 'ITEM_UNKNOWN' });
    expect(decideClose(undefined, { by: 'us_2', outcome: 'X' }, nowMs)).toMatchObject({ refusal: 'ITEM_UNKNOWN' });
    for (const decision of [decideWithdraw(undefined, 'SERVED', nowMs), decideAwait(undefined, nowMs, policy)]) {
      expect(decision).toEqual({ ok: true, events: [], answer: null });
    }
  });
});
