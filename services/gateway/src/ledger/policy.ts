import type { DayParts } from './hours.ts';

/** Settings of the import, one set a tenant. Source in the comment; "assumed" = ours until an office says otherwise. */
export type LedgerPolicy = Readonly<{
  /** Minutes that the tenant's clocks are ahead of UTC. */
  offsetMinutes: number;
  /** What parts of a day mean when a provider names his hours: what he surely gives. */
  serviceParts: DayParts;
  /** What they mean when a resident names a wish: as wide as the word allows. */
  wantedParts: DayParts;
  /** What they mean on the door of a place. */
  openingParts: DayParts;
  /** Types that may be reported without a name (docs/rules.md, R8). */
  anonymousTypes: readonly string[];
  /** Lines in one request: at most what a service takes (500). */
  batchLines: number;
  /** How often a batch is sent when the other side is away, and the pauses between, doubling. */
  attempts: number;
  firstPauseMs: number;
  longestPauseMs: number;
  /** Time that one batch may take. */
  deadlineMs: number;
  /** Rows whose values are looked at to guess columns. */
  sampleRows: number;
}>;

const span = (from: number, to: number) => ({ fromMinute: from * 60, toMinute: to * 60 });

export const ledgerPolicy: LedgerPolicy = {
  offsetMinutes: 480,
  // Office hours of a county: assumed.
  serviceParts: {
    MORNING: [span(8.5, 11.5)],
    NOON: [span(11.5, 13.5)],
    AFTERNOON: [span(13.5, 17)],
    EVENING: [span(18, 20)],
    WHOLE: [span(8.5, 11.5), span(13.5, 17)],
  },
  // Outside quiet hours (R29: 21:00 to 08:00).
  wantedParts: {
    MORNING: [span(8, 12)],
    NOON: [span(11, 14)],
    AFTERNOON: [span(12, 18)],
    EVENING: [span(18, 21)],
    WHOLE: [span(8, 21)],
  },
  openingParts: {
    MORNING: [span(8, 12)],
    NOON: [span(11, 14)],
    AFTERNOON: [span(13, 18)],
    EVENING: [span(18, 21)],
    WHOLE: [span(0, 24)],
  },
  anonymousTypes: ['HAZARD_REPORT', 'FACILITY_GAP', 'INFO_QUERY'],
  batchLines: 200,
  attempts: 8, // about 25 seconds in all: a restart of the services is waited for
  firstPauseMs: 250,
  longestPauseMs: 8_000,
  deadlineMs: 30_000,
  sampleRows: 200,
};
