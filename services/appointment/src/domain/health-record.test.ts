import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { decideWrite, evolveHealthRecord, type HealthRecord, type Written } from './health-record.ts';
import { defaultPolicy as policy, minuteMs } from './policy.ts';
import { decideReading, evolveReading } from './reading.ts';
import { mayWrite, relationRefusedBy } from './relation.ts';
import type { Visit, VisitState } from './visit.ts';
import { limitsBroken, measures, valueFits, type Measure } from './vital-signs.ts';

const nowMs = Date.UTC(2026, 2, 3, 1, 0);
const ids = { recordId: 'cr_1', residentId: 'rs_1' };

function entry(entryId: string, more: Partial<Written> = {}): Written {
  return {
    ...{
      entryId,
      visitId: 'vs_1',
      authorId: 'pv_1',
      template: 'RISK',
      values: [],
      text: '跌倒风险',
      correctsEntryId: '',
    },
    ...more,
  };
}

function said(record: HealthRecord | undefined, written: Written, entriesPerRecord = 400) {
  const decision = decideWrite(record, ids, written, nowMs, { ...policy, entriesPerRecord });
  return decision.ok ? decision.answer.prompts : decision.refusal;
}

function write(record: HealthRecord | undefined, written: Written): HealthRecord {
  const decision = decideWrite(record, ids, written, nowMs, policy);
  if (!decision.ok) throw new Error(decision.refusal);
  return decision.events.reduce<HealthRecord | undefined>(evolveHealthRecord, record) as HealthRecord;
}

describe('a health record', () => {
  const first = write(undefined, entry('he_1', { values: [{ code: 'PULSE_PER_MIN', value: 72 }] }));

  it('keeps every entry as it was written; a correction stands beside what it corrects', () => {
    const corrected = write(first, entry('he_2', { text: '更正', correctsEntryId: 'he_1' }));
    expect(corrected.entries[0]).toBe(first.entries[0]);
    expect(corrected.entries.map(({ entryId, correctsEntryId }) => [entryId, correctsEntryId])).toEqual([
      ['he_1', ''],
      ['he_2', 'he_1'],
    ]);
    expect(said(corrected, entry('he_3', { correctsEntryId: 'he_1' }))).toBe('ENTRY_CORRECTED');
    expect(said(corrected, entry('he_3', { correctsEntryId: 'he_2' }))).toEqual([]);
  });

  it('takes no empty entry, no value that nobody can have, none twice, and no correction of nothing', () => {
    const values = (...given: [string, number][]) => ({ values: given.map(([code, value]) => ({ code, value })) });
    expect(said(undefined, entry('he_1', { text: '' }))).toBe('ENTRY_EMPTY');
    expect(said(undefined, entry('he_1', values(['SYSTOLIC_MMHG', 1200])))).toBe('VALUE_WRONG');
    expect(said(undefined, entry('he_1', values(['MOOD', 3])))).toBe('VALUE_WRONG');
    expect(said(undefined, entry('he_1', values(['toString', 3])))).toBe('VALUE_WRONG');
    expect(said(undefined, entry('he_1', values(['PULSE_PER_MIN', 70], ['PULSE_PER_MIN', 71])))).toBe('VALUE_WRONG');
    expect(said(undefined, entry('he_1', { correctsEntryId: 'he_0' }))).toBe('ENTRY_UNKNOWN');
    expect(said(first, entry('he_2'), 1)).toBe('RECORD_FULL');
  });
});

describe('values of a visit', () => {
  const prompts = (code: Measure, value: number) => limitsBroken([{ code, value }], policy.vitalLimits);

  it('ask for a referral at their limit, and for 120 instead where it is an emergency', () => {
    expect([179, 180, 219, 220].map((value) => prompts('SYSTOLIC_MMHG', value))).toEqual([
      [],
      ['REFER'],
      ['REFER'],
      ['CALL_120'],
    ]);
    expect([27, 28, 38, 39, 166, 167, 333].map((value) => prompts('GLUCOSE_TENTH_MMOL_L', value)[0] ?? '')).toEqual([
      ...['CALL_120', 'REFER', 'REFER', '', '', 'REFER', 'CALL_120'],
    ]);
    const both = [
      { code: 'SPO2_PERCENT', value: 93 },
      { code: 'SYSTOLIC_MMHG', value: 230 },
    ];
    expect(limitsBroken(both, policy.vitalLimits)).toEqual(['CALL_120']);
    expect(limitsBroken(both, [])).toEqual([]);
  });

  it('never ask for less the further they are from what is well', () => {
    const rank = (value: number) => ['', 'REFER', 'CALL_120'].indexOf(prompts('SYSTOLIC_MMHG', value)[0] ?? '');
    fc.assert(
      fc.property(fc.integer({ min: 120, max: 319 }), (value) => {
        expect(rank(value + 1)).toBeGreaterThanOrEqual(rank(value));
      }),
    );
    for (const { code } of policy.vitalLimits) expect(Object.keys(measures)).toContain(code);
  });

  it('are whole numbers within what a living person can have', () => {
    expect(valueFits({ code: 'SPO2_PERCENT', value: 100 })).toBe(true);
    expect(valueFits({ code: 'SPO2_PERCENT', value: 101 })).toBe(false);
    expect(valueFits({ code: 'PULSE_PER_MIN', value: 70.5 })).toBe(false);
  });
});

describe('who may open it', () => {
  const endMs = nowMs + 40 * minuteMs;
  const at = (state: VisitState, type = 'HOME_MEDICAL_ROUND'): Visit =>
    ({ visitId: 'vs_1', providerId: 'pv_1', assistantId: '', residentId: 'rs_1', type, state, endMs }) as Visit;
  const refusedTo = (visit: Visit | undefined, who = 'pv_1', atMs = nowMs) =>
    relationRefusedBy(visit, who, atMs, policy) ?? 'OPEN';

  it.each([
    ['BOOKED', 'OPEN', false],
    ['EN_ROUTE', 'OPEN', false],
    ['ARRIVED', 'OPEN', true],
    ['IN_SERVICE', 'OPEN', true],
    ['COMPLETED', 'OPEN', true],
    ['RECORDED', 'OPEN', true],
    ['CANCELLED_RESIDENT', 'RELATION_OVER', false],
    ['CANCELLED_PROVIDER', 'RELATION_OVER', false],
    ['CANCELLED_SYSTEM', 'RELATION_OVER', false],
    ['NO_SHOW_RESIDENT', 'RELATION_OVER', false],
    ['NO_SHOW_PROVIDER', 'RELATION_OVER', false],
  ] as const)('by a visit that is %s: reading %s, writing %s', (state, reading, writing) => {
    expect([refusedTo(at(state)), mayWrite(at(state))]).toEqual([reading, writing]);
  });

  it('is who goes there, for health, until thirty days after', () => {
    expect(refusedTo(undefined)).toBe('VISIT_UNKNOWN');
    expect(refusedTo(at('BOOKED'), 'pv_2')).toBe('VISIT_UNKNOWN');
    expect(refusedTo(at('BOOKED'), '')).toBe('VISIT_UNKNOWN');
    expect(refusedTo(at('BOOKED', 'LEGAL_INJURY'))).toBe('NOT_A_HEALTH_VISIT');
    expect(refusedTo(at('BOOKED', 'SIX_HELP_CLEAN'))).toBe('NOT_A_HEALTH_VISIT');
    const overMs = endMs + 30 * 1440 * minuteMs;
    expect([refusedTo(at('RECORDED'), 'pv_1', overMs - 1), refusedTo(at('RECORDED'), 'pv_1', overMs)]).toEqual([
      'OPEN',
      'RELATION_OVER',
    ]);
  });

  it('says what for, and the look is written down once', () => {
    const asked = { readingId: 'hr_1', recordId: 'cr_1', readerId: 'pv_1', visitId: 'vs_1', purpose: 'CARE' };
    const noted = decideReading(undefined, asked, nowMs);
    const [event] = noted.ok ? noted.events : [];
    const reading = event && evolveReading(undefined, event);
    expect(reading).toEqual({ ...asked, atMs: nowMs });
    expect(decideReading(reading, asked, nowMs)).toMatchObject({ ok: true, events: [] });
    expect(decideReading(undefined, { ...asked, purpose: 'RESEARCH' }, nowMs)).toEqual({
      ok: false,
      refusal: 'PURPOSE_NOT_ALLOWED',
    });
  });
});
