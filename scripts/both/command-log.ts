import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startConsumer } from '@linli/bus';
import { contracts } from '@linli/proto';
import type { Contract, Network } from '@linli/rpc';
import { openSqliteStore } from '@linli/store/sqlite';
import { silent } from '@linli/telemetry';

import { makeAgenda } from '../../services/all-in-one/src/demo/agenda.ts';
import { everyday } from '../../services/all-in-one/src/demo/behaviour.ts';
import { chanceFrom } from '../../services/all-in-one/src/demo/chance.ts';
import { noJournal } from '../../services/all-in-one/src/demo/journal.ts';
import { demonstrationPeople } from '../../services/all-in-one/src/demo/people.ts';
import { pumpDuring } from '../../services/all-in-one/src/demo/stepping.ts';
import { embedded } from './drivers.ts';
import { openSide, type Side } from './side.ts';
import { townOf, type Submission } from './town.ts';

/** One command as somebody sent it, and when. */
export type Entry = Readonly<{ atMs: number; contract: keyof typeof contracts; method: string; request: object }>;

export type CommandLog = Readonly<{ seed: number; startMs: number; endMs: number; entries: readonly Entry[] }>;

/** A Monday, 08:00 in Beijing. */
const startMs = Date.UTC(2026, 10, 23, 0, 0);
const dayMs = 86_400_000;
/** Most demands have come to their end by then; what has not is part of the comparison too. */
const days = 8;

/** What the people of a small town do in eight days, as the seed has it: lived through once on the embedded default. */
export async function recordLog(seed: number): Promise<CommandLog> {
  const folder = mkdtempSync(join(tmpdir(), 'both-'));
  const entries: Entry[] = [];
  let atRest = async (): Promise<boolean> => true;
  const side = await openSide(await embedded(folder), folder, startMs, () => atRest());
  const network = listening(side, entries);
  const town = townOf(seed, startMs);
  await town.register(network);
  const agenda = makeAgenda(side.clock, noJournal, silent.logger);
  const people = demonstrationPeople({
    network,
    schedule: agenda.schedule,
    behaviour: everyday,
    chance: chanceFrom(seed),
  });
  const store = await openSqliteStore({ file: join(folder, 'people.db') });
  const crowd = await startConsumer({
    ...{ group: 'people', subscriptions: people, log: side.log, store, clock: side.clock, ...silent },
    knobs: { watchdogMs: dayMs },
  });
  atRest = async () => agenda.acting() === 0;
  try {
    for (const submission of town.submissions) {
      await side.goTo(submission.atMs);
      await submit(network, submission);
    }
    await side.goTo(startMs + days * dayMs);
  } finally {
    await pumpDuring(side.clock, crowd.stop());
    await store.close();
    await side.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return { seed, startMs, endMs: startMs + days * dayMs, entries };
}

function submit(network: Network, { command, demand }: Submission): Promise<unknown> {
  return network.client(contracts.needsIntake).SubmitDemand({ command, demand });
}

/** The network, noting every command that goes out. */
function listening({ network, clock }: Side, entries: Entry[]): Network {
  return {
    ...network,
    client: <Definition>(contract: Contract<Definition>) => {
      const client = network.client(contract) as Record<string, (request: object) => Promise<unknown>>;
      const name = nameOf(contract);
      const heard = Object.keys(client).map((method) => [
        method,
        (request: object) => {
          if ('command' in request) entries.push({ atMs: clock.nowMs(), contract: name, method, request });
          return (client[method] as (request: object) => Promise<unknown>)(request);
        },
      ]);
      return Object.fromEntries(heard) as ReturnType<typeof network.client<Definition>>;
    },
  };
}

function nameOf(contract: Contract<unknown>): keyof typeof contracts {
  for (const [name, one] of Object.entries(contracts))
    if (one.name === contract.name) return name as keyof typeof contracts;
  throw new Error(`${contract.name} is no contract of ours`);
}
