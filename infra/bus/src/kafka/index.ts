export { KafkaRefused, type KafkaRefusal } from './errors.ts';
export { openKafkaLog, type KafkaLogOptions } from './kafka-log.ts';
export { kafkaLogKnobs, type KafkaLogKnobs } from './knobs.ts';
export type { TopicSettings } from './topics.ts';
