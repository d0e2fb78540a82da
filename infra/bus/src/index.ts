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
