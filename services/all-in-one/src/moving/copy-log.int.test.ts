import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from '@jest/globals';
import type { Log, PlacedRecord } from '@linli/bus';
import { openSqliteLog } from '@linli/bus/sqlite';
import { systemClock, Unavailable, type Clock } from '@linli/env';

import { copyTopic } from './copy-log.ts';

/** What a log may do to the one that copies into it. */

const folder = mkdtempSync(join(tmpdir(), 'linli-copy-'));
afterAll(() => rmSync(folder, { recursive: true }));
const topic = { name: 'suite.tally.v1', owner: 'suite', partitions: 3 };
const total = 700;
let logs = 0;

async function newLog(): Promise<Log> {
  const log = await openSqliteLog({ file: join(folder, `${++logs}.db`) });
  await log.declare([topic]);
  return log;
}

const recordAt = (n: number) => ({ key: `k${n}`, headers: { ce_id: `e${n}` }, value: `{"n":${n}}`, partition: n % 3 });

async function whole(log: Log): Promise<readonly (readonly PlacedRecord[])[]> {
  return Promise.all([0, 1, 2].map((partition) => log.read(topic.name, partition, 0, 10_000)));
}

type Append = (inner: Log, ...given: Parameters<Log['append']>) => ReturnType<Log['append']>;

/** Copies into a log whose first appends go wrong; waiting takes no time. */
async function copied(...faults: readonly Append[]) {
  const [from, to] = [await newLog(), await newLog()];
  await from.append(
    topic.name,
    Array.from({ length: total }, (_, n) => recordAt(n)),
  );
  const left = [...faults];
  const bad: Pick<Log, 'append' | 'endOffsets'> = {
    endOffsets: (name) => to.endOffsets(name),
    append: (name, records) => (left.shift() ?? ((inner) => inner.append(name, records)))(to, name, records),
  };
  const waits: number[] = [];
  const clock: Clock = {
    ...systemClock,
    sleep: (ms) => {
      waits.push(ms);
      return { done: Promise.resolve(), wake: () => undefined };
    },
  };
  try {
    await copyTopic(from, bad as Log, topic, { clock, each: async () => undefined });
    expect(await whole(to)).toEqual(await whole(from));
    return waits;
  } finally {
    await from.close();
    await to.close();
  }
}

const none = { taken: [] };
const all = (records: readonly unknown[]) => ({ taken: records.map((_, n) => n) });

describe('a log that is copied', () => {
  it('has each record at the offset that it had', async () => {
    expect(await copied()).toEqual([]);
  });

  it('is the same when an answer is lost, an append comes in half, or is said to be taken and is absent', async () => {
    const waits = await copied(
      async (inner, name, records) => {
        await inner.append(name, records);
        throw new Unavailable('planted: present');
      },
      async () => {
        throw new Unavailable('planted: absent');
      },
      async (inner, name, records) => {
        await inner.append(
          name,
          records.filter(({ partition }) => partition === 1),
        );
        return none;
      },
      async (_, __, records) => all(records),
    );
    expect(waits).toHaveLength(4);
    expect(Math.min(...waits)).toBeGreaterThan(15_000);
  });

  it('is given up with a reason when it takes nothing', async () => {
    const away: Append = async () => none;
    await expect(copied(away, away, away, away, away, away)).rejects.toThrow(Unavailable);
  });

  it('is given up when it lies again and again, and never goes round for ever', async () => {
    const lie: Append = async (_, __, records) => all(records);
    await expect(copied(...Array.from({ length: 20 }, () => lie))).rejects.toThrow(Unavailable);
  });

  it('is refused when an append arrived twice: offsets would no longer be equal', async () => {
    const twice: Append = async (inner, name, records) => {
      await inner.append(name, records);
      return inner.append(name, records);
    };
    await expect(copied(twice, twice, twice)).rejects.toMatchObject({ code: 'MOVE_LOG_DIFFERS' });
  });
});
