import { dayNumber, startOfDayMs } from './civil-day.ts';
import { isInChina, readDegrees, readPair, readSystem, toWgs84, type Point } from './coordinates.ts';
import { readDate, yearFor, type DateReading } from './dates.ts';
import { readIdNumber, type IdNumber } from './id-number.ts';
import type { Field } from './kinds.ts';
import { isRefusal, refuse, type LedgerRow, type Refusal } from './ledger-row.ts';
import { readPhone } from './phone.ts';
import { behind, placeName, usualGridName, type KnownCommunity } from './places.ts';
import type { RowContext } from './row-context.ts';
import { halfWidth, halfWidthAlnum, isNothing, wholeNumber } from './text.ts';
import { readWord } from './words.ts';

/** Fields that several kinds of ledgers have. What is odd goes to the row's findings; what cannot be is a refusal. */

export type Place = Readonly<{ communityId: string; community: string; gridId: string }>;

/** Community and grid. A community that is not known is never guessed; a grid that is not known leaves the row its community. */
export function readPlace(row: LedgerRow, context: RowContext): Place | Refusal {
  const found = communityOf(row, context);
  if (isRefusal(found)) return found;
  return { communityId: found.id, community: found.name, gridId: readGrid(row, context, found) };
}

function communityOf(row: LedgerRow, context: RowContext): KnownCommunity | Refusal {
  const name = placeName(row.text('community'));
  if (!isNothing(name)) return knownCommunity(name, context) ?? refuse(row, 'UNKNOWN_COMMUNITY', 'community');
  if (!row.has('community')) {
    const told = context.places.community(placeName(row.text('grid'))) ?? context.ownCommunity;
    if (told !== undefined) return told;
  }
  return refuse(row, 'VALUE_MISSING', 'community');
}

function readGrid(row: LedgerRow, context: RowContext, community: KnownCommunity): string {
  const written = placeName(row.text('grid'));
  const name = isNothing(written) ? behind(community, row.text('community')) : written;
  if (isNothing(name)) return '';
  const known = context.places.grid(community, name);
  if (known !== undefined) return known.id;
  if (!context.places.isRegistered) return context.gridIdOf(community.id, usualGridName(name, community.name));
  row.warn('UNKNOWN_GRID', row.has('grid') ? 'grid' : 'community');
  return '';
}

/** The communities that a provider serves: unknown ones are left out with a warning; none at all refuses the row. */
export function readServedCommunities(row: LedgerRow, context: RowContext): readonly KnownCommunity[] | Refusal {
  const text = row.text('community');
  const names = text
    .split(/[、,，;；/\s]+/)
    .map(placeName)
    .filter((name) => !isNothing(name));
  if (
    names.length === 0 ||
    names.some((name) => /^(?:全县|全区|全市|全镇|全街道|所有社区|各社区|全部|全部社区|不限|全域)$/.test(name))
  )
    return [];
  const known: KnownCommunity[] = [];
  for (const name of names) {
    const community = knownCommunity(name, context);
    if (community !== undefined) known.push(community);
  }
  if (known.length === 0) return refuse(row, 'UNKNOWN_COMMUNITY', 'community');
  if (known.length < names.length) row.warn('UNKNOWN_COMMUNITY_LEFT_OUT', 'community');
  return known;
}

/** While none is registered, every name that is not disbelieved is one. */
function knownCommunity(name: string, { places, believed, communityIdOf }: RowContext): KnownCommunity | undefined {
  const known =
    places.community(name) ?? (places.isRegistered ? undefined : { id: communityIdOf(name), name, grids: [] });
  return known !== undefined && believed?.has(known.id) === false ? undefined : known;
}

export function readGridOf(row: LedgerRow, context: RowContext, communities: readonly KnownCommunity[]): string {
  const [community] = communities;
  return community === undefined || communities.length > 1 ? '' : readGrid(row, context, community);
}

/** ID number, or undefined; a destroyed or wrong one refuses the row. */
export function readId(row: LedgerRow, context: RowContext): IdNumber | undefined | Refusal {
  const { text, kind } = row.cell('idNumber');
  const reading = readIdNumber({ text, isNumber: kind === 'NUMBER' || kind === 'DATE' });
  switch (reading.is) {
    case 'NONE':
      return undefined;
    case 'WRONG':
      return refuse(row, reading.code, 'idNumber');
    case 'UNUSABLE':
      row.warn(reading.code, 'idNumber');
      return undefined;
    case 'NUMBER':
      if (birthDay(reading.id) > context.today) return refuse(row, 'ID_NUMBER_INVALID', 'idNumber');
      if (reading.id.isOld) row.warn('ID_NUMBER_OLD', 'idNumber');
      return reading.id;
  }
}

function birthDay({ birth }: IdNumber): number {
  const [year = 0, month = 1, day = 1] = birth.split('-').map(Number);
  return dayNumber({ year, month, day });
}

/** Phone number, or empty: a wrong one is told and left out. */
export function readPhoneOf(row: LedgerRow): string {
  const { text, kind } = row.cell('phone');
  if (kind === 'ERROR') return '';
  const reading = readPhone(text);
  if (reading.is === 'WRONG') row.warn(reading.code, 'phone');
  if (reading.is !== 'PHONE') return '';
  if (reading.hasMore) row.warn('SECOND_PHONE_LEFT_OUT', 'phone');
  return reading.value;
}

/** Start of the day that a cell names, in epoch ms; 0 when there is none, or none that can be read. */
export function readDayMs(row: LedgerRow, context: RowContext, field: Field, mayBeAhead: boolean): number {
  const reading = readDate(row.cell(field));
  if (reading.is === 'NONE' || row.isBroken(field)) return 0;
  if (reading.is === 'WRONG') {
    row.warn('DATE_UNREADABLE', field);
    return 0;
  }
  const day = dayOf(row, context, field, reading);
  if (!mayBeAhead && day > context.today) row.warn('DATE_IN_FUTURE', field);
  return startOfDayMs(day, context.policy.offsetMinutes);
}

function dayOf(
  row: LedgerRow,
  context: RowContext,
  field: Field,
  reading: Extract<DateReading, { is: 'DATE' | 'MONTH_DAY' }>,
): number {
  const { usual, years, isTitled } = context.dates;
  if (reading.is === 'DATE') {
    if (!['CELL', 'ISO'].includes(reading.form) && reading.form !== usual) row.warn('DATE_AS_TEXT', field);
    return reading.day;
  }
  if (years.length === 0) row.warn('DATE_YEAR_GUESSED', field);
  else if (usual !== 'NO_YEAR' || !isTitled) row.warn('DATE_AS_TEXT', field);
  return dayNumber({ ...reading, year: yearFor(reading, years, context.today) });
}

/** Where it is, in WGS-84; 0,0 when it is not said or cannot be. */
export function readPoint(row: LedgerRow, context: RowContext): Point {
  const nowhere = { latitude: 0, longitude: 0 };
  const stated = row.text('coordinateSystem');
  const system = (stated === '' ? undefined : readSystem(stated)) ?? context.system ?? 'WGS84';
  if (stated !== '' && readSystem(stated) === undefined) row.warn('COORDINATE_SYSTEM_UNKNOWN', 'coordinateSystem');
  const pair = isNothing(row.text('coordinates')) ? undefined : readPair(row.text('coordinates'));
  if (pair !== undefined) return toWgs84(pair, system);
  const [latitude, longitude] = [readDegrees(row.text('latitude')), readDegrees(row.text('longitude'))];
  if (latitude.is === 'NONE' && longitude.is === 'NONE') {
    if (!isNothing(row.text('coordinates'))) row.warn('COORDINATES_UNREADABLE', 'coordinates');
    return nowhere;
  }
  if (latitude.is !== 'DEGREES' || longitude.is !== 'DEGREES') {
    row.warn('COORDINATES_UNREADABLE', latitude.is === 'DEGREES' ? 'longitude' : 'latitude');
    return nowhere;
  }
  const point = { latitude: latitude.value, longitude: longitude.value };
  if (isInChina(point)) return toWgs84(point, system);
  const turned = { latitude: point.longitude, longitude: point.latitude };
  row.warn(isInChina(turned) ? 'COORDINATES_SWAPPED' : 'COORDINATES_UNREADABLE', 'latitude');
  return isInChina(turned) ? toWgs84(turned, system) : nowhere;
}

/** Address, put together from its parts where the ledger has no column of whole ones. */
export function readAddress(row: LedgerRow): string {
  const whole = halfWidthAlnum(row.text('address'));
  if (!isNothing(whole)) return whole;
  const part = (field: Field, unit: string): string => {
    const text = halfWidthAlnum(row.text(field));
    if (isNothing(text)) return '';
    return /^[\dA-Za-z-]+$/.test(text) ? `${text}${unit}` : text;
  };
  return [part('estate', ''), part('building', '号楼'), part('unit', '单元'), part('room', '室')].join('');
}

/** Name of a person or place, letters half-width, without blanks between Chinese signs. */
export function readName(row: LedgerRow): string {
  const name = halfWidthAlnum(row.text('name')).replace(/(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, '');
  return isNothing(name) ? '' : name;
}

/** Sex as the ledger says it, else as the ID number does; where they disagree the number holds. */
export function readSex(row: LedgerRow, id: IdNumber | undefined): string {
  const text = row.text('sex');
  const said = isNothing(text) ? undefined : readWord('sex', text);
  if (!isNothing(text) && said === undefined) row.warn('SEX_UNREADABLE', 'sex');
  if (id !== undefined && said !== undefined && said !== id.sex) row.warn('SEX_DISAGREES', 'sex');
  return id?.sex ?? said ?? '';
}

/** A whole number; 0 when there is none, or none that can be read. */
export function readCount(row: LedgerRow, field: Field, most: number): number {
  const text = row.text(field);
  if (isNothing(text)) return 0;
  const number = wholeNumber(text);
  if (number !== undefined && number <= most) return number;
  row.warn('NUMBER_UNREADABLE', field);
  return 0;
}

/** Minutes of a visit; a heading or value that says hours is in hours. */
export function readMinutes(row: LedgerRow, field: Field): number {
  const text = halfWidth(row.text(field));
  const hours =
    /^(\d+(?:\.\d+)?)\s*(?:个?小时|h)/i.exec(text) ??
    (/小时|hour/i.test(row.heading(field)) ? /^(\d+(?:\.\d+)?)$/.exec(text) : null);
  if (hours !== null) return Math.round(Number(hours[1]) * 60);
  return readCount(row, field, 1_440);
}
