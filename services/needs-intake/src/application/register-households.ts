import type { Point } from '../domain/cells.ts';
import {
  decideRegister,
  groupsOf,
  placeOf,
  tierOf,
  type HouseholdEntry,
  type HouseholdRefusal,
  type Taken,
} from '../domain/household.ts';
import { isIdNumber } from '../domain/intake-line.ts';
import { makeFindPlace } from './find-place.ts';
import { inLanes } from './in-lanes.ts';
import { addressKeyOf, householdIdOf, residentIdOf } from './names.ts';
import type { CommandCause, Inside } from './ports.ts';

type HouseholdLine = Readonly<{
  communityId: string;
  gridId: string;
  headName: string;
  headIdNumber: string;
  phone: string;
  address: string;
  tier: string;
  lastVisitMs: number;
  point: Point;
  groups: readonly string[];
}>;

export type RowOutcome<Refusal> =
  | Readonly<{ outcome: 'TAKEN' | 'UNCHANGED'; id: string; warnings: readonly string[] }>
  | Readonly<{ outcome: 'REFUSED'; refusal: Refusal }>;
type HouseholdOutcome = RowOutcome<HouseholdRefusal | 'COMMUNITY_UNKNOWN'>;
export type RegisterHouseholds = (
  cause: CommandCause,
  lines: readonly HouseholdLine[],
  bySupervisor: boolean,
) => Promise<readonly HouseholdOutcome[]>;

const linesAtOnce = 64;
const longest = { name: 100, address: 200, phone: 40 };

/** Puts households into the five-colour ledger; a line that says what is known already changes nothing. */
export function makeRegisterHouseholds(ports: Inside): RegisterHouseholds {
  const { households, ids, clock, rules } = ports;
  return async (cause, lines, bySupervisor) => {
    const findPlace = makeFindPlace(ports);
    const read = await inLanes(
      lines.map((line, row) => ({ line, row })),
      ({ row }) => String(row),
      linesAtOnce,
      async ({ line, row }) => ({ row, entry: await readEntry(line) }),
    );
    return inLanes(
      read,
      ({ row, entry }) => (typeof entry === 'string' ? String(row) : entry.householdId),
      linesAtOnce,
      async ({ row, entry }) => (typeof entry === 'string' ? { outcome: 'REFUSED', refusal: entry } : keep(row, entry)),
    );

    async function readEntry(line: HouseholdLine): Promise<HouseholdEntry | HouseholdRefusal | 'COMMUNITY_UNKNOWN'> {
      const tier = tierOf(line.tier);
      if (tier === undefined) return 'TIER_UNKNOWN';
      if (line.address === '') return 'ADDRESS_MISSING';
      if (line.communityId === '') return 'COMMUNITY_MISSING';
      if (isTooLong(line)) return 'TEXT_TOO_LONG';
      const groups = groupsOf(line.groups);
      if (groups === undefined) return 'GROUP_UNKNOWN';
      if (line.headIdNumber !== '' && !isIdNumber(line.headIdNumber)) return 'ID_NUMBER_INVALID';
      const place = await findPlace(line.communityId, line.gridId);
      if (place === 'COMMUNITY_UNKNOWN') return place;
      const { communityId, gridId } = place;
      const { headName, headIdNumber, phone, address, lastVisitMs } = line;
      const headResidentId = residentIdOf(ids, { name: headName, idNumber: headIdNumber, phone, address, groups: [] });
      return {
        householdId: householdIdOf(ids, communityId, address, headResidentId),
        addressKey: addressKeyOf(ids, communityId, address),
        ...{ communityId, gridId, headName, headIdNumber, headResidentId, phone, address, tier, lastVisitMs },
        point: placeOf(line.point),
        groups,
      };
    }

    async function keep(row: number, entry: HouseholdEntry): Promise<HouseholdOutcome> {
      const id = entry.householdId;
      const before = (await households.find(id))?.state;
      const expected = decideRegister(rules.policy, before, entry, bySupervisor, clock.nowMs());
      if (expected.answer.outcome === 'UNCHANGED') return { id, ...expected.answer };
      const { correlationId, traceparent } = cause;
      const commandId = ids.derived('cm', `${cause.commandId}:${row}`);
      const outcome = await households.change<Taken, never>(
        id,
        { kind: 'command', commandId, correlationId, traceparent },
        (state, nowMs) => decideRegister(rules.policy, state, entry, bySupervisor, nowMs),
      );
      if (!outcome.ok) return outcome.refusal;
      return { ...outcome.answer, id, outcome: outcome.repeated ? 'UNCHANGED' : outcome.answer.outcome };
    }
  };
}

function isTooLong({ headName, address, phone }: HouseholdLine): boolean {
  return headName.length > longest.name || address.length > longest.address || phone.length > longest.phone;
}
