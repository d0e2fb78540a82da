import { describe, expect, it } from '@jest/globals';

import { figuresOf, publicFigures, type Bucket, type FigureEntry } from './figures.ts';
import {
  decidePublish,
  decideRedact,
  decideWithdraw,
  evolvePublicItem,
  type PublicItem,
  type PublicItemEvent,
} from './public-item.ts';

const day = 86_400_000;
const ended = (solved: string, satisfaction: number, days: number): FigureEntry => ({
  submitted: true,
  resolution: 'EVALUATED',
  solved,
  satisfaction,
  durationMs: days * day,
});
const bucket = (type: string, entries: FigureEntry[]): Bucket => ({
  month: '2026-11',
  communityId: 'jc-1',
  type,
  entries: Object.fromEntries(entries.map((entry, n) => [`dm-${type}-${n}`, entry])),
});

describe('figures of a month', () => {
  it('count PARTLY as half solved, and 4 or 5 as satisfied', () => {
    const figures = figuresOf([bucket('DISPUTE', [ended('YES', 5, 1), ended('PARTLY', 4, 3), ended('NO', 1, 2)])]);
    expect(figures).toMatchObject({ ended: 3, evaluated: 3, solvedRate: 0.5, satisfiedRate: 2 / 3, medianDays: 2 });
  });

  it('leave silence out of every rate but not out of the count', () => {
    const figures = figuresOf([bucket('DISPUTE', [ended('YES', 5, 1), { resolution: 'NO_ANSWER', durationMs: day }])]);
    expect(figures).toMatchObject({ ended: 2, noAnswer: 1, solvedRate: 1 });
  });

  it('have no rate when nobody was evaluated', () => {
    expect(figuresOf([])).toMatchObject({ solvedRate: null, satisfiedRate: null, medianDays: null });
  });
});

describe('the public board', () => {
  it('shows nothing below five', () => {
    expect(
      publicFigures([
        bucket(
          'LEGAL_INJURY',
          Array.from({ length: 4 }, () => ended('YES', 5, 1)),
        ),
      ]),
    ).toEqual([]);
  });

  it('adds communities together before it counts to five', () => {
    const four = bucket(
      'LEGAL_INJURY',
      Array.from({ length: 4 }, () => ended('YES', 5, 1)),
    );
    const one: Bucket = {
      ...bucket('LEGAL_INJURY', []),
      communityId: 'jc-2',
      entries: { 'dm-other': ended('NO', 1, 2) },
    };
    expect(publicFigures([four, one])).toMatchObject([{ ended: 5, solvedRate: 0.8 }]);
  });

  it('hides rates when fewer than five were evaluated', () => {
    const entries = [
      ...Array.from({ length: 4 }, () => ended('YES', 5, 1)),
      { resolution: 'NO_ANSWER', durationMs: day },
    ];
    expect(publicFigures([bucket('DISPUTE', entries)])).toMatchObject([
      { ended: 5, evaluated: 0, solvedRate: null, satisfiedRate: null },
    ]);
  });
});

describe('an outcome on its way to the board', () => {
  const facts = {
    itemId: 'pi-1',
    demandId: 'dm-1',
    communityId: 'jc-1',
    category: 'HAZARD_REPORT',
    month: '2026-11',
    durationDays: 3,
    solved: 'YES',
  };
  const after = (...events: PublicItemEvent[]): PublicItem | undefined =>
    events.reduce<PublicItem | undefined>((item, event) => evolvePublicItem(item, event), undefined);
  const found: PublicItemEvent = { type: 'candidate-found', facts };
  const redacted: PublicItemEvent = { type: 'redacted', headline: '楼道隐患已排除', by: 'us-1' };

  it('is published by a second person', () => {
    expect(decidePublish(after(found, redacted), 'us-2', 9)).toMatchObject({ ok: true });
    expect(decidePublish(after(found, redacted), 'us-1', 9)).toEqual({ ok: false, refusal: 'SAME_PERSON' });
  });

  it('is not published before somebody wrote a neutral headline', () => {
    expect(decidePublish(after(found), 'us-2', 9)).toEqual({ ok: false, refusal: 'PUBLIC_ITEM_WRONG_STATE' });
    expect(decideRedact(after(found), '   ', 'us-1')).toEqual({ ok: false, refusal: 'HEADLINE_MISSING' });
  });

  it('comes off the board with a reason and does not come back', () => {
    const gone = after(
      found,
      redacted,
      { type: 'published', by: 'us-2', atMs: 9 },
      { type: 'withdrawn', reason: '当事人异议' },
    );
    expect(gone).toMatchObject({ state: 'WITHDRAWN' });
    expect(decideRedact(gone, 'again', 'us-1')).toEqual({ ok: false, refusal: 'PUBLIC_ITEM_WRONG_STATE' });
    expect(decideWithdraw(gone, 'again')).toEqual({ ok: false, refusal: 'PUBLIC_ITEM_WRONG_STATE' });
  });

  it('is unknown before the demand is closed', () => {
    expect(decideRedact(undefined, 'x', 'us-1')).toEqual({ ok: false, refusal: 'PUBLIC_ITEM_UNKNOWN' });
  });
});
