import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { evolveRow, type DemandRow, type RowChange } from './demand-row.ts';

const offer = (n: number) => ({ offerId: `of-${n}`, providerId: `pv-${n}`, state: 'SENT', startMs: n, reason: '' });
const demandFacts: RowChange[] = [
  { part: 'demand', atMs: 1, set: { no: 'XF-1', state: 'SUBMITTED', communityId: 'jc-1' } },
  { part: 'demand', atMs: 2, set: { state: 'MATCHING' } },
  { part: 'demand', atMs: 3, set: {}, flag: 'OVERDUE' },
  { part: 'demand', atMs: 4, set: { state: 'SCHEDULED' } },
];
const matchFacts: RowChange[] = [
  { part: 'match', offers: [offer(1), offer(2)], set: { causes: [] } },
  {
    part: 'match',
    settle: [
      { offerIds: ['of-1'], state: 'ACCEPTED' },
      { offerIds: ['of-2'], state: 'SUPERSEDED' },
    ],
  },
];
const visitFacts: RowChange[] = [
  { part: 'visit', visit: { visitId: 'vs-1', providerId: 'pv-1', state: 'BOOKED', startMs: 1, endMs: 2 } },
  { part: 'visit', visit: { visitId: 'vs-1', providerId: 'pv-1', state: 'RECORDED', startMs: 1, endMs: 2 } },
];

const fold = (changes: readonly RowChange[]): DemandRow | undefined =>
  changes.reduce<DemandRow | undefined>((row, change) => evolveRow(row, 'dm-1', change), undefined);

describe('a row of the demand list', () => {
  it('is the same in whatever order its topics arrive, as long as each topic keeps its own order (P9)', () => {
    const whole = fold([...demandFacts, ...matchFacts, ...visitFacts]);
    const choices = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 8, maxLength: 40 });
    fc.assert(
      fc.property(choices, (order) => {
        const left = [[...demandFacts], [...matchFacts], [...visitFacts]];
        const mixed: RowChange[] = [];
        for (const topic of [...order, ...order, 0, 0, 0, 0, 1, 1, 2, 2]) {
          const next = left[topic]?.shift();
          if (next) mixed.push(next);
        }
        expect(fold(mixed)).toEqual(whole);
      }),
    );
  });

  it('shows an offer of a claimed wish although none was sent before', () => {
    expect(fold([{ part: 'match', offers: [{ ...offer(7), state: 'ACCEPTED' }] }])?.match?.offers).toMatchObject([
      { offerId: 'of-7', state: 'ACCEPTED' },
    ]);
  });

  it('takes an offer in once, however often it is named', () => {
    expect(
      fold([
        { part: 'match', offers: [offer(1)] },
        { part: 'match', offers: [offer(1)] },
      ])?.match?.offers,
    ).toHaveLength(1);
  });

  it('raises and takes back a flag', () => {
    const raised = fold([{ part: 'demand', atMs: 1, set: {}, flag: 'ESCALATED' }]);
    expect(raised?.demand?.flags).toEqual(['ESCALATED']);
    expect(evolveRow(raised, 'dm-1', { part: 'demand', atMs: 2, set: {}, unflag: 'ESCALATED' }).demand?.flags).toEqual(
      [],
    );
  });
});
