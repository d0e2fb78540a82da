import { describe, expect, it } from '@jest/globals';

import { cellOf, metersBetween } from './cells.ts';
import { isInsured, isWanted, refusedAsPerson, spentStarts, type Asker } from './constraints.ts';
import { defaultPolicy } from './default-policy.ts';
import { profileOf, type LedgerLine } from './ledger-line.ts';
import {
  askedToday,
  decideAsk,
  decideSettled,
  decideSlotChanged,
  emptyLoad,
  evolveLoad,
  taken,
  type Load,
  type LoadEntry,
  type LoadEvent,
  type SlotFact,
} from './load.ts';
import { atMinute, localDay } from './local-time.ts';
import { maskName, maskPhone } from './masks.ts';
import type { Offer } from './match.ts';
import { ruleOf } from './policy.ts';
import {
  areaOf,
  decideRegister,
  decideStatus,
  evolveProvider,
  everywhere,
  providerStatuses,
  reachOf,
  sameReach,
  type Profile,
  type Provider,
  type ProviderStatus,
} from './provider.ts';
import { confirmMs, paceOf, urgencyWord, type MatchRequest } from './request.ts';
import { hoursOf, visitMinutes } from './slots.ts';

const reach = { group: 'MEDICAL', area: 'jc_1' };
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** A Wednesday, 09:00 in Beijing. */
const nowMs = Date.UTC(2026, 10, 25, 1, 0);
const today = localDay(nowMs, 480);

const line: LedgerLine = {
  kind: 'DOCTOR',
  name: '林生',
  phone: '15065063414',
  sex: 'M',
  organisation: '',
  title: '',
  department: '',
  skills: ['HOME_MEDICAL_ROUND'],
  unknownSkills: [],
  windows: [{ weekday: 3, fromMinute: 540, toMinute: 720, capacity: 6 }],
  visitMinutes: 40,
  weeklyCap: 0,
  communityIds: ['jc_1'],
  gridId: '',
  insuredUntilMs: 0,
  licence: '',
  conflictParties: [],
  station: '',
  latitude: 40.29,
  longitude: 120.32,
  age: 0,
  facilityKind: '',
  seats: 0,
  address: '',
  services: [],
  openingHours: '',
};

function read(more: Partial<LedgerLine> = {}): Profile {
  const result = profileOf({ ...line, ...more }, (party) => `cp_${party}`, defaultPolicy);
  if (!result.ok) throw new Error(result.refusal);
  return result.profile;
}

function provider(more: Partial<LedgerLine> = {}, status: ProviderStatus = 'ACTIVE'): Provider {
  return { providerId: 'pv_1', status, reason: '', profile: read(more) };
}

const request: MatchRequest = {
  demandId: 'dm_1',
  round: 1,
  type: 'HOME_MEDICAL_ROUND',
  urgency: 'ROUTINE',
  serviceClass: 3,
  communityId: 'jc_1',
  gridId: '',
  cell: '',
  residentId: 'rs_1',
  staffNeeded: 1,
  wanted: [],
  excludedProviderIds: [],
  counterpartyKeys: [],
  genderPreference: '',
  continuityProviderId: '',
  waitingSinceMs: nowMs,
  matchDueMs: 0,
  visitDueMs: 0,
  phoneUnknown: false,
};

describe('a line of the supply ledger', () => {
  const warnings = (more: Partial<LedgerLine>) => {
    const result = profileOf({ ...line, ...more }, (party) => party, defaultPolicy);
    return result.ok ? result.warnings : [result.refusal];
  };

  it('is the same line whatever the order of its lists', () => {
    const one = read({ skills: ['REHAB_TRAINING', 'HOME_MEDICAL_ROUND'], communityIds: ['b', 'a'] });
    const other = read({
      skills: ['HOME_MEDICAL_ROUND', 'REHAB_TRAINING', 'REHAB_TRAINING'],
      communityIds: ['a', 'b'],
    });
    expect(other).toEqual(one);
    const known = decideRegister(undefined, 'pv_1', one, 'ACTIVE').reduce<Provider | undefined>(
      evolveProvider,
      undefined,
    );
    expect(decideRegister(known, 'pv_1', other, 'ACTIVE')).toEqual([]);
    expect(decideRegister(known, 'pv_1', { ...other, title: '主任医师' }, 'ACTIVE')).toHaveLength(1);
  });

  it('is warned about, not refused, when people and minutes exceed the window or a word is unknown', () => {
    expect(warnings({})).toEqual(['HOURS_TOO_SHORT']);
    expect(warnings({ windows: [{ weekday: 3, fromMinute: 540, toMinute: 780, capacity: 6 }] })).toEqual([]);
    expect(warnings({ skills: [], unknownSkills: ['水电'], windows: [] })).toEqual([
      'UNKNOWN_SKILL',
      'NO_SKILL',
      'NO_HOURS',
    ]);
    expect(warnings({ kind: 'FACILITY', skills: [], windows: [] })).toEqual([]);
  });

  it('is refused when nobody could act on it', () => {
    expect(warnings({ kind: 'WIZARD' })).toEqual(['KIND_UNKNOWN']);
    expect(warnings({ name: ' ' })).toEqual(['NAME_MISSING']);
    for (const window of [
      { weekday: 0 },
      { weekday: 8 },
      { fromMinute: 720 },
      { toMinute: 1441 },
      { capacity: -1 },
      { fromMinute: 0.5 },
    ]) {
      expect(warnings({ windows: [{ weekday: 3, fromMinute: 540, toMinute: 720, capacity: 1, ...window }] })).toEqual([
        'WINDOW_WRONG',
      ]);
    }
    expect(warnings({ weeklyCap: -1 })).toEqual(['NUMBER_WRONG']);
  });

  it('keeps the names of opposing parties only as keyed ids', () => {
    expect(read({ conflictParties: [' 某快递公司乙 ', ''] }).conflictKeys).toEqual(['cp_某快递公司乙']);
  });

  it('lies in the area of its one community, or of everywhere', () => {
    expect(areaOf(read())).toBe('jc_1');
    expect(areaOf(read({ communityIds: [] }))).toBe('*');
    expect(areaOf(read({ communityIds: ['jc_1', 'jc_2'] }))).toBe('*');
  });

  it('is found by the planners of its one group, of several groups or of none', () => {
    const of = (...skills: string[]) => reachOf(read({ skills }), defaultPolicy);
    expect(of('HOME_MEDICAL_ROUND', 'REHAB_TRAINING')).toEqual(reach);
    expect(of('SIX_HELP_CLEAN')).toEqual({ group: 'HELP', area: 'jc_1' });
    expect(of('SIX_HELP_CLEAN', 'MEDICATION_GUIDANCE')).toEqual({ group: '*', area: 'jc_1' });
    expect([of(), of('NOT_MATCHED_HERE')]).toEqual([undefined, undefined]);
    expect([sameReach(reach, { ...reach }), sameReach(reach, everywhere)]).toEqual([true, false]);
  });

  it('shows initials and the ends of a number when masked', () => {
    expect([maskName('林生'), maskName('欧阳娜娜'), maskName('')]).toEqual(['林*', '欧***', '']);
    expect([maskPhone('15065063414'), maskPhone('1234567'), maskPhone('')]).toEqual(['150****3414', '*******', '']);
  });
});

describe('the status of a provider', () => {
  const allowed: Readonly<Record<ProviderStatus, string>> = {
    REGISTERED: 'VERIFYING ACTIVE RETIRED',
    VERIFYING: 'ACTIVE SUSPENDED RETIRED',
    ACTIVE: 'PAUSED SUSPENDED RETIRED',
    PAUSED: 'ACTIVE SUSPENDED RETIRED',
    SUSPENDED: 'ACTIVE RETIRED',
    RETIRED: '',
  };
  it.each(providerStatuses.flatMap((from) => providerStatuses.map((to) => [from, to] as const)))(
    '%s to %s',
    (from, to) => {
      const decided = decideStatus(provider({}, from), to, 'WHY', 'DESK');
      if (from === to) {
        expect(decided).toEqual({ ok: true, events: [] });
        return;
      }
      if (!allowed[from].split(' ').includes(to)) {
        expect(decided).toEqual({ ok: false, refusal: 'STATUS_CHANGE_NOT_ALLOWED' });
        return;
      }
      const after = decided.ok ? decided.events.reduce<Provider>(evolveProvider, provider({}, from)) : undefined;
      expect(after).toMatchObject({ status: to, reason: 'WHY' });
    },
  );

  it.each(providerStatuses.flatMap((from) => providerStatuses.map((to) => [from, to] as const)))(
    '%s to %s by the provider alone: resting and coming back, no more',
    (from, to) => {
      const decided = decideStatus(provider({}, from), to, 'WHY', 'SELF');
      const own = (from === 'ACTIVE' && to === 'PAUSED') || (from === 'PAUSED' && to === 'ACTIVE');
      if (from === to) expect(decided).toEqual({ ok: true, events: [] });
      else if (own)
        expect(decided).toEqual({ ok: true, events: [{ type: 'status-changed', status: to, reason: 'WHY' }] });
      else expect(decided).toEqual({ ok: false, refusal: 'DESK_DECIDES' });
    },
  );

  it('of somebody unknown cannot change, and a line read again does not change it', () => {
    expect(decideStatus(undefined, 'PAUSED', '', 'DESK')).toEqual({ ok: false, refusal: 'PROVIDER_UNKNOWN' });
    const [event] = decideRegister(provider({}, 'PAUSED'), 'pv_1', read({ title: 'x' }), 'ACTIVE');
    expect(event).toMatchObject({ status: 'PAUSED' });
  });
});

describe('who may not be asked', () => {
  const codes = (
    asker: Partial<MatchRequest>,
    more: Partial<LedgerLine> = {},
    offers: Asker['offers'] = [],
    status: ProviderStatus = 'ACTIVE',
  ) => refusedAsPerson({ request: { ...request, ...asker }, offers }, provider(more, status), defaultPolicy);
  const offer = (state: Offer['state'], reason = '', startMs = nowMs) =>
    ({ providerId: 'pv_1', state, reason, startMs }) as Offer;

  it.each([
    ['who has not learnt it', 'SKILL', { type: 'REHAB_TRAINING' }, {}],
    ['who serves elsewhere', 'AREA', { communityId: 'jc_2' }, {}],
    ['whom the demand excludes', 'BLOCKED_BY_RESIDENT', { excludedProviderIds: ['pv_1'] }, {}],
    ['who is a man where a woman is wished', 'GENDER_PREF', { genderPreference: 'F' }, {}],
    ['whose sex is unknown where a woman is wished', 'GENDER_PREF', { genderPreference: 'F' }, { sex: '' }],
    [
      'who would oppose a party of his own',
      'CONFLICT_OF_INTEREST',
      { counterpartyKeys: ['cp_乙'] },
      { conflictParties: ['乙'] },
    ],
  ] as const)('is one %s (%s)', (_, code, asker, more) => {
    expect(codes(asker, more as Partial<LedgerLine>)).toEqual([code]);
  });

  it('is nobody else', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ communityId: 'jc_9' }, { communityIds: [] })).toEqual([]);
    expect(codes({ genderPreference: 'M' })).toEqual([]);
    expect(codes({ counterpartyKeys: ['cp_甲'] }, { conflictParties: ['乙'] })).toEqual([]);
  });

  it.each(providerStatuses.filter((status) => status !== 'ACTIVE'))('is one who is %s', (status) => {
    expect(codes({}, {}, [], status)).toEqual(['PROVIDER_PAUSED']);
  });

  it('is one who declined, dropped out, or twice left it unanswered', () => {
    expect(codes({}, {}, [offer('DECLINED')])).toEqual(['ALREADY_DECLINED']);
    expect(codes({}, {}, [offer('DROPPED_OUT')])).toEqual(['ALREADY_DECLINED']);
    expect(codes({}, {}, [offer('EXPIRED')])).toEqual([]);
    expect(codes({}, {}, [offer('EXPIRED'), offer('EXPIRED')])).toEqual(['ALREADY_DECLINED']);
    expect(codes({}, {}, [offer('SUPERSEDED'), offer('SLOT_TAKEN'), offer('RESIDENT_SILENT')])).toEqual([]);
  });

  it('is one whom the resident refused in person, but not one refused for the hour', () => {
    expect(codes({}, {}, [offer('RESIDENT_DECLINED', 'PERSON')])).toEqual(['BLOCKED_BY_RESIDENT']);
    expect(codes({}, {}, [offer('RESIDENT_DECLINED', 'TIME')])).toEqual([]);
    expect(spentStarts([offer('RESIDENT_DECLINED', 'TIME')], 'pv_1')).toEqual([nowMs]);
    expect(spentStarts([offer('SLOT_TAKEN')], 'pv_1')).toEqual([nowMs]);
    expect(spentStarts([offer('SLOT_TAKEN')], 'pv_2')).toEqual([]);
    expect(spentStarts([offer('EXPIRED')], 'pv_1')).toEqual([]);
  });
});

describe('times', () => {
  const nine = atMinute(today, 540, 480);

  it('are wanted when one wished time holds them whole', () => {
    const weekend = [{ weekdays: [6, 7], fromMinute: 0, toMinute: 0 }];
    const morning = [{ weekdays: [], fromMinute: 540, toMinute: 580 }];
    expect(isWanted([], nine, nine + hourMs, 480)).toBe(true);
    expect(isWanted(weekend, nine, nine + hourMs, 480)).toBe(false);
    expect(isWanted(weekend, nine + 3 * dayMs, nine + 3 * dayMs + hourMs, 480)).toBe(true);
    expect(isWanted(morning, nine, nine + 40 * minuteMs, 480)).toBe(true);
    expect(isWanted(morning, nine, nine + 41 * minuteMs, 480)).toBe(false);
    expect(isWanted(morning, nine - minuteMs, nine, 480)).toBe(false);
    expect(isWanted([...weekend, ...morning], nine, nine + 40 * minuteMs, 480)).toBe(true);
  });

  it('are insured through the whole last day', () => {
    const insured = provider({ insuredUntilMs: nine });
    const midnight = atMinute(today + 1, 0, 480);
    expect(isInsured(insured, midnight, 480)).toBe(true);
    expect(isInsured(insured, midnight + 1, 480)).toBe(false);
    expect(isInsured(provider(), midnight + 999 * dayMs, 480)).toBe(true);
  });

  it('of a window begin one visit and one way apart, as many as fit and as the ledger lets in', () => {
    const starts = (more: Partial<LedgerLine>, load?: Load) =>
      hoursOf(read(more), load, defaultPolicy, { fromDay: today, days: 1, nowMs }).slots.map(
        ({ startMs }) => (startMs - nine) / minuteMs,
      );
    expect(starts({})).toEqual([0, 50, 100]); // 40 + 10, six people do not fit
    expect(starts({ windows: [{ weekday: 3, fromMinute: 540, toMinute: 720, capacity: 2 }] })).toEqual([0, 50]);
    expect(starts({ windows: [{ weekday: 4, fromMinute: 540, toMinute: 720, capacity: 2 }] })).toEqual([]);
    expect(starts({ visitMinutes: 0, windows: [{ weekday: 3, fromMinute: 540, toMinute: 720, capacity: 0 }] })).toEqual(
      [0, 50, 100],
    );
    // A desk without ways takes eight in 150 minutes, each 18 minutes long.
    const desk = {
      skills: ['LEGAL_INJURY'],
      visitMinutes: 0,
      windows: [{ weekday: 3, fromMinute: 540, toMinute: 690, capacity: 8 }],
    };
    expect(starts(desk)).toEqual([0, 18, 36, 54, 72, 90, 108, 126]);
    // Two windows that touch stay a way apart.
    const touching = [
      { weekday: 3, fromMinute: 540, toMinute: 590, capacity: 1 },
      { weekday: 3, fromMinute: 560, toMinute: 640, capacity: 0 },
    ];
    expect(starts({ windows: touching })).toEqual([0, 50]);
    // Nothing crosses 04:00, when days begin.
    expect(
      starts({ windows: [{ weekday: 3, fromMinute: 200, toMinute: 300, capacity: 0 }] }).map((m) => m + 540),
    ).toEqual([250]);
  });

  it('never let the ledger’s capacity shorten a visit below ten minutes', () => {
    const rule = ruleOf(defaultPolicy, 'LEGAL_OTHER');
    if (rule === undefined) throw new Error();
    const profile = read({ visitMinutes: 0 });
    expect(visitMinutes(profile, { weekday: 1, fromMinute: 0, toMinute: 60, capacity: 30 }, rule, 0)).toBe(10);
    expect(visitMinutes(profile, { weekday: 1, fromMinute: 0, toMinute: 60, capacity: 1 }, rule, 0)).toBe(20);
    expect(
      visitMinutes({ ...profile, visitMinutes: 45 }, { weekday: 1, fromMinute: 0, toMinute: 60, capacity: 1 }, rule, 0),
    ).toBe(45);
  });

  it('know what is taken, by slot, window and week', () => {
    const entry: LoadEntry = {
      offerId: 'of_1',
      demandId: 'dm_1',
      startMs: nine + 45 * minuteMs,
      endMs: nine + 85 * minuteMs,
      slot: 'BOOKED',
      untilMs: 0,
    };
    const load = { ...emptyLoad('pv_1', reach), entries: [entry] };
    const hours = hoursOf(read({ weeklyCap: 3 }), load, defaultPolicy, { fromDay: today, days: 8, nowMs });
    expect(hours.slots.map(({ free }) => free)).toEqual([false, false, true, true, true, true]);
    expect(hours.slots[0]?.window).toMatchObject({ capacity: 3, left: 2 });
    expect([...hours.weekLeft.values()]).toEqual([2, 3]);
  });
});

describe('the load of a provider', () => {
  const ask = (offerId: string, startMs: number, minutes = 40): LoadEntry => ({
    offerId,
    demandId: `dm-${offerId}`,
    startMs,
    endMs: startMs + minutes * minuteMs,
    slot: 'ASKED',
    untilMs: nowMs + hourMs,
  });
  const asked = (...entries: LoadEntry[]) =>
    ({ type: 'asked', ownerId: 'pv_1', reach, entries, day: today, atMs: nowMs }) as const;
  const fold = (load: Load | undefined, events: readonly LoadEvent[]) =>
    events.reduce<Load | undefined>(evolveLoad, load);
  const fact = (more: Partial<SlotFact>): SlotFact => ({
    dayId: 'dy_1',
    incarnation: 1,
    sequence: 1,
    offerId: 'of_1',
    demandId: 'dm',
    slot: 'HELD',
    startMs: nowMs,
    endMs: nowMs + 40 * minuteMs,
    ...more,
  });
  const told = (load: Load | undefined, one: SlotFact, atMs = nowMs) =>
    fold(load, decideSlotChanged(load, 'pv_1', reach, one, atMs));

  it('takes asks that fit and leaves out those that somebody else was faster with', () => {
    const first = decideAsk(undefined, asked(ask('of_1', nowMs)), 10);
    const load = fold(undefined, first.events);
    expect(first.offerIds).toEqual(['of_1']);
    expect(
      decideAsk(load, asked(ask('of_2', nowMs + 49 * minuteMs), ask('of_3', nowMs + 50 * minuteMs)), 10).offerIds,
    ).toEqual(['of_3']);
    expect(decideAsk(load, asked(ask('of_2', nowMs)), 10)).toEqual({ events: [], offerIds: [] });
    const again = fold(load, decideAsk(load, asked(ask('of_1', nowMs)), 10).events);
    expect(again).toMatchObject({ asked: { count: 1 }, entries: [{ offerId: 'of_1' }] });
  });

  it('lets a demand that asks again take back what a failed run had noted for it', () => {
    const load = fold(undefined, [asked(ask('of_1', nowMs))]);
    const again = decideAsk(load, asked({ ...ask('of_2', nowMs + 20 * minuteMs), demandId: 'dm-of_1' }), 10);
    expect(fold(load, again.events)?.entries.map(({ offerId }) => offerId)).toEqual(['of_2']);
    const moved = decideAsk(load, asked({ ...ask('of_1', nowMs + hourMs) }), 10);
    expect(fold(load, moved.events)).toMatchObject({
      asked: { count: 1 },
      entries: [{ offerId: 'of_1', startMs: nowMs + hourMs }],
    });
  });

  it('counts offers of one local day', () => {
    const load = fold(
      undefined,
      decideAsk(undefined, asked(ask('of_1', nowMs), ask('of_2', nowMs + hourMs)), 10).events,
    );
    expect(askedToday(load, nowMs, 480)).toBe(2);
    expect(askedToday(load, nowMs + dayMs, 480)).toBe(0);
    expect(askedToday(undefined, nowMs, 480)).toBe(0);
    expect(
      fold(load, [{ ...asked(ask('of_3', nowMs + 2 * hourMs)), day: today + 1, atMs: nowMs + dayMs }]),
    ).toMatchObject({ asked: { count: 1 }, lastAskedMs: nowMs + dayMs });
  });

  it('forgets an ask that nobody took back once its time is over', () => {
    const load = fold(undefined, [asked(ask('of_1', nowMs))]);
    expect(taken(load, nowMs + hourMs - 1)).toHaveLength(1);
    expect(taken(load, nowMs + hourMs)).toHaveLength(0);
  });

  it('follows the day documents, each fact once and never an older one', () => {
    const held = told(undefined, fact({}));
    expect(held?.entries).toMatchObject([{ slot: 'HELD' }]);
    const booked = told(held, fact({ sequence: 2, slot: 'BOOKED' }));
    expect(booked?.entries).toMatchObject([{ slot: 'BOOKED' }]);
    const freed = told(booked, fact({ sequence: 3, slot: 'FREE' }));
    expect(freed?.entries).toEqual([]);
    expect(told(freed, fact({ sequence: 2, slot: 'BOOKED' }))).toBe(freed);
    expect(told(freed, fact({ incarnation: 0, sequence: 9 }))).toBe(freed);
    expect(told(freed, fact({ incarnation: 2, sequence: 1 }))?.entries).toHaveLength(1);
    expect(told(freed, fact({ dayId: 'dy_2' }))?.entries).toHaveLength(1);
  });

  it('keeps a week and a bit and no more', () => {
    const load = told(undefined, fact({}));
    const later = nowMs + 10 * dayMs;
    expect(told(undefined, fact({}), later)).toBeUndefined();
    const next = told(load, fact({ dayId: 'dy_2', offerId: 'of_2', startMs: later, endMs: later }), later);
    expect(next?.entries.map(({ offerId }) => offerId)).toEqual(['of_2']);
    expect(Object.keys(next?.days ?? {})).toEqual(['dy_2']);
  });

  it('turns the accepted ask into a held one and gives the others back', () => {
    const load = fold(undefined, [
      asked(ask('of_1', nowMs), ask('of_2', nowMs + hourMs), ask('of_3', nowMs + 2 * hourMs)),
    ]);
    const settled = fold(load, decideSettled(load, 'of_1', ['of_2']));
    expect(settled?.entries.map(({ offerId, slot }) => `${offerId} ${slot}`)).toEqual(['of_1 HELD', 'of_3 ASKED']);
    expect(decideSettled(settled, 'of_1', ['of_2'])).toEqual([]);
    expect(decideSettled(undefined, 'of_1', ['of_2'])).toEqual([]);
  });

  it('moves with the provider to another area', () => {
    expect(fold(emptyLoad('pv_1', reach), [{ type: 'moved', reach: everywhere }])).toMatchObject({ reach: everywhere });
  });
});

describe('what kind of demand it is', () => {
  it('is found by the type itself, else by the longest prefix', () => {
    expect(ruleOf(defaultPolicy, 'LEGAL_INJURY')?.answerMs).toBe(4 * hourMs);
    expect(ruleOf(defaultPolicy, 'LEGAL_OTHER')?.answerMs).toBe(24 * hourMs);
    expect(ruleOf(defaultPolicy, 'SIX_HELP_BATH')?.group).toBe('HELP');
    expect(ruleOf(defaultPolicy, 'DISPUTE')).toBeUndefined();
  });

  it('sets the pace: RED, which comes as class 0 or 1, is urgent at least', () => {
    expect(paceOf({ urgency: 'ROUTINE', serviceClass: 4 })).toBe('ROUTINE');
    expect(paceOf({ urgency: 'ROUTINE', serviceClass: 1 })).toBe('URGENT');
    expect(paceOf({ urgency: 'STAT', serviceClass: 0 })).toBe('STAT');
    expect(confirmMs({ ...request, urgency: 'URGENT', serviceClass: 0 }, defaultPolicy)).toBe(hourMs);
    expect([0, 1, 2, 3, 4].map(urgencyWord)).toEqual(['PRESSING', 'PREFERRED', 'ORDINARY', 'ORDINARY', 'ORDINARY']);
  });
});

describe('a cell', () => {
  it('is the 250 m square of a place, and empty when the place is unknown', () => {
    expect(cellOf(0, 0)).toBe('');
    expect(cellOf(40.29, 120.32)).toBe('41041:17940');
    expect(metersBetween('1:1', '4:5')).toBe(1250);
    expect(metersBetween('', '4:5')).toBeUndefined();
  });
});
