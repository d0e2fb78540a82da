import { decideWrite, type Entry, type WriteAnswer, type WriteRefusal, type Written } from '../domain/health-record.ts';
import { decideReading, type Reading } from '../domain/reading.ts';
import { mayWrite, relationRefusedBy, type RelationRefusal } from '../domain/relation.ts';
import { minuteMs } from '../domain/policy.ts';
import { recordIdOf } from './names.ts';
import type { Cause, Clock, HealthRecords, Ids, Outcome, Policy, Readings, Visits } from './ports.ts';

type Ports = Readonly<{
  visits: Visits;
  records: HealthRecords;
  readings: Readings;
  ids: Ids;
  clock: Clock;
  policy: Policy;
}>;
type CommandCause = Extract<Cause, { kind: 'command' }>;

export type WriteHealthEntry = (
  command: Omit<Written, 'entryId'> & Readonly<{ cause: CommandCause }>,
) => Promise<Outcome<WriteAnswer, WriteRefusal | RelationRefusal>>;

/** Who is or was at the door writes down what was found. */
export function makeWriteHealthEntry(ports: Ports): WriteHealthEntry {
  const { visits, records, ids, clock, policy } = ports;
  return async ({ cause, ...written }) => {
    const visit = (await visits.find(written.visitId))?.state;
    const refusal = relationRefusedBy(visit, written.authorId, clock.nowMs(), policy);
    if (visit === undefined || refusal !== undefined) return { ok: false, refusal: refusal ?? 'VISIT_UNKNOWN' };
    if (!mayWrite(visit)) return { ok: false, refusal: 'VISIT_STATE' };
    const { residentId } = visit;
    const recordId = recordIdOf(ids, residentId);
    const entryId = ids.derived('he', `${recordId}:${written.authorId}:${cause.commandId}`);
    return records.change(recordId, cause, (record, nowMs) =>
      decideWrite(record, { recordId, residentId }, { entryId, ...written }, nowMs, policy),
    );
  };
}

export type Opened = Readonly<{
  recordId: string;
  version: number;
  entries: readonly Entry[];
  readings: readonly Reading[];
}>;
export type ReadHealthRecord = (
  command: Readonly<{ visitId: string; readerId: string; purpose: string; cause: CommandCause }>,
) => Promise<
  Readonly<{ ok: true; opened: Opened }> | Readonly<{ ok: false; refusal: RelationRefusal | 'PURPOSE_NOT_ALLOWED' }>
>;

const readingsShown = 50;
/** Looks further back than this are the auditor's business. */
const readingsShownDays = 90;

/** Opens the record of who is visited: the look is written down first, then all entries are shown, oldest first. */
export function makeReadHealthRecord(ports: Ports): ReadHealthRecord {
  const { visits, records, readings, ids, clock, policy } = ports;
  return async ({ visitId, readerId, purpose, cause }) => {
    const visit = (await visits.find(visitId))?.state;
    const refusal = relationRefusedBy(visit, readerId, clock.nowMs(), policy);
    if (visit === undefined || refusal !== undefined) return { ok: false, refusal: refusal ?? 'VISIT_UNKNOWN' };
    const recordId = recordIdOf(ids, visit.residentId);
    // The id holds all that makes the look: another person's use of the same command id is another look.
    const readingId = ids.derived('hr', `${recordId}:${readerId}:${visitId}:${cause.commandId}`);
    const asked = { readingId, recordId, readerId, visitId, purpose };
    const noted = await readings.change(readingId, cause, (reading, nowMs) => decideReading(reading, asked, nowMs));
    if (!noted.ok) return noted;
    const fromMs = clock.nowMs() - readingsShownDays * 1440 * minuteMs;
    const looks = await readings.page({ index: 'record', equals: [recordId], from: fromMs, limit: readingsShown });
    const found = await records.find(recordId);
    const opened = {
      recordId,
      version: found?.version ?? 0,
      entries: found?.state.entries ?? [],
      readings: looks.found.map(({ state }) => state),
    };
    return { ok: true, opened };
  };
}
