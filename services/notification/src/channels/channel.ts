/** What a channel must do. It is handed one message and says what became of it; it never throws. */

export type Message = Readonly<{
  /** The same for every attempt at this message: a receiver that knows it drops the repeat. */
  key: string;
  template: string;
  /** P0 (now, whatever the hour), P1 (asks for action) or P2 (tells). */
  class: string;
  demandId: string;
  recipientKind: 'RESIDENT' | 'PROVIDER' | 'STAFF';
  recipientId: string;
  /** Empty unless the channel needs it; asked for at the time of sending and never kept. */
  phone: string;
  language: string;
  subject: string;
  body: string;
  /** The words that the text has put in, by name, in its order: platforms that keep the text themselves want these alone. */
  words: readonly (readonly [name: string, word: string])[];
  nowMs: number;
}>;

export type SendResult =
  | Readonly<{ state: 'accepted' }>
  /** `temporary`: the same message may be taken later, not before `retryAfterMs` if that is known. */
  | Readonly<{ state: 'rejected'; reason: string; temporary: boolean; retryAfterMs?: number }>
  /** It may have arrived: the answer was lost. */
  | Readonly<{ state: 'unknown' }>;

export interface Channel {
  readonly name: string;
  /** True when the receiver takes two messages of one key for one; only then an unclear attempt is repeated. */
  readonly honoursKey: boolean;
  readonly needsPhone: boolean;
  /** The first instant at which it takes this message; waiting for it is no attempt. Left out: it takes any at once. */
  freeAtMs?(message: Message): number;
  send(message: Message): Promise<SendResult>;
}
