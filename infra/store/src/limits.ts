import type { DocumentWrite } from './port.ts';

/** Limits that hold on every driver. Bytes are UTF-8 bytes of the JSON text. */
export const limits = {
  /** One outbox entry, whole. Far below what any log takes (Kafka: 1 MB). */
  eventBytes: 64 * 1024,
  /** Entries of one document that wait for the log. */
  outboxEntries: 256,
  /** State and seen together. */
  documentBytes: 1024 * 1024,
  /** Documents of one page. */
  pageSize: 1000,
  /** Declared indexes of one collection. */
  indexes: 16,
  /** UTF-16 units of a document id. */
  idLength: 512,
} as const;

/** The texts of a write as a driver keeps them, or the limit that it breaks. `OUTBOX_FULL` is for the driver to find: it knows what waits. */
export type Weighed =
  | Readonly<{ ok: true; state: string; seen: string; entries: readonly string[] }>
  | Readonly<{ ok: false; refusal: 'EVENT_TOO_LARGE' | 'OUTBOX_FULL' | 'DOCUMENT_TOO_LARGE' }>;

export function weigh(write: DocumentWrite): Weighed {
  if (write.outbox.length > limits.outboxEntries) return { ok: false, refusal: 'OUTBOX_FULL' };
  const state = JSON.stringify(write.state);
  const seen = JSON.stringify(write.seen);
  if (heavier(state, limits.documentBytes, seen)) return { ok: false, refusal: 'DOCUMENT_TOO_LARGE' };
  const entries: string[] = [];
  for (const entry of write.outbox) {
    const text = JSON.stringify(entry);
    if (heavier(text, limits.eventBytes)) return { ok: false, refusal: 'EVENT_TOO_LARGE' };
    entries.push(text);
  }
  return { ok: true, state, seen, entries };
}

/** Counts bytes only when the number of UTF-16 units (at most 3 bytes each) does not settle it. */
function heavier(text: string, bytes: number, more = ''): boolean {
  if ((text.length + more.length) * 3 <= bytes) return false;
  return Buffer.byteLength(text) + Buffer.byteLength(more) > bytes;
}
