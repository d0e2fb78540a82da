export { freePorts } from './free-ports.ts';
export { kafkaUser } from './kafka-kit.ts';
export { startKafkaAndMongo } from './kafka-and-mongo.ts';
export { startKafka, type KafkaEngine, type KafkaNodes, type KafkaOptions } from './kafka.ts';
export { mongoNative, type MongoWishes } from './mongo-native.ts';
export { startMongo, type MongoEngine, type MongoProcess } from './mongo.ts';
export { isMissing, type Missing } from './ways.ts';
