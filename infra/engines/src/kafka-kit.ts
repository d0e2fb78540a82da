import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { FetchFailed, fetchJars, jarsOf } from './jars.ts';
import { findJava, run, type Java } from './java.ts';
import { once } from './once.ts';
import { engineConfig } from './settings.ts';
import type { Missing } from './ways.ts';

const recipe = new URL('../kafka/', import.meta.url).pathname;

/** Who may log in at the secure listener, and what clients must trust there. */
export const kafkaUser = { username: 'linli', password: 'only-for-tests' };

/** Everything a node is started from; made once for a version of Kafka and of Java. */
export type KafkaKit = Readonly<{
  java: Java;
  /** All jars, always in the same order: a class archive serves one class path only. */
  classPath: string;
  /** A formatted, empty data folder. */
  formatted: string;
  /** Folder for classes as they lie in memory, which halve the start; made by the first node. */
  classes: string;
  tls: Readonly<{ keys: string; expiredKeys: string; password: string; ca: string; expiredCa: string }>;
}>;

/** Fetches, checks and formats what is not there yet. @throws when a jar is not the one we know */
export async function kafkaKit(): Promise<KafkaKit | Missing> {
  if (process.platform === 'win32') return { missing: 'engines are not started on Windows' };
  const java = await findJava();
  if ('missing' in java) return java;
  const texts = ['pom.xml', 'jars.sha256', 'server.properties'].map((file) => readFileSync(join(recipe, file), 'utf8'));
  const version = createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 12);
  const root = join(engineConfig.cache, `kafka-${version}`);
  try {
    await once(root, (folder) => build(folder, java));
  } catch (cause) {
    if (!(cause instanceof FetchFailed)) throw cause;
    return { missing: cause.message };
  }
  const libs = join(root, 'libs');
  const tls = join(root, 'tls');
  return {
    java,
    classPath: jarsOf(libs)
      .map((jar) => join(libs, jar))
      .join(':'),
    formatted: join(root, 'formatted'),
    classes: join(root, `classes-${java.mark}`),
    tls: {
      keys: join(tls, 'good.p12'),
      expiredKeys: join(tls, 'expired.p12'),
      password: kafkaUser.password,
      ca: join(tls, 'good.pem'),
      expiredCa: join(tls, 'expired.pem'),
    },
  };
}

async function build(folder: string, java: Java): Promise<void> {
  const libs = join(folder, 'libs');
  await fetchJars(recipe, libs, 'Apache Kafka');
  await format(folder, libs, java);
  await makeKeys(join(folder, 'tls'), java);
}

/** A node's folder is a copy of this one; formatting each would cost two seconds of Java. */
async function format(folder: string, libs: string, java: Java): Promise<void> {
  const properties = join(folder, 'format.properties');
  const data = join(folder, 'formatted');
  const filled = { nodeId: '1', port: '1', controllerPort: '2', voters: '1@127.0.0.1:2', folder: data };
  writeFileSync(properties, kafkaProperties({ ...filled, replication: '1', minInsync: '1' }));
  const { username, password } = kafkaUser;
  const tool = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', `${libs}/*`, 'kafka.tools.StorageTool'];
  const user = `SCRAM-SHA-512=[name=${username},password=${password}]`;
  await run(java.command, [...tool, 'format', '-t', kafkaId(), '-c', properties, '--add-scram', user]);
  rmSync(properties);
}

async function makeKeys(folder: string, { keytool }: Java): Promise<void> {
  const growing = `${folder}.new`;
  rmSync(growing, { recursive: true, force: true });
  await run('mkdir', ['-p', growing]);
  for (const [name, start, days] of [
    ['good', '-1d', '3650'],
    ['expired', '-10d', '5'],
  ] as const) {
    const store = join(growing, `${name}.p12`);
    const access = ['-keystore', store, '-storetype', 'PKCS12', '-storepass', kafkaUser.password, '-alias', 'linli'];
    const what = ['-keyalg', 'EC', '-groupname', 'secp256r1', '-dname', 'CN=localhost'];
    const names = ['-ext', 'SAN=IP:127.0.0.1,DNS:localhost', '-ext', 'BC=ca:true'];
    await run(keytool, ['-genkeypair', ...access, ...what, ...names, '-startdate', start, '-validity', days]);
    await run(keytool, ['-exportcert', '-rfc', ...access, '-file', join(growing, `${name}.pem`)]);
  }
  renameSync(growing, folder);
}

/** server.properties of one node. */
export function kafkaProperties(values: Readonly<Record<string, string>>): string {
  return readFileSync(join(recipe, 'server.properties'), 'utf8').replace(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`server.properties wants ${name}`);
    return value;
  });
}

/** An id as Kafka makes them: 128 bits in base64url; a leading dash would look like an option. */
export function kafkaId(): string {
  const id = randomBytes(16).toString('base64url');
  return id.startsWith('-') ? kafkaId() : id;
}
