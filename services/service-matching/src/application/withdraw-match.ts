import { decideWithdraw } from '../domain/opening.ts';
import type { EventCause, Ids, Matches } from './ports.ts';

export type WithdrawMatch = (demandId: string, cause: EventCause) => Promise<void>;

/** The demand was withdrawn, rejected, merged, found unmet or given to a named person: nobody is asked any more, who was asked is told. */
export function makeWithdrawMatch(ports: Readonly<{ matches: Matches; ids: Ids }>): WithdrawMatch {
  return async (demandId, cause) => {
    await ports.matches.change(ports.ids.derived('ma', demandId), cause, (match) => decideWithdraw(match));
  };
}
