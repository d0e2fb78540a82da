import { causeOf, type EventHandler } from '@linli/bus';
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
    return verdictOf(follow.itemEnded(causeOf(event), { demandId, itemId, how }));
  };
}
