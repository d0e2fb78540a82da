/** Who may open a person's health record: who goes to them, for a health visit, until a while after it, to care for them. */

import { minuteMs } from './policy.ts';
import { holdsTheDay, type Visit } from './visit.ts';

export type RelationRefusal = 'VISIT_UNKNOWN' | 'VISIT_STATE' | 'NOT_A_HEALTH_VISIT' | 'RELATION_OVER';
type RelationPolicy = Readonly<{ healthTypes: readonly string[]; relationDays: number }>;

/** Undefined = the relation stands. A visit of others and an unknown one look the same. */
export function relationRefusedBy(
  visit: Visit | undefined,
  personId: string,
  nowMs: number,
  { healthTypes, relationDays }: RelationPolicy,
): RelationRefusal | undefined {
  if (visit === undefined || ![visit.providerId, visit.assistantId].includes(personId) || personId === '')
    return 'VISIT_UNKNOWN';
  if (!healthTypes.includes(visit.type)) return 'NOT_A_HEALTH_VISIT';
  if (!holdsTheDay(visit)) return 'RELATION_OVER';
  return nowMs >= visit.endMs + relationDays * 1440 * minuteMs ? 'RELATION_OVER' : undefined;
}

/** Only who has been at the door may write; until then the record may be read to prepare. */
export function mayWrite(visit: Visit): boolean {
  return visit.state !== 'BOOKED' && visit.state !== 'EN_ROUTE' && holdsTheDay(visit);
}
