import type { LetTimePass } from '../../application/let-time-pass.ts';
import type { PlanOffers, QueueKey } from '../../application/plan-offers.ts';
import type { Clock, Found, Matches, Queues } from '../../application/ports.ts';
import type { Match } from '../../domain/match.ts';
import { ruleOf, type Policy } from '../../domain/policy.ts';

const batch = 100;

type Ports = Readonly<{
  clock: Clock;
  policy: Policy;
  matches: Matches;
  planOffers: PlanOffers;
  letTimePass: LetTimePass;
}>;

/** Matches with a clock that is due: who waits is planned with the whole queue, the others each by themselves. */
export function everyDueMatch({ clock, policy, matches, planOffers, letTimePass }: Ports): () => Promise<boolean> {
  return async () => {
    const { found } = await matches.page({ index: 'due', below: clock.nowMs() + 1, limit: batch });
    const waiting = found.filter(({ state }) => state.state === 'WAITING');
    const others = found.filter(({ state }) => state.state !== 'WAITING');
    const [, more] = await Promise.all([all(others.map(letTimePass)), all(queuesOf(waiting, policy).map(planOffers))]);
    return found.length === batch || more.includes(true);
  };
}

/** Queues in which room has come free. */
export function everyWokenQueue({
  clock,
  queues,
  planOffers,
}: Readonly<{ clock: Clock; queues: Queues; planOffers: PlanOffers }>): () => Promise<boolean> {
  return async () => {
    const { found } = await queues.page({ index: 'due', below: clock.nowMs() + 1, limit: batch });
    await all(found.map(({ state }) => planOffers({ communityId: state.communityId, group: state.group })));
    return found.length === batch;
  };
}

function queuesOf(waiting: readonly Found<Match>[], policy: Policy): readonly QueueKey[] {
  const keys = new Map<string, QueueKey>();
  for (const { state } of waiting) {
    const { communityId, type } = state.request;
    const group = ruleOf(policy, type)?.group ?? '';
    keys.set(`${communityId}|${group}`, { communityId, group });
  }
  return [...keys.values()];
}

/** Every piece of work to its end; one that fails does not keep the others waiting, and is told afterwards. */
async function all<T>(work: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
