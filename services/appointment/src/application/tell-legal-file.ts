import { decideLegal, type LegalAnswer, type LegalRefusal } from '../domain/decide-legal.ts';
import { permits, type LegalCommand } from '../domain/legal-command.ts';
import type { LegalRules } from '../domain/legal-policy.ts';
import { onDutyNow } from './duty-roster.ts';
import { personNamed } from './legal-people.ts';
import { legalFileIdOf } from './names.ts';
import type { Cause, Clock, DutyRosters, Ids, Lawyers, LegalDemands, LegalFiles, Outcome, Policy } from './ports.ts';

type Ports = Readonly<{
  legalFiles: LegalFiles;
  rosters: DutyRosters;
  lawyers: Lawyers;
  demands: LegalDemands;
  ids: Ids;
  clock: Clock;
  policy: Policy;
  legalRules: LegalRules;
}>;
type CommandCause = Extract<Cause, { kind: 'command' }>;

export type TellLegalFile = (
  asked: Readonly<{
    demandId: string;
    personId: string;
    userId: string;
    leadsIn: readonly string[];
    command: LegalCommand;
    cause: CommandCause;
  }>,
) => Promise<Readonly<{ fileId: string; outcome: Outcome<LegalAnswer, LegalRefusal> }>>;

/** A lawyer, or who leads the desk, does something with the file of a demand; the first on duty begins it. */
export function makeTellLegalFile(ports: Ports): TellLegalFile {
  const { legalFiles, demands, ids, legalRules } = ports;
  return async ({ demandId, personId, userId, leadsIn, command, cause }) => {
    const fileId = legalFileIdOf(ids, demandId);
    // Another person's use of the same command id is another command: nobody gets an answer that was given to somebody else.
    const commandId = ids.derived('cmd', `${fileId}:${personId}:${cause.commandId}`);
    const demand = permits[command.type].by === 'DUTY' ? await demands.find(demandId) : undefined;
    const asker = await personNamed(ports, personId, leadsIn, userId);
    const listed = demand && (await onDutyNow(ports, demand.communityId));
    const ask = {
      ...{ fileId, command, itemId: ids.derived('li', commandId) },
      // Where the roster says who sits there now, the hours of the ledger say nothing.
      who: listed === undefined ? asker : { ...asker, isOnDuty: listed.includes(personId) },
      demand,
      counterpartyKey: command.type === 'apply' ? ids.keyed('cp', command.counterparty.trim()) : '',
      appointee: command.type === 'appoint' ? await personNamed(ports, command.lawyerId, []) : undefined,
    };
    const outcome = await legalFiles.change(fileId, { ...cause, commandId }, (file, nowMs) =>
      decideLegal(file, ask, nowMs, legalRules),
    );
    return { fileId, outcome };
  };
}
