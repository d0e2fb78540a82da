import type { ProviderLine__Output } from '@linli/proto/gen/linli/matching/v1/ProviderLine';

import { readSkills } from './demand-types.ts';
import { readHours, type DayParts } from './hours.ts';
import { isRefusal, refuse, type LedgerRow, type Refusal } from './ledger-row.ts';
import {
  readAddress,
  readCount,
  readDayMs,
  readGridOf,
  readId,
  readMinutes,
  readName,
  readPhoneOf,
  readPoint,
  readServedCommunities,
  readSex,
} from './read-fields.ts';
import type { RowContext } from './row-context.ts';
import { halfWidth, isNothing, listParts, tidy } from './text.ts';
import { readFacilityKind } from './words.ts';

const longestName = 100;
const blank: ProviderLine__Output = {
  ...{
    kind: '',
    name: '',
    phone: '',
    sex: '',
    organisation: '',
    title: '',
    department: '',
    skills: [],
    unknownSkills: [],
  },
  ...{ windows: [], visitMinutes: 0, weeklyCap: 0, communityIds: [], gridId: '', insuredUntilMs: 0, licence: '' },
  ...{ conflictParties: [], station: '', latitude: 0, longitude: 0, age: 0, facilityKind: '', seats: 0, address: '' },
  ...{ services: [], openingHours: '' },
};

/** Reads a row of a ledger of doctors, volunteers or lawyers. */
export function readProvider(kind: 'DOCTOR' | 'VOLUNTEER' | 'LAWYER') {
  return (row: LedgerRow, context: RowContext): ProviderLine__Output | Refusal => {
    const name = readName(row);
    if (name === '') return refuse(row, 'VALUE_MISSING', 'name');
    if (name.length > longestName) return refuse(row, 'TEXT_TOO_LONG', 'name');
    const communities = readServedCommunities(row, context);
    if (isRefusal(communities)) return communities;
    const id = readId(row, context);
    if (isRefusal(id)) return id;
    const phone = readPhoneOf(row);
    const licence = licenceOf(row);
    if (phone === '' && licence === '') row.warn('PHONE_MISSING', 'phone');
    const { skills, unknown } = readSkills(row.text('skills'));
    if (skills.length + unknown.length === 0) row.warn('NO_SKILL', 'skills');
    if (unknown.length > 0) row.warn('UNKNOWN_SKILL', 'skills');
    const visitMinutes = readMinutes(row, 'visitMinutes');
    return {
      ...blank,
      ...{ kind, name, phone, sex: readSex(row, id), organisation: plain(row, 'organisation') },
      ...{
        title: plain(row, 'jobTitle'),
        department: plain(row, 'department'),
        skills: [...skills],
        unknownSkills: [...unknown],
      },
      windows: windowsOf(row, context.policy.serviceParts, visitMinutes),
      ...{
        visitMinutes,
        weeklyCap: readCount(row, 'weeklyCap', 200),
        communityIds: communities.map((community) => community.id),
      },
      gridId: readGridOf(row, context, communities),
      insuredUntilMs: readDayMs(row, context, 'insuredUntil', true),
      ...{ licence, conflictParties: conflictPartiesOf(row), station: plain(row, 'station') },
      ...readPoint(row, context),
      ...{ age: readCount(row, 'age', 130), address: readAddress(row) },
    };
  };
}

/** Reads a row of the ledger of facilities. */
export function readFacility(row: LedgerRow, context: RowContext): ProviderLine__Output | Refusal {
  const name = readName(row);
  if (name === '') return refuse(row, 'VALUE_MISSING', 'name');
  if (name.length > longestName) return refuse(row, 'TEXT_TOO_LONG', 'name');
  if (isNothing(row.text('facilityKind'))) return refuse(row, 'VALUE_MISSING', 'facilityKind');
  const communities = readServedCommunities(row, context);
  if (isRefusal(communities)) return communities;
  const facilityKind = readFacilityKind(row.text('facilityKind'));
  if (facilityKind === 'OTHER') row.warn('UNKNOWN_FACILITY_KIND', 'facilityKind');
  const openingHours = isNothing(row.text('openingHours')) ? '' : row.text('openingHours');
  const { spans, isWhole } = readHours(openingHours, context.policy.openingParts);
  if (!isWhole) row.warn('HOURS_UNREADABLE', 'openingHours');
  return {
    ...blank,
    ...{ kind: 'FACILITY', name, phone: readPhoneOf(row), organisation: plain(row, 'organisation'), facilityKind },
    ...{
      seats: readCount(row, 'seats', 1_000_000),
      address: readAddress(row),
      services: [...listParts(row.text('services'))],
    },
    ...{ openingHours, windows: spans.map((span) => ({ ...span, capacity: 0 })) },
    ...{ communityIds: communities.map(({ id }) => id), gridId: readGridOf(row, context, communities) },
    ...readPoint(row, context),
  };
}

/** Weekly hours; a column of weekdays beside one of times makes one text of both. */
function windowsOf(row: LedgerRow, parts: DayParts, visitMinutes: number): ProviderLine__Output['windows'] {
  const capacity = readCount(row, 'capacity', 500);
  const hours = isNothing(row.text('hours')) ? '' : row.text('hours');
  const weekday = isNothing(row.text('weekday')) ? '' : row.text('weekday');
  const days = /^[一二三四五六日天1-7]$/.test(weekday) ? `周${weekday}` : weekday;
  const { spans, isWhole } = readHours(`${days} ${hours}`.trim(), parts);
  if (spans.length === 0) row.warn(hours === '' && days === '' ? 'NO_HOURS' : 'HOURS_UNREADABLE', 'hours');
  else if (!isWhole) row.warn('HOURS_PARTLY_READ', 'hours');
  if (spans.some(({ fromMinute, toMinute }) => visitMinutes * capacity > toMinute - fromMinute)) {
    row.warn('HOURS_TOO_SHORT', row.has('capacity') ? 'capacity' : 'hours');
  }
  return spans.map((span) => ({ ...span, capacity }));
}

/** Licence number: digits kept as a number have lost some, as with ID numbers. */
function licenceOf(row: LedgerRow): string {
  const { kind, text } = row.cell('licence');
  if (isNothing(text) || kind === 'ERROR') return '';
  if (kind === 'NUMBER' && text.length > 15) {
    row.warn('LICENCE_DESTROYED', 'licence');
    return '';
  }
  return halfWidth(text).replaceAll(' ', '').toUpperCase();
}

function conflictPartiesOf(row: LedgerRow): string[] {
  return listParts(row.text('conflictParties')).map((party) => party.normalize('NFKC'));
}

function plain(row: LedgerRow, field: 'organisation' | 'jobTitle' | 'department' | 'station'): string {
  const text = tidy(row.text(field));
  return isNothing(text) ? '' : text;
}
