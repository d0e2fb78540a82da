import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  active,
  asked,
  dayMs,
  granted,
  lawyer,
  lead,
  nowMs,
  paper,
  refusalOf,
  rules,
  samples,
  told,
  underReview,
} from '../../test/legal-given.ts';
import { lateInstalments, moneyOf, type Limitation, type Mark } from './legal-case.ts';
import type { LegalFile } from './legal-file.ts';
import { basisOf, earliestEndMs, isConfirmed } from './legal-limitation.ts';
import { partOf } from './legal-people.ts';
import type { LimitationBasis } from './legal-policy.ts';

const oneYear = { code: 'A', article: '', amount: 1, unit: 'YEARS', assumed: true } as const;
const days = (amount: number): LimitationBasis => ({ code: 'B', article: '', amount, unit: 'DAYS', assumed: true });
/** Midnight in Beijing. */
const on = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) - 8 * 3_600_000;
const date = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);

const running = (startMs: number, marks: readonly Partial<Mark>[] = []): Limitation => ({
  ...{ limitationId: 'li_limit', basis: 'LABOUR_ARBITRATION', startMs, evidenceId: '', confirmedBy: '' },
  marks: marks.map((mark, n) => ({
    ...{ markId: `m${n}`, kind: 'INTERRUPTION', fromMs: 0, toMs: 0, evidenceId: 'li_1.1', confirmed: true },
    ...mark,
  })),
});
const ends = (limitation: Limitation, basis: LimitationBasis = oneYear) =>
  date(earliestEndMs(limitation, basis, rules));

describe('a limitation', () => {
  it('ends at the earliest on the same date of a later year; of 29 February on the 28th', () => {
    expect(ends(running(on(2026, 3, 2) + 3_600_000))).toBe('2027-03-02');
    expect(ends(running(on(2023, 3, 1)))).toBe('2024-03-01');
    expect(ends(running(on(2024, 2, 29)))).toBe('2025-02-28');
    expect(ends(running(on(2024, 2, 29)), { ...oneYear, amount: 4 })).toBe('2028-02-29');
    expect(ends(running(on(2023, 3, 1)), { ...oneYear, amount: 10 })).toBe('2033-03-01');
    expect(ends(running(on(2026, 12, 31)), { ...oneYear, amount: 3 })).toBe('2029-12-31');
    expect(ends(running(on(2026, 3, 2)), days(15))).toBe('2026-03-17');
  });

  it('ends on the same date for every start and every number of years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 20 }), (day, amount) => {
        const startMs = on(1990, 1, 1) + day * dayMs;
        const [year, ...rest] = date(startMs).split('-');
        const end = ends(running(startMs), { ...oneYear, amount });
        const same = `${Number(year) + amount}-${rest.join('-')}`;
        expect(end).toBe(same.endsWith('02-29') && !isLeap(Number(year) + amount) ? same.replace('29', '28') : same);
      }),
    );
  });

  it('begins anew with an interruption and stands still in a suspension, once a lawyer has confirmed it', () => {
    const startMs = on(2026, 3, 2);
    const interruption = { fromMs: on(2026, 9, 1) };
    expect(ends(running(startMs, [interruption]))).toBe('2027-09-01');
    expect(ends(running(startMs, [{ ...interruption, confirmed: false }]))).toBe('2027-03-02');
    const suspension = { kind: 'SUSPENSION', fromMs: on(2026, 9, 1), toMs: on(2026, 9, 11) };
    expect(ends(running(startMs, [suspension]))).toBe('2027-03-12');
    expect(ends(running(startMs, [suspension, { ...suspension, toMs: on(2026, 9, 13) }]))).toBe('2027-03-14');
    // What goes on has no end that could be counted yet.
    expect(ends(running(startMs, [{ ...suspension, toMs: 0 }]))).toBe('2027-03-02');
  });

  it('that is over is not brought back by what came too late', () => {
    expect(ends(running(on(2026, 3, 2), [{ fromMs: on(2027, 3, 2) }]))).toBe('2027-03-02');
    expect(ends(running(on(2026, 3, 2), [{ fromMs: on(2027, 3, 1) }]))).toBe('2028-03-01');
  });

  it('never ends earlier for a mark more, and never ends later for one that nobody has confirmed', () => {
    const mark = fc.record({
      kind: fc.constantFrom('INTERRUPTION', 'SUSPENSION'),
      from: fc.integer({ min: 0, max: 900 }),
      length: fc.integer({ min: 1, max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 6 }), mark, (marks, more) => {
        const startMs = on(2026, 3, 2);
        const made = ({ kind, from, length }: typeof more, confirmed: boolean) => {
          const fromMs = startMs + from * dayMs;
          return { kind, fromMs, toMs: kind === 'SUSPENSION' ? fromMs + length * dayMs : 0, confirmed };
        };
        const all = marks.map((one) => made(one, true));
        const endMs = earliestEndMs(running(startMs, all), oneYear, rules);
        expect(earliestEndMs(running(startMs, [...all, made(more, false)]), oneYear, rules)).toBe(endMs);
        expect(endMs).toBeGreaterThanOrEqual(earliestEndMs(running(startMs), oneYear, rules));
      }),
    );
  });

  it('is unconfirmed until a lawyer confirms it, and again after each new mark', () => {
    const noted = told(active, samples.noteLimitation, lawyer, nowMs, 'li_limit');
    const limitation = (file: LegalFile) => file.limitations[0] as Limitation;
    expect(isConfirmed(limitation(noted))).toBe(false);
    const confirmed = told(noted, samples.confirmLimitation, lawyer);
    expect([isConfirmed(limitation(confirmed)), limitation(confirmed).confirmedBy]).toEqual([true, 'pv_lawyer']);
    const marked = told(confirmed, samples.markLimitation, lawyer);
    expect(isConfirmed(limitation(marked))).toBe(false);
    expect(isConfirmed(limitation(told(marked, samples.confirmLimitation, lawyer)))).toBe(true);
  });

  it('has a basis of the tenant, days that have been, and a paper for each mark', () => {
    const noted = told(active, samples.noteLimitation, lawyer, nowMs, 'li_limit');
    const note = (more: Partial<typeof samples.noteLimitation>) =>
      refusalOf(active, asked({ ...samples.noteLimitation, ...more }, lawyer));
    expect(note({ basis: 'CUSTOM' })).toBe('LEGAL_CODE_UNKNOWN');
    for (const startMs of [0, -1, 0.5, nowMs + 1]) expect(note({ startMs })).toBe('LEGAL_DATE_WRONG');
    expect(note({ evidenceId: 'li_none' })).toBe('LEGAL_EVIDENCE_UNKNOWN');
    const mark = (more: Partial<typeof samples.markLimitation>) =>
      refusalOf(noted, asked({ ...samples.markLimitation, ...more }, lawyer));
    expect(mark({})).toBe('DONE');
    expect(mark({ limitationId: 'li_none' })).toBe('LIMITATION_UNKNOWN');
    expect(mark({ kind: 'PAUSE' })).toBe('LEGAL_CODE_UNKNOWN');
    expect(mark({ evidenceId: '' })).toBe('LEGAL_EVIDENCE_UNKNOWN');
    expect(mark({ fromMs: nowMs - 101 * dayMs })).toBe('LEGAL_DATE_WRONG');
    expect(mark({ toMs: nowMs })).toBe('LEGAL_DATE_WRONG');
    const suspended = { kind: 'SUSPENSION', fromMs: nowMs - 10 * dayMs };
    expect(mark({ ...suspended, toMs: nowMs })).toBe('DONE');
    expect(mark({ ...suspended, toMs: nowMs - 10 * dayMs })).toBe('LEGAL_DATE_WRONG');
    expect(mark({ ...suspended, toMs: nowMs + 1 })).toBe('LEGAL_DATE_WRONG');
    expect(refusalOf(active, asked(samples.confirmLimitation, lawyer))).toBe('LIMITATION_UNKNOWN');
  });

  it('of the tenant is assumed until somebody confirms the row, and names its article', () => {
    for (const row of rules.policy.limitationBases)
      expect([row.code, row.assumed, row.article === '']).toEqual([row.code, true, false]);
    expect(basisOf('LABOUR_ARBITRATION', rules)).toMatchObject({ amount: 1, unit: 'YEARS' });
  });
});

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** A file whose limitation ends so many days after now. */
const endingIn = (file: LegalFile, inDays: number) =>
  told(
    file,
    { ...samples.noteLimitation, basis: 'WORK_INJURY_BY_EMPLOYER', startMs: nowMs - (30 - inDays) * dayMs },
    file.stage.state === 'ACTIVE' ? lawyer : lead,
    nowMs,
    'li_limit',
  );

describe('a step', () => {
  const step = { ...samples.addStep, kind: 'ARBITRATION' };
  it('waits for the papers, unless less than seven days are left or something must be secured', () => {
    expect(refusalOf(active, asked(step, lawyer))).toBe('DONE');
    for (const file of [underReview, granted]) {
      expect(refusalOf(file, asked(step, lead))).toBe('PAPERS_FIRST');
      expect(refusalOf(file, asked(samples.addStep, lead))).toBe('DONE');
      expect(refusalOf(endingIn(file, 8), asked(step, lead))).toBe('PAPERS_FIRST');
      expect(refusalOf(endingIn(file, 6), asked(step, lead))).toBe('DONE');
    }
  });

  it('is of a known kind, says what was done, on a day that has been', () => {
    const with_ = (more: Partial<typeof samples.addStep>) => refusalOf(active, asked({ ...step, ...more }, lawyer));
    expect(with_({ kind: 'PRAYER' })).toBe('LEGAL_CODE_UNKNOWN');
    expect(with_({ text: '' })).toBe('LEGAL_TEXT_MISSING');
    expect(with_({ onMs: nowMs + 1 })).toBe('LEGAL_DATE_WRONG');
    expect(with_({ evidenceId: 'li_none' })).toBe('LEGAL_EVIDENCE_UNKNOWN');
    expect(told(active, step, lawyer).steps).toMatchObject([{ kind: 'ARBITRATION', authorId: 'pv_lawyer' }]);
  });
});

describe('evidence', () => {
  it('is added, and its status follows what becomes of it', () => {
    const added = told(active, samples.noteEvidence, lawyer, nowMs, 'li_new');
    expect(added.evidence.at(-1)).toEqual({ evidenceId: 'li_new', ...paper });
    const lost = told(added, { ...samples.noteEvidence, evidenceId: 'li_new', status: 'UNUSABLE' }, lawyer);
    expect(lost.evidence.at(-1)).toEqual({ evidenceId: 'li_new', ...paper, status: 'UNUSABLE' });
    const with_ = (more: Partial<typeof samples.noteEvidence>) =>
      refusalOf(active, asked({ ...samples.noteEvidence, ...more }, lawyer));
    expect(with_({ status: 'BURNT' })).toBe('LEGAL_CODE_UNKNOWN');
    expect(with_({ evidenceId: 'li_none' })).toBe('LEGAL_EVIDENCE_UNKNOWN');
    expect(with_({ title: '' })).toBe('LEGAL_TEXT_MISSING');
  });
});

describe('money', () => {
  const settled = told(active, samples.settle, lawyer, nowMs, 'li_settled');
  const first = { ...samples.receive, instalmentId: 'li_settled.1' };

  it('is three amounts: what was claimed, what was agreed or awarded, and what has come', () => {
    expect(moneyOf(active)).toEqual({ settledFen: 0, receivedFen: 0 });
    const awarded = told(
      settled,
      { ...samples.settle, kind: 'AWARDED', amountFen: 2_500_000, instalments: [] },
      lawyer,
    );
    const received = told(awarded, samples.receive, lawyer);
    expect([received.application?.claimedFen, moneyOf(received)]).toEqual([
      3_600_000,
      { settledFen: 2_500_000, receivedFen: 1_000_000 },
    ]);
    expect(received.settlements).toHaveLength(2);
  });

  it('that has come is proven by a paper in hand, and no longer counts when the paper is no good any more', () => {
    const received = told(settled, first, lawyer);
    const unusable = told(received, { ...samples.noteEvidence, evidenceId: 'li_1.1', status: 'UNUSABLE' }, lawyer);
    expect([moneyOf(received).receivedFen, moneyOf(unusable).receivedFen]).toEqual([1_000_000, 0]);
    expect(refusalOf(unusable, asked({ ...first, amountFen: 5 }, lawyer))).toBe('PROOF_MISSING');
    expect(refusalOf(settled, asked({ ...first, evidenceId: '' }, lawyer))).toBe('PROOF_MISSING');
    expect(refusalOf(settled, asked({ ...first, instalmentId: 'li_none' }, lawyer))).toBe('INSTALMENT_UNKNOWN');
    expect(refusalOf(settled, asked({ ...first, amountFen: 0 }, lawyer))).toBe('LEGAL_AMOUNT_WRONG');
    expect(refusalOf(settled, asked({ ...first, onMs: nowMs + 1 }, lawyer))).toBe('LEGAL_DATE_WRONG');
    expect(refusalOf(received, asked(first, lawyer))).toBe('RECEIPT_KNOWN');
  });

  it('agreed by instalments is the sum of them, and each is late after its day until it has come in full', () => {
    expect(refusalOf(active, asked({ ...samples.settle, amountFen: 3_000_001 }, lawyer))).toBe('INSTALMENTS_DIFFER');
    expect(refusalOf(active, asked({ ...samples.settle, amountFen: 0, instalments: [] }, lawyer))).toBe(
      'LEGAL_AMOUNT_WRONG',
    );
    expect(refusalOf(active, asked({ ...samples.settle, kind: 'HOPED' }, lawyer))).toBe('LEGAL_CODE_UNKNOWN');
    expect(refusalOf(active, asked({ ...samples.settle, evidenceId: '' }, lawyer))).toBe('PROOF_MISSING');
    const dueMs = nowMs + 30 * dayMs;
    const late = (file: LegalFile, atMs: number) => lateInstalments(file, atMs).map(({ instalmentId }) => instalmentId);
    expect([late(settled, dueMs - 1), late(settled, dueMs)]).toEqual([[], ['li_settled.1']]);
    const part = told(settled, { ...first, amountFen: 999_999 }, lawyer);
    expect(late(part, dueMs)).toEqual(['li_settled.1']);
    expect(late(told(part, { ...first, amountFen: 1 }, lawyer), dueMs)).toEqual([]);
  });

  it('is recovered only as far as it has come', () => {
    const close = (file: LegalFile, outcome: string) => refusalOf(file, asked({ ...samples.close, outcome }, lawyer));
    const part = told(settled, first, lawyer);
    const whole = told(part, { ...first, amountFen: 2_000_000, instalmentId: 'li_settled.2' }, lawyer);
    expect([close(settled, 'RECOVERED'), close(settled, 'RECOVERED_IN_PART')]).toEqual([
      'NOT_RECOVERED',
      'NOT_RECOVERED',
    ]);
    expect([close(part, 'RECOVERED'), close(part, 'RECOVERED_IN_PART')]).toEqual(['NOT_RECOVERED', 'DONE']);
    expect([close(whole, 'RECOVERED'), close(whole, 'AWARDED_UNPAID'), close(active, 'NOT_WON')]).toEqual([
      'DONE',
      'DONE',
      'DONE',
    ]);
    expect(close(whole, 'GREAT')).toBe('LEGAL_CODE_UNKNOWN');
    expect(refusalOf(whole, asked({ ...samples.close, text: '' }, lawyer))).toBe('LEGAL_TEXT_MISSING');
    const closed = told(whole, { ...samples.close, outcome: 'RECOVERED' }, lawyer);
    expect(closed.stage).toEqual({ state: 'CLOSED', outcome: 'RECOVERED', text: '结案', atMs: nowMs });
    expect(partOf(closed, lawyer, nowMs + 30 * dayMs, rules)).toEqual({ refusal: 'LEGAL_FILE_OVER' });
  });
});
