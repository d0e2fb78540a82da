import type { Identity } from './envelope.ts';

/** Where an event stands to what this process has finished of its aggregate. */
export type Standing = 'next' | 'repeat' | 'hole';

/**
 * The last (incarnation, sequence) of each aggregate that this process has finished on one partition. It only saves
 * work and raises alarms: after a restart it knows nothing, and the documents' own `seen` decides.
 */
export class LastSequences {
  /** Oldest use first. */
  readonly #last = new Map<string, readonly [incarnation: number, sequence: number]>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * An aggregate not seen before (or long ago) stands at `next`. A new incarnation begins wherever it likes. A hole is only a
   * suspicion: what was seen first may have been a late repeat, and the log itself must say (holes.ts).
   */
  standingOf({ aggregateId, incarnation, sequence }: Identity): Standing {
    const last = this.#last.get(aggregateId);
    if (last === undefined || incarnation > last[0]) return 'next';
    if (incarnation < last[0] || sequence <= last[1]) return 'repeat';
    return sequence === last[1] + 1 ? 'next' : 'hole';
  }

  /** Sequence of the last event finished of an aggregate; 0 = none. */
  lastOf(aggregateId: string): number {
    return this.#last.get(aggregateId)?.[1] ?? 0;
  }

  finished({ aggregateId, incarnation, sequence }: Identity): void {
    const last = this.#last.get(aggregateId);
    this.#last.delete(aggregateId);
    const older = last !== undefined && (incarnation < last[0] || (incarnation === last[0] && sequence < last[1]));
    this.#last.set(aggregateId, older ? last : [incarnation, sequence]);
    if (this.#last.size <= this.#limit) return;
    for (const oldest of this.#last.keys()) {
      this.#last.delete(oldest);
      return;
    }
  }
}
