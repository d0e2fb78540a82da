import {
  decidePlace,
  levelOf,
  sizeWarnings,
  type Jurisdiction,
  type JurisdictionRefusal,
  type Level,
} from '../domain/jurisdiction.ts';
import { inLanes } from './in-lanes.ts';
import { communityIdOf, gridIdOf, userIdOf } from './names.ts';
import type { CommandCause, Ids, Inside } from './ports.ts';
import type { RowOutcome } from './register-households.ts';

type JurisdictionLine = Readonly<{
  level: string;
  name: string;
  parentName: string;
  responsibleUserId: string;
  responsiblePhone: string;
  householdCount: number;
}>;
export type RegisterJurisdictions = (
  cause: CommandCause,
  lines: readonly JurisdictionLine[],
) => Promise<readonly RowOutcome<JurisdictionRefusal>[]>;

const linesAtOnce = 64;
const longestName = 100;

/** Puts communities and grids on the map, with who answers for them; the name and phone of that person are not kept. */
export function makeRegisterJurisdictions(
  ports: Pick<Inside, 'jurisdictions' | 'ids' | 'rules'>,
): RegisterJurisdictions {
  const { jurisdictions, ids, rules } = ports;
  return async (cause, lines) =>
    inLanes(
      lines.map((line, row) => ({ row, place: readPlace(ids, line) })),
      ({ row, place }) => (typeof place === 'string' ? String(row) : place.jurisdictionId),
      linesAtOnce,
      async ({ row, place }) => {
        if (typeof place === 'string') return { outcome: 'REFUSED', refusal: place };
        const id = place.jurisdictionId;
        const warnings = sizeWarnings(rules.policy, place);
        const before = (await jurisdictions.find(id))?.state;
        if (decidePlace(before, place).events.length === 0) return { outcome: 'UNCHANGED', id, warnings };
        const { correlationId, traceparent } = cause;
        const commandId = ids.derived('cm', `${cause.commandId}:${row}`);
        const own = { kind: 'command', commandId, correlationId, traceparent } as const;
        const outcome = await jurisdictions.change<'TAKEN' | 'UNCHANGED', never>(id, own, (state) =>
          decidePlace(state, place),
        );
        if (!outcome.ok) return outcome.refusal;
        return { outcome: outcome.repeated ? 'UNCHANGED' : outcome.answer, id, warnings };
      },
    );
}

function readPlace(ids: Ids, line: JurisdictionLine): Jurisdiction | JurisdictionRefusal {
  const level = levelOf(line.level);
  if (level === undefined) return 'LEVEL_UNKNOWN';
  const name = line.name.trim();
  const parentName = line.parentName.trim();
  if (name === '') return 'NAME_MISSING';
  if (name.length > longestName || parentName.length > longestName) return 'TEXT_TOO_LONG';
  if (level === 'GRID' && parentName === '') return 'PARENT_MISSING';
  const { responsibleUserId, responsiblePhone, householdCount } = line;
  return {
    ...placeIds(ids, level, name, parentName),
    ...{ level, name, householdCount },
    responsibleUserId: responsibleUserId || (responsiblePhone === '' ? '' : userIdOf(ids, responsiblePhone)),
  };
}

function placeIds(ids: Ids, level: Level, name: string, parentName: string) {
  switch (level) {
    case 'COUNTY':
      return { jurisdictionId: ids.derived('jk', name), parentId: '' };
    case 'STREET':
      return { jurisdictionId: ids.derived('js', name), parentId: parentName && ids.derived('jk', parentName) };
    case 'COMMUNITY':
      return { jurisdictionId: communityIdOf(ids, name), parentId: parentName && ids.derived('js', parentName) };
    case 'GRID': {
      const parentId = communityIdOf(ids, parentName);
      return { jurisdictionId: gridIdOf(ids, parentId, name), parentId };
    }
  }
}
