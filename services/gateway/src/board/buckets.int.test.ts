import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, it } from '@jest/globals';
import { handled } from '@linli/bus';
import { systemClock as clock, systemIds } from '@linli/env';
import { openSqliteStore } from '@linli/store/sqlite';

import { figureBuckets, keepFigures } from './buckets.ts';

const folder = mkdtempSync(join(tmpdir(), 'linli-figures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('forty demands of one community that are submitted at once are all counted, and nobody has to try again', async () => {
  const store = await openSqliteStore({ file: join(folder, 'store.db') });
  try {
    const buckets = figureBuckets({ store, clock, incarnation: 1 });
    await store.declare([buckets.collection]);
    const [submitted] = keepFigures(buckets, systemIds('key of this case'), () => '2026-11');
    const verdicts = await Promise.all(
      Array.from({ length: 40 }, async (_, n) => {
        const demandId = `dm_${n}`;
        const place = { communityId: 'jc_1', gridId: '', type: 'DISPUTE', submittedAtMs: '1795784050767' };
        const source = { aggregateId: demandId, incarnation: 1, sequence: 1, key: demandId };
        const event = { ...source, eventId: `${demandId}:1:1`, data: { demandId, ...place } };
        return submitted?.handle({ ...event, correlationId: 'c', causationId: 'c', traceparent: '' } as never);
      }),
    );
    expect(verdicts).toEqual(Array.from({ length: 40 }, () => handled));
    const { found } = await buckets.page({ index: 'byMonth', equals: ['2026-11', 'DISPUTE'], limit: 5 });
    expect(found.map(({ state }) => Object.keys(state.entries).length)).toEqual([40]);
  } finally {
    await store.close();
  }
});
