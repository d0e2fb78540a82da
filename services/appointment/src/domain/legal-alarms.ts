/** What somebody must look at: shown in the list of the desk from its instant on, and told once when it comes. */

import { lateInstalments } from './legal-case.ts';
import type { LegalFile } from './legal-file.ts';
import { basisOf, earliestEndMs } from './legal-limitation.ts';
import type { LegalRules } from './legal-policy.ts';

/** The most pressing first. */
const alarms = [
  ...['LIMITATION_PAST', 'ACT_FIRST', 'LIMITATION_NEAR', 'REVIEW_LATE', 'APPOINTMENT_LATE'],
  ...['INSTALMENT_LATE', 'REVIEW_ENDS_SOON', 'APPOINTMENT_ENDS_SOON', 'LIMITATION_AHEAD'],
] as const;
export type LegalAlarm = (typeof alarms)[number];

/** An alarm, when it comes, and the term it is about: a later alarm of one term takes the place of the earlier. */
export type Coming = Readonly<{ alarm: LegalAlarm; atMs: number; term: string; dueMs: number }>;

const dayMs = 86_400_000;
const open: readonly string[] = ['UNDER_REVIEW', 'MATERIALS_AWAITED', 'GRANTED', 'ACTIVE'];

/** What must be looked at now. */
export function alarmsOf(file: LegalFile, nowMs: number, rules: LegalRules): readonly LegalAlarm[] {
  const now = new Set<LegalAlarm>(comeBy(file, nowMs, rules).map(({ alarm }) => alarm));
  return alarms.filter((alarm) => now.has(alarm));
}

/** Alarms whose instant has come, one for each term: its last. */
export function comeBy(file: LegalFile, nowMs: number, rules: LegalRules): readonly Coming[] {
  const last = new Map<string, Coming>();
  for (const one of comingOf(file, rules)) if (one.atMs <= nowMs) last.set(one.term, one);
  return [...last.values()];
}

/** When a file must next be looked at for an alarm that nobody has been told of; null = never, as things stand. */
export function nextAlarmMs(file: LegalFile, rules: LegalRules): number | null {
  const all = comingOf(file, rules);
  // Who has been told of the later alarm of a term needs no earlier one.
  const isCovered = ({ term, atMs }: Coming): boolean =>
    all.some((one) => one.term === term && one.atMs >= atMs && isTold(file, one));
  const untold = all.filter((one) => !isCovered(one));
  return untold.length === 0 ? null : Math.min(...untold.map(({ atMs }) => atMs));
}

/** Each alarm of each end of a term is told once: a term that has moved is another. */
export function keyOf({ alarm, term, dueMs }: Coming): string {
  return `${alarm} ${term} ${dueMs}`;
}

export function isTold({ told }: LegalFile, coming: Coming): boolean {
  return told.includes(keyOf(coming));
}

/** Everything that will come if nothing happens; of one term in the order of their instants. */
function comingOf(file: LegalFile, rules: LegalRules): readonly Coming[] {
  const { stage } = file;
  const ofStage: Coming[] = [];
  if (stage.state === 'UNDER_REVIEW') {
    const { warnMs, decideByMs: dueMs } = stage;
    ofStage.push({ alarm: 'REVIEW_ENDS_SOON', atMs: warnMs, term: 'REVIEW', dueMs });
    ofStage.push({ alarm: 'REVIEW_LATE', atMs: dueMs, term: 'REVIEW', dueMs });
  }
  if (stage.state === 'GRANTED') {
    const { warnMs, appointByMs: dueMs } = stage;
    ofStage.push({ alarm: 'APPOINTMENT_ENDS_SOON', atMs: warnMs, term: 'APPOINT', dueMs });
    ofStage.push({ alarm: 'APPOINTMENT_LATE', atMs: dueMs, term: 'APPOINT', dueMs });
  }
  return [...(open.includes(stage.state) ? ofLimitations(file, rules) : []), ...ofStage, ...ofInstalments(file)];
}

/** Each limitation by its earliest possible end. */
function ofLimitations({ limitations }: LegalFile, rules: LegalRules): readonly Coming[] {
  const { limitationAhead, limitationAlarm, actFirst } = rules.policy;
  const before = (endMs: number, { amount }: typeof actFirst): number => Math.round(endMs - amount * dayMs);
  return limitations.flatMap((limitation) => {
    const basis = basisOf(limitation.basis, rules);
    if (basis === undefined) return [];
    const of = { term: limitation.limitationId, dueMs: earliestEndMs(limitation, basis, rules) };
    return [
      { alarm: 'LIMITATION_AHEAD', atMs: before(of.dueMs, limitationAhead), ...of },
      { alarm: 'LIMITATION_NEAR', atMs: before(of.dueMs, limitationAlarm), ...of },
      { alarm: 'ACT_FIRST', atMs: before(of.dueMs, actFirst), ...of },
      { alarm: 'LIMITATION_PAST', atMs: of.dueMs, ...of },
    ] as const;
  });
}

function ofInstalments(file: LegalFile): readonly Coming[] {
  if (file.stage.state !== 'ACTIVE') return [];
  return lateInstalments(file, Infinity).map(({ instalmentId, dueMs }) => {
    return { alarm: 'INSTALMENT_LATE', atMs: dueMs, term: instalmentId, dueMs };
  });
}
