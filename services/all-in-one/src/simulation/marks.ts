import type { World } from '@linli/sim';

import { text, whole, type Data, type History } from './history.ts';

/**
 * What must occur at least once in a batch of seeds, else the batch has proven nothing about it. Read from events,
 * refusals and port results; no product code knows of them.
 */
export const marks: readonly string[] = [
  // Facts: each way a demand, a match, a visit and an item can go.
  ...['submitted', 'info-requested', 'info-supplied', 'acknowledged', 'assigned', 'rejected', 'matching-requested'],
  ...['matched', 'waitlisted', 'scheduled', 'in-service', 'delivered', 'callback-requested', 'unmet', 'evaluated'],
  ...['evaluation-reminded', 'closed', 'withdrawn', 'reopened', 'clock-warned', 'clock-breached'],
  ...['escalation-requested', 'escalation-served', 'emergency-declared', 'merged'],
  ...['opinion-opened', 'opinion-over', 'opinion-closed'],
].map((fact) => `needs.demand.v1/${fact}`);

const more: readonly string[] = [
  ...['offers-sent', 'offer-declined', 'offers-expired', 'offer-accepted', 'confirmation-help-requested'].map(matching),
  ...['confirmed', 'offer-ended', 'coordinator-asked', 'waitlisted', 'withdrawn'].map(matching),
  ...['booked', 'reminded', 'set-out', 'arrived', 'started', 'recorded', 'cancelled', 'no-show', 'overdue'].map(visit),
  ...[
    'raised',
    'withdrawn',
    'returned',
    'closed',
    'trigger-added',
    'queued',
    'assigned',
    'rejected',
    'levelled-up',
  ].map((fact) => `meeting.item.v1/${fact}`),
  ...['noticed', 'minuted', 'signed', 'cancelled'].map((fact) => `meeting.meeting.v1/${fact}`),
  'refused:DECISION_LEAD_MISSING',
  ...['raised', 'acknowledged', 'on-site', 'late', 'ended'].map((fact) => `appointment.must-arrive.v1/${fact}`),
  ...['unanswered', 'month-reminded', 'month-closed'].map((fact) => `appointment.visit-plan.v1/${fact}`),
  ...['refused:MUST_ARRIVE_STATE', 'refused:LEGAL_FILE_STATE'],
  ...['taken-on', 'served', 'ended', 'objected', 'alarmed'].map((fact) => `appointment.legal-file.v1/${fact}`),
  'notify.delivery.v1/settled',
  // Refusals that people heard.
  ...['OFFER_CLOSED', 'ANSWER_WINDOW_PASSED', 'SLOT_TAKEN', 'CONFIRM_WINDOW_PASSED', 'NOT_CLAIMABLE'].map(refused),
  ...['DEMAND_ENDED', 'BEING_MATCHED', 'VISIT_AGREED'].map(refused),
  // Records that can never be right, and why they were set aside.
  ...['VALUE_NOT_JSON', 'VALUE_NOT_AN_OBJECT', 'UNDECODABLE', 'VALUE_TOO_LARGE', 'HEADER_MISSING'].map(parked),
  ...['SPECVERSION_UNKNOWN', 'TIME_INVALID', 'PROTOTYPE_KEY'].map(parked),
  // How offers end.
  ...['RESIDENT_SILENT', 'RESIDENT_DECLINED', 'DROPPED_OUT'].map((cause) => `offer-ended:${cause}`),
  // What ports answered.
  ...['store:lost-race', 'call:done-then-error', 'log:absent', 'log:hidden', 'log:doubled', 'event:redelivered'],
  ...[
    'rpc:retried',
    'command:asked-again',
    'clock:resumed',
    'alarm:CONSUMER_REBUILT',
    'message:unclear',
    'message:held',
    'zombie:wrote',
  ],
  ...['wave:second', 'round:second', 'offer-ended:SLOT_TAKEN', 'offer-declined:OTHER_TIME', 'refused:OTHER_TIME_QUIET'],
];

export const allMarks: readonly string[] = [...marks, ...more];

function matching(fact: string): string {
  return `matching.match.v1/${fact}`;
}

function parked(why: string): string {
  return `parked:${why}`;
}

function visit(fact: string): string {
  return `appointment.visit.v1/${fact}`;
}

function refused(code: string): string {
  return `refused:${code}`;
}

/** Reads the marks that facts make. */
export function markFacts(world: World, history: History): void {
  for (const mark of allMarks) if (mark.includes('/')) history.onFact(mark, () => world.mark(mark));
  history.onFact('matching.match.v1/offer-ended', (data) => world.mark(`offer-ended:${text(data, 'cause')}`));
  history.onFact('matching.match.v1/offer-declined', (data) => world.mark(`offer-declined:${text(data, 'reason')}`));
  history.onFact('matching.match.v1/offers-sent', (data) => {
    if (Number(data['wave']) > 1) world.mark('wave:second');
    if (Number(data['round']) > 1) world.mark('round:second');
  });
  history.onChange('delivery', (before, after) => {
    const delivery = after as Data;
    // Quiet hours: what is put in line now goes out in the morning.
    const waits = before === undefined && text(delivery, 'state') === 'QUEUED' && text(delivery, 'channel') !== 'task';
    if (waits && whole(delivery, 'dueAtMs') > whole(delivery, 'createdAtMs')) world.mark('message:held');
  });
  history.onFact('notify.delivery.v1/settled', (data) => {
    if (data['state'] === 'MAYBE_SENT') world.mark('message:unclear');
  });
}
