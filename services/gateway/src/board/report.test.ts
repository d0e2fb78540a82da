import { describe, expect, it } from '@jest/globals';

import type { Bucket, FigureEntry } from './figures.ts';
import { reportOf } from './report.ts';

const dayMs = 86_400_000;
const ended = (more: FigureEntry): FigureEntry => ({ durationMs: 2 * dayMs, endedAtMs: 1, ...more });
const bucket = (type: string, entries: readonly FigureEntry[], communityId = 'jc-1'): Bucket => ({
  ...{ month: '2026-12', communityId, type },
  entries: Object.fromEntries(entries.map((entry, n) => [`dm-${type}-${n}`, entry])),
});
const month = [
  bucket('HOME_MEDICAL_ROUND', [
    { submitted: true, gridId: 'jg-1' },
    ended({
      resolution: 'EVALUATED',
      solved: 'YES',
      satisfaction: 5,
      gridId: 'jg-1',
      providerId: 'pv-1',
      response: 'IN_TIME',
    }),
    ended({
      resolution: 'EVALUATED',
      solved: 'PARTLY',
      satisfaction: 3,
      gridId: 'jg-2',
      providerId: 'pv-1',
      response: 'LATE',
    }),
    ended({ resolution: 'NO_ANSWER', gridId: 'jg-2', providerId: 'pv-2', response: 'IN_TIME' }),
  ]),
  bucket('DISPUTE', [ended({ resolution: 'UNMET', gridId: 'jg-1', durationMs: 6 * dayMs })], 'jc-2'),
];

describe("the month's report for staff", () => {
  it('counts what nobody could meet as not solved, and who gave no answer in neither rate', () => {
    expect(reportOf(month, 'type').all).toEqual({
      ...{ key: '', submitted: 1, ended: 4, evaluated: 2, unmet: 1, noAnswerShare: 0.25 },
      ...{ responseRate: 2 / 3, solvedRate: 1.5 / 3, satisfiedRate: 0.5, medianDays: 2, few: true },
    });
  });

  it.each([
    ['type', ['DISPUTE', 'HOME_MEDICAL_ROUND']],
    ['community', ['jc-1', 'jc-2']],
    ['grid', ['jg-1', 'jg-2']],
    ['provider', ['', 'pv-1', 'pv-2']],
  ] as const)('has one line for each %s, and their counts add up to all', (by, keys) => {
    const { lines, all } = reportOf(month, by);
    expect(lines.map(({ key }) => key)).toEqual(keys);
    for (const name of ['submitted', 'ended', 'evaluated', 'unmet'] as const)
      expect(lines.reduce((sum, line) => sum + line[name], 0)).toBe(all[name]);
  });

  it('gives no rate where nobody is in its denominator, and says when few ended', () => {
    const [dispute] = reportOf(month, 'type').lines;
    expect(dispute).toMatchObject({ satisfiedRate: null, responseRate: null, solvedRate: 0, medianDays: 6, few: true });
    const many = bucket(
      'INFO_QUERY',
      Array.from({ length: 10 }, () => ended({ resolution: 'EVALUATED', solved: 'YES' })),
    );
    expect(reportOf([many], 'type').all).toMatchObject({ ended: 10, solvedRate: 1, satisfiedRate: 0, few: false });
    expect(reportOf([], 'type')).toMatchObject({ lines: [], all: { ended: 0, solvedRate: null, medianDays: null } });
  });
});
