import { flag, oneOf, secret, text, wholeNumber, type ConfigOf } from '@linli/config';
import { tracingSettings } from '@linli/telemetry';

const hostPorts = /^[^\s,:]+:\d{1,5}(,[^\s,:]+:\d{1,5})*$/;

/** Where Kafka and MongoDB are, and how they are spoken to. */
export const engineSettings = {
  kafkaBrokers: text({ env: 'LINLI_KAFKA_BROKERS', pattern: hostPorts }),
  /** Before the names of all topics and groups, where several installations share a cluster. */
  kafkaPrefix: text({ env: 'LINLI_KAFKA_PREFIX', initial: '', minLength: 0, maxLength: 40, pattern: /^[a-z0-9.-]*$/ }),
  /** Copies of each record, and how many must have it before it counts as taken; one copy promises nothing after a power loss. */
  kafkaReplication: wholeNumber({ env: 'LINLI_KAFKA_REPLICATION', initial: 3, min: 1, max: 7 }),
  kafkaMinInsync: wholeNumber({ env: 'LINLI_KAFKA_MIN_INSYNC', initial: 2, min: 1, max: 7 }),
  kafkaMechanism: oneOf({
    env: 'LINLI_KAFKA_MECHANISM',
    values: ['none', 'scram-sha-256', 'scram-sha-512'],
    initial: 'none',
  }),
  kafkaUser: text({ env: 'LINLI_KAFKA_USER', initial: '', minLength: 0, maxLength: 100 }),
  kafkaPassword: secret({ env: 'LINLI_KAFKA_PASSWORD', initial: '', minLength: 0 }),
  kafkaTls: flag({ env: 'LINLI_KAFKA_TLS', initial: false }),
  /** PEM of an authority that signs the brokers' certificates, also as a file; empty = those the machine trusts. */
  kafkaCa: secret({
    ...{ env: 'LINLI_KAFKA_CA', initial: '', minLength: 0, maxLength: 100_000 },
    // A path, or half of a file, would be taken in silence and trust nobody.
    pattern: /^$|^-----BEGIN CERTIFICATE-----[^]+-----END CERTIFICATE-----$/,
  }),

  /** Without name and password, which have settings of their own. */
  mongoUri: text({ env: 'LINLI_MONGO_URI', pattern: /^mongodb(\+srv)?:\/\/[^@\s]+$/ }),
  /** Before the name of each service's database. */
  mongoPrefix: text({ env: 'LINLI_MONGO_PREFIX', initial: 'linli-', minLength: 0, maxLength: 40 }),
  mongoUser: text({ env: 'LINLI_MONGO_USER', initial: '', minLength: 0, maxLength: 100 }),
  mongoPassword: secret({ env: 'LINLI_MONGO_PASSWORD', initial: '', minLength: 0 }),
  mongoTls: flag({ env: 'LINLI_MONGO_TLS', initial: false }),
  /** File with the PEM of an authority that signs the servers' certificates; empty = those the machine trusts. */
  mongoCaFile: text({ env: 'LINLI_MONGO_CA_FILE', initial: '', minLength: 0 }),
} as const;

export type EngineSettings = ConfigOf<typeof engineSettings>;

/** What an operator of one service per process must or may set; the table in docs/settings.md is made from this. */
export const processSettings = {
  /** Id of the installation: topics and databases that another one began are refused. */
  installation: text({ env: 'LINLI_INSTALLATION', maxLength: 64, pattern: /^[a-z0-9-]+$/ }),
  /** Key for ids made of personal words; the same in every process, for ever. */
  key: secret({ env: 'LINLI_KEY', minLength: 16, maxLength: 200 }),
  /** Counts the restores of this installation. */
  incarnation: wholeNumber({ env: 'LINLI_INCARNATION', initial: 1, min: 1, max: 1_000_000 }),

  ...engineSettings,

  /** What this process answers gRPC on. */
  listen: text({ env: 'LINLI_LISTEN', initial: '0.0.0.0:4200', pattern: /^[^\s]+:\d{1,5}$/ }),
  /** gRPC target of a service, `{service}` standing for its name; or `name=target` for each, with blanks between. */
  addresses: text({ env: 'LINLI_ADDRESSES', initial: 'dns:///{service}:4200', maxLength: 4_000 }),
  /** Where `/healthz`, `/readyz` and `/metrics` are asked for. */
  operationsHost: text({ env: 'LINLI_OPERATIONS_HOST', initial: '0.0.0.0', maxLength: 253 }),
  operationsPort: wholeNumber({ env: 'LINLI_OPERATIONS_PORT', initial: 4201, min: 0, max: 65_535 }),
  /** Who shows it may see and release parked keys and ask for the checks there; 32 characters at least, empty = nobody may. */
  operatorToken: secret({
    env: 'LINLI_OPERATOR_TOKEN',
    initial: '',
    minLength: 0,
    maxLength: 200,
    pattern: /^$|^\S{32,}$/,
  }),
  logLevel: oneOf({ env: 'LINLI_LOG_LEVEL', values: ['debug', 'info', 'warn', 'error', 'silent'], initial: 'info' }),
  ...tracingSettings,
  /** How long one of several replicas keeps a sweep to itself; 0 = all sweep, which costs work and harms nothing. */
  leaseMs: wholeNumber({ env: 'LINLI_LEASE_MS', initial: 15_000, min: 0, max: 25_000 }),
} as const;

export type ProcessSettings = ConfigOf<typeof processSettings>;
