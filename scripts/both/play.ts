import { contracts } from '@linli/proto';
import { RpcRefusal, type Contract, type Network } from '@linli/rpc';
import type { StoredDocument } from '@linli/store';

import { houseTopics } from '../../services/all-in-one/src/opening/open-linli.ts';
import type { CommandLog, Entry } from './command-log.ts';
import { openSide, type Drivers } from './side.ts';

/** How a command log ended on one deployment. */
export type Ended = Readonly<{
  /** What each command was answered: a receipt or the code of a refusal. */
  answers: readonly string[];
  documents: ReadonlyMap<string, StoredDocument>;
  /** Records in all topics together. */
  events: number;
}>;

/** One command at a time: all before it has come to rest, at the instant that the log gives. */
export async function play(log: CommandLog, drivers: Drivers, folder: string): Promise<Ended> {
  const side = await openSide(drivers, folder, log.startMs);
  try {
    const answers: string[] = [];
    for (const entry of log.entries) {
      await side.goTo(entry.atMs);
      answers.push(await answerTo(side.network, entry));
      await side.settle();
    }
    await side.goTo(log.endMs);
    return { answers, documents: await side.documents(), events: await eventsIn(drivers) };
  } finally {
    await side.stop();
  }
}

async function answerTo(network: Network, { contract, method, request }: Entry): Promise<string> {
  const known: Contract<unknown> = contracts[contract];
  const client = network.client(known) as Record<string, (request: object) => Promise<unknown>>;
  try {
    return JSON.stringify(await (client[method] as (request: object) => Promise<unknown>)(request));
  } catch (error) {
    if (error instanceof RpcRefusal) return `refused ${error.code}`;
    throw error;
  }
}

async function eventsIn({ bare }: Drivers): Promise<number> {
  let events = 0;
  for (const { name } of houseTopics()) for (const end of await bare.endOffsets(name)) events += end;
  return events;
}
