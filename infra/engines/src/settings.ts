import { oneOf, readConfig, secret, text } from '@linli/config';

/** What a developer may say about engines; read when the first one is asked for. */
const settings = {
  /** One way and no other: what it cannot give is then a failure. `none` skips; unset tries all. */
  way: oneOf({ env: 'LINLI_ENGINES', values: ['given', 'containers', 'native', 'none', 'any'], initial: 'any' }),
  /** Brokers of a cluster that is there already, `host:port,host:port`. */
  kafka: text({ env: 'LINLI_TEST_KAFKA', initial: '' }),
  /** Address of a MongoDB that is there already; it may hold a password. */
  mongo: secret({ env: 'LINLI_TEST_MONGO_URI', initial: '' }),
  /** Which server answers for MongoDB where one is started here: on WiredTiger, or a second one on H2, by other people in another language. */
  mongoServer: oneOf({ env: 'LINLI_TEST_MONGO_SERVER', values: ['wiredtiger', 'h2'], initial: 'wiredtiger' }),
  /** Folder for what is fetched once. */
  cache: text({ env: 'LINLI_ENGINES_CACHE', initial: new URL('../../../.cache/engines', import.meta.url).pathname }),
  javaHome: text({ env: 'JAVA_HOME', initial: '' }),
  dockerHost: text({ env: 'DOCKER_HOST', initial: '' }),
};

export const engineConfig = readConfig(settings);
