/**
 * A single outcome on its way to the public board (晒单), only for types whose visibility is ITEM.
 *
 *   CANDIDATE ── a publisher writes a neutral headline ─▶ REDACTED ── a second person reviews ─▶ PUBLISHED
 *       └──────────────── not for the public ────────────────┴──── objection, correction ─▶ WITHDRAWN
 *
 * Pure: reads no clock. Source: docs/rules.md §3.9, R31.
 */

type Facts = Readonly<{
  itemId: string;
  demandId: string;
  communityId: string;
  category: string;
  month: string;
  durationDays: number;
  solved: string;
}>;

export type PublicItem =
  | (Facts & { readonly state: 'CANDIDATE' })
  | (Facts & { readonly state: 'REDACTED'; readonly headline: string; readonly redactedBy: string })
  | (Facts & {
      readonly state: 'PUBLISHED';
      readonly headline: string;
      readonly redactedBy: string;
      readonly reviewedBy: string;
      readonly publishedAtMs: number;
    })
  | (Facts & { readonly state: 'WITHDRAWN'; readonly reason: string });

export type PublicItemEvent =
  | { readonly type: 'candidate-found'; readonly facts: Facts }
  | { readonly type: 'redacted'; readonly headline: string; readonly by: string }
  | { readonly type: 'published'; readonly by: string; readonly atMs: number }
  | { readonly type: 'withdrawn'; readonly reason: string };

export type PublicItemRefusal =
  | 'PUBLIC_ITEM_UNKNOWN'
  | 'PUBLIC_ITEM_WRONG_STATE'
  | 'HEADLINE_MISSING'
  | 'HEADLINE_PERSONAL'
  | 'SAME_PERSON'
  | 'REASON_MISSING';

type Decided<E> =
  | { readonly ok: true; readonly events: readonly E[]; readonly answer: string }
  | { readonly ok: false; readonly refusal: PublicItemRefusal };

const longestHeadline = 120;
/** Seven digits in a row, also in full width or broken by signs, are a phone, a licence or an identity number. */
const numberOfSomebody = /(?:[0-9０-９][\s-]?){6}[0-9０-９Xx]/;

/** A publisher's neutral headline replaces everything personal; nothing of the demand's own text is carried over. */
export function decideRedact(item: PublicItem | undefined, headline: string, by: string): Decided<PublicItemEvent> {
  if (item === undefined) return refused('PUBLIC_ITEM_UNKNOWN');
  if (item.state !== 'CANDIDATE' && item.state !== 'REDACTED') return refused('PUBLIC_ITEM_WRONG_STATE');
  const text = headline
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longestHeadline);
  if (text === '') return refused('HEADLINE_MISSING');
  if (numberOfSomebody.test(text)) return refused('HEADLINE_PERSONAL');
  return { ok: true, events: [{ type: 'redacted', headline: text, by }], answer: 'REDACTED' };
}

/** The reviewer is a second person (R31). */
export function decidePublish(item: PublicItem | undefined, by: string, nowMs: number): Decided<PublicItemEvent> {
  if (item === undefined) return refused('PUBLIC_ITEM_UNKNOWN');
  if (item.state !== 'REDACTED') return refused('PUBLIC_ITEM_WRONG_STATE');
  if (item.redactedBy === by) return refused('SAME_PERSON');
  return { ok: true, events: [{ type: 'published', by, atMs: nowMs }], answer: 'PUBLISHED' };
}

export function decideWithdraw(item: PublicItem | undefined, reason: string): Decided<PublicItemEvent> {
  if (item === undefined) return refused('PUBLIC_ITEM_UNKNOWN');
  if (item.state === 'WITHDRAWN') return refused('PUBLIC_ITEM_WRONG_STATE');
  if (reason.trim() === '') return refused('REASON_MISSING');
  return { ok: true, events: [{ type: 'withdrawn', reason: reason.trim() }], answer: 'WITHDRAWN' };
}

export function evolvePublicItem(item: PublicItem | undefined, event: PublicItemEvent): PublicItem {
  if (event.type === 'candidate-found') return { ...event.facts, state: 'CANDIDATE' };
  if (item === undefined) throw new Error(`${event.type} before candidate-found`);
  const { itemId, demandId, communityId, category, month, durationDays, solved } = item;
  const facts: Facts = { itemId, demandId, communityId, category, month, durationDays, solved };
  switch (event.type) {
    case 'redacted':
      return { ...facts, state: 'REDACTED', headline: event.headline, redactedBy: event.by };
    case 'published':
      if (item.state !== 'REDACTED') throw new Error(`published from ${item.state}`);
      return { ...item, state: 'PUBLISHED', reviewedBy: event.by, publishedAtMs: event.atMs };
    case 'withdrawn':
      return { ...facts, state: 'WITHDRAWN', reason: event.reason };
  }
}

function refused(refusal: PublicItemRefusal): { readonly ok: false; readonly refusal: PublicItemRefusal } {
  return { ok: false, refusal };
}
