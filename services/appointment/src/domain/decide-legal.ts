/** What may be done with a legal file, by whom and when. Nobody here asks the clock: `nowMs` is handed in. */

import { refused, type Decision } from './decision.ts';
import { decideLegalCase } from './decide-legal-case.ts';
import { permits, type LegalCommand } from './legal-command.ts';
import { decideAdvice, decideApplication } from './legal-intake.ts';
import type { LegalEvent } from './legal-event.ts';
import type { LegalFile, LegalState } from './legal-file.ts';
import { hasConflict, partOf, serves, type PartRefusal, type Person } from './legal-people.ts';
import type { LegalRules } from './legal-policy.ts';
import { decideAppointment, decideConflict, decideObjection, decideWithdrawal } from './legal-appointment.ts';
import { decideGrant, decideMaterialsAsked, decideMaterialsTaken, decideNo } from './legal-review.ts';

export type LegalRefusal =
  | PartRefusal
  | 'DEMAND_UNKNOWN'
  | 'DEMAND_ENDED'
  | 'NOT_YET_ACKNOWLEDGED'
  | 'NOT_A_LEGAL_DEMAND'
  | 'NOT_ON_DUTY'
  | 'DESK_LEAD_ONLY'
  | 'LEGAL_FILE_STATE'
  | 'LEGAL_FILE_FULL'
  | 'LEGAL_CODE_UNKNOWN'
  | 'LEGAL_TEXT_MISSING'
  | 'LEGAL_AMOUNT_WRONG'
  | 'REASON_MISSING'
  | 'MATERIALS_MISSING'
  | 'MATERIALS_ALREADY_ASKED'
  | 'SAME_REVIEWER'
  | 'OBJECTED_ALREADY'
  | 'OBJECTION_TOO_LATE'
  | 'LAWYER_NOT_SUITABLE'
  | 'LEGAL_DATE_WRONG'
  | 'LEGAL_EVIDENCE_UNKNOWN'
  | 'LIMITATION_UNKNOWN'
  | 'PAPERS_FIRST'
  | 'INSTALMENTS_DIFFER'
  | 'INSTALMENT_UNKNOWN'
  | 'PROOF_MISSING'
  | 'RECEIPT_KNOWN'
  | 'NOT_RECOVERED';

/** `refusedBy`: what was written down instead of what was asked for; empty = it was done. */
export type LegalAnswer = Readonly<{ state: LegalState; itemId: string; refusedBy: '' | 'CONFLICT_OF_INTEREST' }>;
export type LegalDecision = Decision<LegalEvent, LegalAnswer, LegalRefusal>;

/** The demand that a file would be about. */
export type LegalDemand = Readonly<{
  demandId: string;
  type: string;
  communityId: string;
  state: string;
  /** Who has accepted to see the resident; empty = nobody. */
  providerId: string;
}>;

/** A command with all that is needed to judge it. */
export type LegalAsk<Command = LegalCommand> = Readonly<{
  fileId: string;
  command: Command;
  who: Person;
  /** Id of what the command adds to the file. */
  itemId: string;
  /** Undefined = no such demand; looked up only for what may begin a file. */
  demand: LegalDemand | undefined;
  counterpartyKey: string;
  /** Who is to be appointed, as the ledger knows them. */
  appointee: Person | undefined;
}>;

export function decideLegal(
  file: LegalFile | undefined,
  ask: LegalAsk,
  nowMs: number,
  rules: LegalRules,
): LegalDecision {
  const refusal = file === undefined ? beginRefusedBy(ask, rules) : refusedBy(file, ask, nowMs, rules);
  if (refusal !== undefined) return refused(refusal);
  const { command } = ask;
  if (command.type === 'consult') return decideAdvice(file, { ...ask, command }, nowMs, rules);
  if (command.type === 'apply') return decideApplication(file, { ...ask, command }, nowMs, rules);
  if (file === undefined) return refused('LEGAL_FILE_UNKNOWN');
  switch (command.type) {
    case 'askMaterials':
      return decideMaterialsAsked(file, command, nowMs, rules);
    case 'takeMaterials':
      return decideMaterialsTaken(file, { ...ask, command }, nowMs, rules);
    case 'grant':
      return decideGrant(file, { ...ask, command }, nowMs, rules);
    case 'refuse':
    case 'terminate':
      return decideNo(file, { ...ask, command }, nowMs, rules);
    case 'object':
      return decideObjection(file, command, nowMs, rules);
    case 'declareConflict':
      return decideConflict(file, { ...ask, command }, nowMs, rules);
    case 'appoint':
      return decideAppointment(file, { ...ask, command }, nowMs);
    case 'withdraw':
      return decideWithdrawal(command, nowMs);
    case 'noteEvidence':
    case 'noteLimitation':
    case 'markLimitation':
    case 'confirmLimitation':
    case 'addStep':
    case 'settle':
    case 'receive':
    case 'close':
      return decideLegalCase(file, { ...ask, command }, nowMs, rules);
  }
}

/** Nobody has taken these on: the desk does so first. */
const notYet = ['SUBMITTED', 'NEEDS_INFO'];
const ended = ['REJECTED', 'WITHDRAWN', 'DUPLICATE', 'CLOSED'];

/** Only a lawyer on duty begins a file, about a legal demand of a community they serve. */
function beginRefusedBy({ command, who, demand }: LegalAsk, { policy }: LegalRules): LegalRefusal | undefined {
  if (!who.isLawyer || permits[command.type].by !== 'DUTY') return 'LEGAL_FILE_UNKNOWN';
  if (demand === undefined || !serves(who, demand.communityId)) return 'DEMAND_UNKNOWN';
  if (!policy.types.includes(demand.type)) return 'NOT_A_LEGAL_DEMAND';
  if (notYet.includes(demand.state)) return 'NOT_YET_ACKNOWLEDGED';
  if (ended.includes(demand.state)) return 'DEMAND_ENDED';
  return isOnDuty(who, demand) ? undefined : 'NOT_ON_DUTY';
}

function refusedBy(file: LegalFile, ask: LegalAsk, nowMs: number, rules: LegalRules): LegalRefusal | undefined {
  const { command, who, demand } = ask;
  const { by, from } = permits[command.type];
  if (by === 'DUTY') {
    if (!serves(who, file.communityId)) return 'LEGAL_FILE_UNKNOWN';
    if (!isOnDuty(who, demand)) return 'NOT_ON_DUTY';
    if (hasConflict(file, who)) return 'CONFLICT_OF_INTEREST';
  } else {
    const found = partOf(file, who, nowMs, rules);
    if ('refusal' in found) return found.refusal;
    if (by === 'LEAD' && found.part !== 'LEAD') return 'DESK_LEAD_ONLY';
  }
  return from.includes(file.stage.state) ? undefined : 'LEGAL_FILE_STATE';
}

/** By the hours of the ledger, or because the resident comes to this lawyer. */
function isOnDuty({ isOnDuty: byHours, personId }: Person, demand: LegalDemand | undefined): boolean {
  return byHours || demand?.providerId === personId;
}
