import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  active,
  awaited,
  dayMs,
  granted,
  intake,
  lawyer,
  nowMs,
  paper,
  rules,
  samples,
  states,
  files,
  told,
  underReview,
} from '../../test/legal-given.ts';
import { alarmsOf } from './legal-alarms.ts';
import { decideLegalDue, legalDueAtMs } from './legal-clock.ts';
import { evolveLegalFile } from './legal-event.ts';
import type { LegalFile } from './legal-file.ts';

const year = told(active, { ...samples.noteLimitation, startMs: nowMs }, lawyer, nowMs, 'li_limit');
const settled = told(active, samples.settle, lawyer);

/** A limitation ends at midnight; it is nine o'clock. */
const sinceMidnight = 9 / 24;

/** What is told as time passes, each with its day: looked at when the file says so, and now and then besides. */
function toldOf(
  before: LegalFile,
  untilMs: number,
  extra: readonly number[] = [],
  fromMs = -Infinity,
): [string, number][] {
  const heard: [string, number][] = [];
  let file = before;
  const visits = [...extra];
  for (let looks = 0; looks < 200; looks++) {
    const dueMs = legalDueAtMs(file, rules);
    const next = Math.max(fromMs, Math.min(dueMs ?? Infinity, ...visits.splice(0, 1)));
    if (next > untilMs) return heard;
    const { events } = decideLegalDue(file, next, rules) as {
      events: readonly Parameters<typeof evolveLegalFile>[1][];
    };
    for (const event of events) {
      file = evolveLegalFile(file, event);
      const what = event.type === 'alarmed' ? event.alarm : event.type;
      heard.push([what, (next - nowMs) / dayMs]);
    }
  }
  throw new Error('a file that is looked at again and again');
}

describe('what somebody must look at', () => {
  it('is a term that ends soon or is over, a limitation that is near or past, an instalment that has not come', () => {
    expect(alarmsOf(underReview, nowMs + 5.25 * dayMs - 1, rules)).toEqual([]);
    expect(alarmsOf(underReview, nowMs + 5.25 * dayMs, rules)).toEqual(['REVIEW_ENDS_SOON']);
    expect(alarmsOf(underReview, nowMs + 7 * dayMs, rules)).toEqual(['REVIEW_LATE']);
    expect(alarmsOf(granted, nowMs + 2.25 * dayMs, rules)).toEqual(['APPOINTMENT_ENDS_SOON']);
    expect(alarmsOf(granted, nowMs + 3 * dayMs, rules)).toEqual(['APPOINTMENT_LATE']);
    expect(alarmsOf(year, nowMs + 270 * dayMs, rules)).toEqual([]);
    expect(alarmsOf(year, nowMs + 300 * dayMs, rules)).toEqual(['LIMITATION_AHEAD']);
    expect(alarmsOf(year, nowMs + 340 * dayMs, rules)).toEqual(['LIMITATION_NEAR']);
    expect(alarmsOf(year, nowMs + 360 * dayMs, rules)).toEqual(['ACT_FIRST']);
    expect(alarmsOf(year, nowMs + 365 * dayMs, rules)).toEqual(['LIMITATION_PAST']);
    expect(alarmsOf(settled, nowMs + 30 * dayMs, rules)).toEqual(['INSTALMENT_LATE']);
    const over = told(year, samples.withdraw, lawyer);
    expect(alarmsOf(over, nowMs + 365 * dayMs, rules)).toEqual([]);
    expect(alarmsOf(told(underReview, samples.noteLimitation, intake), nowMs + 400 * dayMs, rules)).toEqual([
      ...['LIMITATION_PAST', 'REVIEW_LATE'],
    ]);
  });

  it('is told once, at its instant', () => {
    expect(toldOf(underReview, nowMs + 900 * dayMs)).toEqual([
      ['REVIEW_ENDS_SOON', 5.25],
      ['REVIEW_LATE', 7],
    ]);
    expect(toldOf(granted, nowMs + 900 * dayMs)).toEqual([
      ['APPOINTMENT_ENDS_SOON', 2.25],
      ['APPOINTMENT_LATE', 3],
    ]);
    expect(toldOf(year, nowMs + 900 * dayMs)).toEqual([
      ...[
        ['LIMITATION_AHEAD', 275 - sinceMidnight],
        ['LIMITATION_NEAR', 335 - sinceMidnight],
        ['ACT_FIRST', 358 - sinceMidnight],
        ['LIMITATION_PAST', 365 - sinceMidnight],
      ],
    ]);
    expect(toldOf(settled, nowMs + 900 * dayMs)[0]).toEqual(['INSTALMENT_LATE', 30]);
    expect(toldOf(awaited, nowMs + 900 * dayMs)).toEqual([['withdrawn', 10]]);
  });

  it('is told by its last word alone when nobody looked for long, and never again', () => {
    const late = told(active, { ...samples.noteLimitation, startMs: nowMs - 400 * dayMs }, lawyer, nowMs, 'li_old');
    expect(toldOf(late, nowMs + 900 * dayMs, [], nowMs).map(([alarm]) => alarm)).toEqual(['LIMITATION_PAST']);
  });

  it('is told anew for an end that has moved', () => {
    const tellAt = (file: LegalFile, atMs: number) => {
      const { events } = decideLegalDue(file, atMs, rules) as {
        events: readonly Parameters<typeof evolveLegalFile>[1][];
      };
      return events.reduce<LegalFile>((now, event) => evolveLegalFile(now, event), file);
    };
    const near = tellAt(
      told(year, { ...samples.noteEvidence, ...paper }, lawyer, nowMs, 'li_paper'),
      nowMs + 340 * dayMs,
    );
    expect(decideLegalDue(near, nowMs + 341 * dayMs, rules)).toMatchObject({ events: [] });
    const { evidenceId = '' } = near.evidence.at(-1) ?? {};
    const mark = { ...samples.markLimitation, limitationId: 'li_limit', fromMs: nowMs + 100 * dayMs, evidenceId };
    const marked = told(near, mark, lawyer, nowMs + 342 * dayMs, 'li_mark');
    const moved = told(marked, { ...samples.confirmLimitation, limitationId: 'li_limit' }, lawyer, nowMs + 342 * dayMs);
    expect(legalDueAtMs(moved, rules)).toBe(nowMs + (100 + 275 - sinceMidnight) * dayMs);
  });

  it('is never told twice and never early, however often somebody looks, whatever state the file is in', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...states.map((state) => files[state]), year, settled),
        fc.array(fc.integer({ min: 0, max: 500 * 24 }), { maxLength: 30 }),
        (file, hours) => {
          const extra = hours.toSorted((a, b) => a - b).map((hour) => nowMs + hour * (dayMs / 24));
          const heard = toldOf(file, nowMs + 500 * dayMs, extra).map(([what, day]) => `${what} ${day}`);
          expect(new Set(heard).size).toBe(heard.length);
          expect(heard.toSorted()).toEqual(
            toldOf(file, nowMs + 500 * dayMs)
              .map(([what, day]) => `${what} ${day}`)
              .toSorted(),
          );
        },
      ),
    );
  });
});
