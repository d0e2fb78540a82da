import { startKafkaContainer } from './kafka-container.ts';
import { startNativeKafka } from './kafka-native.ts';
import { engineConfig } from './settings.ts';
import { choose, type Missing, type Way } from './ways.ts';

export type KafkaOptions = Readonly<{
  /** 1, or 3 for leader changes. */
  nodes?: 1 | 3;
  /** Also a listener with TLS and SCRAM, and one with an expired certificate; native only. */
  secure?: boolean;
  /** More lines of server.properties; native only. */
  properties?: Readonly<Record<string, string>>;
  /** Ports of the loopback interface at which clients are told to ask each node, for whoever stands between; native only. */
  advertised?: readonly number[];
  /** Most memory of each node's Java, in MiB; native only. */
  heapMiB?: number;
  /** Flags for Java instead of the class archive; native only. */
  jvm?: readonly string[];
}>;

/** What can be done to nodes that we started ourselves. They are numbered from 1. */
export interface KafkaNodes {
  readonly ids: readonly number[];
  /** kill -9. */
  kill(id: number): Promise<void>;
  shutDown(id: number): Promise<void>;
  /** Stands still like a machine that hangs, until `resume`. */
  pause(id: number): void;
  resume(id: number): void;
  /** Starts a node that has ended, on its old data; one that runs is left alone. Resolves when it answers. */
  start(id: number): Promise<void>;
  /** The most memory that this life of the node has held. */
  memoryMiB(id: number): number;
}

export type KafkaEngine = Readonly<{
  via: Way;
  /** `host:port` of each node. */
  brokers: readonly string[];
  nodes?: KafkaNodes;
  secure?: Readonly<{ broker: string; expiredBroker: string; ca: string; expiredCa: string }>;
  stop(): Promise<void>;
}>;

/** A Kafka to test on. `nodes`, `secure` are absent where we cannot have them our way. */
export function startKafka(options: KafkaOptions = {}): Promise<KafkaEngine | Missing> {
  return choose<KafkaEngine>('Kafka', {
    given: async () => {
      const brokers = engineConfig.kafka.split(',').filter((broker) => broker !== '');
      if (brokers.length === 0) return { missing: 'LINLI_TEST_KAFKA is not set' };
      return { via: 'given', brokers, stop: async () => undefined };
    },
    containers: async () => {
      if (options.nodes === 3) return { missing: 'one container is one broker' };
      return startKafkaContainer();
    },
    native: () => startNativeKafka(options),
  });
}
