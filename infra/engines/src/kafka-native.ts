import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { freePorts } from './free-ports.ts';
import { startGuarded, type Guarded } from './guarded.ts';
import { kafkaId, kafkaKit, kafkaProperties, type KafkaKit } from './kafka-kit.ts';
import { lookAtBroker } from './kafka-probe.ts';
import type { KafkaEngine, KafkaOptions, KafkaNodes } from './kafka.ts';
import { once } from './once.ts';
import type { Missing } from './ways.ts';

const readyWithinMs = 90_000;
const classArchive = 'kafka.jsa';

/** Real Apache Kafka, one to three nodes of broker and controller, from its jars with this machine's Java. */
export async function startNativeKafka(options: KafkaOptions): Promise<KafkaEngine | Missing> {
  const kit = await kafkaKit();
  if ('missing' in kit) return kit;
  await once(kit.classes, (folder) => writeClasses(kit, folder));
  // A port that was free may be taken a moment later: then once more, with others.
  try {
    return await startCluster(kit, options);
  } catch {
    return startCluster(kit, options);
  }
}

async function startCluster(kit: KafkaKit, options: KafkaOptions): Promise<KafkaEngine> {
  const cluster = await Cluster.of(kit, options);
  try {
    await cluster.startAll();
  } catch (cause) {
    await cluster.stop();
    throw cause;
  }
  return cluster.engine();
}

/** The first node ever writes down its classes when it ends; every later one starts in half the time. */
async function writeClasses(kit: KafkaKit, folder: string): Promise<void> {
  const cluster = await Cluster.of(kit, { jvm: [`-XX:ArchiveClassesAtExit=${join(folder, classArchive)}`] });
  await cluster.startAll();
  await cluster.shutDown(1);
  await cluster.stop();
}

class Cluster implements KafkaNodes {
  readonly #kit: KafkaKit;
  readonly #options: KafkaOptions;
  readonly #folder = mkdtempSync(join(tmpdir(), 'linli-kafka-'));
  readonly #ports: readonly number[];
  readonly #running = new Map<number, Guarded>();
  readonly #securePorts: readonly number[];

  static async of(kit: KafkaKit, options: KafkaOptions): Promise<Cluster> {
    const count = options.nodes ?? 1;
    const ports = await freePorts(count * 2 + 2);
    return new Cluster(kit, options, ports.slice(0, count * 2), ports.slice(count * 2));
  }

  private constructor(kit: KafkaKit, options: KafkaOptions, ports: readonly number[], securePorts: readonly number[]) {
    this.#kit = kit;
    this.#options = options;
    this.#ports = ports;
    this.#securePorts = securePorts;
    const clusterId = kafkaId();
    for (const id of this.ids) this.#format(id, clusterId);
  }

  get ids(): readonly number[] {
    return Array.from({ length: this.#ports.length / 2 }, (_, index) => index + 1);
  }

  engine(): KafkaEngine {
    const [secure = 0, expired = 0] = this.#securePorts;
    return {
      via: 'native',
      brokers: this.ids.map((id) => `127.0.0.1:${this.#portOf(id)}`),
      nodes: this,
      ...(this.#options.secure === true && {
        secure: { broker: `127.0.0.1:${secure}`, expiredBroker: `127.0.0.1:${expired}`, ...this.#trust() },
      }),
      stop: () => this.stop(),
    };
  }

  async startAll(): Promise<void> {
    await Promise.all(this.ids.map((id) => this.#launch(id)));
    await Promise.all(this.ids.map((id) => this.#ready(id)));
  }

  async kill(id: number): Promise<void> {
    await this.#running.get(id)?.end();
  }

  async shutDown(id: number): Promise<void> {
    await this.#running.get(id)?.end(60_000);
  }

  pause(id: number): void {
    this.#running.get(id)?.signal('SIGSTOP');
  }

  resume(id: number): void {
    this.#running.get(id)?.signal('SIGCONT');
  }

  async start(id: number): Promise<void> {
    if (this.#running.get(id)?.running() !== true) await this.#launch(id);
    await this.#ready(id);
  }

  memoryMiB(id: number): number {
    const status = readFileSync(`/proc/${this.#running.get(id)?.pid ?? 0}/status`, 'utf8');
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }

  async stop(): Promise<void> {
    await Promise.all(this.ids.map((id) => this.kill(id)));
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #portOf(id: number): number {
    return this.#ports[id - 1] ?? 0;
  }

  #trust() {
    const { ca, expiredCa } = this.#kit.tls;
    return { ca: readFileSync(ca, 'utf8'), expiredCa: readFileSync(expiredCa, 'utf8') };
  }

  #format(id: number, clusterId: string): void {
    const data = join(this.#folder, `node-${id}`);
    mkdirSync(data);
    cpSync(this.#kit.formatted, data, { recursive: true });
    writeFileSync(
      join(data, 'meta.properties'),
      `version=1\ncluster.id=${clusterId}\nnode.id=${id}\ndirectory.id=${kafkaId()}\n`,
    );
    const controllerPort = (node: number) => String(this.#ports[this.ids.length + node - 1]);
    const values = {
      nodeId: String(id),
      port: String(this.#portOf(id)),
      controllerPort: controllerPort(id),
      voters: this.ids.map((node) => `${node}@127.0.0.1:${controllerPort(node)}`).join(','),
      folder: data,
      replication: String(Math.min(3, this.ids.length)),
      minInsync: this.ids.length >= 3 ? '2' : '1',
    };
    const advertised = this.#options.advertised?.[id - 1];
    const own = Object.entries({
      ...this.#secureProperties(values),
      ...(advertised !== undefined && { 'advertised.listeners': `PLAINTEXT://127.0.0.1:${advertised}` }),
      ...this.#options.properties,
    });
    const more = own.map(([name, value]) => `${name}=${value}\n`).join('');
    writeFileSync(join(this.#folder, `node-${id}.properties`), kafkaProperties(values) + more);
  }

  /** Two more doors of the first node: one that wants TLS and a password, one whose certificate has expired. */
  #secureProperties({ nodeId, port, controllerPort }: Readonly<Record<string, string>>): Record<string, string> {
    if (this.#options.secure !== true || nodeId !== '1') return {};
    const [secure, expired] = this.#securePorts;
    const { keys, expiredKeys, password } = this.#kit.tls;
    const doors = { PLAINTEXT: port, CONTROLLER: controllerPort, SECURE: secure, EXPIRED: expired };
    const { CONTROLLER: _, ...told } = doors;
    const text = (of: Readonly<Record<string, unknown>>) =>
      Object.entries(of)
        .map(([door, at]) => `${door}://127.0.0.1:${String(at)}`)
        .join(',');
    return {
      listeners: text(doors),
      'advertised.listeners': text(told),
      'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SECURE:SASL_SSL,EXPIRED:SSL',
      'sasl.enabled.mechanisms': 'SCRAM-SHA-512',
      'listener.name.secure.scram-sha-512.sasl.jaas.config':
        'org.apache.kafka.common.security.scram.ScramLoginModule required;',
      'listener.name.secure.ssl.keystore.location': keys,
      'listener.name.secure.ssl.keystore.password': password,
      'listener.name.secure.ssl.keystore.type': 'PKCS12',
      'listener.name.expired.ssl.keystore.location': expiredKeys,
      'listener.name.expired.ssl.keystore.password': password,
      'listener.name.expired.ssl.keystore.type': 'PKCS12',
    };
  }

  async #launch(id: number): Promise<void> {
    const { java, classPath, classes } = this.#kit;
    const jvm = this.#options.jvm ?? [`-XX:SharedArchiveFile=${join(classes, classArchive)}`];
    const memory = [
      `-Xmx${this.#options.heapMiB ?? 256}m`,
      '-Xms96m',
      '-Xss512k',
      '-XX:+UseSerialGC',
      '-XX:TieredStopAtLevel=1',
      '-Xshare:auto',
    ];
    const told = ['-Dorg.slf4j.simpleLogger.defaultLogLevel=warn', '-Dorg.slf4j.simpleLogger.showDateTime=true'];
    const program = ['-cp', classPath, 'kafka.Kafka', join(this.#folder, `node-${id}.properties`)];
    const command = [java.command, ...memory, ...jvm, ...told, '-Djava.awt.headless=true', ...program];
    const guarded = await startGuarded(command, { log: this.#logOf(id), folder: this.#folder });
    this.#running.set(id, guarded);
  }

  #logOf(id: number): string {
    return join(this.#folder, `node-${id}.log`);
  }

  async #ready(id: number): Promise<void> {
    for (let waited = 0; waited < readyWithinMs; waited += 25) {
      if (this.#running.get(id)?.running() !== true) {
        throw new Error(`Kafka node ${id} ended: ${readFileSync(this.#logOf(id), 'utf8').slice(-3000)}`);
      }
      const up = [...this.#running.values()].filter((node) => node.running()).length;
      const sight = await lookAtBroker(this.#portOf(id)).catch(() => undefined);
      if (sight !== undefined && sight.brokers >= up && sight.controller > 0) return;
      await sleep(25);
    }
    throw new Error(`Kafka node ${id} is not ready: ${readFileSync(this.#logOf(id), 'utf8').slice(-3000)}`);
  }
}
