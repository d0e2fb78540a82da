/** What time alone does to a legal file: terms that end soon or are over are told, and who has been asked for materials and says nothing has withdrawn. */

import { decided, type Decision } from './decision.ts';
import { comeBy, isTold, keyOf, nextAlarmMs } from './legal-alarms.ts';
import type { LegalEvent } from './legal-event.ts';
import type { LegalFile, LegalState } from './legal-file.ts';
import type { LegalRules } from './legal-policy.ts';

/** The next instant at which time has something to say; null = never. */
export function legalDueAtMs(file: LegalFile, rules: LegalRules): number | null {
  const alarmMs = nextAlarmMs(file, rules);
  if (file.stage.state !== 'MATERIALS_AWAITED') return alarmMs;
  return Math.min(alarmMs ?? Infinity, file.stage.silentAtMs);
}

/** Alarms first: who has withdrawn needs none any more. */
export function decideLegalDue(
  file: LegalFile | undefined,
  nowMs: number,
  rules: LegalRules,
): Decision<LegalEvent, LegalState | '', never> {
  if (file === undefined) return decided([], '');
  if (file.stage.state === 'MATERIALS_AWAITED' && nowMs >= file.stage.silentAtMs)
    return decided([{ type: 'withdrawn', reason: 'SILENCE', atMs: nowMs }], 'WITHDRAWN');
  const events = comeBy(file, nowMs, rules).flatMap((one): LegalEvent[] => {
    if (isTold(file, one)) return [];
    return [{ type: 'alarmed', alarm: one.alarm, dueMs: one.dueMs, key: keyOf(one), atMs: nowMs }];
  });
  return decided(events, file.stage.state);
}
