import { handled, startConsumer, type EventEnvelope, type Subscription } from '@linli/bus';
import { contracts } from '@linli/proto';
import { openSqliteStore } from '@linli/store/sqlite';
import { silent } from '@linli/telemetry';

import { makeAgenda } from '../../services/all-in-one/src/demo/agenda.ts';
import { kind } from '../../services/all-in-one/src/demo/behaviour.ts';
import { chanceFrom } from '../../services/all-in-one/src/demo/chance.ts';
import { noJournal } from '../../services/all-in-one/src/demo/journal.ts';
import { demonstrationPeople } from '../../services/all-in-one/src/demo/people.ts';
import { steppedClock, type SteppedClock } from '../../services/all-in-one/src/demo/stepped-clock.ts';
import { pumpDuring, settle } from '../../services/all-in-one/src/demo/stepping.ts';
import { openLinli, type Linli } from '../../services/all-in-one/src/opening/open-linli.ts';
import { median, round, type Benchmark, type Case } from './measuring.ts';
import { openDemands, type Loaded } from './open-demands.ts';

const dayMs = 86_400_000;
/** The morning after the day on which the open demands were laid down. */
const firstMorningMs = Date.UTC(2026, 10, 24, 0, 0);
const community = '跑道社区';
const doctors = 60;
/** Everything is woken by its due instant; the safety sweeps would only make the clock take more steps. */
const rare = {
  ...{ runtime: { safetyMs: dayMs }, relay: { sweepMs: dayMs }, consumer: { watchdogMs: dayMs }, logSweepMs: dayMs },
};

type Town = Readonly<{ loaded: Loaded; run: () => Promise<number>; stop: () => Promise<void> }>;

/**
 * Whole demands a second from submission to the closed evaluation, in one process on the embedded default with simulated
 * people on a stepped clock, beside the same with a hundredth of the open demands; CPU time of the process.
 */
const run: Benchmark = async ({ quick }) => {
  const [few, many, through, runs] = quick ? [1_000, 10_000, 100, 1] : [1_000, 100_000, 500, 5];
  const small = await openTown(few, through);
  const large = await openTown(many, through);
  const cost: { small: number[]; large: number[] } = { small: [], large: [] };
  for (let n = 0; n <= runs; n++) {
    const [a, b] = [await small.run(), await large.run()];
    console.error(`run ${n}: ${round((a / through) * 1000)} and ${round((b / through) * 1000)} ms of CPU a demand`);
    if (n === 0) continue;
    cost.small.push(through / a);
    cost.large.push(through / b);
  }
  const share = Math.round(large.loaded.waiting * 100);
  const lines: Case = {
    case: 'whole demands through the loop',
    size: `${through} demands, ${large.loaded.open} open, ${share} % waiting`,
    ...{ ours: round(median(cost.large)), peer: round(median(cost.small)), unit: 'demands/CPU s' },
    ...{ peerName: `the same with ${small.loaded.open} open`, ratio: round(median(cost.large) / median(cost.small)) },
    // The cost of a demand may grow by half at the most.
    ...{ floor: 0.667, runs, min: round(Math.min(...cost.large)), max: round(Math.max(...cost.large)) },
    peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  await small.stop();
  await large.stop();
  return [lines];
};
export default run;

/** A Linli with so many open demands and one community more, where `through` new ones are served in each run. */
async function openTown(open: number, through: number): Promise<Town> {
  const loaded = await openDemands(open);
  const clock = steppedClock(firstMorningMs);
  const linli = await openLinli({
    ...{ folder: loaded.folder, clock, logger: silent.logger, metrics: silent.metrics, knobs: rare },
  });
  const closed = new Set<string>();
  const agenda = makeAgenda(clock, noJournal, silent.logger);
  const people = demonstrationPeople({
    ...{ network: linli.network, schedule: agenda.schedule, behaviour: kind, chance: chanceFrom(1) },
  });
  const store = await openSqliteStore({ file: `${loaded.folder.path}/people.db` });
  const crowd = await startConsumer({
    ...{ group: 'people', log: linli.log, store, clock, knobs: rare.consumer },
    ...{ subscriptions: only(people, closed), logger: silent.logger, metrics: silent.metrics },
  });
  const atRest = async (): Promise<boolean> =>
    agenda.acting() === 0 &&
    (await linli.quiet()) &&
    crowd.idle() &&
    (await crowd.lag()) === 0 &&
    agenda.acting() === 0;
  await settle(clock, atRest);
  await furnish(linli);
  let runs = 0;
  return {
    loaded,
    async run() {
      await morning(clock, atRest);
      closed.clear();
      const before = process.cpuUsage();
      await submit(linli, demandsOf(++runs, through));
      await until(clock, atRest, () => closed.size === through);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1e6;
    },
    async stop() {
      await pumpDuring(clock, crowd.stop());
      await pumpDuring(clock, linli.stop());
      await store.close();
      loaded.close();
    },
  };
}

/** The people care only for what happens from now on, and know which demands have come to their end. */
function only(people: readonly Subscription[], closed: Set<string>): Subscription[] {
  return people.map((subscription) => ({
    ...subscription,
    handle: async (event: EventEnvelope<never>) => {
      if (event.atMs < firstMorningMs) return handled;
      if (event.type === 'needs.demand.v1/closed') closed.add(event.aggregateId);
      return subscription.handle(event);
    },
  }));
}

type Line = Readonly<{ command: ReturnType<typeof commandOf>; demand: object }>;

function commandOf(commandId: string) {
  return { commandId, actorId: 'bench', actorRole: 'SYSTEM', correlationId: commandId, traceparent: '' };
}

/** A community with a grid, and doctors who have room for every demand of a run on each day of the week. */
async function furnish({ network, env }: Linli): Promise<void> {
  await network.client(contracts.needsIntake).RegisterJurisdictions({
    command: commandOf('places'),
    lines: [
      { level: 'COMMUNITY', name: community },
      { level: 'GRID', name: '第一网格', parentName: community, responsibleUserId: 'us_1', responsibleName: '网格员' },
    ],
  });
  const windows = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
    { weekday, fromMinute: 480, toMinute: 720, capacity: 6 },
    { weekday, fromMinute: 840, toMinute: 1080, capacity: 6 },
  ]);
  const { outcomes } = await network.client(contracts.serviceMatching).RegisterProviders({
    command: commandOf('doctors'),
    lines: Array.from({ length: doctors }, (_, n) => ({
      ...{
        kind: 'DOCTOR',
        name: `医生${n}`,
        phone: `1390000${1000 + n}`,
        licence: `L${n}`,
        skills: ['MEDICATION_GUIDANCE'],
      },
      ...{ windows, communityIds: [env.ids.derived('jc', community)] },
    })),
  });
  const refused = outcomes.find(({ outcome }) => outcome !== 'TAKEN');
  if (refused !== undefined) throw new Error(`a doctor was not taken: ${refused.code}`);
}

function demandsOf(run: number, count: number): readonly Line[] {
  return Array.from({ length: count }, (_, n) => {
    const command = commandOf(`bench-${run}-${n}`);
    const resident = {
      name: `居民${run}之${n}`,
      phone: `138${String(run * 10_000 + n).padStart(8, '0')}`,
      address: `1栋${n}室`,
    };
    const demand = {
      ...{ type: 'MEDICATION_GUIDANCE', title: '用药指导', description: '想请医生看看药怎么吃', urgency: 'ROUTINE' },
      ...{ channel: 'STATION_DESK', communityId: community, gridId: '第一网格', resident },
    };
    return { command, demand };
  });
}

async function submit({ network }: Linli, lines: readonly Line[]): Promise<void> {
  const needs = network.client(contracts.needsIntake);
  for (let from = 0; from < lines.length; from += 100) {
    const batch = lines.slice(from, from + 100);
    const { outcomes } = await needs.SubmitDemands({
      lines: batch.map(({ command, demand }) => ({ command, demand })),
    });
    const refused = outcomes.find(({ outcome }) => outcome !== 'TAKEN');
    if (refused !== undefined) throw new Error(`a demand was not taken: ${refused.outcome} ${refused.code}`);
  }
}

/** Lets the night pass: people act by day. */
async function morning(clock: SteppedClock, atRest: () => Promise<boolean>): Promise<void> {
  const next = clock.nowMs() + dayMs - ((clock.nowMs() - firstMorningMs) % dayMs);
  await until(clock, atRest, () => clock.nowMs() >= next, next);
}

/** Jumps from instant to instant until `done`. @throws after four weeks of the clock */
async function until(
  clock: SteppedClock,
  atRest: () => Promise<boolean>,
  done: () => boolean,
  endMs = clock.nowMs() + 28 * dayMs,
): Promise<void> {
  for (;;) {
    await settle(clock, atRest);
    if (done()) return;
    if (clock.nowMs() >= endMs) throw new Error('the demands did not come to their end in four weeks');
    clock.jumpTo(Math.min(clock.nextMs() ?? endMs, endMs));
  }
}
