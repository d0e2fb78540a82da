import type { DemandLine__Output } from '@linli/proto/gen/linli/needs/v1/DemandLine';

import { readType } from './demand-types.ts';
import { readHours, type WeeklySpan } from './hours.ts';
import type { IdNumber } from './id-number.ts';
import { isRefusal, refuse, type LedgerRow, type Refusal } from './ledger-row.ts';
import { readAddress, readDayMs, readId, readName, readPhoneOf, readPlace, readPoint } from './read-fields.ts';
import type { RowContext } from './row-context.ts';
import { isNothing, tidy } from './text.ts';
import { readGroups, readWord } from './words.ts';

/** What needs-intake takes at most. */
const longest = { description: 4000, name: 100, address: 200, counterparty: 200, wanted: 21 } as const;

/** Reads one row of the demand list. */
export function readDemand(row: LedgerRow, context: RowContext): DemandLine__Output | Refusal {
  const type = typeOf(row);
  if (isRefusal(type)) return type;
  const place = readPlace(row, context);
  if (isRefusal(place)) return place;
  const id = readId(row, context);
  if (isRefusal(id)) return id;
  const resident = residentOf(row, context, id, type);
  if (isRefusal(resident)) return resident;
  const description = tidy(row.text('description'));
  if (description.length > longest.description) return refuse(row, 'TEXT_TOO_LONG', 'description');
  const counterparty = isNothing(row.text('counterparty')) ? '' : tidy(row.text('counterparty')).normalize('NFKC');
  if (counterparty.length > longest.counterparty) return refuse(row, 'TEXT_TOO_LONG', 'counterparty');
  const { communityId, gridId } = place;
  const { urgency, emergency } = urgencyOf(row, type);
  return {
    ...{ type, title: '', description, urgency, channel: channelOf(row), communityId, gridId, resident },
    ...{
      wanted: wantedOf(row, context),
      genderPreference: genderPreferenceOf(row),
      excludedProviderIds: [],
      counterparty,
    },
    registeredAtMs: readDayMs(row, context, 'registeredAt', false),
    ledgerRow: String(row.name).slice(0, 40),
    imported: true,
    ...readPoint(row, context),
    emergency,
  };
}

function typeOf(row: LedgerRow): string | Refusal {
  const text = row.text('type');
  if (isNothing(text)) return refuse(row, 'VALUE_MISSING', 'type');
  const reading = readType(text);
  if (reading.is === 'TYPE') return reading.code;
  return refuse(row, reading.is === 'MANY' ? 'MANY_TYPES' : 'UNKNOWN_TYPE', 'type');
}

/** Who it is. Nobody can be told from others by a name alone; some types need no name. */
function residentOf(
  row: LedgerRow,
  context: RowContext,
  id: IdNumber | undefined,
  type: string,
): NonNullable<DemandLine__Output['resident']> | Refusal {
  const [name, phone, address] = [readName(row), readPhoneOf(row), readAddress(row)];
  if (name.length > longest.name) return refuse(row, 'TEXT_TOO_LONG', 'name');
  if (address.length > longest.address) return refuse(row, 'TEXT_TOO_LONG', 'address');
  const mayBeNobody = context.policy.anonymousTypes.includes(type);
  if (name === '' && !mayBeNobody) return refuse(row, 'VALUE_MISSING', 'name');
  if (id === undefined && phone === '' && (name === '' || address === '')) {
    if (!mayBeNobody) return refuse(row, 'PERSON_NOT_TOLD', row.has('idNumber') ? 'idNumber' : 'phone');
    row.warn('REPORTER_UNNAMED', 'name');
  }
  const { groups, unknown } = readGroups(row.text('groups'));
  if (unknown.length > 0) row.warn('UNKNOWN_GROUP', 'groups');
  return { name, idNumber: id?.value ?? '', phone, address, groups: [...groups] };
}

function urgencyOf(row: LedgerRow, type: string): Readonly<{ urgency: string; emergency: boolean }> {
  const text = row.text('urgency');
  const word = isNothing(text) ? 'ROUTINE' : readWord('urgency', text);
  if (word === undefined) row.warn('UNKNOWN_URGENCY', 'urgency');
  const emergency = /^(?:是|有|√|✓|yes|y|true|1)$/i.test(row.text('emergency')) || word === 'STAT';
  // 特急 of a hazard is a matter of minutes.
  const isStat = emergency || (word === 'ASAP' && type === 'HAZARD_REPORT');
  return { urgency: isStat ? 'STAT' : (word ?? 'ROUTINE'), emergency };
}

function channelOf(row: LedgerRow): string {
  const text = row.text('channel');
  if (isNothing(text)) return 'IMPORT';
  const code = readWord('channel', text);
  if (code === undefined) row.warn('UNKNOWN_CHANNEL', 'channel');
  return code ?? 'IMPORT';
}

function genderPreferenceOf(row: LedgerRow): string {
  const text = row.text('genderPreference');
  if (isNothing(text) || /不限|均可|都可|无要求/.test(text)) return '';
  const code = readWord('sex', text) ?? (/女/.test(text) ? 'F' : /男/.test(text) ? 'M' : undefined);
  if (code === undefined) row.warn('SEX_UNREADABLE', 'genderPreference');
  return code ?? '';
}

/** Wishes by time: days with the same hours together. */
function wantedOf(row: LedgerRow, context: RowContext): DemandLine__Output['wanted'] {
  const text = row.text('wanted');
  if (isNothing(text) || /^(?:尽快|越快越好|不限|随时|都可以?|均可|无要求|待定|另约|电话预约|提前联系)$/.test(text))
    return [];
  const { spans, isWhole } = readHours(text, context.policy.wantedParts);
  if (!isWhole) row.warn('WANTED_TIME_UNREADABLE', 'wanted');
  const byHours = new Map<string, { weekdays: number[]; fromMinute: number; toMinute: number }>();
  for (const { weekday, fromMinute, toMinute } of joinedSpans(spans)) {
    const key = `${fromMinute}-${toMinute}`;
    const wanted = byHours.get(key) ?? { weekdays: [], fromMinute, toMinute };
    wanted.weekdays.push(weekday);
    byHours.set(key, wanted);
  }
  return [...byHours.values()].slice(0, longest.wanted);
}

/** Spans that touch are one: a visit may begin in the one and end in the other. */
function joinedSpans(spans: readonly WeeklySpan[]): readonly WeeklySpan[] {
  const joined: WeeklySpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && last.weekday === span.weekday && last.toMinute >= span.fromMinute) {
      joined[joined.length - 1] = { ...last, toMinute: Math.max(last.toMinute, span.toMinute) };
    } else joined.push(span);
  }
  return joined;
}
