import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock, Unavailable, type Clock } from '@linli/env';
import { openSqliteStore } from '@linli/store/sqlite';
import type { Store } from '@linli/store';
import { silent } from '@linli/telemetry';

import { demandRows, type DemandRows } from './demand-rows.ts';
import { hearOthers } from './hear-others.ts';
import { rowListeners, type RowListeners, type RowNews } from './row-listeners.ts';

type Gateway = Readonly<{ rows: DemandRows; changes: RowListeners; heard: RowNews[]; stop: () => Promise<void> }>;

const folder = mkdtempSync(join(tmpdir(), 'linli-others-'));
let store: Store;
let away = false;
const open: Gateway[] = [];
let commands = 0;

beforeAll(async () => {
  store = await openSqliteStore({ file: join(folder, 'gateway.db') });
});
afterAll(async () => {
  for (const { stop } of open) await stop();
  await store.close();
  rmSync(folder, { recursive: true });
});

/** A gateway as a process of its own has it, on the store that all of them share; its clock may be wrong by `wrongMs`. */
async function gateway(wrongMs = 0): Promise<Gateway> {
  const clock: Clock = { ...systemClock, nowMs: () => systemClock.nowMs() + wrongMs };
  const shared: Store = {
    ...store,
    find: async (query) => {
      if (away) throw new Unavailable('the store is away');
      return store.find(query);
    },
  };
  const rows = demandRows({ store: shared, clock, incarnation: 1 });
  await store.declare([rows.collection]);
  const changes = rowListeners();
  const heard: RowNews[] = [];
  changes.listen((news) => heard.push(news));
  const stop = hearOthers({ rows, changes, clock, logger: silent.logger });
  const one = { rows, changes, heard, stop };
  open.push(one);
  return one;
}

/** A fact that this gateway has read: it writes the row and tells its own pages. */
async function reads({ rows, changes }: Gateway, demandId: string, state: string): Promise<void> {
  const cause = { kind: 'command', commandId: `c${++commands}`, correlationId: '', traceparent: '' } as const;
  const set = { state, communityId: 'jc_1', gridId: 'jg_1' };
  const outcome = await rows.change(demandId, cause, () => ({
    ...{ ok: true, answer: null },
    events: [{ demandId, change: { part: 'demand', atMs: 1, set } }],
  }));
  const row = await rows.find(demandId);
  if (outcome.ok && row !== undefined) changes.tell(row.state, outcome.version);
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !holds(); tries++) await systemClock.sleep(50, 'test').done;
}

const told = ({ heard }: Gateway) => heard.map(({ demandId, version }) => `${demandId}:${version}`);

describe('pages at several gateways', () => {
  it('hear of what any of them has written, once each', async () => {
    const [one, two] = [await gateway(), await gateway()];
    await reads(one, 'dm-1', 'SUBMITTED');
    await reads(two, 'dm-2', 'SUBMITTED');
    await reads(two, 'dm-1', 'TRIAGED');
    await until(() => one.heard.length >= 3 && two.heard.length >= 3);
    await systemClock.sleep(2_500, 'two more looks').done;
    // Of different rows nobody promises an order; of one row the later news comes later.
    expect([...told(one)].sort()).toEqual(['dm-1:1', 'dm-1:2', 'dm-2:1']);
    expect(told(one).indexOf('dm-1:1')).toBeLessThan(told(one).indexOf('dm-1:2'));
    // The second may have been told of the second version before it looked for the first: then only the later one is news.
    expect(
      told(two)
        .filter((news) => news !== 'dm-1:1')
        .sort(),
    ).toEqual(['dm-1:2', 'dm-2:1']);
  });

  it('also when their clocks differ by five seconds', async () => {
    const [slow, fast] = [await gateway(-5_000), await gateway()];
    await reads(slow, 'dm-3', 'SUBMITTED');
    await reads(fast, 'dm-4', 'SUBMITTED');
    await until(() => told(fast).includes('dm-3:1') && told(slow).includes('dm-4:1'));
    expect(told(fast)).toContain('dm-3:1');
    expect(told(slow)).toContain('dm-4:1');
  });

  it('and what was written while the store could not be asked, when it can again', async () => {
    const [one, two] = [await gateway(), await gateway()];
    away = true;
    await reads(one, 'dm-5', 'SUBMITTED');
    await systemClock.sleep(1_500, 'a look in vain').done;
    expect(told(two)).not.toContain('dm-5:1');
    away = false;
    await until(() => told(two).includes('dm-5:1'));
    expect(told(two)).toContain('dm-5:1');
  });
});
