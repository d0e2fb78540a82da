import { isPlace, type Point } from './cells.ts';
import { channels, codeIn, demandTypes, groups, urgencies, type Group } from './codes.ts';
import type { Line, WantedTime } from './demand.ts';
import type { Policy } from './policy.ts';
import { channelOf } from './submit.ts';

/** A line as it is handed in, before anything of it is known to be right. */
export type RawLine = Readonly<{
  type: string;
  title: string;
  description: string;
  urgency: string;
  channel: string;
  communityId: string;
  gridId: string;
  resident: RawResident;
  wanted: readonly WantedTime[];
  genderPreference: string;
  excludedProviderIds: readonly string[];
  counterparty: string;
  registeredAtMs: number;
  ledgerRow: string;
  imported: boolean;
  point: Point;
  emergency: boolean;
}>;

export type RawResident = Readonly<{
  name: string;
  idNumber: string;
  phone: string;
  address: string;
  groups: readonly string[];
}>;

export type LineRefusal =
  | 'TYPE_UNKNOWN'
  | 'URGENCY_UNKNOWN'
  | 'CHANNEL_UNKNOWN'
  | 'GENDER_UNKNOWN'
  | 'TEXT_TOO_LONG'
  | 'WANTED_TIME_INVALID'
  | 'ID_NUMBER_INVALID'
  | 'RESIDENT_MISSING'
  | 'COMMUNITY_MISSING';

/** What a line says by itself; who and where are looked up with it. */
export type Read = Readonly<{
  line: Omit<Line, 'communityId' | 'gridId' | 'residentId' | 'counterpartyKey' | 'fingerprint'>;
  groups: readonly Group[];
  warnings: readonly string[];
}>;

const longest = { title: 100, description: 4000, counterparty: 200, name: 100, address: 200, ledgerRow: 40 };
const mostWanted = 21;
const mostExcluded = 32;

/** Checks every field of a line; the first that cannot be right refuses it. */
export function readLine(policy: Policy, raw: RawLine): Read | LineRefusal {
  const type = codeIn(demandTypes, raw.type);
  if (type === undefined) return 'TYPE_UNKNOWN';
  const urgency = codeIn(urgencies, raw.urgency === '' ? 'ROUTINE' : raw.urgency);
  if (urgency === undefined) return 'URGENCY_UNKNOWN';
  const channel = codeIn(channels, raw.channel === '' ? channelOf(raw.imported) : raw.channel);
  if (channel === undefined) return 'CHANNEL_UNKNOWN';
  const genderPreference = codeIn(['', 'F', 'M'] as const, raw.genderPreference);
  if (genderPreference === undefined) return 'GENDER_UNKNOWN';
  if (isTooLong(raw)) return 'TEXT_TOO_LONG';
  if (raw.wanted.length > mostWanted || !raw.wanted.every(isWantedTime)) return 'WANTED_TIME_INVALID';
  if (raw.resident.idNumber !== '' && !isIdNumber(raw.resident.idNumber)) return 'ID_NUMBER_INVALID';
  if (!isSomebody(raw.resident) && policy.types[type].anonymous !== true) return 'RESIDENT_MISSING';
  if (raw.communityId === '') return 'COMMUNITY_MISSING';

  const known = raw.resident.groups.map((group) => codeIn(groups, group));
  const warnings = [
    ...(known.includes(undefined) ? ['GROUP_UNKNOWN'] : []),
    ...(isKnownPlace(raw.point) ? [] : ['PLACE_INVALID']),
  ];
  const { title, description, wanted, counterparty, registeredAtMs, ledgerRow, imported } = raw;
  const point = isPlace(raw.point) ? raw.point : { latitude: 0, longitude: 0 };
  return {
    line: {
      ...{ type, title, description, urgency, channel, wanted, genderPreference },
      ...{ counterparty: counterparty.trim(), registeredAtMs, ledgerRow, imported, point },
    },
    groups: known.filter((group) => group !== undefined),
    warnings,
  };
}

/** True when the person can be told from others: an ID number, a phone, or a name with an address. */
export function isSomebody(resident: RawResident): boolean {
  return resident.idNumber !== '' || resident.phone !== '' || (resident.name !== '' && resident.address !== '');
}

/** The word a resident is known by; ids are made of it under the installation's key. */
export function personWord({ idNumber, name, phone, address }: RawResident): string {
  if (idNumber !== '') return idNumber.toUpperCase();
  return phone === '' ? `${name}|${address}` : `${name}|${phone}`;
}

/** 18 characters (GB 11643), or 15 digits of the older form. Only the shape: nothing is guessed. */
export function isIdNumber(word: string): boolean {
  return /^(\d{17}[\dXx]|\d{15})$/.test(word);
}

function isTooLong(raw: RawLine): boolean {
  const { name, address } = raw.resident;
  return (
    raw.title.length > longest.title ||
    raw.description.length > longest.description ||
    raw.counterparty.length > longest.counterparty ||
    raw.ledgerRow.length > longest.ledgerRow ||
    name.length > longest.name ||
    address.length > longest.address ||
    raw.excludedProviderIds.length > mostExcluded
  );
}

function isWantedTime({ weekdays, fromMinute, toMinute }: WantedTime): boolean {
  return (
    weekdays.every((day) => Number.isInteger(day) && day >= 1 && day <= 7) &&
    Number.isInteger(fromMinute) &&
    Number.isInteger(toMinute) &&
    fromMinute >= 0 &&
    fromMinute < toMinute &&
    toMinute <= 1440
  );
}

function isKnownPlace(point: Point): boolean {
  return isPlace(point) || (point.latitude === 0 && point.longitude === 0);
}
