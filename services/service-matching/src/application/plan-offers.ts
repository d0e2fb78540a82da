import { draftPlan } from '../domain/plan.ts';
import type { Policy } from '../domain/policy.ts';
import { byRank } from '../domain/request.ts';
import { dealOut } from '../domain/waves.ts';
import { bestPlan } from './best-plan.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { plannedOf } from './planned.ts';
import type { Clock, Figures, Ids, Solver } from './ports.ts';
import type { ReadQueue } from './read-queue.ts';
import type { ReadSupply } from './read-supply.ts';
import type { SendOffers } from './send-offers.ts';

export type QueueKey = Readonly<{ communityId: string; group: string }>;
/** Plans one queue once; true when matches may still be due there. */
export type PlanOffers = (queue: QueueKey) => Promise<boolean>;

type Ports = Readonly<{
  clock: Clock;
  ids: Ids;
  policy: Policy;
  solver: Solver;
  figures: Figures;
  readQueue: ReadQueue;
  readSupply: ReadSupply;
  sendOffers: SendOffers;
}>;

/**
 * The sweep of one community and group: everybody who waits, everybody who can, the exact plan, and what follows from it
 * for each match: a wave of offers, or a place in the queue with the reasons.
 */
export function makePlanOffers(ports: Ports): PlanOffers {
  const { clock, policy } = ports;
  return oneAtATime(keyOf, async (queue) => {
    const nowMs = clock.nowMs();
    const { waiting, woken, full } = await ports.readQueue.read(queue, nowMs);
    const asking = waiting.filter(({ seeker }) => seeker.mayBeAsked).map(({ seeker }) => seeker.request.demandId);
    if (asking.length > 0) {
      const { suppliers, leftovers } = await ports.readSupply(queue, asking, nowMs);
      const ranked = [...waiting].sort((a, b) => byRank(a.seeker.request, b.seeker.request));
      const seekers = ranked.map(({ seeker }) => seeker);
      const draft = draftPlan(seekers, suppliers, policy, nowMs);
      const { assigned } = await bestPlan(draft, ports.solver, nowMs);
      const dealt = dealOut(draft, assigned, policy);
      ports.figures.count('matching_planned', { group: queue.group }, asking.length);
      await ports.sendOffers(plannedOf(ports, ranked, draft, dealt, nowMs), leftovers, nowMs);
    }
    await ports.readQueue.done(queue, woken);
    return full;
  });
}

function keyOf({ communityId, group }: QueueKey): string {
  return `${communityId}|${group}`;
}
