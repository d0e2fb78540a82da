import { decideTimePassed } from '../domain/confirming.ts';
import type { Match } from '../domain/match.ts';
import { ruleOf, type Policy } from '../domain/policy.ts';
import type { Found, Ids, Matches } from './ports.ts';
import { timerCause } from './timers.ts';

/** A clock of this match is due: offers expire, a confirmation is asked for or has fallen silent, claiming is over. */
export type LetTimePass = (match: Found<Match>) => Promise<void>;

export function makeLetTimePass(ports: Readonly<{ matches: Matches; ids: Ids; policy: Policy }>): LetTimePass {
  return async (match) => {
    const rule = ruleOf(ports.policy, match.state.request.type);
    if (rule === undefined) return;
    const cause = timerCause(ports.ids, match, match.state.state);
    await ports.matches.change(
      match.state.matchId,
      cause,
      (state, nowMs) => decideTimePassed(state, { rule, policy: ports.policy }, nowMs),
      match,
    );
  };
}
