import {
  type Consumer,
  type ConsumerKnobs,
  type Log,
  type Relay,
  type RelayKnobs,
  startConsumer,
  startRelay,
  type TopicSpec,
} from '@linli/bus';
import { turnKnobs } from '@linli/config';
import { Unavailable } from '@linli/env';
import type { RpcServer } from '@linli/rpc';

import { type RuntimeKnobs, runtimeKnobs } from './knobs.ts';
import { leaseCollection, leaseOn, type Lease } from './lease.ts';
import type { Service, ServicePorts } from './service.ts';
import { drain } from './drain.ts';
import { startSweep, type Sweeping } from './sweeping.ts';

export type StartPorts = ServicePorts &
  Readonly<{
    log: Log;
    /** Every topic of the house; those that this service owns are the ones its relay writes to. */
    topics: readonly TopicSpec[];
    knobs?: Partial<RuntimeKnobs>;
    relayKnobs?: Partial<RelayKnobs>;
    consumerKnobs?: Partial<ConsumerKnobs>;
  }>;

export type ServiceState = 'STARTING' | 'READY' | 'STOPPING' | 'STOPPED';

export type ServiceHealth = Readonly<{
  name: string;
  state: ServiceState;
  /** False while its store is away. */
  store: boolean;
  /** False while its log is away: commands are still taken, their events wait. */
  log: boolean;
  /** Records of the log it has not handled; undefined while the log is away. */
  lag: number | undefined;
  /** Sweeps whose last run failed. */
  failingSweeps: readonly string[];
}>;

export interface RunningService {
  readonly name: string;
  /** Parked keys of its consumer; undefined for a service that listens to nothing. */
  readonly consumer: Consumer | undefined;
  /** True when it takes commands: started, not stopping, its store there. The log may be away. */
  ready(): Promise<boolean>;
  /** True when nothing is left to do now: outbox empty, no lag, nothing due, nothing running. Two looks in a row say more than one. */
  quiet(): Promise<boolean>;
  /** True when all but its consumer is at rest: nothing to send, no sweep at work; what is due may still wait for the clock. */
  resting(): Promise<boolean>;
  /** Records of the log it has not handled. @throws Unavailable */
  lag(): Promise<number>;
  /** Earliest instant at which a sweep has something to do; null = never. */
  nextDueMs(): Promise<number | null>;
  health(): Promise<ServiceHealth>;
  /** Drains and stops, in the reverse of the order of starting; asked again it is the same stop. Never rejects. */
  stop(options?: { drainMs?: number }): Promise<void>;
}

/**
 * Starts one service: collections, relay, calls, consumer, sweeps, in this order, so that whatever is taken in can be
 * passed on. Runs unchanged in the simulator: it asks the Clock port and its other ports, nothing else.
 * @throws when the store is away, a collection or topic does not fit, or no call can be answered
 */
export async function startService(service: Service, ports: StartPorts): Promise<RunningService> {
  const logger = ports.logger.child({ service: service.name });
  const knobs = turnKnobs('runtime', runtimeKnobs, ports.knobs);
  const started = new Started(service, { ...ports, logger }, knobs);
  try {
    await started.start();
  } catch (thrown) {
    await started.stop(knobs.drainMs);
    throw thrown;
  }
  return {
    name: service.name,
    consumer: started.consumer,
    ready: () => started.ready(),
    quiet: () => started.quiet(),
    resting: () => started.resting(),
    lag: async () => (await started.consumer?.lag()) ?? 0,
    nextDueMs: () => started.nextDueMs(),
    health: () => started.health(),
    stop: ({ drainMs = knobs.drainMs } = {}) => started.stop(drainMs),
  };
}

class Started {
  consumer: Consumer | undefined;
  #state: ServiceState = 'STARTING';
  #logDeclared = false;
  #relay: Relay | undefined;
  #calls: RpcServer | undefined;
  #sweeps: readonly Sweeping[] = [];
  #lease: Lease | undefined;
  #stopping: Promise<void> | undefined;
  readonly #service: Service;
  readonly #ports: StartPorts;
  readonly #knobs: RuntimeKnobs;

  constructor(service: Service, ports: StartPorts, knobs: RuntimeKnobs) {
    this.#service = service;
    this.#ports = ports;
    this.#knobs = knobs;
  }

  async start(): Promise<void> {
    const { env, store, log, topics, rpc, logger, metrics, tracer } = this.#ports;
    const { name, collections, listensTo } = this.#service;
    const { clock } = env;
    await store.declare(this.#knobs.leaseMs > 0 ? [...collections, leaseCollection] : collections);
    await this.#declareTopics();
    const mine = topics.filter(({ owner }) => owner === name);
    this.#relay = startRelay({
      store,
      log,
      clock,
      topics: mine,
      logger,
      metrics,
      tracer,
      ...given('knobs', this.#ports.relayKnobs),
    });
    this.#calls = await rpc.serve(name, this.#service.rpc);
    if (listensTo.length > 0) {
      const listening = { group: name, subscriptions: listensTo, log, store, clock, logger, metrics, tracer };
      this.consumer = await startConsumer({ ...listening, ...given('knobs', this.#ports.consumerKnobs) });
    }
    this.#startSweeps();
    this.#state = 'READY';
    logger.info({ incarnation: this.#ports.incarnation }, 'service ready');
  }

  async ready(): Promise<boolean> {
    return this.#state === 'READY' && (await this.#storeAnswers());
  }

  async quiet(): Promise<boolean> {
    if (!this.#idle()) return false;
    const dueMs = await this.nextDueMs();
    if (dueMs !== null && dueMs <= this.#ports.env.clock.nowMs()) return false;
    if (((await this.consumer?.lag()) ?? 0) > 0) return false;
    return (await this.resting()) && this.#idle();
  }

  async resting(): Promise<boolean> {
    // What costs nothing is asked first, and again at the end: the questions between take their time.
    if (!this.#asleep()) return false;
    if ((await this.#ports.store.pendingEvents(1)).length > 0) return false;
    return this.#asleep();
  }

  #idle(): boolean {
    const consumer = this.consumer?.idle() ?? true;
    return consumer && (this.#relay?.idle() ?? true) && this.#sweeps.every((sweep) => sweep.resting());
  }

  #asleep(): boolean {
    return (this.#relay?.idle() ?? true) && this.#sweeps.every((sweep) => sweep.asleep());
  }

  async nextDueMs(): Promise<number | null> {
    const swept = [...new Set(this.#service.sweeps.map(({ collection }) => collection))];
    const dues = await Promise.all(swept.map((collection) => this.#ports.store.nextDueMs(collection)));
    const known = dues.filter((due) => due !== null);
    return known.length === 0 ? null : Math.min(...known);
  }

  async health(): Promise<ServiceHealth> {
    const lag = await (this.consumer?.lag() ?? Promise.resolve(0)).catch(() => undefined);
    return {
      name: this.#service.name,
      state: this.#state,
      store: await this.#storeAnswers(),
      log: this.#logDeclared && lag !== undefined && (this.consumer?.alive() ?? true),
      lag,
      failingSweeps: this.#service.sweeps.filter((_, n) => this.#sweeps[n]?.failing()).map(({ name }) => name),
    };
  }

  stop(drainMs: number): Promise<void> {
    this.#stopping ??= this.#stop(drainMs);
    return this.#stopping;
  }

  async #stop(drainMs: number): Promise<void> {
    const { env, logger, store } = this.#ports;
    this.#state = 'STOPPING';
    const late = await drain(
      env.clock,
      drainMs,
      [
        ['sweeps', () => Promise.all(this.#sweeps.map((sweep) => sweep.stop()))],
        ['lease', () => this.#lease?.release()],
        ['consumer', () => this.consumer?.stop()],
        ['calls', () => this.#calls?.close()],
        ['events', () => this.#flush(store)],
        ['relay', () => this.#relay?.stop()],
      ],
      (step, thrown) => logger.error({ step, cause: thrown }, 'stopping failed'),
    );
    this.#state = 'STOPPED';
    if (late.length > 0) logger.warn({ late }, 'service stopped before its work had ended');
    else logger.info({}, 'service stopped');
  }

  /** Gives the last events a moment to reach the log; what does not make it is in the outbox and goes at the next start. */
  async #flush(store: StartPorts['store']): Promise<void> {
    const { clock } = this.#ports.env;
    const endMs = clock.nowMs() + this.#knobs.flushMs;
    while (clock.nowMs() < endMs && (await store.pendingEvents(1)).length > 0) {
      this.#relay?.wake();
      await clock.sleep(20, 'flush').done;
    }
  }

  /** A log that is away stops no start: it is asked again until it answers (P24). */
  async #declareTopics(): Promise<void> {
    try {
      await this.#ports.log.declare(this.#ports.topics);
      this.#logDeclared = true;
    } catch (thrown) {
      if (!(thrown instanceof Unavailable)) throw thrown;
      this.#ports.logger.warn({ why: thrown.message }, 'the log is away; starting without it');
      void this.#declareLater();
    }
  }

  async #declareLater(): Promise<void> {
    const { log, topics, env, logger } = this.#ports;
    while (!this.#logDeclared && this.#state !== 'STOPPING' && this.#state !== 'STOPPED') {
      await env.clock.sleep(this.#knobs.stuckFirstMs, 'declare topics').done;
      try {
        await log.declare(topics);
        this.#logDeclared = true;
        this.#relay?.wake();
      } catch (thrown) {
        if (!(thrown instanceof Unavailable)) logger.error({ cause: thrown }, 'the topics do not fit');
      }
    }
  }

  #startSweeps(): void {
    const { env, store, logger, metrics } = this.#ports;
    const { clock } = env;
    const knobs = this.#knobs;
    const { leaseMs } = knobs;
    this.#lease = leaseMs > 0 ? leaseOn(store, clock, 'sweeps', env.ids.next('lh'), leaseMs) : undefined;
    const ports = { store, clock, logger, metrics, knobs, lease: this.#lease, phaseMs: clock.nowMs() };
    this.#sweeps = this.#service.sweeps.map((sweep) => startSweep(sweep, ports));
    store.onCommit(({ collection, dueAtMs }) => {
      if (dueAtMs === null) return;
      for (const [n, sweep] of this.#service.sweeps.entries()) {
        if (sweep.collection === collection) this.#sweeps[n]?.hint(dueAtMs);
      }
    });
  }

  async #storeAnswers(): Promise<boolean> {
    try {
      await this.#ports.store.pendingEvents(1);
      return true;
    } catch {
      return false;
    }
  }
}

/** An optional field that is left out rather than set to undefined. */
function given<Name extends string, T>(name: Name, value: T | undefined): { readonly [N in Name]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [N in Name]: T });
}
