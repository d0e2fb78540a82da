/** Reading: that somebody looked into a health record, when, by which visit and for what. Written before anything is shown. */

import { decided, refused, type Decision } from './decision.ts';

export type Reading = Readonly<{
  readingId: string;
  recordId: string;
  readerId: string;
  visitId: string;
  purpose: string;
  atMs: number;
}>;
export type ReadingEvent = Readonly<{ type: 'read'; reading: Reading }>;

/** A doctor reads to care; every other purpose has a way of its own. */
export function decideReading(
  reading: Reading | undefined,
  asked: Omit<Reading, 'atMs'>,
  nowMs: number,
): Decision<ReadingEvent, null, 'PURPOSE_NOT_ALLOWED'> {
  if (asked.purpose !== 'CARE') return refused('PURPOSE_NOT_ALLOWED');
  return decided(reading === undefined ? [{ type: 'read', reading: { ...asked, atMs: nowMs } }] : [], null);
}

export function evolveReading(_: Reading | undefined, { reading }: ReadingEvent): Reading {
  return reading;
}
