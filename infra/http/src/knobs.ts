import type { Knobs } from '@linli/config';

/** What may be turned, in milliseconds, bytes and requests. */
export const httpKnobs = {
  /** Largest JSON or form body; uploads say their own. */
  maxBodyBytes: { initial: 64 * 1024, min: 1_024, max: 16 * 1024 * 1024 },
  /** Requests in progress; one more is told to come again. Open event streams do not count. */
  maxInFlight: { initial: 500, min: 1, max: 100_000 },
  /** Connections; one more is not accepted. */
  maxConnections: { initial: 5_000, min: 1, max: 100_000 },
  /** A request must have arrived whole within this. */
  requestMs: { initial: 30_000, min: 1_000, max: 600_000 },
  /** What a handler's calls to other services may take together. */
  deadlineMs: { initial: 5_000, min: 100, max: 60_000 },
  /** Told to who is turned away for a while, rounded up to seconds. */
  retryAfterMs: { initial: 2_000, min: 1_000, max: 600_000 },
  /** How long requests in progress may go on after close. */
  drainMs: { initial: 10_000, min: 0, max: 60_000 },
  /** Event streams: a line at least this often, or proxies cut the connection. */
  heartbeatMs: { initial: 25_000, min: 1_000, max: 300_000 },
  /** Event streams: unread bytes after which a reader is cut; it comes again with Last-Event-ID. */
  streamBufferBytes: { initial: 256 * 1024, min: 1_024, max: 16 * 1024 * 1024 },
} as const;

export type HttpKnobs = Knobs<typeof httpKnobs>;
