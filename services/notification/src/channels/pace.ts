/** At most `messages` within `withinMs`. */
export type Limit = Readonly<{ messages: number; withinMs: number }>;

/** How fast a platform lets us send, kept on our side: what is too fast it drops, or answers with a ban. */
export interface Pace {
  /** The first instant at which `whom` may be sent another message. */
  freeAtMs(whom: string, nowMs: number): number;
  /** One was sent. */
  sent(whom: string, nowMs: number): void;
  /** The platform says that it was too fast all the same (another process sends too). */
  banned(whom: string, untilMs: number): void;
}

/** A sliding window for each recipient. It forgets at a restart: what then is too fast, the platform's own answer stops. */
export function paceOf(limits: readonly Limit[]): Pace {
  const longestMs = Math.max(...limits.map(({ withinMs }) => withinMs));
  const sentAt = new Map<string, number[]>();
  const bannedUntil = new Map<string, number>();

  /** What counts at `nowMs`, oldest first; who has been silent for long is forgotten. */
  const recent = (whom: string, nowMs: number): readonly number[] => {
    const kept = (sentAt.get(whom) ?? []).filter((atMs) => atMs > nowMs - longestMs);
    if (kept.length === 0) sentAt.delete(whom);
    else sentAt.set(whom, kept);
    return kept;
  };

  return {
    freeAtMs(whom, nowMs) {
      const sent = recent(whom, nowMs);
      const free = limits.map(({ messages, withinMs }) => (sent.at(-messages) ?? -Infinity) + withinMs);
      const ban = bannedUntil.get(whom) ?? 0;
      if (ban <= nowMs) bannedUntil.delete(whom);
      return Math.max(nowMs, ban, ...free);
    },
    sent(whom, nowMs) {
      sentAt.set(whom, [...recent(whom, nowMs), nowMs]);
    },
    banned(whom, untilMs) {
      bannedUntil.set(whom, untilMs);
    },
  };
}
