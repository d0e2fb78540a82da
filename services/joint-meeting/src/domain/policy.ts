import type { Level, Trigger } from './item.ts';

/** What a tenant may set, with the default and where it comes from (docs/rules.md). */
export type Policy = Readonly<{
  /** Level at which an item is born, by what raised it. Own proposal. */
  levelAtBirth: Readonly<Record<Trigger, Level>>;
  /** How long attempts of matching are gathered before the chain is read once for all of them. Own proposal. */
  gatherMinutes: number;
  /** How long to wait when matching cannot be asked. Own proposal. */
  askAgainMinutes: number;
  /** Links of each kind that an item keeps, newest. Own proposal: one page of the agenda. */
  keptLinks: number;
}>;

export const defaultPolicy: Policy = {
  levelAtBirth: {
    MUST_REPORT: 'COMMUNITY',
    COLLECTIVE: 'STREET_JOINT',
    MULTI_DEPT: 'STREET_JOINT',
    REOPENED_TWICE: 'COMMUNITY',
    BREACH: 'COMMUNITY',
    WAITLIST_AGE: 'COMMUNITY',
    MANUAL: 'COMMUNITY',
  },
  gatherMinutes: 1,
  askAgainMinutes: 2,
  keptLinks: 60,
};

export const minuteMs = 60_000;
