import { Unavailable } from '@linli/env';

import { limits, type Weighed } from '../limits.ts';
import type { CommitResult, DocumentWrite, StoredDocument } from '../port.ts';
import { failureOf } from './errors.ts';
import { operator, type Row, type Rows } from './mongoose.ts';

/** How often a write is tried whose document stands as it expects and yet did not match. */
const attempts = 3;

export type WriteUpdate = Readonly<{
  by: string;
  set: Record<string, unknown>;
  more: Record<string, Record<string, unknown>>;
}>;

/** What a write does to its document, but for the version that it expects. */
export function updateOf(
  { sequence, changedAtMs, dueAtMs, expectedVersion, outbox }: DocumentWrite,
  given: Readonly<{
    k: Readonly<Record<string, string>>;
    weighed: Extract<Weighed, { ok: true }>;
    by: string;
    at: () => number;
  }>,
): WriteUpdate {
  const { state, seen, entries } = given.weighed;
  const { by, k } = given;
  const set = { version: expectedVersion + 1, by, state, seen, sequence, changedAtMs, dueAtMs, k };
  const waiting = entries.map((entry, n) => ({ id: outbox[n]?.eventId ?? '', at: given.at(), entry }));
  const first = waiting[0];
  return { by, set, more: first ? { $push: { outbox: { $each: waiting } }, $min: { outboxAt: first.at } } : {} };
}

/** One update that matches only the expected version; when it matches nothing, what stands tells why. */
export async function compareAndSet(rows: Rows, write: DocumentWrite, update: WriteUpdate): Promise<CommitResult> {
  const { id, expectedVersion, outbox } = write;
  const version = expectedVersion + 1;
  const room = limits.outboxEntries - outbox.length;
  const filter = {
    _id: id,
    version: expectedVersion,
    ...(outbox.length > 0 && { [`outbox.${room}`]: operator({ $exists: false }) }),
  };
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      if (await rows.update(filter, { $set: update.set, ...update.more }, expectedVersion === 0))
        return { ok: true, version };
    } catch (error) {
      const { kind } = failureOf(error);
      // State and memory are 1 MiB at most: it is the events that fill the 16 MiB of a document.
      if (kind === 'TOO_LARGE') return { ok: false, refusal: 'OUTBOX_FULL' };
      if (kind !== 'DUPLICATE') throw error;
    }
    const stands = await rows.get(id);
    // The client sends a write again when its answer is lost; the server's memory of it may be lost, too.
    if (stands?.version === version && stands.by === update.by) return { ok: true, version };
    if ((stands?.version ?? 0) !== expectedVersion)
      return { ok: false, refusal: 'VERSION_CONFLICT', current: documentOf(stands) };
    if (outbox.length > 0 && (await waitingIn(rows, id)) > room) return { ok: false, refusal: 'OUTBOX_FULL' };
  }
  throw new Unavailable('the primary is ahead of what a majority has');
}

async function waitingIn(rows: Rows, id: string): Promise<number> {
  const [row] = await rows.find({ _id: id }, { 'outbox.id': 1 }, '_id', 1);
  return row?.outbox?.length ?? 0;
}

/** Gone at once when nothing waits in it, else without a version until the log has taken its events. */
export async function removeAt(rows: Rows, id: string, expectedVersion: number, by: string): Promise<boolean> {
  if (expectedVersion === 0) return false;
  const filter = { _id: id, version: expectedVersion };
  if (await rows.delete({ ...filter, 'outbox.0': operator({ $exists: false }) })) return true;
  const gone = {
    $set: { version: 0, by },
    $unset: { state: 1, seen: 1, sequence: 1, changedAtMs: 1, dueAtMs: 1, k: 1 },
  };
  if (await rows.update(filter, gone)) return true;
  const stands = await rows.get(id);
  return stands?.version === 0 && stands.by === by;
}

export function documentOf(row: Row | undefined): StoredDocument | undefined {
  if (row === undefined || row.version === 0) return undefined;
  const { _id: id, version, sequence, changedAtMs, dueAtMs } = row;
  const state = JSON.parse(row.state) as StoredDocument['state'];
  const seen = JSON.parse(row.seen) as StoredDocument['seen'];
  return { id, version, state, seen, sequence, changedAtMs, dueAtMs };
}
