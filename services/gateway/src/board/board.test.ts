import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { publicFigures, type Bucket, type FigureEntry } from './figures.ts';
import {
  decidePublish,
  decideRedact,
  decideWithdraw,
  evolvePublicItem,
  type PublicItem,
  type PublicItemEvent,
} from './public-item.ts';

const day = 86_400_000;
const ended = (solved: string, satisfaction: number, days: number, endedAtMs = 0): FigureEntry => ({
  ...{ submitted: true, resolution: 'EVALUATED', solved, satisfaction, endedAtMs },
  durationMs: days * day,
});
const silent = (endedAtMs = 0): FigureEntry => ({
  submitted: true,
  resolution: 'NO_ANSWER',
  durationMs: day,
  endedAtMs,
});
const bucket = (entries: readonly FigureEntry[], communityId = 'jc-1'): Bucket => ({
  month: '2026-11',
  communityId,
  type: 'DISPUTE',
  entries: Object.fromEntries(entries.map((entry, n) => [`dm-${communityId}-${String(n).padStart(3, '0')}`, entry])),
});
const times = (n: number, entry: FigureEntry): FigureEntry[] => Array.from({ length: n }, () => entry);

describe('the public board', () => {
  it('shows nothing below five', () => {
    expect(publicFigures([bucket(times(4, ended('YES', 5, 1)))])).toEqual([]);
  });

  it('counts PARTLY as half solved, and 4 or 5 as satisfied', () => {
    const entries = [
      ended('YES', 5, 1),
      ended('PARTLY', 4, 3),
      ended('NO', 1, 2),
      ended('NO', 3, 2),
      ended('YES', 2, 9),
    ];
    expect(publicFigures([bucket(entries)])).toEqual([
      {
        ...{ month: '2026-11', type: 'DISPUTE', ended: 5, evaluated: 5 },
        ...{ solvedRate: 0.5, satisfiedRate: 0.4, medianDays: 2 },
      },
    ]);
  });

  it('adds communities together before it counts to five', () => {
    const buckets = [bucket(times(4, ended('YES', 5, 1))), bucket([ended('NO', 1, 2)], 'jc-2')];
    expect(publicFigures(buckets)).toMatchObject([{ ended: 5, solvedRate: 0.8 }]);
  });

  it('leaves silence out of every rate but not out of the count', () => {
    const entries = [...times(5, ended('YES', 5, 1)), ...times(5, silent())];
    expect(publicFigures([bucket(entries)])).toMatchObject([{ ended: 10, evaluated: 5, solvedRate: 1 }]);
  });

  it('hides rates when fewer than five were evaluated', () => {
    const entries = [...times(4, ended('YES', 5, 1)), silent()];
    expect(publicFigures([bucket(entries)])).toMatchObject([
      { ended: 5, evaluated: 0, solvedRate: null, satisfiedRate: null },
    ]);
  });

  it('leaves out what has not ended', () => {
    expect(publicFigures([bucket(times(9, { submitted: true }))])).toEqual([]);
  });

  it('never changes by fewer than five people, however often one looks (P42)', () => {
    const answer = fc.record({ evaluated: fc.boolean(), solved: fc.constantFrom('YES', 'NO'), days: fc.nat(30) });
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 40 }), (answers) => {
        const entries = answers.map(({ evaluated, solved, days }, n) =>
          evaluated ? ended(solved, 5, days, n) : silent(n),
        );
        let before = { ended: 0, evaluated: 0 };
        let seen = '';
        for (let n = 0; n <= entries.length; n++) {
          const [now = { ended: 0, evaluated: 0 }] = publicFigures([bucket(entries.slice(0, n))]);
          if (JSON.stringify(now) === seen) continue;
          expect((now.ended - before.ended) % 5).toBe(0);
          expect((now.evaluated - before.evaluated) % 5).toBe(0);
          if (now.ended === before.ended) expect(now.evaluated).toBe(before.evaluated);
          seen = JSON.stringify(now);
          before = now;
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('an outcome on its way to the board', () => {
  const facts = {
    ...{ itemId: 'pi-1', demandId: 'dm-1', communityId: 'jc-1', category: 'HAZARD_REPORT' },
    ...{ month: '2026-11', durationDays: 3, solved: 'YES' },
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

  it.each([
    '电话 13800138000',
    '证件 21142119370204760X',
    '拨 138-0013-8000',
    '电话１３８００１３８０００',
    '座机 024 7412 3456',
  ])('has no headline that holds a number of somebody: %s', (headline) => {
    expect(decideRedact(after(found), headline, 'us-1')).toEqual({ ok: false, refusal: 'HEADLINE_PERSONAL' });
  });

  it.each(['2026-11 楼道隐患已排除', '3 号楼 2 单元路灯修好', '12345 热线转来的路灯已修'])('may say %s', (headline) => {
    expect(decideRedact(after(found), headline, 'us-1')).toMatchObject({ ok: true });
  });

  it('holds no control character, which a feed could not carry', () => {
    const decided = decideRedact(after(found), '路灯\u0008已修\n完', 'us-1');
    expect(decided).toMatchObject({ ok: true, events: [{ headline: '路灯 已修 完' }] });
  });

  it('comes off the board with a reason and does not come back', () => {
    const published: PublicItemEvent = { type: 'published', by: 'us-2', atMs: 9 };
    const gone = after(found, redacted, published, { type: 'withdrawn', reason: '当事人异议' });
    expect(gone).toMatchObject({ state: 'WITHDRAWN' });
    expect(decideRedact(gone, 'again', 'us-1')).toEqual({ ok: false, refusal: 'PUBLIC_ITEM_WRONG_STATE' });
    expect(decideWithdraw(gone, 'again')).toEqual({ ok: false, refusal: 'PUBLIC_ITEM_WRONG_STATE' });
  });

  it('is unknown before the demand is closed', () => {
    expect(decideRedact(undefined, 'x', 'us-1')).toEqual({ ok: false, refusal: 'PUBLIC_ITEM_UNKNOWN' });
  });
});
