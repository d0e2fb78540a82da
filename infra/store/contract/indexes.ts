import { describe, expect } from '@jest/globals';
import fc from 'fast-check';

import type { KeyPart } from '../src/index.ts';
import { given, idsOf, type Case } from './bench.ts';
import { boxes, count, thing } from './things.ts';

/** What is found by a declared index, and by the due time that every document has. */
export function describeIndexes(it: Case): void {
  describe('finding', () => {
    it('by a key of one string gives those that have it, in the order of their ids', async ({ store }) => {
      const keys = (colour: string) => ({ byColour: [colour] });
      await given(
        store(),
        { id: 'th_3', keys: keys('red') },
        { id: 'th_1', keys: keys('red') },
        { id: 'th_2', keys: keys('blue') },
      );
      expect(await idsOf(store(), { index: 'byColour', equals: ['red'] })).toEqual(['th_1', 'th_3']);
      expect(await idsOf(store(), { index: 'byColour', equals: ['green'] })).toEqual([]);
    });

    it('gives whole documents', async ({ store }) => {
      await given(store(), {
        id: 'th_1',
        state: { whole: true },
        dueAtMs: 3,
        sequence: 2,
        keys: { byColour: ['red'] },
      });
      const page = await store().find({ collection: 'thing', index: 'byColour', equals: ['red'], limit: 1 });
      expect(page.documents).toEqual([await store().get('thing', 'th_1')]);
    });

    it('without bounds gives all that are in the index, in key order', async ({ store }) => {
      await given(store(), ...['c', 'a', 'b'].map((colour) => ({ id: `th_${colour}`, keys: { byColour: [colour] } })), {
        id: 'th_0',
      });
      expect(await idsOf(store(), { index: 'byColour' })).toEqual(['th_a', 'th_b', 'th_c']);
    });

    it('by the first part of a key orders by the next', async ({ store }) => {
      const at = (place: string, weight: number) => ({
        id: `th_${place}${weight}`,
        keys: { byPlaceAndWeight: [place, weight] },
      });
      await given(store(), at('a', 20), at('b', 1), at('a', 3), at('a', 100));
      expect(await idsOf(store(), { index: 'byPlaceAndWeight', equals: ['a'] })).toEqual([
        'th_a3',
        'th_a20',
        'th_a100',
      ]);
    });

    it('by the first part and a range of the next takes the lower bound in and leaves the upper out', async ({
      store,
    }) => {
      await given(store(), ...count(1, 6).map((n) => ({ id: `th_${n}`, keys: { byPlaceAndWeight: ['a', n] } })));
      await given(store(), { id: 'th_b', keys: { byPlaceAndWeight: ['b', 3] } });
      const query = { index: 'byPlaceAndWeight', equals: ['a'] };
      expect(await idsOf(store(), { ...query, from: 2, below: 4 })).toEqual(['th_2', 'th_3']);
      expect(await idsOf(store(), { ...query, from: 5 })).toEqual(['th_5', 'th_6']);
      expect(await idsOf(store(), { ...query, below: 3 })).toEqual(['th_1', 'th_2']);
      expect(await idsOf(store(), { ...query, from: 4, below: 4 })).toEqual([]);
    });

    it('by two of three parts, or by all', async ({ store }) => {
      const path = (a: string, b: number, c: string) => ({ id: `th_${a}${b}${c}`, keys: { byPath: [a, b, c] } });
      await given(store(), path('x', 1, 'b'), path('x', 1, 'a'), path('x', 2, 'a'), path('y', 1, 'a'));
      expect(await idsOf(store(), { index: 'byPath', equals: ['x', 1] })).toEqual(['th_x1a', 'th_x1b']);
      expect(await idsOf(store(), { index: 'byPath', equals: ['x', 1, 'a'] })).toEqual(['th_x1a']);
      expect(await idsOf(store(), { index: 'byPath', equals: ['x'], from: 2 })).toEqual(['th_x2a']);
      expect(await idsOf(store(), { index: 'byPath', equals: ['x', 1], from: 'b' })).toEqual(['th_x1b']);
      expect(await idsOf(store(), { index: 'byPath', from: 'x', below: 'y' })).toEqual(['th_x1a', 'th_x1b', 'th_x2a']);
    });

    it('compares numbers as numbers: negative, whole, broken, huge and tiny', async ({ store }) => {
      const numbers = [-1e300, -1_764_000_000_000, -10, -2, -1.5, -1e-9, 0, 1e-9, 1.5, 2, 10, 1_764_000_000_000, 1e300];
      await given(store(), ...numbers.map((weight, n) => ({ id: `th_${n % 7}_${n}`, keys: { byWeight: [weight] } })));
      const inOrder = numbers.map((_, n) => `th_${n % 7}_${n}`);
      expect(await idsOf(store(), { index: 'byWeight' })).toEqual(inOrder);
      expect(await idsOf(store(), { index: 'byWeight', from: -2, below: 2 })).toEqual(inOrder.slice(3, 9));
      expect(await idsOf(store(), { index: 'byWeight', equals: [-0] })).toEqual(inOrder.slice(6, 7));
    });

    it('compares strings by code point', async ({ store }) => {
      const strings = ['', ' ', 'A', 'B', 'a', 'a b', 'aa', 'b', 'é', '七', '邻', '\uD800', '\uDBFF', '\uFF21', '😀'];
      await given(store(), ...strings.map((colour, n) => ({ id: `th_${n % 5}_${n}`, keys: { byColour: [colour] } })));
      expect(await idsOf(store(), { index: 'byColour' })).toEqual(strings.map((_, n) => `th_${n % 5}_${n}`));
      expect(await idsOf(store(), { index: 'byColour', equals: ['😀'] })).toHaveLength(1);
    });

    it('does not take a string for another that begins with it', async ({ store }) => {
      await given(
        store(),
        ...['a', 'ab', 'a\u0000', 'a\u0001b', 'a\u0002'].map((place, n) => ({
          id: `th_${n}`,
          keys: { byPlaceAndWeight: [place, n] },
        })),
      );
      expect(await idsOf(store(), { index: 'byPlaceAndWeight', equals: ['a'] })).toEqual(['th_0']);
      expect(await idsOf(store(), { index: 'byPlaceAndWeight', equals: ['a\u0000'] })).toEqual(['th_2']);
    });

    it('orders any keys as their parts are ordered', async ({ store }) => {
      const key = fc.tuple(
        fc.string({ unit: 'binary', maxLength: 4 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
      );
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(key, { maxLength: 12 }), async (keys) => {
          const path = `run ${++run}`;
          const id = (n: number) => `th_${run}_${n < 10 ? 0 : ''}${n}`;
          await given(store(), ...keys.map((parts, n) => ({ id: id(n), keys: { byPath: [path, ...parts] } })));
          const inOrder = keys
            .map(([text, number], n) => ({ text, number, id: id(n) }))
            .sort((a, b) => compareText(a.text, b.text) || a.number - b.number || compareText(a.id, b.id));
          expect(await idsOf(store(), { index: 'byPath', equals: [path] })).toEqual(inOrder.map((each) => each.id));
        }),
        { numRuns: 50 },
      );
    });

    it('does not see documents whose key is null', async ({ store }) => {
      await given(store(), { id: 'th_1', keys: { byColour: null } }, { id: 'th_2', keys: { byColour: ['red'] } });
      expect(await idsOf(store(), { index: 'byColour' })).toEqual(['th_2']);
    });

    it('follows a key that changes, goes and comes back', async ({ store }) => {
      const red = { index: 'byColour', equals: ['red'] };
      await given(store(), { id: 'th_1', keys: { byColour: ['red'] } });
      await given(store(), { id: 'th_1', at: 1, keys: { byColour: ['blue'] } });
      expect(await idsOf(store(), red)).toEqual([]);
      expect(await idsOf(store(), { index: 'byColour', equals: ['blue'] })).toEqual(['th_1']);
      await given(store(), { id: 'th_1', at: 2, keys: { byColour: null } });
      expect(await idsOf(store(), { index: 'byColour' })).toEqual([]);
      await given(store(), { id: 'th_1', at: 3, keys: { byColour: ['red'] } });
      expect(await idsOf(store(), red)).toEqual(['th_1']);
    });

    it('is right in every index whichever keys a write moves and whichever it leaves', async ({ store }) => {
      const key = fc.option(fc.integer({ min: 1, max: 3 }));
      const write = fc.record({ colour: key, weight: key, place: key, path: key, dueAtMs: key });
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(write, { minLength: 2, maxLength: 6 }), async (writes) => {
          const id = `th_${++run}`;
          for (const [at, { colour, weight, place, path, dueAtMs }] of writes.entries()) {
            const keys = {
              byColour: colour === null ? null : [`${run}`],
              byWeight: weight === null ? null : [run * 10 + weight],
              byPlaceAndWeight: place === null ? null : [`${run}`, place],
              byPath: path === null ? null : [`${run}`, path, 'end'],
            };
            await given(store(), { id, at, keys, dueAtMs: dueAtMs && run * 10 + dueAtMs });
            const asked = {
              byColour: [`${run}`],
              byWeight: [run * 10 + 2],
              byPlaceAndWeight: [`${run}`, 2],
              byPath: [`${run}`, 2],
            };
            const found = async (index: string, equals: readonly KeyPart[]) =>
              (await idsOf(store(), { index, equals })).length;
            expect(await found('byColour', asked.byColour)).toBe(colour === null ? 0 : 1);
            expect(await found('byWeight', asked.byWeight)).toBe(weight === 2 ? 1 : 0);
            expect(await found('byPlaceAndWeight', asked.byPlaceAndWeight)).toBe(place === 2 ? 1 : 0);
            expect(await found('byPath', asked.byPath)).toBe(path === 2 ? 1 : 0);
            expect(await found('due', [run * 10 + 2])).toBe(dueAtMs === 2 ? 1 : 0);
          }
        }),
        { numRuns: 25 },
      );
    });

    it('in one collection sees nothing of another', async ({ store }) => {
      await given(store(), { id: 'th_1', keys: { byColour: ['red'] } });
      await store().commit({ ...thing({ id: 'bx_1' }), collection: boxes.name, keys: { byColour: ['red'] } });
      expect(await idsOf(store(), { index: 'byColour' })).toEqual(['th_1']);
    });

    it('by id gives every document of the collection, or a range of ids', async ({ store }) => {
      await given(store(), ...['th_c', 'th_a', 'th_b', 'th_aa'].map((id) => ({ id })));
      expect(await idsOf(store(), { index: 'id' })).toEqual(['th_a', 'th_aa', 'th_b', 'th_c']);
      expect(await idsOf(store(), { index: 'id', from: 'th_aa', below: 'th_c' })).toEqual(['th_aa', 'th_b']);
      expect(await idsOf(store(), { index: 'id', equals: ['th_a'] })).toEqual(['th_a']);
    });

    it('sees the write that was just answered', async ({ store }) => {
      await Promise.all(
        count(1, 20).map(async (n) => {
          await given(store(), { id: `th_${n}`, keys: { byWeight: [n] } });
          expect(await idsOf(store(), { index: 'byWeight', equals: [n] })).toEqual([`th_${n}`]);
        }),
      );
    });

    it('works as before when a new process opens the data', async ({ store, reopen }) => {
      await given(
        store(),
        ...count(1, 5).map((n) => ({ id: `th_${n}`, dueAtMs: n, keys: { byPlaceAndWeight: ['a', -n] } })),
      );
      await reopen();
      expect(await idsOf(store(), { index: 'byPlaceAndWeight', equals: ['a'], below: -3 })).toEqual(['th_5', 'th_4']);
      expect(await idsOf(store(), { index: 'due', below: 3 })).toEqual(['th_1', 'th_2']);
    });
  });

  describe('what is due', () => {
    it('is found in the order of its due time, up to now', async ({ store }) => {
      await given(
        store(),
        { id: 'th_1', dueAtMs: 300 },
        { id: 'th_2', dueAtMs: 100 },
        { id: 'th_3', dueAtMs: 200 },
        { id: 'th_4' },
      );
      expect(await idsOf(store(), { index: 'due', below: 201 })).toEqual(['th_2', 'th_3']);
      expect(await idsOf(store(), { index: 'due' })).toEqual(['th_2', 'th_3', 'th_1']);
      expect(await idsOf(store(), { index: 'due', from: 200, below: 300 })).toEqual(['th_3']);
      expect(await idsOf(store(), { index: 'due', equals: [200] })).toEqual(['th_3']);
    });

    it('first is told: the earliest, and null when nothing waits', async ({ store }) => {
      expect(await store().nextDueMs('thing')).toBeNull();
      await given(store(), { id: 'th_1', dueAtMs: 300 }, { id: 'th_2', dueAtMs: 100 }, { id: 'th_3' });
      expect(await store().nextDueMs('thing')).toBe(100);
      expect(await store().nextDueMs('box')).toBeNull();
    });

    it('follows the document that is written again', async ({ store }) => {
      await given(store(), { id: 'th_1', dueAtMs: 100 }, { id: 'th_2', dueAtMs: 200 });
      await given(store(), { id: 'th_1', at: 1, dueAtMs: 300 });
      expect(await store().nextDueMs('thing')).toBe(200);
      await given(store(), { id: 'th_2', at: 1, dueAtMs: null });
      expect(await store().nextDueMs('thing')).toBe(300);
      expect(await idsOf(store(), { index: 'due' })).toEqual(['th_1']);
    });
  });
}

/** By code point. */
function compareText(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => Array.from(text, (character) => character.codePointAt(0) ?? 0)) as [
    number[],
    number[],
  ];
  const at = left.findIndex((point, n) => point !== right[n]);
  return at < 0 ? left.length - right.length : (left[at] ?? -1) - (right[at] ?? -1);
}
