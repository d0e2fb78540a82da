import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Replica } from '../scaled/scaled.ts';
import type { Life } from './evidence.ts';

type Looked = { process: string; pid: number; bornSecond: number; samples: Life['samples'][number][] };

const lookEveryMs = 5_000;
const restMs = 300;

/** Starts again whoever has ended, as an orchestrator would, and looks at how much memory each life holds. */
export class Supervisor {
  readonly #replicas: readonly Replica[];
  readonly #lives: Looked[] = [];
  /** Who must stay down for the moment. */
  readonly #held = new Set<Replica>();
  #over = false;
  /** Processes that ended without being killed: at a start without a database that is their duty. */
  ownEnds = 0;

  constructor(replicas: readonly Replica[]) {
    this.#replicas = replicas;
    for (const replica of replicas) void this.#keep(replica);
    void this.#look();
  }

  get replicas(): readonly Replica[] {
    return this.#replicas;
  }

  lives(): readonly Life[] {
    return this.#lives;
  }

  /** kill -9, and nothing in its place for a while. */
  async kill(replica: Replica, forMs: number): Promise<void> {
    this.#held.add(replica);
    await replica.kill('SIGKILL');
    await sleep(forMs);
    this.#held.delete(replica);
  }

  /** Stands still like a machine that hangs. @returns false when it is down or standing already */
  async pause(replica: Replica, forMs: number): Promise<boolean> {
    if (this.#held.has(replica) || !replica.running()) return false;
    const pid = replica.pid();
    signal(pid, 'SIGSTOP');
    this.#held.add(replica);
    await sleep(forMs);
    this.#held.delete(replica);
    signal(pid, 'SIGCONT');
    return true;
  }

  stop(): void {
    this.#over = true;
  }

  async #keep(replica: Replica): Promise<void> {
    while (!this.#over) {
      await sleep(restMs);
      if (replica.running() || this.#held.has(replica)) continue;
      await replica.start().catch(() => {
        this.ownEnds++;
      });
    }
  }

  async #look(): Promise<void> {
    while (!this.#over) {
      for (const replica of this.#replicas) if (replica.running()) this.#lookAt(replica);
      await sleep(lookEveryMs);
    }
  }

  #lookAt(replica: Replica): void {
    const pid = replica.pid();
    const process = `${replica.service} ${replica.n}`;
    const MB = residentMB(pid);
    if (MB === 0) return;
    let life = this.#lives.find((one) => one.pid === pid && one.process === process);
    if (life === undefined) {
      life = { process, pid, bornSecond: now(), samples: [] };
      this.#lives.push(life);
    }
    life.samples.push({ second: Math.round(now() - life.bornSecond), MB });
  }
}

function now(): number {
  return process.uptime();
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended meanwhile: there is nobody to tell.
  }
}

function residentMB(pid: number): number {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
