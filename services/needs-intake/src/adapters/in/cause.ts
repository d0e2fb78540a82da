import type { Command__Output } from '@linli/proto/gen/linli/command/v1/Command';

import type { CommandCause } from '../../application/ports.ts';
import { refusal } from './refusals.ts';

/** The cause that a request's command is; without an id it could not be asked again, so it is refused. */
export function causeIn(command: Command__Output | null): CommandCause {
  if (command === null || command.commandId === '') throw refusal('COMMAND_ID_MISSING');
  const { commandId, correlationId, traceparent, expectedVersion } = command;
  return {
    kind: 'command',
    commandId,
    correlationId: correlationId === '' ? commandId : correlationId,
    traceparent,
    ...(expectedVersion > 0 && { expectedVersion }),
  };
}
