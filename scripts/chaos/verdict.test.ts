import { describe, expect, it } from '@jest/globals';

import type { Evidence, Kept, Life } from './evidence.ts';
import { verdictOf, type Verdict } from './verdict.ts';

const nowMs = 10_000_000;
const doc = (service: string, collection: string, id: string, state: unknown, more: Partial<Kept> = {}): Kept => ({
  ...{ service, collection, id, version: 3, commands: [], state, dueAtMs: null, waiting: 0, ...more },
});
const demand = (stage: object, more: Partial<Kept> = {}) =>
  doc(
    'needs-intake',
    'demand',
    'dm_1',
    { stage, owner: { id: 'us_1' }, clocks: [] },
    { commands: ['c1', 'c2'], ...more },
  );
const scheduled = { state: 'SCHEDULED', visit: { visitId: 'vs_1' } };
const entry = (offerId: string, startMs: number) => ({ offerId, startMs, endMs: startMs + 60 });
const day = (id: string, ownerId: string, ...entries: object[]) => doc('appointment', 'day', id, { ownerId, entries });
const match = (...states: string[]) =>
  doc('service-matching', 'match', 'ma_1', {
    ...{ request: { demandId: 'dm_1' }, offers: states.map((state, n) => ({ offerId: `of_${n}`, state })) },
  });
const visit = (id: string, state = 'BOOKED') => doc('appointment', 'visit', id, { demandId: 'dm_1', state });
const row = (state: string) => doc('gateway', 'demand-row', 'dm_1', { demandId: 'dm_1', demand: { state } });
const life = (...MB: number[]): Life => ({
  ...{ process: 'gateway 0', pid: 7, samples: MB.map((each, n) => ({ second: n * 5, MB: each })) },
});
const flat = Array.from({ length: 30 }, () => 100);

const kept: readonly Kept[] = [
  demand(scheduled),
  day('dy_1', 'pv_1', entry('of_0', 0), entry('of_9', 60)),
  match('CONFIRMED', 'SUPERSEDED'),
  visit('vs_1'),
  row('SCHEDULED'),
];
/** A run after which all is well. */
const well: Evidence = {
  nowMs,
  acknowledged: [{ commandId: 'c1', id: 'dm_1', version: 2, state: 'TRIAGED' }],
  ...{ takenBack: [], faults: [], kept, canariesLeft: [], lives: [life(...flat)] },
  groups: [{ group: 'gateway', lag: 0, members: 2, wanted: 2, state: 'Stable' }],
  lines: ['{"level":"warn","msg":"a consumer of the log crashed"}'],
};

const instead = (of: Kept): readonly Kept[] =>
  kept.map((one) => (one.id === of.id && one.service === of.service ? of : one));
const told = (commandId: string, id: string, version: number) => ({ commandId, id, version, state: 'X' });

/** Each a lie that a broken Linli could tell; `where` it must be found. */
const lies: readonly (readonly [string, keyof Verdict, Partial<Evidence>])[] = [
  ['a lost command', 'lost', { acknowledged: [told('c3', 'dm_1', 2)] }],
  ['a command whose document is gone', 'lost', { acknowledged: [told('c3', 'dm_2', 1)] }],
  ['a document older than what was told', 'lost', { acknowledged: [told('c1', 'dm_1', 4)] }],
  ['another answer for the same command', 'lost', { takenBack: ['c1'] }],
  [
    'two visits of one person at one time',
    'doubled',
    { kept: instead(day('dy_1', 'pv_1', entry('of_0', 0), entry('of_9', 59))) },
  ],
  ['one offer on two days', 'doubled', { kept: [...kept, day('dy_2', 'pv_1', entry('of_0', 900))] }],
  ['a demand promised to two', 'doubled', { kept: instead(match('CONFIRMED', 'ACCEPTED')) }],
  ['two visits of one demand', 'doubled', { kept: [...kept, visit('vs_2')] }],
  [
    'a demand that is nobody’s',
    'limbo',
    {
      kept: instead(
        demand(scheduled, { state: { stage: scheduled, owner: { id: '' }, clocks: [{ state: 'STOPPED' }] } }),
      ),
    },
  ],
  [
    'a demand that matching does not know',
    'limbo',
    { kept: [demand({ state: 'MATCHING' }), ...kept.slice(1, 2), row('MATCHING')] },
  ],
  ['a booking without a visit', 'limbo', { kept: instead(demand({ state: 'SCHEDULED', visit: { visitId: 'vs_9' } })) }],
  ['a clock that nobody looked at', 'limbo', { kept: instead(demand(scheduled, { dueAtMs: nowMs - 61_000 })) }],
  ['a page that shows what was', 'stale', { kept: instead(row('MATCHED')) }],
  ['a page that shows nothing', 'stale', { kept: kept.slice(0, 4) }],
  [
    'a consumer that has gone',
    'dead',
    { groups: [{ group: 'gateway', lag: 0, members: 1, wanted: 2, state: 'Stable' }] },
  ],
  [
    'a group that never comes to rest',
    'dead',
    { groups: [{ group: 'gateway', lag: 0, members: 2, wanted: 2, state: 'PreparingRebalance' }] },
  ],
  ['a demand of afterwards that does not go its way', 'dead', { canariesLeft: ['dm_7'] }],
  [
    'a rejection that nobody handled',
    'unhandled',
    { lines: ['{"level":"error","msg":"a rejection that nobody handled"}'] },
  ],
  [
    'an exception of Node',
    'unhandled',
    { lines: ['node:internal/process/promises:394', 'triggerUncaughtException(err, true);'] },
  ],
  ['an answer that says our fault', 'faults', { faults: ['c1: INTERNAL'] }],
  ['memory that grew', 'grown', { lives: [life(...flat.slice(0, 20), ...flat.map(() => 151))] }],
];

describe('the judge of a chaos run', () => {
  it('finds nothing where nothing is wrong', () => {
    expect(verdictOf(well)).toEqual({
      ...{ lost: [], doubled: [], limbo: [], stale: [], dead: [], unhandled: [], faults: [], grown: [] },
      ...{ lagLeft: 0, livesCompared: 1, ok: true },
    });
  });

  it.each(lies)('catches %s', (_, where, lie) => {
    const verdict = verdictOf({ ...well, ...lie });
    expect(verdict[where]).toHaveLength(1);
    expect(verdict.ok).toBe(false);
  });

  it('counts what is in no log yet and what nobody has handled', () => {
    const waiting = instead(demand(scheduled, { waiting: 2 }));
    const groups = [{ group: 'gateway', lag: 3, members: 2, wanted: 2, state: 'Stable' }];
    expect(verdictOf({ ...well, kept: waiting, groups })).toMatchObject({ lagLeft: 5, ok: false });
  });

  it('says nothing good of a run in which it saw nothing', () => {
    expect(verdictOf({ ...well, kept: [], acknowledged: [] }).ok).toBe(false);
    expect(verdictOf({ ...well, kept: kept.slice(0, 1) }).ok).toBe(false);
  });

  it('takes a command for kept that a document has put behind 64 later ones', () => {
    const later = Array.from({ length: 64 }, (_, n) => `later-${n}`);
    const full = instead(demand(scheduled, { commands: later, version: 70 }));
    expect(verdictOf({ ...well, kept: full }).lost).toEqual([]);
    expect(verdictOf({ ...well, kept: instead(demand(scheduled, { commands: later.slice(1) })) }).lost).toHaveLength(1);
  });

  it('compares memory with a minute after the start, and not in a life that was too short', () => {
    const young = Array.from({ length: 12 }, (_, n) => 40 + n * 5);
    expect(verdictOf({ ...well, lives: [life(...young, ...flat)] }).grown).toEqual([]);
    expect(verdictOf({ ...well, lives: [life(100, 300)] })).toMatchObject({ grown: [], livesCompared: 0 });
  });
});
