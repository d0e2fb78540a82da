import { cellOf } from './cells.ts';
import { ruleOf, type Policy } from './policy.ts';
import { providerKinds, type Profile, type ProviderKind, type WeeklyWindow } from './provider.ts';

/** One line of a supply ledger as it was read. */
export type LedgerLine = Readonly<{
  kind: string;
  name: string;
  phone: string;
  sex: string;
  organisation: string;
  title: string;
  department: string;
  skills: readonly string[];
  unknownSkills: readonly string[];
  windows: readonly WeeklyWindow[];
  visitMinutes: number;
  weeklyCap: number;
  communityIds: readonly string[];
  gridId: string;
  insuredUntilMs: number;
  licence: string;
  conflictParties: readonly string[];
  station: string;
  latitude: number;
  longitude: number;
  age: number;
  facilityKind: string;
  seats: number;
  address: string;
  services: readonly string[];
  openingHours: string;
}>;

export type LineRefusal = 'KIND_UNKNOWN' | 'NAME_MISSING' | 'WINDOW_WRONG' | 'NUMBER_WRONG';
export type LineWarning = 'UNKNOWN_SKILL' | 'NO_SKILL' | 'NO_HOURS' | 'HOURS_TOO_SHORT';

export type ReadLine =
  | Readonly<{ ok: true; profile: Profile; warnings: readonly LineWarning[] }>
  | Readonly<{ ok: false; refusal: LineRefusal }>;

const places: readonly ProviderKind[] = ['FACILITY', 'STATION', 'CANTEEN', 'DEPARTMENT_DESK', 'MERCHANT'];

/** What a line says, in one spelling and order, so that the same line read again is seen to be the same. */
export function profileOf(line: LedgerLine, keyOf: (party: string) => string, policy: Policy): ReadLine {
  const kind = providerKinds.find((known) => known === line.kind);
  if (kind === undefined) return { ok: false, refusal: 'KIND_UNKNOWN' };
  if (line.name.trim() === '') return { ok: false, refusal: 'NAME_MISSING' };
  if (!line.windows.every(isWindow)) return { ok: false, refusal: 'WINDOW_WRONG' };
  if (
    ![line.visitMinutes, line.weeklyCap, line.seats, line.age, line.insuredUntilMs].every(
      (n) => Number.isSafeInteger(n) && n >= 0,
    )
  ) {
    return { ok: false, refusal: 'NUMBER_WRONG' };
  }
  const windows = [...line.windows]
    .map(({ weekday, fromMinute, toMinute, capacity }) => ({ weekday, fromMinute, toMinute, capacity }))
    .sort((a, b) => a.weekday - b.weekday || a.fromMinute - b.fromMinute || a.toMinute - b.toMinute);
  const { facilityKind, seats, address, services, openingHours } = line;
  const profile: Profile = {
    kind,
    name: line.name.trim(),
    phone: line.phone,
    sex: line.sex,
    organisation: line.organisation,
    title: line.title,
    department: line.department,
    skills: unique(line.skills),
    unknownSkills: unique(line.unknownSkills),
    windows,
    visitMinutes: line.visitMinutes,
    weeklyCap: line.weeklyCap,
    communityIds: unique(line.communityIds),
    gridId: line.gridId,
    insuredUntilMs: line.insuredUntilMs,
    conflictKeys: unique(
      line.conflictParties
        .map((party) => party.trim())
        .filter((party) => party !== '')
        .map(keyOf),
    ),
    station: line.station,
    cell: cellOf(line.latitude, line.longitude),
    age: line.age,
    facility: places.includes(kind)
      ? { kind: facilityKind, seats, address, services: [...services], openingHours }
      : null,
  };
  return { ok: true, profile, warnings: warningsOf(profile, policy) };
}

function warningsOf(profile: Profile, policy: Policy): readonly LineWarning[] {
  const warnings: LineWarning[] = [];
  if (profile.unknownSkills.length > 0) warnings.push('UNKNOWN_SKILL');
  if (profile.facility !== null) return warnings;
  if (!profile.skills.some((skill) => ruleOf(policy, skill) !== undefined)) warnings.push('NO_SKILL');
  if (profile.windows.length === 0) warnings.push('NO_HOURS');
  // People × minutes beyond the window: the smaller capacity binds.
  const tight = ({ fromMinute, toMinute, capacity }: WeeklyWindow) =>
    profile.visitMinutes * capacity > toMinute - fromMinute;
  if (profile.windows.some(tight)) warnings.push('HOURS_TOO_SHORT');
  return warnings;
}

function isWindow({ weekday, fromMinute, toMinute, capacity }: WeeklyWindow): boolean {
  const whole = [weekday, fromMinute, toMinute, capacity].every(Number.isSafeInteger);
  return (
    whole &&
    weekday >= 1 &&
    weekday <= 7 &&
    fromMinute >= 0 &&
    fromMinute < toMinute &&
    toMinute <= 1440 &&
    capacity >= 0
  );
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort();
}
