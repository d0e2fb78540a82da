/** What somebody must look at now. Seen in the list of the desk; nothing is said to others. */

import { lateInstalments } from './legal-case.ts';
import type { LegalFile } from './legal-file.ts';
import { nearestEnd } from './legal-limitation.ts';
import { endOf, type LegalRules } from './legal-policy.ts';

export type LegalAlarm = 'REVIEW_LATE' | 'APPOINTMENT_LATE' | 'LIMITATION_NEAR' | 'LIMITATION_PAST' | 'INSTALMENT_LATE';

const open: readonly string[] = ['UNDER_REVIEW', 'MATERIALS_AWAITED', 'GRANTED', 'ACTIVE'];

/** The most pressing first. */
export function alarmsOf(file: LegalFile, nowMs: number, rules: LegalRules): readonly LegalAlarm[] {
  const { stage, limitations } = file;
  const alarms: LegalAlarm[] = [];
  const endMs = open.includes(stage.state) ? nearestEnd(limitations, rules)?.endMs : undefined;
  if (endMs !== undefined && nowMs >= endMs) alarms.push('LIMITATION_PAST');
  else if (endMs !== undefined && endMs <= endOf(rules.policy.limitationAlarm, nowMs, rules))
    alarms.push('LIMITATION_NEAR');
  if (stage.state === 'UNDER_REVIEW' && nowMs >= stage.decideByMs) alarms.push('REVIEW_LATE');
  if (stage.state === 'GRANTED' && nowMs >= stage.appointByMs) alarms.push('APPOINTMENT_LATE');
  if (stage.state === 'ACTIVE' && lateInstalments(file, nowMs).length > 0) alarms.push('INSTALMENT_LATE');
  return alarms;
}
