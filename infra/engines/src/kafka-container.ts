import { statSync } from 'node:fs';

import { freePorts } from './free-ports.ts';
import type { KafkaEngine } from './kafka.ts';
import { engineConfig } from './settings.ts';
import type { Missing } from './ways.ts';

const image = 'apache/kafka:4.1.0';
const unreachable =
  /no such host|No such image|pull access denied|toomanyrequests|i\/o timeout|not found|connection refused/i;

/** One broker in a container. */
export async function startKafkaContainer(): Promise<KafkaEngine | Missing> {
  // Loading testcontainers takes most of a second; without a socket it could only say no.
  if (engineConfig.dockerHost === '' && statSync('/var/run/docker.sock', { throwIfNoEntry: false }) === undefined) {
    return { missing: 'no container engine answers' };
  }
  const { GenericContainer, Wait, getContainerRuntimeClient } = await import('testcontainers');
  let host: string;
  try {
    host = (await getContainerRuntimeClient()).info.containerRuntime.host;
  } catch {
    return { missing: 'no container engine answers' };
  }
  // Chosen before the start: the broker tells its clients this very address.
  const [port = 0] = await freePorts(1);
  const settings = {
    CLUSTER_ID: '4L6g3nShT-eMCtK--X86sw',
    KAFKA_NODE_ID: '1',
    KAFKA_PROCESS_ROLES: 'broker,controller',
    KAFKA_LISTENERS: 'PLAINTEXT://0.0.0.0:9092,CONTROLLER://127.0.0.1:9093',
    KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://${host}:${port}`,
    KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
    KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
    KAFKA_CONTROLLER_QUORUM_VOTERS: '1@127.0.0.1:9093',
    KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
    KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
    KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
    KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
    KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS: '500',
    KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
  };
  try {
    const container = await new GenericContainer(image)
      .withExposedPorts({ container: 9092, host: port })
      .withEnvironment(settings)
      .withWaitStrategy(Wait.forLogMessage(/Kafka Server started/))
      .withStartupTimeout(120_000)
      .start();
    return {
      via: 'containers',
      brokers: [`${host}:${port}`],
      async stop() {
        await container.stop();
      },
    };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    if (!unreachable.test(why)) throw cause;
    return { missing: `${image} is not here and cannot be pulled` };
  }
}
