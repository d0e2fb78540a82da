/** What a tenant may set, with the default and where it comes from (docs/rules.md). */

export type Audience = 'RESIDENT' | 'PROVIDER' | 'STAFF';

/** A piece of the local day, in minutes; `from` > `to` = over midnight. */
export type DayPart = Readonly<{ from: number; to: number }>;

export type Policy = Readonly<{
  language: string;
  /** Offset of the tenant's zone from UTC. Source: GB/T 7408, China keeps one zone without summer time. */
  utcOffsetMinutes: number;
  /** When people are left in peace. Source: docs/rules.md, quiet hours of messages. */
  quiet: Readonly<Record<Audience, readonly DayPart[]>>;
  /** Whose rest days are quiet as a whole. Same source: staff only. */
  quietOnRestDays: readonly Audience[];
  /** Called off less than this before the visit: told at once. Source: row 12 of the matrix. */
  lastMinuteMinutes: number;
  /** Waits after a refusal that may pass; after the last one the channel has failed. Own proposal. */
  retryMinutes: readonly number[];
  /** An attempt without an answer for so long is unclear. Own proposal. */
  answerSeconds: number;
  /** Repeats of an unclear attempt where the receiver drops repeats; elsewhere there are none. Source: P5. */
  repeatsOfUnclear: number;
  /** How long to wait when contact data cannot be asked. Own proposal. */
  askAgainMinutes: number;
}>;

const hours = (hour: number, minute = 0): number => hour * 60 + minute;

export const defaultPolicy: Policy = {
  language: 'zh',
  utcOffsetMinutes: 480,
  quiet: {
    RESIDENT: [
      { from: hours(20, 30), to: hours(8) },
      { from: hours(12), to: hours(14) },
    ],
    PROVIDER: [{ from: hours(20), to: hours(8) }],
    STAFF: [{ from: hours(20), to: hours(8) }],
  },
  quietOnRestDays: ['STAFF'],
  lastMinuteMinutes: 240,
  retryMinutes: [1, 5, 15, 60, 240],
  answerSeconds: 60,
  repeatsOfUnclear: 1,
  askAgainMinutes: 2,
};

export const minuteMs = 60_000;
