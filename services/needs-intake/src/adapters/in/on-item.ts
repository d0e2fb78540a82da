import { causeOf, park, type EventHandler } from '@linli/bus';
import type { FactData } from '@linli/proto';

import type { FollowService } from '../../application/follow-service.ts';
import { verdictOf } from './verdict.ts';

type ItemOver = 'meeting.item.v1/returned' | 'meeting.item.v1/closed' | 'meeting.item.v1/withdrawn';

/** The item above is over, one way or another. */
export function onItemOver(
  follow: FollowService,
  how: 'RETURNED' | 'CLOSED' | 'WITHDRAWN',
): EventHandler<FactData<ItemOver>> {
  return (event) => {
    const { demandId, itemId } = event.data;
    const outcome = 'outcome' in event.data ? event.data.outcome : '';
    return verdictOf(follow.itemEnded(causeOf(event), { demandId, itemId, how, outcome }));
  };
}

/** A meeting will not do it. */
export function onItemRejected(follow: FollowService): EventHandler<FactData<'meeting.item.v1/rejected'>> {
  return (event) => {
    const { demandId, itemId, reason: outcome } = event.data;
    return verdictOf(follow.itemEnded(causeOf(event), { demandId, itemId, how: 'REJECTED', outcome }));
  };
}

/** What became of the demand of an item: of its own, or of one that stands under another item. */
export function onItemAnswered(follow: FollowService): EventHandler<FactData<'meeting.item.v1/answered'>> {
  return async (event) => {
    const { demandId, itemId, answer, trackerId, outcome } = event.data;
    const cause = causeOf(event);
    switch (answer) {
      case 'ASSIGNED':
        return verdictOf(follow.itemAssigned(cause, { demandId, itemId, trackerId }));
      case 'CLOSED':
        return verdictOf(follow.itemEnded(cause, { demandId, itemId, how: 'CLOSED', outcome }));
      case 'REJECTED':
        return verdictOf(follow.itemEnded(cause, { demandId, itemId, how: 'REJECTED', outcome }));
      default:
        return park(`ANSWER_UNKNOWN:${answer}`);
    }
  };
}
