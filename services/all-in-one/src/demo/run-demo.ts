import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { startConsumer, type Consumer } from '@linli/bus';
import { openSqliteStore } from '@linli/store/sqlite';
import { silent, type Logger } from '@linli/telemetry';

import type { DataFolder } from '../opening/data-folder.ts';
import { demandIdOf, importFolder, type ImportSummary } from '../opening/import-folder.ts';
import { openLinli, type Linli } from '../opening/open-linli.ts';
import { adoptTenant } from '../opening/tenant.ts';
import { makeAgenda, type Agenda } from './agenda.ts';
import { kind, type Behaviour } from './behaviour.ts';
import { openCalendar, type Calendar } from './calendar.ts';
import { chanceFrom } from './chance.ts';
import type { Journal } from './journal.ts';
import { demonstrationPeople } from './people.ts';
import { publishAll } from './publishers.ts';
import { whatBecame, type Became } from './report.ts';
import { pumpDuring, runClock, settle } from './stepping.ts';
import { steppedClock, type SteppedClock } from './stepped-clock.ts';
import { makeTally, type Tally } from './tally.ts';

const dayMs = 86_400_000;
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
  /** Ends it early; started again it goes on. */
  signal?: AbortSignal;
}>;

export type DemoResult = Became &
  Readonly<{ imports: readonly ImportSummary[]; published: number; acknowledged: number; refused: number }>;

/** It was ended early; what was done until then is kept. */
export class DemoInterrupted extends Error {
  override readonly name = 'DemoInterrupted';
}

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
 * @throws DemoInterrupted
 */
export async function runDemo(options: DemoOptions): Promise<DemoResult> {
  const { folder, journal, logger, seed, behaviour } = options;
  adoptTenant(folder.path, options.samples);
  const calendar = openCalendar(folder.path, { seed, kind: behaviour === kind });
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

    try {
      const { imports, rows } = await takeIn(linli, options);
      await live(clock, calendar, options, atRest, agenda);
      const ended = await endOf(linli, clock, { tally, rows }, atRest);
      return { ...ended, imports, ...agenda.done() };
    } finally {
      await pumpDuring(clock, crowd.leave());
    }
  } finally {
    await pumpDuring(clock, linli.stop());
  }
}

/** Reads every ledger; what was acknowledged of it goes to the journal. Answers the row of the ledger of each demand, too. */
async function takeIn(
  linli: Linli,
  { samples, journal, signal }: DemoOptions,
): Promise<Readonly<{ imports: readonly ImportSummary[]; rows: ReadonlyMap<string, string> }>> {
  const rows = new Map<string, string>();
  const imports = await importFolder(linli, samples, {
    ...(signal !== undefined && { signal }),
    onTaken: (taken) => {
      const demandId = demandIdOf(linli.env, taken);
      if (demandId === undefined) return;
      journal.taken(demandId);
      rows.set(demandId, String(taken.row.name));
    },
  });
  if (signal?.aborted === true) throw new DemoInterrupted();
  return { imports, rows };
}

async function endOf(
  linli: Linli,
  clock: SteppedClock,
  known: Readonly<{ tally: Tally; rows: ReadonlyMap<string, string> }>,
  atRest: () => Promise<boolean>,
): Promise<Became & Readonly<{ published: number }>> {
  const published = await publishAll(linli.gateway.boardDesk, linli.env.ids);
  await settle(clock, atRest);
  return { ...(await whatBecame(linli, known)), published };
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

async function live(
  clock: SteppedClock,
  calendar: Calendar,
  options: DemoOptions,
  atRest: () => Promise<boolean>,
  agenda: Agenda,
): Promise<void> {
  const endMs = calendar.startMs + options.days * dayMs;
  let keptMs = clock.nowMs();
  const goesOn = (): boolean => options.signal?.aborted !== true;
  await runClock(clock, endMs, { atRest, goesOn }, (nowMs) => {
    if (nowMs - keptMs < 3_600_000) return;
    keptMs = nowMs;
    calendar.keep(nowMs);
    options.progress((nowMs - calendar.startMs) / (endMs - calendar.startMs));
  });
  calendar.keep(clock.nowMs());
  if (options.signal?.aborted === true) throw new DemoInterrupted();
  if (agenda.waiting() > 0)
    options.logger.warn({ waiting: agenda.waiting() }, 'the demonstration ended with acts still to come');
}
