import { causeOf, handled, ignored, type EventHandler } from '@linli/bus';
import type { FactData } from '@linli/proto';

import type { FollowDemand } from '../../application/follow-demand.ts';
import type { WithdrawMatch } from '../../application/withdraw-match.ts';

type Gone = FactData<
  | 'needs.demand.v1/withdrawn'
  | 'needs.demand.v1/rejected'
  | 'needs.demand.v1/merged'
  | 'needs.demand.v1/unmet'
  | 'needs.demand.v1/assigned'
>;

/** The demand needs nobody any more: gone, or in the hands of a named person. */
export function onDemandGone(withdrawMatch: WithdrawMatch): EventHandler<Gone> {
  return async (event) => {
    await withdrawMatch(event.data.demandId, causeOf(event));
    return handled;
  };
}

/** Three quarters of a clock are gone, or all of it: the demand has become more pressing. */
export function onClock({
  classRaised,
}: FollowDemand): EventHandler<FactData<'needs.demand.v1/clock-warned' | 'needs.demand.v1/clock-breached'>> {
  return async (event) => {
    const { demandId, clock, serviceClass } = event.data;
    if (clock !== 'FIRST_VISIT' && clock !== 'RESOLVE') return ignored('this clock does not raise the class');
    await classRaised(demandId, serviceClass, causeOf(event));
    return handled;
  };
}
