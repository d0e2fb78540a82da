/** Who may open a legal file: who works on it and who leads the desk, until a while after its end. Nobody else learns that it is there. */

import { lawyerOf, overSinceMs, type LegalFile } from './legal-file.ts';
import { endOf, type LegalRules } from './legal-policy.ts';

/** Somebody of the supply ledger as the desk knows them. */
export type Person = Readonly<{
  personId: string;
  /** The account in which they act. */
  userId: string;
  /** Of the kind LAWYER, and neither suspended nor gone. */
  isLawyer: boolean;
  /** Communities whose desk this person leads; empty = none. */
  leadsIn: readonly string[];
  /** Communities that the ledger says they serve; empty = every one. */
  servesIn: readonly string[];
  /** Counterparties that this lawyer never opposes, as keys. */
  conflictKeys: readonly string[];
  /** Within the own hours of the ledger now. */
  isOnDuty: boolean;
}>;

export type PartRefusal = 'LEGAL_FILE_UNKNOWN' | 'CONFLICT_OF_INTEREST' | 'LEGAL_FILE_OVER';

/** As what somebody comes to a file; a file of others and an unknown one look the same. */
export function partOf(
  file: LegalFile,
  who: Person,
  nowMs: number,
  rules: LegalRules,
): Readonly<{ part: 'LEAD' | 'LAWYER' }> | Readonly<{ refusal: PartRefusal }> {
  const leads = who.leadsIn.includes(file.communityId);
  if (!who.isLawyer || !(leads || lawyerOf(file) === who.personId)) return { refusal: 'LEGAL_FILE_UNKNOWN' };
  if (hasConflict(file, who)) return { refusal: 'CONFLICT_OF_INTEREST' };
  const overMs = overSinceMs(file);
  if (overMs !== undefined && nowMs >= endOf(rules.policy.relation, overMs, rules))
    return { refusal: 'LEGAL_FILE_OVER' };
  return { part: leads ? 'LEAD' : 'LAWYER' };
}

export function serves({ isLawyer, servesIn }: Person, communityId: string): boolean {
  return isLawyer && (servesIn.length === 0 || servesIn.includes(communityId));
}

/** Declared, noted, or written in the ledger. */
export function hasConflict({ conflicts, counterpartyKey }: LegalFile, who: Person): boolean {
  return conflicts.some(({ lawyerId }) => lawyerId === who.personId) || actsFor(who, counterpartyKey);
}

export function actsFor({ conflictKeys }: Person, counterpartyKey: string): boolean {
  return counterpartyKey !== '' && conflictKeys.includes(counterpartyKey);
}

/** ISO weekday and minutes of the local day. */
export type DutyHours = Readonly<{ weekday: number; fromMinute: number; toMinute: number }>;

const dayMs = 86_400_000;

/** True when an instant lies within the hours of the ledger. */
export function isWithin(hours: readonly DutyHours[], atMs: number, utcOffsetMinutes: number): boolean {
  const localMs = atMs + utcOffsetMinutes * 60_000;
  const day = Math.floor(localMs / dayMs);
  // 1970-01-01 was a Thursday.
  const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
  const minute = (localMs - day * dayMs) / 60_000;
  return hours.some((one) => one.weekday === weekday && minute >= one.fromMinute && minute < one.toMinute);
}
