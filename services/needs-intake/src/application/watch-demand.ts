import type { Demand } from '../domain/demand.ts';
import { decideDue, dueName } from '../domain/due.ts';
import { refused } from '../domain/decision.ts';
import type { Found, Inside } from './ports.ts';

export type WatchDemand = (found: Found<Demand>) => Promise<void>;

/** Does what is due of one demand, as a command whose id the due thing determines: twice at work, once done. */
export function makeWatchDemand({ demands, ids, rules }: Pick<Inside, 'demands' | 'ids' | 'rules'>): WatchDemand {
  return async (found) => {
    const { state: demand } = found;
    const { demandId } = demand;
    const commandId = ids.derived('tm', `${demandId}:${dueName(demand, rules.policy)}`);
    await demands.change(
      demandId,
      { kind: 'command', commandId, correlationId: commandId, traceparent: '' },
      (state, nowMs) => (state === undefined ? refused('DEMAND_UNKNOWN') : decideDue(rules, state, nowMs)),
      found,
    );
  };
}
