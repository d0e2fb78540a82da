import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { addressBook } from '@linli/deployment';
import { isMissing, type Missing } from '@linli/engines';
import { systemClock, systemIds, systemRng } from '@linli/env';
import { grpcNetwork } from '@linli/rpc';
import { silent } from '@linli/telemetry';

import type { CrowdTold } from './crowd.ts';
import { doDamage, type Done } from './damage.ts';
import type { Evidence } from './evidence.ts';
import { faultScript } from './fault-script.ts';
import { canariesLeft, groupsOf, keptBy, linesOf } from './gather.ts';
import { furnish, People } from './people.ts';
import { Supervisor } from './supervisor.ts';
import { verdictOf, type Verdict } from './verdict.ts';
import { startWorld, type World } from './world.ts';

export type Chaos = Readonly<{
  minutes: number;
  seed: number;
  verdict: Verdict;
  done: Done;
  told: CrowdTold;
  drainSeconds: number;
  loadSeconds: number;
  peakMB: number;
  ownEnds: number;
  skipped: readonly string[];
}>;

export type ChaosOptions = Readonly<{
  minutes: number;
  seed: number;
  perSecond: number;
  /** Kinds of faults to leave out. */
  without: readonly string[];
  /** Keeps journal and logs. */
  keep: boolean;
  say: (line: string) => void;
}>;

const key = 'linli demonstration community';
const canaries = 12;
/** The house's promise: all is quiet so long after the last fault. */
export const drainWithinSeconds = 120;

/** Breaks a scaled-out Linli on purpose while people use it, and judges what is left. */
export async function runChaos(options: ChaosOptions): Promise<Chaos | Missing> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-chaos-'));
  const world = await startWorld(folder);
  if (isMissing(world)) {
    rmSync(folder, { recursive: true, force: true });
    return world;
  }
  try {
    return await inWorld(world, join(folder, 'journal.jsonl'), options);
  } finally {
    await world.stop();
    if (options.keep) options.say(folder);
    else rmSync(folder, { recursive: true, force: true });
  }
}

async function inWorld(world: World, journal: string, options: ChaosOptions): Promise<Chaos> {
  const { minutes, seed, say, perSecond } = options;
  const ids = systemIds(key);
  const env = { clock: systemClock, ids, rng: systemRng };
  const network = grpcNetwork({ env, ...silent, addressOf: addressBook(world.scaled.addresses) });
  await furnish(network, (name) => ids.derived('jc', name));
  const supervisor = new Supervisor(world.scaled.replicas);
  const people = new People(network, journal, perSecond);
  const began = process.uptime();
  const { nodes: brokers, database, proxies, smallDisk } = world;
  const harm = { supervisor, brokers, database, proxies, smallDisk, say };
  const script = faultScript(seed, minutes * 60_000).filter(({ kind }) => !options.without.includes(kind));
  const done = await doDamage(script, harm);
  await sleep(Math.max(0, minutes * 60_000 - (process.uptime() - began) * 1000));
  const lastFault = process.uptime();
  const load = people.crowd.told();
  const loadSeconds = lastFault - began;
  const loaded = { ...load, acknowledged: [...load.acknowledged] };
  say(`the last fault is over; ${loaded.acknowledged.length} acknowledged`);
  people.crowd.closeTheDoor();
  const evidence = await untilQuiet(world, people, supervisor, lastFault, say);
  const drainSeconds = Math.round(process.uptime() - lastFault);
  supervisor.stop();
  people.crowd.stop();
  await network.close();
  const peakMB = Math.max(...supervisor.lives().flatMap(({ samples }) => samples.map(({ MB }) => MB)));
  return {
    ...{ minutes, seed, done, drainSeconds, loadSeconds, peakMB, ownEnds: supervisor.ownEnds, skipped: world.skipped },
    ...{ told: people.crowd.told(), verdict: verdictOf(evidence) },
  };
}

/** Looks until nothing is left to do, or the time for that is over. Some demands are sent in last of all, to see who is at work. */
async function untilQuiet(
  world: World,
  people: People,
  supervisor: Supervisor,
  lastFault: number,
  say: (line: string) => void,
): Promise<Evidence> {
  const sent: string[] = [];
  for (let n = 0; n < canaries; n++) void people.canary().then((id) => sent.push(id));
  for (;;) {
    await sleep(2_000);
    const late = process.uptime() - lastFault > drainWithinSeconds;
    if (!people.quiet() && !late) continue;
    const [kept, groups] = await Promise.all([keptBy(world), groupsOf(world)]);
    const { acknowledged, takenBack, faults } = people.crowd.told();
    const missing = Array.from({ length: canaries - sent.length }, (_, n) => `canary ${n + 1}`);
    const evidence: Evidence = {
      ...{ nowMs: systemClock.nowMs(), acknowledged, takenBack, faults, kept, groups },
      canariesLeft: [...missing, ...canariesLeft(kept, sent)],
      ...{ lines: linesOf(world), lives: supervisor.lives() },
    };
    const verdict = verdictOf(evidence);
    const { lagLeft, dead, stale, limbo } = verdict;
    say(JSON.stringify({ lagLeft, dead, stale: stale.length, limbo: limbo.length, lost: verdict.lost.length }));
    if (late || verdict.ok || (lagLeft === 0 && [dead, stale, limbo].every((wrong) => wrong.length === 0)))
      return evidence;
  }
}
