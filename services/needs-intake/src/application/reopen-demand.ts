import { decideReopen } from '../domain/evaluation.ts';
import { onDemand } from '../domain/overdue.ts';
import type { StateRefusal } from '../domain/permits.ts';
import { makeFindPlace } from './find-place.ts';
import type { Cause, Inside, Outcome } from './ports.ts';

export type ReopenRefusal =
  StateRefusal | 'DEMAND_UNKNOWN' | 'REASON_MISSING' | 'REOPENING_TOO_LATE' | 'REOPENED_OFTEN_ENOUGH';
export type ReopenDemand = (
  cause: Cause,
  command: Readonly<{ demandId: string; reason: string }>,
) => Promise<Outcome<{ state: string }, ReopenRefusal>>;

/** It did not help: back to the desk, under who answers for the whole community. */
export function makeReopenDemand(ports: Pick<Inside, 'demands' | 'jurisdictions' | 'ids' | 'rules'>): ReopenDemand {
  const { demands, rules } = ports;
  return async (cause, command) => {
    const found = await demands.find(command.demandId);
    if (found === undefined) return { ok: false, refusal: 'DEMAND_UNKNOWN' };
    const place = await makeFindPlace(ports)(found.state.line.communityId, '');
    const owner = place === 'COMMUNITY_UNKNOWN' ? found.state.owner : place.owner;
    const { reason } = command;
    return demands.change(
      command.demandId,
      cause,
      onDemand(rules, (demand, nowMs) => decideReopen(rules, demand, { reason, owner }, nowMs)),
    );
  };
}
