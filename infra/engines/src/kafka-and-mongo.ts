import { startKafka, type KafkaEngine } from './kafka.ts';
import { startMongo, type MongoEngine } from './mongo.ts';
import { isMissing, type Missing } from './ways.ts';

type KafkaAndMongo = Readonly<{ kafka: KafkaEngine; mongo: MongoEngine; stop(): Promise<void> }>;

/** Both engines, or why one of them cannot be had; then the other does not run on. */
export async function startKafkaAndMongo(): Promise<KafkaAndMongo | Missing> {
  const [kafka, mongo] = await Promise.all([startKafka(), startMongo()]);
  if (isMissing(kafka)) {
    if (!isMissing(mongo)) await mongo.stop();
    return kafka;
  }
  if (isMissing(mongo)) {
    await kafka.stop();
    return mongo;
  }
  return { kafka, mongo, stop: () => Promise.all([kafka.stop(), mongo.stop()]).then(() => undefined) };
}
