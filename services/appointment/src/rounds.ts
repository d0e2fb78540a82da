import { on } from '@linli/bus';
import type { Clock } from '@linli/env';
import { fact } from '@linli/proto';
import { everyDue, type Service } from '@linli/runtime';
import type { Store } from '@linli/store';

import { onArriveEnded, onHousehold, onUnanswered } from './adapters/in/on-round.ts';
import { roundRpc } from './adapters/in/round-rpc.ts';
import { keepMustArrives, keepVisitPlans } from './adapters/out/round-store.ts';
import { makeMustArriveSteps } from './application/must-arrive.ts';
import type { Ids } from './application/ports.ts';
import { makeReadRound } from './application/read-round.ts';
import { makeEndArrival, makeFollowHousehold, makeRecordAttempt, makeWatchPlan } from './application/walk-round.ts';
import type { Policy } from './domain/policy.ts';

type Keeping = Readonly<{ store: Store; clock: Clock; incarnation: number }>;

type Rounds = Pick<Service, 'collections' | 'listensTo' | 'sweeps'> &
  Readonly<{ handlers: ReturnType<typeof roundRpc> }>;

/** The grid worker's round: visit plans and MUST_ARRIVE tasks. */
export function makeRounds(keeping: Keeping, ids: Ids, policy: Policy): Rounds {
  const { clock } = keeping;
  const plans = keepVisitPlans(keeping, policy);
  const arrivals = keepMustArrives(keeping, policy);
  const inside = { plans, arrivals, ids, clock, policy };
  const steps = makeMustArriveSteps(inside);
  return {
    collections: [plans.collection, arrivals.collection],
    handlers: roundRpc({
      read: makeReadRound(inside),
      recordAttempt: makeRecordAttempt(inside),
      arrivals,
      steps,
      policy,
    }),
    listensTo: [
      on(fact('needs.household.v1/registered'), onHousehold(makeFollowHousehold(inside))),
      on(fact('appointment.visit-plan.v1/unanswered'), onUnanswered(steps.raise)),
      on(fact('appointment.must-arrive.v1/ended'), onArriveEnded(makeEndArrival(inside))),
    ],
    sweeps: [
      { name: 'watch-months', collection: 'visit-plan', run: everyDue(clock, plans, makeWatchPlan(inside)) },
      { name: 'watch-arrivals', collection: 'must-arrive', run: everyDue(clock, arrivals, steps.watch) },
    ],
  };
}
