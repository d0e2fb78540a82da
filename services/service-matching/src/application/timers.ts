import type { Match } from '../domain/match.ts';
import type { CommandCause, Found, Ids } from './ports.ts';

/** A clock of a match fires as a command whose id the document, the clock and its version determine. */
export function timerCause(ids: Ids, { state, version }: Found<Match>, clock: string): CommandCause {
  const { matchId, correlationId, traceparent } = state;
  return {
    kind: 'command',
    commandId: ids.derived('tm', `${matchId}:${clock}:${version}`),
    correlationId,
    traceparent,
  };
}

/** A step of a saga: the same command again makes the same step again. */
export function stepCause(ids: Ids, cause: CommandCause, step: string): CommandCause {
  const { correlationId, traceparent } = cause;
  return { kind: 'command', commandId: ids.derived('cs', cause.commandId, step), correlationId, traceparent };
}
