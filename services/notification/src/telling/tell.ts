import { causeOf, handled, type EventEnvelope, type Verdict } from '@linli/bus';
import { Unavailable } from '@linli/env';
import type { Cause } from '@linli/store';

import { decideQueue } from '../delivery/decide-delivery.ts';
import { judge } from '../delivery/judge.ts';
import type { Inside } from '../ports.ts';
import { evolveStatus, movesTheCase, type CaseStatus } from './case-status.ts';
import { decided } from './decision.ts';
import type { News, ToldFact } from './news.ts';
import { asksForPlaces, plan, rowsOf, type Planned } from './plan.ts';

export type Tell = (fact: ToldFact, news: News, event: EventEnvelope) => Promise<Verdict>;

/**
 * A fact happened: the status of its case follows, and each message that it gives rise to is put in line. Every id derives
 * from the event, so the same event again makes nothing twice (P5).
 */
export function makeTell(inside: Inside): Tell {
  return async (fact, news, event) => {
    const cause = causeOf(event);
    const moved = movesTheCase(fact)
      ? await inside.statuses.change(news.demandId, cause, (before) => {
          const event = { fact, news };
          return decided([event], evolveStatus(before, event));
        })
      : undefined;
    const rows = rowsOf(fact);
    if (rows.length === 0) return handled;
    // Heard again, the status may have gone further since.
    const fresh = moved?.ok === true && !moved.repeated;
    const status = fresh ? moved.answer : (await inside.statuses.find(news.demandId))?.state;
    const planned = plan(fact, news, event.atMs, {
      status,
      responsibleFor: asksForPlaces(rows) ? await responsibles(inside, status, news) : () => '',
      deskOf: (communityId) => inside.ids.derived('us', `desk:${communityId}`),
      channels: inside.channelsOf,
      policy: inside.hours.policy,
    });
    if (planned === undefined) throw new Unavailable(`${event.type} came before its demand was heard of`);
    for (const one of planned) await queue(inside, one, { eventId: event.eventId, status, cause });
    return handled;
  };
}

type Origin = Readonly<{ eventId: string; status: CaseStatus | undefined; cause: Cause }>;

/** Puts a message in line by its first way; the others stand behind it. */
export async function queue(
  { deliveries, ids, hours }: Pick<Inside, 'deliveries' | 'ids' | 'hours'>,
  { legs, ...message }: Planned,
  { eventId, status, cause }: Origin,
): Promise<void> {
  const [first, ...rest] = legs;
  if (first === undefined) return;
  const { who, template } = message;
  const deliveryId = ids.derived('nd', `${eventId}|${who}|${template}|${first.channel}`);
  const letter = { ...message, ...first, eventId, deliveryId };
  await deliveries.change(
    letter.deliveryId,
    cause,
    (delivery, nowMs) => decideQueue(delivery, letter, rest, nowMs, (made) => judge(made, status, nowMs, hours)),
    'nothing',
  );
}

async function responsibles({ places }: Inside, status: CaseStatus | undefined, news: News) {
  const { demand } = status ?? {};
  const placeIds = new Set([news.gridId, news.communityId, demand?.gridId ?? '', demand?.communityId ?? '']);
  const known = new Map<string, string>();
  for (const placeId of placeIds) {
    if (placeId === '') continue;
    known.set(placeId, (await places.find(placeId))?.state.responsibleUserId ?? '');
  }
  return (placeId: string): string => known.get(placeId) ?? '';
}
