/** Reading: that somebody looked into a health record or a legal file, when and for what. Written before anything is shown. */

import { decided, refused, type Decision } from './decision.ts';

export type Reading = Readonly<{
  readingId: string;
  recordId: string;
  readerId: string;
  /** The visit that opened a health record; empty for a legal file. */
  visitId: string;
  purpose: string;
  atMs: number;
}>;
export type ReadingEvent = Readonly<{ type: 'read'; reading: Reading }>;

/** A doctor reads to care, a lawyer for the case; every other purpose has a way of its own. */
export function decideReading(
  reading: Reading | undefined,
  asked: Omit<Reading, 'atMs'>,
  nowMs: number,
  allowed: 'CARE' | 'LEGAL' = 'CARE',
): Decision<ReadingEvent, null, 'PURPOSE_NOT_ALLOWED'> {
  if (asked.purpose !== allowed) return refused('PURPOSE_NOT_ALLOWED');
  return decided(reading === undefined ? [{ type: 'read', reading: { ...asked, atMs: nowMs } }] : [], null);
}

export function evolveReading(_: Reading | undefined, { reading }: ReadingEvent): Reading {
  return reading;
}
