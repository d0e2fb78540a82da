import { decideFindings, type Day, type Entry, type Finding } from '../domain/day.ts';
import { minuteMs } from '../domain/policy.ts';
import { holdsTheDay } from '../domain/visit.ts';
import { reservationIdOf, visitIdOf } from './names.ts';
import type { Clock, Days, Found, Ids, Offers, Policy, Reservations, Visits } from './ports.ts';

export type AskAboutSlots = (day: Found<Day>) => Promise<void>;

type AskPorts = Readonly<{
  days: Days;
  reservations: Reservations;
  visits: Visits;
  offers: Offers;
  ids: Ids;
  clock: Clock;
  policy: Policy;
}>;

/**
 * Entries whose time to be asked about has come: one that nobody stands behind is freed. This alone bounds how long a slot
 * can stay taken for nothing (P14), whatever request was lost or event came late.
 */
export function makeAskAboutSlots(ports: AskPorts): AskAboutSlots {
  return async ({ state: day, version }) => {
    const due = day.entries.filter(({ askAtMs }) => askAtMs !== null && askAtMs <= ports.clock.nowMs());
    const findings: Finding[] = [];
    for (const { offerId, slot } of due)
      findings.push({ offerId, slot, finding: await find(ports, { offerId, slot }) });

    const commandId = ports.ids.derived('tm', `${day.dayId}:ask:${version}`);
    await ports.days.change(
      day.dayId,
      { kind: 'command', commandId, correlationId: commandId, traceparent: '' },
      (current, nowMs) => decideFindings(current, findings, nowMs + ports.policy.askAgainMinutes * minuteMs),
    );
  };
}

async function find(ports: AskPorts, { offerId, slot }: Pick<Entry, 'offerId' | 'slot'>): Promise<Finding['finding']> {
  const reservation = await ports.reservations.find(reservationIdOf(ports.ids, offerId));
  if (reservation?.state.state === 'ENDED') return 'GONE';
  if (slot === 'BOOKED') {
    const visit = await ports.visits.find(visitIdOf(ports.ids, offerId));
    if (visit !== undefined) return holdsTheDay(visit.state) ? 'STANDS' : 'GONE';
  }
  const standing = await ports.offers.stand(offerId);
  return standing === 'OVER' ? 'GONE' : 'ASK_LATER';
}
