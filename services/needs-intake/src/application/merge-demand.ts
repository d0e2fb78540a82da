import { onDemand } from '../domain/overdue.ts';
import type { StateRefusal } from '../domain/permits.ts';
import { decideMerge } from '../domain/triage.ts';
import type { Cause, Inside, Outcome } from './ports.ts';

export type MergeRefusal =
  StateRefusal | 'DEMAND_UNKNOWN' | 'PRIMARY_IS_ITSELF' | 'PRIMARY_UNKNOWN' | 'PRIMARY_IS_DUPLICATE';
export type MergeDemand = (
  cause: Cause,
  command: Readonly<{ demandId: string; primaryId: string }>,
) => Promise<Outcome<{ state: string }, MergeRefusal>>;

/** The same need as another demand, which must be there and not itself a duplicate. */
export function makeMergeDemand({ demands, rules }: Pick<Inside, 'demands' | 'rules'>): MergeDemand {
  return async (cause, { demandId, primaryId }) => {
    const primary = (await demands.find(primaryId))?.state;
    return demands.change(
      demandId,
      cause,
      onDemand(rules, (demand, nowMs) => decideMerge(demand, { primaryId, primary }, nowMs)),
    );
  };
}
