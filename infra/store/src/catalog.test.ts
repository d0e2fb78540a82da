import { describe, expect, it } from '@jest/globals';

import { cursorAfter, makeCatalog } from './catalog.ts';
import { keyText } from './key.ts';

const catalog = makeCatalog();
catalog.declare({ name: 'row', indexes: { byPlace: ['placeId', 'n'] } });
const placeB = { collection: 'row', index: 'byPlace', equals: ['jc-b'], limit: 10 } as const;
const cursor = (...key: readonly (string | number)[]) => cursorAfter(keyText(key), 'dm_1');

describe('a cursor that comes back from outside', () => {
  it('goes on inside its own query', () => {
    expect(catalog.rangeOf({ ...placeB, cursor: cursor('jc-b', 7) })).toMatchObject({ lowId: 'dm_1' });
    expect(catalog.rangeOf({ ...placeB, from: 5, cursor: cursor('jc-b', 7) })).toMatchObject({ lowId: 'dm_1' });
  });

  it.each([
    ['before another place', cursor('jc-a', 7)],
    ['before everything', cursorAfter('', '')],
    ['behind the query', cursor('jc-c', 7)],
  ])('opens nothing that lies %s', (_, made) => {
    expect(() => catalog.rangeOf({ ...placeB, cursor: made })).toThrow('not a cursor');
  });

  it('does not go back behind the lower bound of its query', () => {
    expect(() => catalog.rangeOf({ ...placeB, from: 5, cursor: cursor('jc-b', 3) })).toThrow('not a cursor');
  });
});
