import { spawnSync } from 'node:child_process';

import { describe, expect, it } from '@jest/globals';

import { takenBack } from './journal.ts';
import { missing } from './judge.ts';
import type { Answer, Door } from './linli-process.ts';

/** A few kills here; twenty of each in the release tier. */
function killed(what: string, kills: number): unknown {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/kills/kills.ts', what, '--kills', String(kills), '--seed', '7'],
    { encoding: 'utf8' },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? stderr);
}

describe('kill -9 loses nothing that was acknowledged (P1)', () => {
  it('of a demonstration, which goes on each time', () => {
    expect(killed('demo', 5)).toMatchObject({ kills: 5, demands: 109, limbo: 0, lost: [], ok: true });
  }, 400_000);

  it('of a running Linli while a clerk takes demands in', () => {
    expect(killed('start', 3)).toMatchObject({ kills: 3, lost: [], ok: true });
  }, 300_000);

  it('would be seen if it did', async () => {
    const receipt = { id: 'dm_1', version: 4, state: 'TRIAGED' };
    const accepted = { commandId: 'c2', receipt: { id: 'of_1', version: 2, state: 'ACCEPTED' } };
    const recorded = { commandId: 'c3', receipt: { id: 'vs_1', version: 5, state: 'RECORDED' } };
    const journal = [{ commandId: 'c1', receipt }, accepted, recorded, { taken: 'dm_2' }];
    expect(takenBack([...journal, { commandId: 'c1', receipt }])).toEqual([]);
    expect(takenBack([...journal, { commandId: 'c1', receipt: { ...receipt, version: 2 } }])).toHaveLength(1);
    expect(takenBack([...journal, { commandId: 'c1', refused: 'NOT_NOW' }])).toHaveLength(1);

    const whole: Record<string, unknown> = {
      '/demands/dm_1': { version: 6 },
      '/demands/dm_2': { version: 1 },
      '/demands/dm_1/match': { attempts: [{ offerId: 'of_1', state: 'CONFIRMED' }] },
      '/visits/vs_1': { version: 5, state: 'RECORDED' },
    };
    expect(await missing(doorTo(whole), journal)).toEqual([]);
    for (const [path, less] of Object.entries({
      '/demands/dm_1': { version: 3 },
      '/demands/dm_2': undefined,
      '/demands/dm_1/match': { attempts: [{ offerId: 'of_1', state: 'EXPIRED' }] },
      '/visits/vs_1': { version: 5, state: 'BOOKED' },
    }))
      expect(await missing(doorTo({ ...whole, [path]: less }), journal)).toHaveLength(1);
  });
});

function doorTo(things: Readonly<Record<string, unknown>>): Pick<Door, 'get'> {
  return {
    get: async (path): Promise<Answer> => ({
      status: things[path] === undefined ? 404 : 200,
      body: (things[path] ?? {}) as Record<string, unknown>,
    }),
  };
}
