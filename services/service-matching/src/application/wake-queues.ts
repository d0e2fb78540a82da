import { ruleOf, type Policy } from '../domain/policy.ts';
import type { Provider } from '../domain/provider.ts';
import { decideWake } from '../domain/queue.ts';
import type { EventCause, Ids, Matches, Queues } from './ports.ts';

/** A provider has room: the queues served by this one are tried again soon. True when anybody waits there. */
export type WakeQueues = (provider: Provider, cause: EventCause) => Promise<boolean>;

const communitiesAtMost = 200;

export function makeWakeQueues(
  ports: Readonly<{ matches: Matches; queues: Queues; ids: Ids; policy: Policy }>,
): WakeQueues {
  const { matches, queues, ids, policy } = ports;

  /** Communities with somebody waiting in this group, of those given or of all. */
  async function waitingIn(group: string, communityIds: readonly string[]): Promise<readonly string[]> {
    if (communityIds.length > 0) {
      const waiting = await Promise.all(
        communityIds.map(
          async (id) => (await matches.page({ index: 'queue', equals: [group, id], limit: 1 })).found.length > 0,
        ),
      );
      return communityIds.filter((_, n) => waiting[n]);
    }
    const found: string[] = [];
    for (let from = ''; found.length < communitiesAtMost;) {
      const [next] = (await matches.page({ index: 'queue', equals: [group], from, limit: 1 })).found;
      if (next === undefined) break;
      found.push(next.state.request.communityId);
      from = `${next.state.request.communityId}\u0001`;
    }
    return found;
  }

  return async ({ profile, status }, cause) => {
    if (status !== 'ACTIVE') return false;
    const groups = new Set(
      profile.skills.map((skill) => ruleOf(policy, skill)?.group).filter((group) => group !== undefined),
    );
    let anybody = false;
    for (const group of groups) {
      for (const communityId of await waitingIn(group, profile.communityIds)) {
        anybody = true;
        await queues.change(ids.derived('qu', `${communityId}|${group}`), cause, (queue, nowMs) => ({
          ok: true,
          events: decideWake(queue, communityId, group, policy.wakeAfterMs, nowMs),
          answer: null,
        }));
      }
    }
    return anybody;
  };
}
