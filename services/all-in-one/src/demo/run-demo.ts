import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { startConsumer, type Consumer } from '@linli/bus';
import { openSqliteStore } from '@linli/store/sqlite';
import { silent, type Logger } from '@linli/telemetry';

import type { DataFolder } from '../opening/data-folder.ts';
import { importFolder, type ImportSummary } from '../opening/import-folder.ts';
import { openLinli, type Linli } from '../opening/open-linli.ts';
import { adoptTenant } from '../opening/tenant.ts';
import { makeAgenda, type Agenda } from './agenda.ts';
import type { Behaviour } from './behaviour.ts';
import { chanceFrom } from './chance.ts';
import type { Journal } from './journal.ts';
import { demonstrationPeople } from './people.ts';
import { publishAll } from './publishers.ts';
import { whatBecame, type Became } from './report.ts';
import { pumpDuring, runClock, settle } from './stepping.ts';
import { steppedClock, type SteppedClock } from './stepped-clock.ts';
import { makeTally, type Tally } from './tally.ts';

const dayMs = 86_400_000;
/** Monday 2026-11-23, 08:00 in Beijing: the demonstration has a calendar of its own, so that one seed tells one story. */
const firstMorningMs = Date.UTC(2026, 10, 23, 0, 0);
/** Ids hang on the installation's key, and who does what hangs on ids: with a key of its own a seed tells one story. */
export const demonstrationKey = 'linli demonstration community';

export type DemoOptions = Readonly<{
  folder: DataFolder;
  samples: string;
  seed: number;
  days: number;
  behaviour: Behaviour;
  journal: Journal;
  logger: Logger;
  /** Called with the share of the days that have passed, 0 to 1. */
  progress: (share: number) => void;
}>;

export type DemoResult = Became &
  Readonly<{ imports: readonly ImportSummary[]; published: number; acknowledged: number; refused: number }>;

// Everything is woken by its due instant; the safety sweeps would only make the clock take more steps.
const rare = {
  runtime: { safetyMs: dayMs },
  relay: { sweepMs: dayMs },
  consumer: { watchdogMs: dayMs },
  logSweepMs: dayMs,
};

/**
 * The whole loop on a ledger, with simulated people, on a stepped clock. Killed at any moment and started again on the
 * same folder it goes on: people hear everything again, and answer with the same command ids.
 */
export async function runDemo(options: DemoOptions): Promise<DemoResult> {
  const { folder, behaviour, journal, logger, seed } = options;
  adoptTenant(folder.path, options.samples);
  const calendar = demoCalendar(folder.path, seed);
  const clock = steppedClock(calendar.nowMs);
  const linli = await openLinli({ folder, clock, logger, metrics: silent.metrics, knobs: rare });
  try {
    const agenda = makeAgenda(clock, journal, logger);
    const tally = makeTally();
    const { network } = linli;
    const people = demonstrationPeople({
      ...{ network, schedule: agenda.schedule, behaviour },
      chance: chanceFrom(seed),
    });
    const crowd = await gather(linli, folder.path, calendar.starts, [...people, ...tally.subscriptions]);
    const atRest = async (): Promise<boolean> =>
      agenda.acting() === 0 && (await linli.quiet()) && (await crowd.idle()) && agenda.acting() === 0;

    const imports = await importFolder(linli, options.samples);
    await live(clock, calendar, options, atRest, agenda);
    const ended = await endOf(linli, clock, tally, atRest);
    await pumpDuring(clock, crowd.leave());
    return { ...ended, imports, ...agenda.done() };
  } finally {
    await pumpDuring(clock, linli.stop());
  }
}

async function endOf(
  linli: Linli,
  clock: SteppedClock,
  tally: Tally,
  atRest: () => Promise<boolean>,
): Promise<Became & Readonly<{ published: number }>> {
  const published = await publishAll(linli.gateway.boardDesk, linli.env.ids);
  await settle(clock, atRest);
  return { ...(await whatBecame(linli, tally)), published };
}

type Crowd = Readonly<{ idle: () => Promise<boolean>; leave: () => Promise<void> }>;

/** People who hear everything from the beginning. What they keep is scratch: a later life hears it all again. */
async function gather(
  { log, env }: Linli,
  folder: string,
  life: number,
  subscriptions: Parameters<typeof startConsumer>[0]['subscriptions'],
): Promise<Crowd> {
  for (const name of readdirSync(folder)) if (name.startsWith('people-')) rmSync(join(folder, name), { force: true });
  const store = await openSqliteStore({ file: join(folder, `people-${life}.db`) });
  const consumer: Consumer = await startConsumer({
    ...{ group: `people-${life}`, subscriptions, log, store, clock: env.clock },
    ...{ logger: silent.logger, metrics: silent.metrics, knobs: rare.consumer },
  });
  return {
    idle: async () => consumer.idle() && (await consumer.lag()) === 0,
    async leave() {
      await consumer.stop();
      await store.close();
      rmSync(join(folder, `people-${life}.db`), { force: true });
    },
  };
}

type Calendar = Readonly<{ startMs: number; nowMs: number; starts: number; keep: (nowMs: number) => void }>;

/** Where the demonstration's clock stood when it was last seen; a fresh folder begins on the first morning. */
function demoCalendar(folder: string, seed: number): Calendar {
  const path = join(folder, 'demo.json');
  const before = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as { startMs: number; nowMs: number; starts: number })
    : undefined;
  const startMs = before?.startMs ?? firstMorningMs;
  const starts = (before?.starts ?? 0) + 1;
  const keep = (nowMs: number): void => {
    writeFileSync(`${path}.new`, JSON.stringify({ seed, startMs, nowMs, starts }));
    renameSync(`${path}.new`, path);
  };
  keep(before?.nowMs ?? startMs);
  return { startMs, nowMs: before?.nowMs ?? startMs, starts, keep };
}

async function live(
  clock: SteppedClock,
  calendar: Calendar,
  options: DemoOptions,
  atRest: () => Promise<boolean>,
  agenda: Agenda,
): Promise<void> {
  const endMs = calendar.startMs + options.days * dayMs;
  let keptMs = clock.nowMs();
  await runClock(clock, endMs, atRest, (nowMs) => {
    if (nowMs - keptMs < 3_600_000) return;
    keptMs = nowMs;
    calendar.keep(nowMs);
    options.progress((nowMs - calendar.startMs) / (endMs - calendar.startMs));
  });
  calendar.keep(clock.nowMs());
  if (agenda.waiting() > 0)
    options.logger.warn({ waiting: agenda.waiting() }, 'the demonstration ended with acts still to come');
}
