/** A key whose events wait for a person, and which service it waits in. No content of events: ids and codes alone. */
export type ParkedLine = Readonly<{
  service: string;
  topic: string;
  key: string;
  state: 'PARKED' | 'RELEASING';
  why: string;
  count: number;
  sinceMs: number;
}>;

export type ParkedEventLine = Readonly<{ n: number; eventId: string; type: string; why: string; parkedAtMs: number }>;

export type ParkedPlace = Readonly<{ service: string; topic: string; key: string }>;

/** What can be done about keys that are parked. Whatever names a place where nothing is parked is refused: ParkedUnknown. */
export interface ParkedDesk {
  list(): Promise<readonly ParkedLine[]>;
  show(place: ParkedPlace): Promise<readonly ParkedEventLine[]>;
  /** Handles what is parked there, in order, until none is left or one must be parked again. */
  release(place: ParkedPlace): Promise<Readonly<{ released: number; free: boolean; why: string }>>;
  /** Gives one event up for good; the reason goes to the log. */
  drop(place: ParkedPlace & Readonly<{ n: number; reason: string }>): Promise<void>;
}

/** Nothing is parked at the place that was named. */
export class ParkedUnknown extends Error {
  override readonly name = 'ParkedUnknown';
  readonly code: 'PARKED_UNKNOWN' | 'PARKED_EVENT_UNKNOWN';
  readonly words: Readonly<Record<string, string | number>>;

  constructor(code: ParkedUnknown['code'], words: ParkedUnknown['words']) {
    super(code);
    this.code = code;
    this.words = words;
  }
}
