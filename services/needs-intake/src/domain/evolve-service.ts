import { adding, flagged, itemGone, raised, stopped, unflagged, withClocks, type After } from './demand-parts.ts';

type OnTheWay =
  | 'matching-requested'
  | 'confirmation-awaited'
  | 'confirmation-over'
  | 'coordinator-asked'
  | 'matched'
  | 'waitlisted'
  | 'scheduled'
  | 'in-service'
  | 'returned-to-desk'
  | 'callback-requested'
  | 'delivered'
  | 'clock-warned'
  | 'clock-breached'
  | 'escalation-requested'
  | 'item-clock-added'
  | 'escalated'
  | 'escalation-served'
  | 'item-ended'
  | 'emergency-declared';

/** What matching, the visit, the clocks and the item above do to a demand. */
export const afterService: After<OnTheWay> = {
  'matching-requested': (demand, event) => ({
    ...demand,
    round: event.round,
    urgency: event.urgency,
    excludedProviderIds: event.excludedProviderIds,
    situation: event.situation,
    clocks: withClocks(demand.clocks, [event.clock]),
    awaitedOfferId: '',
    stage: { state: 'MATCHING' },
  }),
  'confirmation-awaited': (demand, { offerId }) => ({ ...demand, awaitedOfferId: offerId }),
  'confirmation-over': (demand) => ({ ...demand, awaitedOfferId: '' }),
  'coordinator-asked': (demand) => flagged(demand, 'COORDINATOR_ASKED'),
  matched: (demand, { offerId, providerId }) => ({
    ...unflagged(stopped(demand, 'MATCH'), 'COORDINATOR_ASKED'),
    awaitedOfferId: '',
    stage: { state: 'MATCHED', offerId, providerId },
  }),
  waitlisted: (demand, { causes }) => ({ ...demand, stage: { state: 'WAITLISTED', causes } }),
  scheduled: (demand, { visit }) => ({ ...demand, lastVisit: visit, stage: { state: 'SCHEDULED', visit } }),
  'in-service': (demand, { visit }) => ({
    ...stopped(demand, 'FIRST_VISIT', 'MATCH'),
    lastVisit: visit ?? demand.lastVisit,
    servedBy: visit === null ? demand.servedBy : adding(demand.servedBy, visit.providerId),
    stage: { state: 'IN_SERVICE', visit },
  }),
  'returned-to-desk': (demand) => ({ ...stopped(demand, 'MATCH'), stage: { state: 'TRIAGED' } }),
  'callback-requested': (demand, { silentAtMs }) =>
    demand.stage.state === 'NEEDS_INFO' && silentAtMs !== undefined
      ? { ...demand, stage: { ...demand.stage, silentAtMs } }
      : demand,
  delivered: (demand, event) => ({
    ...demand,
    outcomeCodes: event.outcomeCodes,
    servedBy: adding(demand.servedBy, event.servedBy),
    clocks: withClocks(stopped(demand, 'RESOLVE', 'FIRST_VISIT', 'MATCH').clocks, [event.clock]),
    stage: { state: 'DELIVERED', asking: { sinceMs: event.atMs, evaluateByMs: event.evaluateByMs, reminders: 0 } },
  }),
  'clock-warned': (demand, { clock, version, raises, atMs }) => ({
    ...raised(demand, raises && { clock, version, why: 'WARN' }),
    clocks: demand.clocks.map((each) => (each.kind === clock ? { ...each, warnedMs: atMs } : each)),
  }),
  'clock-breached': (demand, { clock, version, raises, atMs }) => ({
    ...raised(flagged(demand, 'OVERDUE'), raises && { clock, version, why: 'BREACH' }),
    clocks: demand.clocks.map((each) => (each.kind === clock ? { ...each, breachedMs: atMs } : each)),
  }),
  'escalation-requested': (demand, { itemId, trigger, clock }) => {
    const open = demand.item;
    return {
      ...flagged(demand, 'ESCALATED'),
      itemsOpened: open === null ? demand.itemsOpened + 1 : demand.itemsOpened,
      item: {
        itemId,
        triggers: adding(open?.triggers ?? [], trigger),
        clocks: clock === '' ? (open?.clocks ?? []) : adding(open?.clocks ?? [], clock),
      },
    };
  },
  'item-clock-added': (demand, { clock }) =>
    demand.item ? { ...demand, item: { ...demand.item, clocks: adding(demand.item.clocks, clock) } } : demand,
  escalated: (demand) => ({ ...demand, stage: { state: 'ESCALATED' } }),
  'escalation-served': (demand) => itemGone(demand),
  'item-ended': (demand) => itemGone(demand),
  'emergency-declared': (demand) => flagged(demand, 'EMERGENCY'),
};
