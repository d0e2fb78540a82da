import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  after,
  atTheDesk,
  beingAsked,
  dayMs,
  gridWorker,
  inState,
  line,
  mondayMs,
  opinionAsked,
  rules,
} from '../../test/given.ts';
import type { Demand } from './demand.ts';
import { decideDue, nextDueMs } from './due.ts';
import { decideItemAssigned } from './item-answers.ts';
import { decideCloseOpinion, decideOpenOpinion, decideVoice } from './opinion.ts';

const open = (demand: Demand, over: Partial<typeof opinionAsked> = {}) => {
  const decision = decideOpenOpinion(rules, demand, { ...opinionAsked, ...over }, mondayMs);
  return decision.ok ? decision.answer.state : decision.refusal;
};
const voice = (demand: Demand, householdId: string, option: number, nowMs = mondayMs, home = line) =>
  decideVoice(rules, demand, { householdId, option }, home, nowMs);
const said = (demand: Demand, householdId: string, option: number): Demand =>
  after(demand, (now) => voice(now, householdId, option));
const close = (demand: Demand, outcome: string, nowMs = mondayMs + dayMs) => {
  const decision = decideCloseOpinion(demand, { outcome }, nowMs);
  return decision.ok ? decision.answer.state : decision.refusal;
};
const closedAs = (demand: Demand, outcome: string): Demand =>
  after(demand, (now) => decideCloseOpinion(now, { outcome }, mondayMs + dayMs), mondayMs + dayMs);

describe('an opinion round', () => {
  const gap = after(inState.TRIAGED(), () => ({ ok: true, events: [], answer: null }) as const);

  it('is held about a plan that touches many, with a question, options that differ and a last day to come', () => {
    expect(open(atTheDesk())).toBe('OPINION_NOT_FOR_TYPE');
    expect(open({ ...gap, flags: ['COLLECTIVE'] })).toBe('OPINION');
    const plan: Demand = { ...gap, type: 'FACILITY_GAP' };
    expect(open(plan)).toBe('OPINION');
    expect(open(plan, { question: '  ' })).toBe('OPINION_QUESTION_MISSING');
    for (const options of [['一楼'], ['一楼', ' 一楼 '], ['一楼', ''], Array.from({ length: 9 }, (_, n) => `${n}`)])
      expect([options, open(plan, { options })]).toEqual([options, 'OPINION_OPTIONS_WRONG']);
    for (const closesAtMs of [mondayMs, mondayMs - 1, mondayMs + 61 * dayMs])
      expect(open(plan, { closesAtMs })).toBe('OPINION_DEADLINE_WRONG');
    for (const leastVoices of [0, 5_001]) expect(open(plan, { leastVoices })).toBe('OPINION_LEAST_WRONG');
  });

  it('hears one voice a household of its area, the last one, until its time is over', () => {
    const asked = beingAsked();
    expect(voice(asked, 'hh-1', 2)).toMatchObject({ refusal: 'OPTION_UNKNOWN' });
    expect(voice(asked, 'hh-1', 0.5)).toMatchObject({ refusal: 'OPTION_UNKNOWN' });
    expect(voice(asked, 'hh-1', 0, mondayMs, { ...line, communityId: 'jc-2' })).toMatchObject({
      refusal: 'HOUSEHOLD_NOT_ASKED',
    });
    expect(decideVoice(rules, asked, { householdId: 'hh-1', option: 0 }, undefined, mondayMs)).toMatchObject({
      refusal: 'HOUSEHOLD_NOT_ASKED',
    });
    expect(voice(asked, 'hh-1', 0, mondayMs + dayMs)).toMatchObject({ refusal: 'OPINION_OVER' });
    const changed = said(said(said(asked, 'hh-1', 0), 'hh-2', 0), 'hh-1', 1);
    expect(voice(changed, 'hh-1', 1)).toMatchObject({ events: [] });
    expect(closedAs(changed, 'APPROVED').opinions).toMatchObject([{ tally: [1, 1], voices: 2, outcome: 'APPROVED' }]);
  });

  it('asks only the grids it names', () => {
    const plan: Demand = { ...gap, type: 'FACILITY_GAP' };
    const asked = after(plan, (now) => decideOpenOpinion(rules, now, { ...opinionAsked, gridIds: ['jg-2'] }, mondayMs));
    expect(voice(asked, 'hh-1', 0)).toMatchObject({ refusal: 'HOUSEHOLD_NOT_ASKED' });
    expect(voice(asked, 'hh-2', 0, mondayMs, { ...line, gridId: 'jg-2' }).ok).toBe(true);
  });

  it('is closed when everybody had their time; too few voices approve nothing', () => {
    const one = said(beingAsked(), 'hh-1', 0);
    expect(close(one, 'REVISED', mondayMs + dayMs - 1)).toBe('OPINION_STILL_OPEN');
    expect(close(one, 'GREAT')).toBe('OPINION_OUTCOME_UNKNOWN');
    expect(close(one, 'APPROVED')).toBe('OPINION_TOO_FEW');
    expect(close(one, 'REJECTED')).toBe('TRIAGED');
    expect(close(said(one, 'hh-2', 1), 'APPROVED')).toBe('TRIAGED');
  });

  it('tells its owner once when its time is over, and nothing is due after that but the clocks', () => {
    const asked = { ...said(beingAsked(), 'hh-1', 0), clocks: [] };
    expect(nextDueMs(asked, rules.policy)).toBe(mondayMs + dayMs);
    expect(decideDue(rules, asked, mondayMs + dayMs - 1)).toMatchObject({ refusal: 'NOT_DUE' });
    const due = decideDue(rules, asked, mondayMs + dayMs);
    expect(due).toMatchObject({ events: [{ type: 'opinion-over', voices: 1 }] });
    const over = after(asked, () => due as never, mondayMs + dayMs);
    expect(nextDueMs(over, rules.policy)).toBeNull();
    expect(decideDue(rules, over, mondayMs + 2 * dayMs)).toMatchObject({ refusal: 'NOT_DUE' });
    expect(voice(over, 'hh-2', 0)).toMatchObject({ refusal: 'OPINION_OVER' });
  });

  it('is overtaken by an order from above', () => {
    const item = { itemId: 'es-1', triggers: ['COLLECTIVE'], clocks: [] } as const;
    const asked: Demand = { ...said(beingAsked(), 'hh-1', 1), item };
    const ordered = after(asked, (now) => decideItemAssigned(now, { itemId: 'es-1', trackerId: 'us-t' }, mondayMs));
    expect(ordered).toMatchObject({
      stage: { state: 'IN_SERVICE' },
      opinions: [{ outcome: 'OVERTAKEN', tally: [0, 1] }],
    });
    expect(ordered.owner).not.toEqual(gridWorker);
  });

  it('counts each household once, whoever speaks how often in whatever order', () => {
    const voices = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 1 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(voices, (spoken) => {
        const asked = spoken.reduce((demand, [n, option]) => said(demand, `hh-${n}`, option), beingAsked());
        const last = new Map(spoken);
        const [result] = closedAs(asked, 'REVISED').opinions ?? [];
        expect(result?.voices).toBe(last.size);
        expect(result?.tally).toEqual(
          [0, 1].map((option) => [...last.values()].filter((one) => one === option).length),
        );
      }),
    );
  });
});
