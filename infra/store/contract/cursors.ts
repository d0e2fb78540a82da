import { describe, expect } from '@jest/globals';
import fc from 'fast-check';

import { StoreMisuse } from '../src/index.ts';
import { given, idsOf, idsOfAllPages, type Case } from './bench.ts';
import { count } from './things.ts';

/** A cursor leads through what a query finds, page by page, whatever others write meanwhile. */
export function describeCursors(it: Case): void {
  describe('a cursor', () => {
    it('is not given when nothing follows', async ({ store }) => {
      const query = { collection: 'thing', index: 'id', limit: 3 };
      expect(await store().find(query)).toEqual({ documents: [], cursor: undefined });
      await given(store(), ...count(1, 3).map((n) => ({ id: `th_${n}` })));
      expect(await store().find(query)).toMatchObject({ cursor: undefined });
    });

    it('leads through every document once, also through equal keys, on each kind of index', async ({ store }) => {
      await given(
        store(),
        ...count(10, 34).map((n) => ({
          id: `th_${n}`,
          dueAtMs: n % 3,
          keys: { byColour: ['red'], byWeight: [-(n % 4)], byPlaceAndWeight: ['a', n % 5] },
        })),
      );
      for (const index of ['id', 'due', 'byColour', 'byWeight', 'byPlaceAndWeight']) {
        const whole = await idsOf(store(), { index });
        expect(whole).toHaveLength(25);
        for (const limit of [1, 4, 25])
          expect(await idsOfAllPages(store(), { collection: 'thing', index, limit })).toEqual(whole);
      }
    });

    it('keeps to the bounds of the query', async ({ store }) => {
      await given(
        store(),
        ...count(1, 9).map((n) => ({ id: `th_${n}`, dueAtMs: n, keys: { byPlaceAndWeight: [n < 8 ? 'a' : 'b', n] } })),
      );
      const bounds = { collection: 'thing', from: 2, below: 7, limit: 2 };
      const between = ['th_2', 'th_3', 'th_4', 'th_5', 'th_6'];
      expect(await idsOfAllPages(store(), { ...bounds, index: 'byPlaceAndWeight', equals: ['a'] })).toEqual(between);
      expect(await idsOfAllPages(store(), { ...bounds, index: 'due' })).toEqual(between);
      expect(
        await idsOfAllPages(store(), { collection: 'thing', index: 'byPlaceAndWeight', equals: ['a'], limit: 3 }),
      ).toHaveLength(7);
    });

    it('opens nothing outside the query that it comes back with', async ({ store }) => {
      await given(
        store(),
        ...count(1, 6).map((n) => ({ id: `th_${n}`, keys: { byPlaceAndWeight: [n < 4 ? 'a' : 'b', n] } })),
      );
      const query = { collection: 'thing', index: 'byPlaceAndWeight', equals: ['a'], limit: 1 };
      const { cursor = '' } = await store().find(query);
      expect(await idsOf(store(), { ...query, cursor, limit: 9 })).toEqual(['th_2', 'th_3']);
      for (const other of [{ equals: ['b'] }, { from: 2 }, { below: 1 }, { index: 'due', equals: [] }]) {
        await expect(store().find({ ...query, ...other, cursor })).rejects.toThrow(StoreMisuse);
      }
    });

    it('stays right when the document that it stands on is gone', async ({ store }) => {
      await given(store(), ...count(1, 4).map((n) => ({ id: `th_${n}`, keys: { byColour: ['red'] } })));
      const query = { collection: 'thing', index: 'byColour', equals: ['red'], limit: 2 };
      const { cursor = '' } = await store().find(query);
      await store().remove('thing', 'th_2', 1);
      expect(await idsOf(store(), { ...query, cursor })).toEqual(['th_3', 'th_4']);
    });

    it('stays right when a new process opens the data', async ({ store, reopen }) => {
      await given(store(), ...count(1, 4).map((n) => ({ id: `th_${n}`, keys: { byWeight: [n] } })));
      const query = { collection: 'thing', index: 'byWeight', limit: 2 };
      const { cursor = '' } = await store().find(query);
      await reopen();
      expect(await idsOf(store(), { ...query, cursor })).toEqual(['th_3', 'th_4']);
    });

    it('neither skips nor doubles what stays in range while others write', async ({ store }) => {
      type Move = Readonly<{ n: number; weight: number | null }>;
      const move: fc.Arbitrary<Move> = fc.record({ n: fc.nat(9), weight: fc.option(fc.integer({ min: -5, max: 5 })) });
      let run = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: 5 }),
          fc.array(fc.array(move, { maxLength: 4 }), { maxLength: 8 }),
          async (limit, rounds) => {
            const place = `run ${++run}`;
            const steady = count(0, 11).map((n) => `th_${run}_steady_${n}`);
            await given(store(), ...steady.map((id, n) => ({ id, keys: { byPlaceAndWeight: [place, (n % 6) - 3] } })));
            const versions = new Map<string, number>();
            const left = [...rounds];
            const seen = await idsOfAllPages(
              store(),
              { collection: 'thing', index: 'byPlaceAndWeight', equals: [place], limit },
              async () => {
                for (const { n, weight } of left.shift() ?? []) {
                  const id = `th_${run}_moving_${n}`;
                  const at = versions.get(id) ?? 0;
                  await given(store(), {
                    id,
                    at,
                    keys: { byPlaceAndWeight: weight === null ? null : [place, weight] },
                  });
                  versions.set(id, at + 1);
                }
              },
            );
            expect(seen.filter((id) => id.includes('steady')).sort()).toEqual([...steady].sort());
          },
        ),
        { numRuns: 25 },
      );
    });
  });
}
