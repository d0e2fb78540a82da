import { mongoInContainer } from './mongo-container.ts';
import { mongoJava } from './mongo-java.ts';
import { mongoNative } from './mongo-native.ts';
import { engineConfig } from './settings.ts';
import { choose, type Missing } from './ways.ts';

/** A MongoDB server that a test may write to. */
export type MongoEngine = Readonly<{
  via: 'given' | 'containers' | 'native';
  /** Databases in it are the test's own, and dropped by it. */
  uri: string;
  /** Only where the process is ours: a given server is never harmed. */
  process?: MongoProcess;
  stop: () => Promise<void>;
}>;

export type MongoProcess = Readonly<{
  pid: () => number;
  /** SIGKILL; resolves when it is gone. */
  kill: () => Promise<void>;
  /** Again, on the same port and the same data. */
  restart: () => Promise<void>;
}>;

/** A server for tests: the one whose address is given, one in a container, or a process of this machine; else why not. */
export function startMongo(): Promise<MongoEngine | Missing> {
  const { mongo: uri, mongoServer } = engineConfig;
  return choose<MongoEngine>('MongoDB', {
    given: async () =>
      uri === '' ? { missing: 'LINLI_TEST_MONGO_URI is not set' } : { via: 'given', uri, stop: async () => undefined },
    containers: mongoInContainer,
    native: () => (mongoServer === 'h2' ? mongoJava() : mongoNative()),
  });
}
