/** An append that can never succeed: too large, unknown topic, not allowed. `index` names the record, where the log tells. */
export class AppendRefused extends Error {
  override readonly name = 'AppendRefused';
  readonly why: 'RECORD_TOO_LARGE' | 'TOPIC_UNKNOWN' | 'NOT_ALLOWED';
  readonly index: number | undefined;
  constructor(topic: string, why: AppendRefused['why'], index?: number) {
    super(`${why} at ${topic}`);
    this.why = why;
    this.index = index;
  }
}

/** A topic is there already with other settings; its number of partitions is fixed at birth. */
export class TopicMismatch extends Error {
  override readonly name = 'TopicMismatch';
  readonly topic: string;
  readonly found: number | string;
  readonly wanted: number | string;
  /** What differs, in the log's own word. */
  readonly setting: string;
  constructor(topic: string, found: number | string, wanted: number | string, setting = 'partitions') {
    super(`${topic}: ${setting} is ${found}, not ${wanted}`);
    this.topic = topic;
    this.found = found;
    this.wanted = wanted;
    this.setting = setting;
  }
}

/** A caller broke the rules of the port. A bug. */
export class LogMisuse extends Error {
  override readonly name = 'LogMisuse';
}

/**
 * Not the event's fault and not ours: something is away, so the same event is tried again without end. A full outbox is
 * one too: the log that empties it is away.
 * By name, so that an error of another copy of a package counts as well.
 */
export function isOutage(thrown: unknown): boolean {
  const { name, limit } = (thrown ?? {}) as { name?: unknown; limit?: unknown };
  return name === 'Unavailable' || (name === 'LimitExceeded' && limit === 'OUTBOX_FULL');
}

export function isConflict(thrown: unknown): boolean {
  return ((thrown ?? {}) as { name?: unknown }).name === 'VersionConflict';
}
