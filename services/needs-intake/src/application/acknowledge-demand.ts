import { onDemand } from '../domain/overdue.ts';
import type { StateRefusal } from '../domain/permits.ts';
import { decideAcknowledge } from '../domain/triage.ts';
import { makeFindPlace } from './find-place.ts';
import { makeLookAgain } from './look-up-situation.ts';
import type { Cause, Inside, Outcome } from './ports.ts';

type AcknowledgeCommand = Readonly<{
  demandId: string;
  type: string;
  urgency: string;
  /** Empty = who answers for the place. */
  ownerId: string;
  ownerRole: string;
}>;
export type AcknowledgeRefusal = StateRefusal | 'DEMAND_UNKNOWN' | 'TYPE_UNKNOWN' | 'URGENCY_UNKNOWN';
export type AcknowledgeDemand = (
  cause: Cause,
  command: AcknowledgeCommand,
) => Promise<Outcome<{ state: string }, AcknowledgeRefusal>>;

/** 接单: the ledgers are looked at once more, so that what came in since the submission counts. */
export function makeAcknowledgeDemand(ports: Inside): AcknowledgeDemand {
  const { demands, rules } = ports;
  const lookAgain = makeLookAgain(ports);
  return async (cause, command) => {
    const found = await demands.find(command.demandId);
    if (found === undefined) return { ok: false, refusal: 'DEMAND_UNKNOWN' };
    const { line, owner: first } = found.state;
    const place = await makeFindPlace(ports)(line.communityId, line.gridId);
    const named = { id: command.ownerId, role: command.ownerRole };
    const owner = command.ownerId !== '' ? named : place === 'COMMUNITY_UNKNOWN' ? first : place.owner;
    const situation = await lookAgain(found.state);
    return demands.change(
      command.demandId,
      cause,
      onDemand(rules, (demand, nowMs) => decideAcknowledge(rules, demand, { ...command, owner, situation }, nowMs)),
    );
  };
}
