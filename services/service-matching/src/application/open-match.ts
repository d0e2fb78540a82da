import { decideOpen } from '../domain/opening.ts';
import { ruleOf, type Policy } from '../domain/policy.ts';
import type { MatchRequest } from '../domain/request.ts';
import type { EventCause, Ids, Matches } from './ports.ts';

export type OpenMatch = (request: MatchRequest, cause: EventCause) => Promise<'OPENED' | 'TYPE_NOT_MATCHED'>;

/** A demand looks for somebody: its match is opened, or opened again for a new round. */
export function makeOpenMatch(ports: Readonly<{ matches: Matches; ids: Ids; policy: Policy }>): OpenMatch {
  return async (request, cause) => {
    const rule = ruleOf(ports.policy, request.type);
    if (rule === undefined) return 'TYPE_NOT_MATCHED';
    const matchId = ports.ids.derived('ma', request.demandId);
    const { correlationId, traceparent } = cause;
    await ports.matches.change(matchId, cause, (match, nowMs) =>
      decideOpen(match, matchId, request, { correlationId, traceparent }, { rule, policy: ports.policy }, nowMs),
    );
    return 'OPENED';
  };
}
