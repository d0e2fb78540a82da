/** What a tenant may set, with the default and where it comes from (docs/rules.md). */
export type Policy = Readonly<{
  /** Offset of the tenant's zone from UTC. Source: GB/T 7408, China keeps one zone without summer time. */
  utcOffsetMinutes: number;
  /** Minute of the local day at which a day document begins; nobody is visited at that hour. Own proposal. */
  dayBeginsMinute: number;
  /** How long after an unanswered question about a slot it is asked again. Own proposal. */
  askAgainMinutes: number;
  /** Reminders before a visit, longest first: code of the fact and minutes before the start. Source: R28. */
  reminders: readonly Readonly<{ code: string; minutesBefore: number }>[];
  /** Nobody checked in, or out, this long after the planned time: overdue. Source: docs/rules.md, row 16 of the matrix. */
  overdueMinutes: number;
  /** Nobody sets out longer than this before the start. Own proposal. */
  setOutMinutes: number;
  /** Nobody is a no-show before this long after the start. Own proposal. */
  noShowGraceMinutes: number;
  /** A record written late credits at most this much more than was planned. Own proposal, for I20. */
  creditBeyondPlanMinutes: number;
}>;

export const defaultPolicy: Policy = {
  utcOffsetMinutes: 480,
  dayBeginsMinute: 240,
  askAgainMinutes: 10,
  reminders: [
    { code: 'T24H', minutesBefore: 1440 },
    { code: 'T2H', minutesBefore: 120 },
  ],
  overdueMinutes: 30,
  setOutMinutes: 180,
  noShowGraceMinutes: 15,
  creditBeyondPlanMinutes: 60,
};

export const minuteMs = 60_000;
