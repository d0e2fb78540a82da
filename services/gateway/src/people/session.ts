/** A signed-in browser. The token lives in the cookie only; the document is found by its hash. */
export type Session = Readonly<{
  userId: string;
  /** `passwordNo` of the account when it began. */
  passwordNo: number;
  startedAtMs: number;
  seenAtMs: number;
  /** No use keeps a session beyond this instant. */
  endsAtMs: number;
  ended: boolean;
}>;

export type SessionEvent =
  | { readonly type: 'started'; readonly userId: string; readonly passwordNo: number; readonly atMs: number }
  | { readonly type: 'seen'; readonly atMs: number }
  | { readonly type: 'ended' };

/** Half an hour without use, twelve hours in all; a minute's use is written once. */
export const sessionPolicy = { idleMs: 30 * 60_000, wholeMs: 12 * 60 * 60_000, seenEveryMs: 60_000 } as const;

export function evolveSession(session: Session | undefined, event: SessionEvent): Session {
  if (event.type === 'started') {
    return {
      userId: event.userId,
      passwordNo: event.passwordNo,
      startedAtMs: event.atMs,
      seenAtMs: event.atMs,
      endsAtMs: event.atMs + sessionPolicy.wholeMs,
      ended: false,
    };
  }
  if (session === undefined) throw new Error(`${event.type} before started`);
  return event.type === 'seen' ? { ...session, seenAtMs: event.atMs } : { ...session, ended: true };
}

export function isLive(session: Session, nowMs: number): boolean {
  return !session.ended && nowMs < session.endsAtMs && nowMs - session.seenAtMs < sessionPolicy.idleMs;
}
