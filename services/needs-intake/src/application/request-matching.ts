import { onDemand } from '../domain/overdue.ts';
import type { StateRefusal } from '../domain/permits.ts';
import { decideRequestMatching } from '../domain/triage.ts';
import { makeLookAgain } from './look-up-situation.ts';
import type { Cause, Inside, Outcome } from './ports.ts';

export type RequestMatching = (
  cause: Cause,
  command: Readonly<{ demandId: string }>,
) => Promise<Outcome<{ state: string }, StateRefusal | 'DEMAND_UNKNOWN' | 'NOT_A_MATCHED_TYPE'>>;

/** Looks (again) for somebody, with what the ledgers know now. */
export function makeRequestMatching(ports: Inside): RequestMatching {
  const { demands, rules } = ports;
  const lookAgain = makeLookAgain(ports);
  return async (cause, { demandId }) => {
    const found = await demands.find(demandId);
    if (found === undefined) return { ok: false, refusal: 'DEMAND_UNKNOWN' };
    const situation = await lookAgain(found.state);
    return demands.change(
      demandId,
      cause,
      onDemand(rules, (demand, nowMs) => decideRequestMatching(rules, demand, { situation }, nowMs)),
    );
  };
}
