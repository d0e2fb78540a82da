import { on } from '@linli/bus';
import type { CalendarData } from '@linli/calendar';
import { contracts, fact } from '@linli/proto';
import { answers } from '@linli/rpc';
import { everyDue, type Service, type ServicePorts } from '@linli/runtime';

import { readHealthRecordRpc, writeHealthEntryRpc } from './adapters/in/health-rpc.ts';
import { onConfirmed } from './adapters/in/on-confirmed.ts';
import { onMatchWithdrawn, onOfferAccepted, onOfferEnded, onVisitOver } from './adapters/in/on-offer-over.ts';
import { getVisitRpc, listVisitsRpc } from './adapters/in/read-rpc.ts';
import { getDayRpc, holdSlotRpc } from './adapters/in/slot-rpc.ts';
import {
  arriveVisitRpc,
  cancelVisitRpc,
  recordVisitRpc,
  reportNoShowRpc,
  setOutRpc,
  startVisitRpc,
} from './adapters/in/visit-rpc.ts';
import { keepDays } from './adapters/out/day-store.ts';
import { matchingOffers } from './adapters/out/matching-offers.ts';
import { keepReservations } from './adapters/out/reservation-store.ts';
import { keepHealthRecords, keepReadings } from './adapters/out/health-store.ts';
import { keepVisits } from './adapters/out/visit-store.ts';
import { makeAskAboutSlots } from './application/ask-about-slots.ts';
import { makeBookVisit } from './application/book-visit.ts';
import { makeVisitSteps } from './application/change-visit.ts';
import { makeEndOffers } from './application/end-offers.ts';
import { makeGetDay } from './application/get-day.ts';
import { makeReadHealthRecord, makeWriteHealthEntry } from './application/health-record.ts';
import { makeHoldSlot } from './application/hold-slot.ts';
import { makeListVisits } from './application/list-visits.ts';
import { makeWatchVisit } from './application/watch-visit.ts';
import { defaultPolicy, type Policy } from './domain/policy.ts';
import { makeLegalDesk } from './legal-desk.ts';
import { makeRounds } from './rounds.ts';

/** A tenant's own settings and office hours, where they differ from the defaults. */
type AppointmentOptions = Readonly<{ policy?: Partial<Policy>; office?: CalendarData }>;

/** Slots, visits, rounds and files: what this service keeps, answers, listens to and does by the clock. */
export function makeAppointment(ports: ServicePorts, options: AppointmentOptions = {}): Service {
  const policy: Policy = { ...defaultPolicy, ...options.policy };
  const { clock, ids } = ports.env;
  const keeping = { store: ports.store, clock, incarnation: ports.incarnation };
  const days = keepDays(keeping);
  const reservations = keepReservations(keeping);
  const visits = keepVisits(keeping, policy);
  const records = keepHealthRecords(keeping);
  const readings = keepReadings(keeping);
  const kept = { days, reservations, visits, records, readings };
  const inside = { ...kept, offers: matchingOffers(ports.rpc), ids, clock, policy };

  const steps = makeVisitSteps(inside);
  const endOffers = makeEndOffers(inside);
  const rounds = makeRounds(keeping, ids, policy);
  const legal = makeLegalDesk(ports, policy, options.office);
  const own = Object.values(kept).map(({ collection }) => collection);

  return {
    name: 'appointment',
    collections: [...own, ...rounds.collections, ...legal.collections],
    rpc: [
      answers(contracts.appointment, {
        HoldSlot: holdSlotRpc(makeHoldSlot(inside)),
        GetDay: getDayRpc(makeGetDay(inside)),
        SetOut: setOutRpc(steps.setOut),
        ArriveVisit: arriveVisitRpc(steps.arriveVisit),
        StartVisit: startVisitRpc(steps.startVisit),
        RecordVisit: recordVisitRpc(steps.recordVisit),
        CancelVisit: cancelVisitRpc(steps.cancelVisit),
        ReportNoShow: reportNoShowRpc(steps.reportNoShow),
        GetVisit: getVisitRpc(visits),
        WriteHealthEntry: writeHealthEntryRpc(makeWriteHealthEntry(inside)),
        ReadHealthRecord: readHealthRecordRpc(makeReadHealthRecord(inside)),
        ListVisits: listVisitsRpc(makeListVisits(inside)),
        ...rounds.handlers,
        ...legal.handlers,
      }),
    ],
    listensTo: [
      on(fact('matching.match.v1/confirmed'), onConfirmed(makeBookVisit(inside), ids)),
      on(fact('matching.match.v1/offer-accepted'), onOfferAccepted(endOffers)),
      on(fact('matching.match.v1/offer-ended'), onOfferEnded(endOffers)),
      on(fact('matching.match.v1/withdrawn'), onMatchWithdrawn(endOffers)),
      on(fact('appointment.visit.v1/cancelled'), onVisitOver(endOffers)),
      on(fact('appointment.visit.v1/no-show'), onVisitOver(endOffers)),
      ...rounds.listensTo,
    ],
    sweeps: [
      { name: 'ask-about-slots', collection: 'day', run: everyDue(clock, days, makeAskAboutSlots(inside)) },
      { name: 'watch-visits', collection: 'visit', run: everyDue(clock, visits, makeWatchVisit(inside)) },
      ...rounds.sweeps,
      ...legal.sweeps,
    ],
  };
}

export { defaultLegalPolicy } from './domain/legal-policy.ts';
