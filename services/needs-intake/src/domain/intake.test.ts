import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { dayMs, inState, line, mondayMs, rules, submitted } from '../../test/given.ts';
import { cellOf, cellsAround, isPlace, metersBetween } from './cells.ts';
import { demandTypes, urgencies, type Tier } from './codes.ts';
import { crosswalk } from './crosswalk.ts';
import type { State } from './demand.ts';
import { countsFromMs, isSuspect } from './duplicates.ts';
import { decideRegister, type Household, type HouseholdEntry } from './household.ts';
import { isIdNumber, personWord, readLine, type RawLine } from './intake-line.ts';
import { decidePlace, defaultOwner, sizeWarnings, type Jurisdiction } from './jurisdiction.ts';
import { codeAsKept, codeSpace, decideReserve, demandNumber, evolveCounter, progressCode } from './numbering.ts';
import { defaultPolicy, staffNeeded } from './policy.ts';
import { ageBand, decideKnow, maskedName, maskedPhone, type Resident } from './resident.ts';
import { serviceClass } from './service-class.ts';

const { policy } = rules;

const raw: RawLine = {
  type: 'SIX_HELP_CLEAN',
  title: '',
  description: 'windows',
  urgency: '',
  channel: '',
  communityId: '风华社区',
  gridId: '第3网格',
  resident: {
    name: '罗雅永',
    idNumber: '211421193507080458',
    phone: '15542060114',
    address: '23-3-502',
    groups: ['DISABLED'],
  },
  wanted: [],
  genderPreference: '',
  excludedProviderIds: [],
  counterparty: ' 某物流公司丙 ',
  registeredAtMs: 0,
  ledgerRow: '2',
  imported: true,
  point: { latitude: 0, longitude: 0 },
  emergency: false,
};

describe('reading a line', () => {
  it('fills in what may be left out', () => {
    expect(readLine(policy, raw)).toMatchObject({
      line: { urgency: 'ROUTINE', channel: 'IMPORT', counterparty: '某物流公司丙' },
      groups: ['DISABLED'],
      warnings: [],
    });
    expect(readLine(policy, { ...raw, imported: false })).toMatchObject({ line: { channel: 'API' } });
  });

  const withResident = (over: Partial<RawLine['resident']>): Partial<RawLine> => ({
    resident: { ...raw.resident, ...over },
  });
  it.each<[Partial<RawLine>, string]>([
    [{ type: '不知道' }, 'TYPE_UNKNOWN'],
    [{ urgency: 'NOW' }, 'URGENCY_UNKNOWN'],
    [{ channel: 'PIGEON' }, 'CHANNEL_UNKNOWN'],
    [{ genderPreference: 'X' }, 'GENDER_UNKNOWN'],
    [{ description: 'x'.repeat(4001) }, 'TEXT_TOO_LONG'],
    [{ wanted: [{ weekdays: [8], fromMinute: 0, toMinute: 60 }] }, 'WANTED_TIME_INVALID'],
    [{ wanted: [{ weekdays: [1], fromMinute: 60, toMinute: 60 }] }, 'WANTED_TIME_INVALID'],
    [withResident({ idNumber: '2.11421E+17' }), 'ID_NUMBER_INVALID'],
    [withResident({ idNumber: '', phone: '', address: '' }), 'RESIDENT_MISSING'],
    [{ communityId: '' }, 'COMMUNITY_MISSING'],
  ])('refuses %j', (wrong, refusal) => {
    expect(readLine(policy, { ...raw, ...wrong })).toBe(refusal);
  });

  it('takes a hazard without a name, but no other need', () => {
    const nobody = withResident({ name: '', idNumber: '', phone: '', address: '' });
    expect(readLine(policy, { ...raw, ...nobody, type: 'HAZARD_REPORT' })).toMatchObject({
      line: { type: 'HAZARD_REPORT' },
    });
  });

  it('warns of groups and places it does not know, and keeps the line', () => {
    const odd = {
      ...raw,
      ...withResident({ groups: ['MARTIAN', 'DISABLED'] }),
      point: { latitude: 400, longitude: 1 },
    };
    expect(readLine(policy, odd)).toMatchObject({
      groups: ['DISABLED'],
      warnings: ['GROUP_UNKNOWN', 'PLACE_INVALID'],
      line: { point: { latitude: 0, longitude: 0 } },
    });
  });

  it('knows a person by the ID number, else by name and phone, else by name and address', () => {
    expect(personWord({ ...raw.resident, idNumber: '21142119350708045x' })).toBe('21142119350708045X');
    expect(personWord({ ...raw.resident, idNumber: '' })).toBe('罗雅永|15542060114');
    expect(personWord({ ...raw.resident, idNumber: '', phone: '' })).toBe('罗雅永|23-3-502');
    expect(['211421193507080458', '21142119350708045X', '211421350708045'].every(isIdNumber)).toBe(true);
    expect(isIdNumber('211421193507080000 ')).toBe(false);
  });
});

describe('suspecting a repeat', () => {
  const other = submitted({ line: { ...line, type: 'SIX_HELP_CLEAN' } });
  const again = { ...line, type: 'SIX_HELP_CLEAN' } as const;

  it('suspects the same person and type within seven days', () => {
    expect(isSuspect(policy, again, other, mondayMs + 7 * dayMs)).toBe(true);
    expect(isSuspect(policy, again, other, mondayMs + 7 * dayMs + 1)).toBe(false);
    expect(isSuspect(policy, { ...again, residentId: 'rs-2' }, other, mondayMs)).toBe(false);
    expect(isSuspect(policy, { ...again, type: 'SIX_HELP_BATH' }, other, mondayMs)).toBe(false);
  });

  it('counts from the date in the ledger', () => {
    expect(countsFromMs({ registeredAtMs: mondayMs - dayMs }, mondayMs)).toBe(mondayMs - dayMs);
    expect(countsFromMs({ registeredAtMs: mondayMs + dayMs }, mondayMs)).toBe(mondayMs);
    expect(isSuspect(policy, { ...again, registeredAtMs: mondayMs - 8 * dayMs }, other, mondayMs)).toBe(false);
  });

  it('never suspects two lines of a ledger, nor what was rejected, withdrawn or merged', () => {
    const ledger = submitted({ line: { ...again, imported: true } });
    expect(isSuspect(policy, { ...again, imported: true }, ledger, mondayMs)).toBe(false);
    expect(isSuspect(policy, again, ledger, mondayMs)).toBe(true);
    for (const state of ['REJECTED', 'WITHDRAWN', 'DUPLICATE'] as const) {
      expect(isSuspect(policy, { ...again, type: 'HOME_MEDICAL_ROUND' }, inState[state](), mondayMs)).toBe(false);
    }
  });

  it('suspects hazards by place and not by person', () => {
    const here = { latitude: 40.3, longitude: 120.32 };
    const hazard = { ...line, type: 'HAZARD_REPORT', point: here } as const;
    const known = submitted({ line: hazard });
    const near = { latitude: 40.3 + 240 / 111_320, longitude: 120.32 };
    const far = { latitude: 40.3 + 260 / 111_320, longitude: 120.32 };
    expect(isSuspect(policy, { ...hazard, residentId: 'rs-2', point: near }, known, mondayMs + 30 * dayMs)).toBe(true);
    expect(isSuspect(policy, { ...hazard, point: far }, known, mondayMs)).toBe(false);
    expect(isSuspect(policy, { ...hazard, point: near }, known, mondayMs + 31 * dayMs)).toBe(false);
    expect(isSuspect(policy, { ...hazard, point: { latitude: 0, longitude: 0 } }, known, mondayMs)).toBe(false);
  });
});

describe('cells', () => {
  it('are empty for the unknown place and name squares of 250 metres', () => {
    expect(cellOf(0, 0)).toBe('');
    expect(cellOf(40.290931, 120.318537)).toBe('41041:17940');
    expect(isPlace({ latitude: 91, longitude: 0 })).toBe(false);
  });

  it('around a point hold every point within reach', () => {
    const near = fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.double({ min: 18, max: 53, noNaN: true }), near, (latitude, [dy, dx]) => {
        const from = { latitude, longitude: 120.3 };
        const to = { latitude: latitude + (dy * 240) / 111_320, longitude: 120.3 + (dx * 240) / 111_320 };
        if (metersBetween(from, to) > 250 || Math.round(latitude) !== Math.round(to.latitude)) return;
        expect(cellsAround(from.latitude, from.longitude, 250)).toContain(cellOf(to.latitude, to.longitude));
      }),
    );
  });
});

describe('numbers for people', () => {
  it('count up and grow past 9,999', () => {
    expect(demandNumber('2026-11-25', 7)).toBe('XF-20261125-0007');
    expect(demandNumber('2026-11-25', 10_000)).toBe('XF-20261125-10000');
    const once = decideReserve(undefined, 8);
    expect(once.answer).toBe(1);
    expect(decideReserve(evolveCounter(undefined, once.events[0]), 8).answer).toBe(9);
  });

  const mix = (word: string): number =>
    Array.from(word).reduce((hash, sign) => (hash * 31 + (sign.codePointAt(0) ?? 0)) >>> 0, 7);

  it('give every receipt a code of its own, six signs without look-alikes', () => {
    const codes = new Set<string>();
    for (let serial = 0; serial < 20_000; serial++) codes.add(progressCode(serial, mix));
    expect(codes.size).toBe(20_000);
    expect([...codes].every((code) => /^[0-9A-HJKMNP-TV-Z]{6}$/.test(code))).toBe(true);
    expect(progressCode(codeSpace + 5, mix)).toBe(progressCode(5, mix));
    expect(progressCode(1, mix)).not.toBe(progressCode(1, (word) => mix(word) + 1));
  });

  it('forgive how a code was typed', () => {
    expect(codeAsKept(' a1b-oIl ')).toBe('A1B011');
  });
});

describe('the service class', () => {
  it('follows urgency, colour and need', () => {
    const of = (
      urgency: 'STAT' | 'ASAP' | 'URGENT' | 'ROUTINE',
      tier: '' | Tier,
      need: 'MEDICAL' | 'CARE',
      raises = 0,
    ) => serviceClass({ urgency, tier, need, raises });
    expect([of('STAT', '', 'CARE'), of('ASAP', 'GREEN', 'CARE'), of('URGENT', 'RED', 'MEDICAL')]).toEqual([0, 0, 0]);
    expect([of('URGENT', '', 'CARE'), of('ROUTINE', 'RED', 'CARE')]).toEqual([1, 1]);
    expect([of('ROUTINE', 'ORANGE', 'CARE'), of('ROUTINE', 'YELLOW', 'CARE'), of('ROUTINE', 'BLUE', 'CARE')]).toEqual([
      2, 3, 4,
    ]);
    expect([of('ROUTINE', '', 'CARE', 3), of('STAT', '', 'CARE', 5)]).toEqual([1, 0]);
  });
});

describe('the crosswalk', () => {
  it('names every state for Open311, FHIR, TWSS and PGR, and its order of the loop', () => {
    for (const state of Object.keys(inState) as State[]) {
      const names = crosswalk[state];
      expect(names.fhir).toMatch(/^[a-z-]+ \/ [a-z-]+$/);
      expect(names.pgr).toMatch(/^[A-Z]+$/);
      expect(names.twss).not.toBe('');
    }
    expect(Object.keys(crosswalk).sort()).toEqual(Object.keys(inState).sort());
    const closedStates = Object.entries(crosswalk).filter(([, names]) => names.open311 === 'closed');
    expect(closedStates.map(([state]) => state).sort()).toEqual([
      'CLOSED',
      'DELIVERED',
      'DUPLICATE',
      'REJECTED',
      'UNMET',
      'WITHDRAWN',
    ]);
    expect(crosswalk.MATCHING.loopStage).toBe('SERVE');
    expect(crosswalk.WITHDRAWN.loopStage).toBe('');
  });
});

describe('the settings of a tenant', () => {
  it('know every type: health, body care, law, disputes and children are shown as counts only', () => {
    for (const type of demandTypes) {
      const { visibility, served, need } = defaultPolicy.types[type];
      const counted =
        need === 'MEDICAL' || need === 'LEGAL' || ['SIX_HELP_BATH', 'DISPUTE', 'CHILD_CARE'].includes(type);
      if (counted) expect(visibility).toBe('AGGREGATE_ONLY');
      const byMatching =
        /^(HOME_MEDICAL_ROUND|MEDICATION_GUIDANCE|REHAB_TRAINING|SIX_HELP_.*|MEDICINE_DELIVERY|VOLUNTEER_WISH|LEGAL_.*)$/;
      expect(served === 'MATCHING').toBe(byMatching.test(type));
    }
    expect(urgencies.every((urgency) => defaultPolicy.match.byUrgency[urgency].amount > 0)).toBe(true);
  });

  it('send two people to a home round and one to guidance', () => {
    expect(staffNeeded(defaultPolicy, 'HOME_MEDICAL_ROUND')).toBe(2);
    expect(staffNeeded(defaultPolicy, 'MEDICATION_GUIDANCE')).toBe(1);
    expect(staffNeeded({ ...defaultPolicy, staffNeeded: {} }, 'HOME_MEDICAL_ROUND')).toBe(1);
  });
});

describe('residents', () => {
  const resident: Resident = {
    residentId: 'rs-1',
    name: '李梅树',
    idNumber: '211421196701099148',
    phone: '15020806643',
    address: '13-2-401',
    communityId: 'jc-1',
    groups: ['ELDER_ALONE'],
  };

  it('are known better with every line, and nothing known is lost', () => {
    const known = decideKnow(resident, { ...resident, phone: '', groups: ['DISABLED'], address: '14-1-101' });
    expect(known.events[0]?.resident).toEqual({
      ...resident,
      groups: ['DISABLED', 'ELDER_ALONE'],
      address: '14-1-101',
    });
    expect(decideKnow(resident, { ...resident, name: '' }).events).toEqual([]);
  });

  it('are masked to a surname, the ends of a phone and an age band', () => {
    expect(maskedName('李梅树')).toBe('李**');
    expect(maskedName('')).toBe('');
    expect(maskedPhone('15020806643')).toBe('150****6643');
    expect(maskedPhone('12345')).toBe('*****');
    expect(ageBand('211421196611249148', Date.UTC(2026, 10, 23, 16), 480)).toBe('60-69');
    expect(ageBand('211421196611259148', Date.UTC(2026, 10, 23, 16), 480)).toBe('18-59');
    expect(ageBand('211421193112246249', mondayMs, 480)).toBe('90+');
    expect(ageBand('211421201012246249', mondayMs, 480)).toBe('0-17');
    expect(ageBand('', mondayMs, 480)).toBe('');
    expect(ageBand('211421299912246249', mondayMs, 480)).toBe('');
  });
});

describe('the five-colour ledger', () => {
  const entry: HouseholdEntry = {
    householdId: 'hh-1',
    communityId: 'jc-1',
    gridId: 'jg-1',
    headName: '常珍卫',
    headIdNumber: '',
    headResidentId: 'rs-1',
    phone: '',
    address: '28-3-502',
    addressKey: 'ad-1',
    tier: 'YELLOW',
    groups: [],
    lastVisitMs: 0,
    point: { latitude: 0, longitude: 0 },
  };
  const known: Household = { ...entry, better: null };
  const register = (
    before: Household | undefined,
    tier: HouseholdEntry['tier'],
    nowMs = mondayMs,
    supervisor = false,
  ) => decideRegister(policy, before, { ...entry, tier }, supervisor, nowMs);

  it('takes a line once and leaves it unchanged the second time', () => {
    expect(register(undefined, 'YELLOW')).toMatchObject({
      answer: { outcome: 'TAKEN' },
      events: [{ told: { mustVisit: false, keyGroup: false } }],
    });
    expect(register(known, 'YELLOW')).toEqual({ ok: true, events: [], answer: { outcome: 'UNCHANGED', warnings: [] } });
  });

  it('takes a more pressing colour at once', () => {
    expect(register(known, 'RED').events[0]?.household).toMatchObject({ tier: 'RED', better: null });
  });

  it('lets a less pressing colour wait for a second assessment thirty days later, or a supervisor', () => {
    const first = register(known, 'GREEN');
    expect(first).toMatchObject({ answer: { warnings: ['TIER_DOWNGRADE_WAITS'] }, events: [{ told: null }] });
    const waiting = first.events[0]?.household as Household;
    expect(waiting).toMatchObject({ tier: 'YELLOW', better: { tier: 'GREEN', sinceMs: mondayMs } });
    expect(register(waiting, 'GREEN', mondayMs + 29 * dayMs).answer.outcome).toBe('UNCHANGED');
    expect(register(waiting, 'GREEN', mondayMs + 30 * dayMs).events[0]?.household).toMatchObject({
      tier: 'GREEN',
      better: null,
    });
    expect(register(known, 'GREEN', mondayMs, true).events[0]?.household).toMatchObject({ tier: 'GREEN' });
    expect(register(waiting, 'YELLOW').events[0]?.household).toMatchObject({ tier: 'YELLOW', better: null });
  });

  it('goes down only as far as both assessments agree; the better one waits for a second of its own', () => {
    const monthLater = mondayMs + 30 * dayMs;
    const waiting = register(known, 'BLUE').events[0]?.household;
    const once = register(waiting, 'GREEN', monthLater).events[0]?.household;
    expect(once).toMatchObject({ tier: 'BLUE', better: { tier: 'GREEN', sinceMs: monthLater } });
    const twice = register(once, 'GREEN', monthLater + 30 * dayMs).events[0]?.household;
    expect(twice).toMatchObject({ tier: 'GREEN', better: null });
    const early = register(waiting, 'GREEN', mondayMs + 10 * dayMs);
    expect(early.events[0]?.household ?? waiting).toMatchObject({
      tier: 'YELLOW',
      better: { tier: 'BLUE', sinceMs: mondayMs },
    });
  });

  it('tells of place and colour only when one of them is new', () => {
    expect(decideRegister(policy, known, { ...entry, phone: '1' }, false, mondayMs).events[0]?.told).toBeNull();
    expect(decideRegister(policy, known, { ...entry, gridId: 'jg-2' }, false, mondayMs).events[0]?.told).not.toBeNull();
  });
});

describe('the map', () => {
  const grid: Jurisdiction = {
    jurisdictionId: 'jg-1',
    level: 'GRID',
    name: '第1网格',
    parentId: 'jc-1',
    responsibleUserId: 'us-1',
    householdCount: 378,
  };
  const community: Jurisdiction = { ...grid, level: 'COMMUNITY', responsibleUserId: 'us-2' };

  it('names an owner for everything: the grid’s worker, the community’s, else its desk', () => {
    expect(defaultOwner(grid, community, 'us-desk')).toEqual({ id: 'us-1', role: 'GRID_WORKER' });
    expect(defaultOwner({ ...grid, responsibleUserId: '' }, community, 'us-desk').id).toBe('us-2');
    expect(defaultOwner(undefined, undefined, 'us-desk')).toEqual({ id: 'us-desk', role: 'DESK_CLERK' });
  });

  it('keeps who answers for a place when a line names nobody', () => {
    expect(decidePlace(grid, { ...grid, responsibleUserId: '', householdCount: 0 })).toMatchObject({
      answer: 'UNCHANGED',
    });
    expect(decidePlace(grid, { ...grid, responsibleUserId: 'us-9' })).toMatchObject({ answer: 'TAKEN' });
  });

  it('warns of places of unusual size and refuses none', () => {
    expect(sizeWarnings(policy, { ...grid, householdCount: 299 })).toEqual(['SIZE_UNUSUAL']);
    expect(sizeWarnings(policy, { ...grid, householdCount: 500 })).toEqual([]);
    expect(sizeWarnings(policy, { ...community, householdCount: 378 })).toEqual(['SIZE_UNUSUAL']);
    expect(sizeWarnings(policy, { ...grid, householdCount: 0 })).toEqual([]);
  });
});
