/**
 * HealthRecord (健康档案): what a team has written about one person. Entries are only ever added; a mistake is corrected by a
 * new entry that names the old one, and both stay. Nothing of it is an event for others, and each reading is written down
 * (reading.ts) before anything is shown.
 */

import { decided, refused, type Decision } from './decision.ts';
import { limitsBroken, valueFits, type Limit, type Measured, type Prompt } from './vital-signs.ts';

export const templates = ['VITALS', 'MEDICATION_REVIEW', 'REHAB_SESSION', 'RISK', 'CARE_PLAN'] as const;
export type Template = (typeof templates)[number];

export type Written = Readonly<{
  entryId: string;
  visitId: string;
  /** The provider's line of the supply ledger. */
  authorId: string;
  template: Template;
  values: readonly Measured[];
  text: string;
  /** The entry that this one corrects; empty = none. */
  correctsEntryId: string;
}>;
export type Entry = Written & Readonly<{ atMs: number }>;

export type HealthRecord = Readonly<{ recordId: string; residentId: string; entries: readonly Entry[] }>;
export type HealthRecordEvent = Readonly<{ type: 'written'; recordId: string; residentId: string; entry: Entry }>;

export type WriteRefusal = 'ENTRY_EMPTY' | 'ENTRY_UNKNOWN' | 'ENTRY_CORRECTED' | 'VALUE_WRONG' | 'RECORD_FULL';
export type WriteAnswer = Readonly<{ entryId: string; prompts: readonly Prompt[] }>;

type RecordPolicy = Readonly<{ entriesPerRecord: number; vitalLimits: readonly Limit[] }>;

/** Adds an entry, and says what its values ask for now: an emergency never waits for a referral. */
export function decideWrite(
  record: HealthRecord | undefined,
  ids: Readonly<{ recordId: string; residentId: string }>,
  written: Written,
  nowMs: number,
  policy: RecordPolicy,
): Decision<HealthRecordEvent, WriteAnswer, WriteRefusal> {
  const entries = record?.entries ?? [];
  const { values, text, correctsEntryId, entryId } = written;
  if (values.length === 0 && text === '') return refused('ENTRY_EMPTY');
  if (new Set(values.map(({ code }) => code)).size < values.length || !values.every(valueFits))
    return refused('VALUE_WRONG');
  if (correctsEntryId !== '') {
    if (!entries.some((entry) => entry.entryId === correctsEntryId)) return refused('ENTRY_UNKNOWN');
    // A correction of what has been corrected would leave two last words.
    if (entries.some((entry) => entry.correctsEntryId === correctsEntryId)) return refused('ENTRY_CORRECTED');
  }
  if (entries.length >= policy.entriesPerRecord) return refused('RECORD_FULL');
  return decided([{ type: 'written', ...ids, entry: { ...written, atMs: nowMs } }], {
    entryId,
    prompts: limitsBroken(values, policy.vitalLimits),
  });
}

export function evolveHealthRecord(record: HealthRecord | undefined, event: HealthRecordEvent): HealthRecord {
  const { recordId, residentId, entry } = event;
  return { recordId, residentId, entries: [...(record?.entries ?? []), entry] };
}
