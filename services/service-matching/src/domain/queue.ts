/**
 * Queue: the waiting demands of one community and one group of types. The demands themselves stand in an index; this
 * document only remembers that room has come free, so that those who wait longest are tried again before anybody new (P22).
 */
export type Queue = Readonly<{ communityId: string; group: string; wakeAtMs: number | null }>;

export type QueueEvent =
  Readonly<{ type: 'woken'; communityId: string; group: string; wakeAtMs: number }> | Readonly<{ type: 'tried' }>;

/** Room has come free. Wakings soon after each other make one run; each moves the instant, so that a run under way sees it. */
export function decideWake(
  queue: Queue | undefined,
  communityId: string,
  group: string,
  afterMs: number,
  nowMs: number,
): readonly QueueEvent[] {
  const pending = queue?.wakeAtMs ?? null;
  return [{ type: 'woken', communityId, group, wakeAtMs: pending === null ? nowMs + afterMs : pending + 1 }];
}

/** A run that began when `wakeAtMs` was set is over; a later waking stays. */
export function decideTried(queue: Queue | undefined, wakeAtMs: number): readonly QueueEvent[] {
  return queue?.wakeAtMs === wakeAtMs ? [{ type: 'tried' }] : [];
}

export function evolveQueue(queue: Queue | undefined, event: QueueEvent): Queue {
  if (event.type === 'woken') return { communityId: event.communityId, group: event.group, wakeAtMs: event.wakeAtMs };
  return { ...(queue as Queue), wakeAtMs: null };
}
