import type { Group } from './codes.ts';
import { decided, type Certain } from './decision.ts';
import { localDate } from './local-day.ts';

/** A resident as the intake knows them. Personal through and through: nothing of it is ever in a fact. */
export type Resident = Readonly<{
  residentId: string;
  name: string;
  idNumber: string;
  phone: string;
  address: string;
  communityId: string;
  groups: readonly Group[];
}>;

export type ResidentEvent = Readonly<{ type: 'known'; resident: Resident }>;

/** What is said anew replaces, what is not said stays, groups add up. */
export function knownBetter(before: Resident | undefined, said: Resident): Resident {
  if (before === undefined) return said;
  return {
    residentId: before.residentId,
    name: said.name || before.name,
    idNumber: said.idNumber || before.idNumber,
    phone: said.phone || before.phone,
    address: said.address || before.address,
    communityId: said.communityId || before.communityId,
    groups: [...new Set([...before.groups, ...said.groups])].sort(),
  };
}

export function sameResident(a: Resident, b: Resident): boolean {
  return (
    a.name === b.name &&
    a.idNumber === b.idNumber &&
    a.phone === b.phone &&
    a.address === b.address &&
    a.communityId === b.communityId &&
    a.groups.join() === b.groups.join()
  );
}

export function decideKnow(before: Resident | undefined, said: Resident): Certain<ResidentEvent, null> {
  const resident = knownBetter(before, said);
  if (before !== undefined && sameResident(before, resident)) return decided([], null);
  return decided([{ type: 'known', resident }], null);
}

export function evolveResident(_before: Resident | undefined, event: ResidentEvent): Resident {
  return event.resident;
}

/** First sign and stars: 李梅树 → 李**. */
export function maskedName(name: string): string {
  const [first, ...rest] = name;
  return first === undefined ? '' : first + '*'.repeat(rest.length);
}

/** First three and last four digits. */
export function maskedPhone(phone: string): string {
  return phone.length < 8 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** Ten-year band of the age, from the birth date inside an 18-digit ID number; empty = unknown. */
export function ageBand(idNumber: string, nowMs: number, utcOffsetMinutes: number): string {
  if (idNumber.length !== 18) return '';
  const today = Number(localDate(nowMs, utcOffsetMinutes).replaceAll('-', ''));
  const age = Math.floor((today - Number(idNumber.slice(6, 14))) / 10_000);
  if (!(age >= 0 && age < 130)) return '';
  if (age < 18) return '0-17';
  if (age < 60) return '18-59';
  return age >= 90 ? '90+' : `${Math.floor(age / 10) * 10}-${Math.floor(age / 10) * 10 + 9}`;
}
