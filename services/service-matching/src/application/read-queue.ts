import type { Seeker } from '../domain/candidates.ts';
import type { ClaimableMatch, Match, WaitingMatch } from '../domain/match.ts';
import { ruleOf, type Policy } from '../domain/policy.ts';
import { decideTried } from '../domain/queue.ts';
import type { QueueKey } from './plan-offers.ts';
import type { Found, Ids, Matches, Queues } from './ports.ts';

/** A waking of the queue as a run found it. */
export type Woken = Readonly<{ wakeAtMs: number; version: number }>;

export type Waiting = Readonly<{ match: Found<Match>; seeker: Seeker; wasDue: boolean }>;

/**
 * Who takes part in a run: those due by now or soon (so that what comes together is planned together); where room has come
 * free also those who wait longest; and wishes still open to claims, which keep their chance but are not asked for.
 */
export type ReadQueue = Readonly<{
  read: (
    queue: QueueKey,
    nowMs: number,
  ) => Promise<Readonly<{ waiting: readonly Waiting[]; woken: Woken | undefined; full: boolean }>>;
  /** The run is over; a waking that came meanwhile stays. */
  done: (queue: QueueKey, woken: Woken | undefined) => Promise<void>;
}>;

type Ports = Readonly<{ matches: Matches; queues: Queues; ids: Ids; policy: Policy }>;

const wishesPerRun = 200;
const otherMatchesOfOne = 20;

export function makeReadQueue(ports: Ports): ReadQueue {
  const { matches, queues, ids, policy } = ports;
  const soonMs = Math.max(...policy.gatherMs);
  const claimGroups = new Set(
    Object.values(policy.types).flatMap(({ claimMs, group }) => (claimMs > 0 ? [group] : [])),
  );
  const idOf = ({ communityId, group }: QueueKey) => ids.derived('qu', `${communityId}|${group}`);

  const read = async (queue: QueueKey, nowMs: number) => {
    const equals = [queue.group, queue.communityId];
    const known = await queues.find(idOf(queue));
    const wakeAtMs = known?.state.wakeAtMs ?? null;
    const due = await matches.page({ index: 'queue', equals, below: nowMs + soonMs + 1, limit: policy.runSize });
    const room = Math.min(policy.wokenPerRun, policy.runSize - due.found.length);
    const longest =
      wakeAtMs !== null && room > 0
        ? (await matches.page({ index: 'queue', equals, from: nowMs + soonMs + 1, limit: room })).found
        : [];
    const asking = [
      ...due.found.map((match) => ({ match, wasDue: true })),
      ...longest.map((match) => ({ match, wasDue: false })),
    ];
    const wishes = asking.length > 0 && claimGroups.has(queue.group) ? await claimable(ports, queue) : [];
    const waiting = await Promise.all(
      [...asking, ...wishes.map((match) => ({ match, wasDue: false }))].map((one) => seeking(ports, one)),
    );
    return {
      waiting: waiting.flat(),
      woken: known && wakeAtMs !== null ? { wakeAtMs, version: known.version } : undefined,
      full: due.cursor !== undefined,
    };
  };

  const done = async (queue: QueueKey, waking: Woken | undefined): Promise<void> => {
    if (waking === undefined) return;
    const id = idOf(queue);
    const cause = {
      kind: 'command',
      commandId: ids.derived('tm', `${id}:tried:${waking.version}`),
      correlationId: id,
      traceparent: '',
    } as const;
    await queues.change(id, cause, (state) => ({
      ok: true,
      events: decideTried(state, waking.wakeAtMs),
      answer: null,
    }));
  };
  return { read, done };
}

async function claimable(
  { matches, policy }: Ports,
  { communityId, group }: QueueKey,
): Promise<readonly Found<Match>[]> {
  const page = await matches.page({ index: 'claimable', equals: [communityId], limit: wishesPerRun });
  return page.found.filter(({ state }) => ruleOf(policy, state.request.type)?.group === group);
}

async function seeking(
  ports: Ports,
  { match, wasDue }: Readonly<{ match: Found<Match>; wasDue: boolean }>,
): Promise<readonly Waiting[]> {
  const { state } = match;
  const rule = ruleOf(ports.policy, state.request.type);
  if (rule === undefined || !isSeeking(state)) return [];
  const mayBeAsked = state.state === 'WAITING';
  const busy = await residentBusy(ports, state);
  const { matchId, request, offers } = state;
  return [
    {
      match,
      wasDue,
      seeker: { matchId, request, offers, rule, busy, mayBeAsked, notBeforeMs: mayBeAsked ? 0 : state.claimUntilMs },
    },
  ];
}

/** Times that the resident's other demands have been offered or promised. */
async function residentBusy({ matches }: Ports, { matchId, request }: Match): Promise<Seeker['busy']> {
  const page = await matches.page({ index: 'resident', equals: [request.residentId], limit: otherMatchesOfOne });
  return page.found
    .filter(({ state }) => state.matchId !== matchId)
    .flatMap(({ state }) => state.offers.filter((offer) => ['SENT', 'ACCEPTED', 'CONFIRMED'].includes(offer.state)));
}

function isSeeking(match: Match): match is WaitingMatch | ClaimableMatch {
  return match.state === 'WAITING' || match.state === 'CLAIMABLE';
}
