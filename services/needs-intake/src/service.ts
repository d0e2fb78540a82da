import { on } from '@linli/bus';
import { defaultOffice, type CalendarData } from '@linli/calendar';
import { contracts, fact } from '@linli/proto';
import { answers } from '@linli/rpc';
import { everyDue, type Service, type ServicePorts } from '@linli/runtime';

import { deskRpc } from './adapters/in/desk-rpc.ts';
import { intakeRpc } from './adapters/in/intake-rpc.ts';
import {
  onLegalFileEnded,
  onLegalFileObjected,
  onLegalFileServed,
  onLegalFileTakenOn,
} from './adapters/in/on-legal-file.ts';
import { ledgerRpc } from './adapters/in/ledger-rpc.ts';
import { onItemAnswered, onItemOver, onItemRejected } from './adapters/in/on-item.ts';
import {
  onConfirmed,
  onCoordinatorAsked,
  onOfferAccepted,
  onOfferEnded,
  onWaitlisted,
} from './adapters/in/on-match.ts';
import { onBooked, onCancelled, onNoShow, onRecorded, onStarted } from './adapters/in/on-visit.ts';
import { readRpc } from './adapters/in/read-rpc.ts';
import { makeUseCases } from './application/use-cases.ts';
import { defaultPolicy, type Policy } from './domain/policy.ts';
import { makeInside } from './inside.ts';

/** A tenant's own settings and office hours, where they differ from the defaults. */
export type NeedsIntakeOptions = Readonly<{ policy?: Partial<Policy>; office?: CalendarData }>;

/** The demand list: what this service keeps, answers, listens to and does by the clock. */
export function makeNeedsIntake(ports: ServicePorts, options: NeedsIntakeOptions = {}): Service {
  const policy: Policy = { ...defaultPolicy, ...options.policy };
  const inside = makeInside(ports, policy, options.office ?? defaultOffice);
  const { demands, residents, households, jurisdictions, numbers, clock } = inside;
  const useCases = makeUseCases(inside);
  const { follow } = useCases;

  return {
    name: 'needs-intake',
    collections: [demands, residents, households, jurisdictions, numbers].map(({ collection }) => collection),
    rpc: [
      answers(contracts.needsIntake, {
        ...intakeRpc(useCases, policy.batchLines),
        ...deskRpc(useCases),
        ...readRpc(useCases),
        ...ledgerRpc(useCases, policy.batchLines),
      }),
    ],
    listensTo: [
      on(fact('matching.match.v1/confirmed'), onConfirmed(follow)),
      on(fact('matching.match.v1/waitlisted'), onWaitlisted(follow)),
      on(fact('matching.match.v1/offer-accepted'), onOfferAccepted(follow)),
      on(fact('matching.match.v1/offer-ended'), onOfferEnded(follow)),
      on(fact('matching.match.v1/coordinator-asked'), onCoordinatorAsked(follow)),
      on(fact('appointment.visit.v1/booked'), onBooked(follow)),
      on(fact('appointment.visit.v1/started'), onStarted(follow)),
      on(fact('appointment.visit.v1/recorded'), onRecorded(follow)),
      on(fact('appointment.visit.v1/cancelled'), onCancelled(follow)),
      on(fact('appointment.visit.v1/no-show'), onNoShow(follow)),
      on(fact('appointment.legal-file.v1/taken-on'), onLegalFileTakenOn(follow)),
      on(fact('appointment.legal-file.v1/served'), onLegalFileServed(follow)),
      on(fact('appointment.legal-file.v1/ended'), onLegalFileEnded(follow)),
      on(fact('appointment.legal-file.v1/objected'), onLegalFileObjected(follow)),
      on(fact('meeting.item.v1/returned'), onItemOver(follow, 'RETURNED')),
      on(fact('meeting.item.v1/closed'), onItemOver(follow, 'CLOSED')),
      on(fact('meeting.item.v1/rejected'), onItemRejected(follow)),
      on(fact('meeting.item.v1/withdrawn'), onItemOver(follow, 'WITHDRAWN')),
      on(fact('meeting.item.v1/answered'), onItemAnswered(follow)),
    ],
    sweeps: [{ name: 'watch-demands', collection: 'demand', run: everyDue(clock, demands, useCases.watchDemand) }],
  };
}

export { needsIntakeSettings, staffNeededIn } from './settings.ts';
