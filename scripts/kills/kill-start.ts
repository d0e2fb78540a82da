import { randomUUID } from 'node:crypto';
import { appendFileSync, closeSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';

import { entriesOf, takenBack, type Entry } from './journal.ts';
import { missing } from './judge.ts';
import type { Killed } from './kill-demo.ts';
import { linli, passwordIn, pause, saying, signIn, type Door, type Living } from './linli-process.ts';
import { moments } from './moments.ts';

type Place = Readonly<{ communityId: string; gridId: string }>;
/** One thing to ask, under an id that is kept until there is an answer. */
type Asked = Readonly<{ commandId: string; path: string; body: Readonly<Record<string, unknown>> }>;

const answersPerLife = 12;
const askedAgain = 3;

/**
 * Kills a running Linli while a clerk takes demands in, starts it again, and lets the clerk go on: what had no answer is
 * asked again under its id, and some of what had one, too.
 */
export async function killStart(
  folder: string,
  { kills, seed }: Readonly<{ kills: number; seed: number }>,
): Promise<Killed> {
  const draw = moments(seed);
  const journal = join(folder, 'start-journal.jsonl');
  const clerk = makeClerk(journal);
  const passwords = new Map<string, string>();
  const args = ['start', '--data', join(folder, 'start'), '--port', '0'];

  // The first life is ended before it has shown what it is for.
  const first = linli(args);
  await pause(draw(300, 5_000));
  await ended(first);
  for (let done = 1; done < kills; done++) {
    const living = linli(args);
    const door = await doorOf(living, 'clerk', passwords);
    const killing = draw(0, 10);
    await clerk.work(door, draw(1, answersPerLife), () => setTimeout(living.kill, killing));
    await ended(living);
  }
  const last = linli(args);
  await clerk.finish(await doorOf(last, 'clerk', passwords));
  const entries = entriesOf(journal);
  const lost = [...takenBack(entries), ...(await missing(await doorOf(last, 'coordinator', passwords), entries))];
  await ended(last);
  clerk.close();
  return { kills, acknowledged: entries.length, lost, ok: lost.length === 0 && entries.length > kills };
}

async function ended(living: Living): Promise<void> {
  living.kill();
  await living.ended;
}

/** Signs in with the password that the first start showed, in whichever life that was. */
async function doorOf(living: Living, login: string, passwords: Map<string, string>): Promise<Door> {
  await saying(living, /^\{"address".*\}$/m);
  for (const name of ['clerk', 'coordinator']) {
    const shown = passwordIn(living.said(), name);
    if (shown !== undefined) passwords.set(name, shown);
  }
  return signIn(living, login, passwords.get(login) ?? '');
}

/** A clerk who takes demands in and acknowledges each, and writes down every answer before going on. */
function makeClerk(journal: string) {
  const file = openSync(journal, 'a', 0o600);
  const open: Asked[] = [];
  const done: Asked[] = [];
  let place: Place | undefined;
  const ask = async (door: Door, asked: Asked): Promise<void> => {
    const { status, body } = await door.post(asked.path, { commandId: asked.commandId, ...asked.body });
    if (status >= 500) throw new Error(`${asked.path}: ${status}`);
    const entry = {
      commandId: asked.commandId,
      ...(status < 300 ? { receipt: body['receipt'] } : { refused: String(status) }),
    };
    appendFileSync(file, `${JSON.stringify(entry)}\n`);
    fsyncSync(file);
    const { receipt } = entry as Entry;
    if (receipt !== undefined && asked.path === '/demands' && !done.includes(asked))
      open.push({ commandId: randomUUID(), path: `/demands/${receipt.id}/acknowledge`, body: {} });
    done.push(asked);
  };
  return {
    /** Asks until nobody answers any more; `enough` is called after so many answers. */
    async work(door: Door, answers: number, enough: () => void): Promise<void> {
      let left = answers;
      try {
        place ??= await placeOf(door);
        open.push(...done.slice(-askedAgain));
        for (;;) {
          const asked = open[0] ?? demandIn(place);
          if (open.length === 0) open.push(asked);
          await ask(door, asked);
          open.shift();
          if (--left === 0) enough();
        }
      } catch (cause) {
        // Killed in the middle: what is open is asked again in the next life.
        if (left > 0) throw cause;
      }
    },
    async finish(door: Door): Promise<void> {
      for (const asked of [...open, ...done.slice(-askedAgain)]) await ask(door, asked);
    },
    close: () => closeSync(file),
  };
}

function demandIn(place: Place): Asked {
  const commandId = randomUUID();
  const phone = `139${commandId.replaceAll(/\D/g, '').padEnd(8, '0').slice(0, 8)}`;
  const resident = { name: '试住户', phone };
  return { commandId, path: '/demands', body: { type: 'SIX_HELP_CLEAN', ...place, resident } };
}

async function placeOf(door: Door): Promise<Place> {
  const { body } = await door.get('/places');
  const places = (body['places'] ?? body['jurisdictions']) as readonly Readonly<Record<string, string>>[];
  const grid = places.find(({ level }) => level === 'GRID');
  return { communityId: grid?.['parentId'] ?? '', gridId: grid?.['jurisdictionId'] ?? '' };
}
