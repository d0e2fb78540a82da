export { startConsumer, type Consumer, type ConsumerOptions, type Parked } from './consumer.ts';
export { AppendRefused, LogMisuse, TopicMismatch } from './errors.ts';
export { isoOf } from './instant.ts';
export { consumerKnobs, relayKnobs, type ConsumerKnobs, type RelayKnobs } from './knobs.ts';
export type { ParkedEvent, ParkedKey } from './parking.ts';
export {
  ParkedUnknown,
  type ParkedDesk,
  type ParkedEventLine,
  type ParkedLine,
  type ParkedPlace,
} from './parked-desk.ts';
export { partitionOf } from './partition-of.ts';
export { startRelay, type Relay, type RelayOptions } from './relay.ts';
export type { Release } from './releases.ts';
export { causeOf, handled, ignored, on, park } from './subscription.ts';
export type {
  Advance,
  Batch,
  ConsumeOptions,
  EventEnvelope,
  EventHandler,
  Log,
  LogConsumer,
  LogRecord,
  PlacedRecord,
  Subscription,
  TopicSpec,
  Verdict,
} from './port.ts';
