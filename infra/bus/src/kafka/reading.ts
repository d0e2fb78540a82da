import type { PlacedRecord } from '../port.ts';

/** Where one partition begins and ends, and how far its group has come. */
export type Extent = Readonly<{ startOffset: number; endOffset: number; position: number }>;

/** One partition while it is ours. */
export type Reading = {
  readonly topic: string;
  readonly partition: number;
  next: number;
  startOffset: number;
  /** A batch is with the consumer. */
  inHand: boolean;
  /** The client goes on fetching the other partitions without waiting for this one. */
  inBackground: boolean;
};

export function within({ startOffset, endOffset, position }: Extent): boolean {
  return startOffset <= position && position <= endOffset;
}

/** What a consumer is handed of a fetch, given what we now know of the partition. */
export function recordsFor(records: readonly PlacedRecord[], extent: Extent): readonly PlacedRecord[] {
  return within(extent) ? records.filter(({ offset }) => offset >= extent.position) : [];
}
