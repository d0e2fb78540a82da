import { HttpProblem } from '@linli/http';

import { visitor, type Call, type Doors } from './doors.ts';

/**
 * Cursors leave the house sealed for who asked and for what: one that was made up, or made for another list or person,
 * opens nothing.
 */
export function sealCursor(doors: Pick<Doors, 'env'>, list: string, cursor: string | undefined, call: Call) {
  return cursor === undefined || cursor === '' ? null : `${cursor}.${sealOf(doors, list, cursor, call)}`;
}

/** @throws HttpProblem 422 for a cursor that was not given to this person for this list */
export function openCursor(doors: Pick<Doors, 'env'>, list: string, given: string | undefined, call: Call) {
  if (given === undefined || given === '') return undefined;
  const cut = given.lastIndexOf('.');
  const cursor = given.slice(0, cut);
  if (cut <= 0 || given.slice(cut + 1) !== sealOf(doors, list, cursor, call)) {
    throw new HttpProblem(422, 'CURSOR_UNKNOWN');
  }
  return cursor;
}

function sealOf({ env }: Pick<Doors, 'env'>, list: string, cursor: string, call: Call): string {
  return env.ids.keyed('cu', [visitor(call).userId, list, cursor].join('|'));
}
