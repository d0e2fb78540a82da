import type { Command__Output as Command } from '@linli/proto/gen/linli/command/v1/Command';
import { RpcRefusal } from '@linli/rpc';

import type { Cause } from '../../application/ports.ts';

type CommandCause = Extract<Cause, { kind: 'command' }>;

/** Who asks, and the command as the cause of a change. What a person decides is signed. @throws RpcRefusal */
export function asker(command: Command | null): { by: string; cause: CommandCause } {
  if (command === null || command.commandId === '') throw new RpcRefusal('INVALID_ARGUMENT', 'COMMAND_ID_MISSING');
  const { commandId, correlationId, traceparent, expectedVersion, actorId } = command;
  if (actorId === '') throw new RpcRefusal('INVALID_ARGUMENT', 'ACTOR_MISSING');
  const seen = expectedVersion > 0 && { expectedVersion };
  return { by: actorId, cause: { kind: 'command', commandId, correlationId, traceparent, ...seen } };
}
