import type { DemandLine__Output } from '@linli/proto/gen/linli/needs/v1/DemandLine';
import type { HouseholdLine__Output } from '@linli/proto/gen/linli/needs/v1/HouseholdLine';
import type { ProviderLine__Output } from '@linli/proto/gen/linli/matching/v1/ProviderLine';

import type { Field, LedgerKind } from './kinds.ts';
import { isRefusal, type LedgerRow, type Refusal } from './ledger-row.ts';
import type { RowContext } from './row-context.ts';
import { readDemand } from './rows-demands.ts';
import { readGridWorker, type GridLine } from './rows-grid-workers.ts';
import { readHousehold } from './rows-households.ts';
import { readFacility, readProvider } from './rows-providers.ts';

/** What a row says, in the words of the service it goes to. */
export type LedgerLine =
  | Readonly<{ to: 'DEMANDS'; line: DemandLine__Output }>
  | Readonly<{ to: 'HOUSEHOLDS'; line: HouseholdLine__Output }>
  | Readonly<{ to: 'PROVIDERS'; line: ProviderLine__Output }>
  | Readonly<{ to: 'PLACES'; line: GridLine }>;

type Read<Line> = (row: LedgerRow, context: RowContext) => Line | Refusal;

const readers: Readonly<Record<LedgerKind, Read<LedgerLine>>> = {
  demands: goingTo('DEMANDS', readDemand),
  households: goingTo('HOUSEHOLDS', readHousehold),
  doctors: goingTo('PROVIDERS', readProvider('DOCTOR')),
  volunteers: goingTo('PROVIDERS', readProvider('VOLUNTEER')),
  lawyers: goingTo('PROVIDERS', readProvider('LAWYER')),
  facilities: goingTo('PROVIDERS', readFacility),
  'grid-workers': goingTo('PLACES', readGridWorker),
};

export function readLine(kind: LedgerKind, row: LedgerRow, context: RowContext): LedgerLine | Refusal {
  return readers[kind](row, context);
}

function goingTo<Line>(to: LedgerLine['to'], read: Read<Line>): Read<LedgerLine> {
  return (row, context) => {
    const line = read(row, context);
    return isRefusal(line) ? line : ({ to, line } as unknown as LedgerLine);
  };
}

/** The row's content without its place in the ledger: the same content gets the same command, wherever it stands. */
export function contentOf({ to, line }: LedgerLine): string {
  return JSON.stringify(to === 'DEMANDS' ? { ...line, ledgerRow: '' } : line);
}

/** What a row is counted under. */
export function typeOf({ to, line }: LedgerLine): string {
  switch (to) {
    case 'DEMANDS':
      return line.type;
    case 'HOUSEHOLDS':
      return line.tier;
    case 'PROVIDERS':
      return line.kind === 'FACILITY' ? line.facilityKind : line.kind;
    case 'PLACES':
      return 'GRID';
  }
}

/** Where it is, with its community; undefined when either is not known. */
export function whereabouts({
  to,
  line,
}: LedgerLine): Readonly<{ communityId: string; latitude: number; longitude: number }> | undefined {
  if (to === 'PLACES') return undefined;
  const communityId =
    to === 'PROVIDERS' ? (line.communityIds.length === 1 ? line.communityIds[0] : undefined) : line.communityId;
  if (communityId === undefined || line.latitude === 0) return undefined;
  return { communityId, latitude: line.latitude, longitude: line.longitude };
}

/**
 * Who or what a line is about. Two lines of a ledger with one key are either the same (a repeat) or say different things of
 * one person or place.
 */
export function keyOf({ to, line }: LedgerLine): string {
  switch (to) {
    case 'DEMANDS': {
      const { type, registeredAtMs, description, communityId, resident } = line;
      const person = personKey(resident?.idNumber, resident?.name, resident?.phone, resident?.address);
      return [person === '' ? communityId : person, type, registeredAtMs, description].join('|');
    }
    case 'HOUSEHOLDS':
      return [line.communityId, line.address, personKey(line.headIdNumber, line.headName, line.phone, '')].join('|');
    case 'PROVIDERS':
      return `${line.kind}|${line.licence === '' ? `${line.name}|${line.phone}` : line.licence}`;
    case 'PLACES':
      return `${line.grid.parentName}|${line.grid.name}`;
  }
}

function personKey(idNumber = '', name = '', phone = '', address = ''): string {
  if (idNumber !== '') return idNumber;
  return name === '' && phone === '' ? '' : `${name}|${phone === '' ? address : phone}`;
}

/** Column that a code of a service is about, and our name for the code where we have one of our own. */
const codesOfServices: Readonly<Record<string, Readonly<{ field?: Field; code?: string }>>> = {
  TYPE_UNKNOWN: { field: 'type', code: 'UNKNOWN_TYPE' },
  COMMUNITY_UNKNOWN: { field: 'community', code: 'UNKNOWN_COMMUNITY' },
  COMMUNITY_MISSING: { field: 'community', code: 'VALUE_MISSING' },
  URGENCY_UNKNOWN: { field: 'urgency', code: 'UNKNOWN_URGENCY' },
  TIER_UNKNOWN: { field: 'tier', code: 'UNKNOWN_TIER' },
  GROUP_UNKNOWN: { field: 'groups', code: 'UNKNOWN_GROUP' },
  RESIDENT_MISSING: { field: 'name', code: 'PERSON_NOT_TOLD' },
  ID_NUMBER_INVALID: { field: 'idNumber' },
  ADDRESS_MISSING: { field: 'address', code: 'VALUE_MISSING' },
  NAME_MISSING: { field: 'name', code: 'VALUE_MISSING' },
  WANTED_TIME_INVALID: { field: 'wanted', code: 'WANTED_TIME_UNREADABLE' },
  WINDOW_WRONG: { field: 'hours', code: 'HOURS_UNREADABLE' },
  COMMUNITY_NOT_REGISTERED: { field: 'community' },
  GRID_NOT_REGISTERED: { field: 'grid' },
  PLACE_INVALID: { field: 'latitude', code: 'COORDINATES_UNREADABLE' },
  UNKNOWN_SKILL: { field: 'skills' },
  NO_SKILL: { field: 'skills' },
  NO_HOURS: { field: 'hours' },
  HOURS_TOO_SHORT: { field: 'capacity' },
  SIZE_UNUSUAL: { field: 'householdCount' },
  TIER_DOWNGRADE_WAITS: { field: 'tier' },
};

/** A code of a service in the words of a ledger. */
export function findingOf(code: string): Readonly<{ code: string; field: Field | undefined }> {
  const known = codesOfServices[code];
  return { code: known?.code ?? code, field: known?.field };
}
