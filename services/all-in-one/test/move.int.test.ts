import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openSqliteLog } from '@linli/bus/sqlite';
import { systemClock } from '@linli/env';
import { contracts } from '@linli/proto';
import { silent } from '@linli/telemetry';

import { embeddedSource, embeddedTarget } from '../src/moving/embedded.ts';
import { compared, move, type Moved, type MovePorts, type Step } from '../src/moving/move.ts';
import { importFolder } from '../src/opening/import-folder.ts';
import { openDataFolder } from '../src/opening/data-folder.ts';
import { openLinli, serviceNames } from '../src/opening/open-linli.ts';
import { StartRefused } from '../src/opening/refused.ts';
import { samples } from './linli-process.ts';

/** A move on SQLite drivers at both ends: what is decided is the same code as with Kafka and MongoDB. */

jest.setTimeout(240_000);
const room = mkdtempSync(join(tmpdir(), 'linli-move-'));
/** An office with its ledgers in and events still on their way. */
const office = join(room, 'office');
let made = 0;

beforeAll(async () => {
  const folder = openDataFolder(office);
  const linli = await openLinli({ folder, clock: systemClock, ...silent });
  await importFolder(linli, samples, { language: 'en' });
  await linli.stop();
  folder.close();
  folder.begun();
  // As after a kill: an event that nobody has carried to the log yet.
  const file = new DatabaseSync(join(office, 'needs-intake.db'));
  const waiting = { eventId: 'dm_late:1:1', topic: 'needs.demand.v1', key: 'dm_late' };
  file
    .prepare('INSERT INTO outbox (doc, event_id, entry) VALUES (?, ?, ?)')
    .run('demand/dm_late', 'dm_late:1:1', JSON.stringify(waiting));
  file.close();
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

const newFolder = (): string => join(room, String(++made));

/** A copy of the office, so that each case has its own. */
function copied(): string {
  const folder = newFolder();
  cpSync(office, folder, { recursive: true });
  return folder;
}

type Stepping = Readonly<{ step?: (step: Step) => void | Promise<void> }>;

function moved(from: string, to: string, { step }: Stepping = {}): Promise<Moved> {
  return onSides(from, to, (sides) => move({ ...sides, ...(step && { step }) }));
}

async function onSides<T>(from: string, to: string, work: (ports: MovePorts) => Promise<T>): Promise<T> {
  const folder = openDataFolder(from, { sealedToo: true });
  try {
    const source = await embeddedSource(folder, 'there', systemClock);
    const { installation, key, incarnation } = folder;
    const target = await embeddedTarget(to, { installation, key, incarnation, tenant: undefined });
    try {
      return await work({ source, target, services: serviceNames, clock: systemClock });
    } finally {
      await target.close();
      await source.close();
    }
  } finally {
    folder.close();
  }
}

/** Every row of every file, but for where SQLite put it. */
function everything(folder: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of [...serviceNames, 'bus']) {
    const file = new DatabaseSync(join(folder, `${name}.db`), { readOnly: true });
    const tables = file.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).all();
    for (const { name: table } of tables) {
      if (table === 'batch' || table === 'slot') continue;
      const rows = file.prepare(`SELECT * FROM "${String(table)}"`).all();
      const lines = rows.map((row) => JSON.stringify(Object.entries({ ...row, n: 0 }).sort())).sort();
      // Not the lines themselves: where two tables differ, nobody wants to read both.
      found[`${name} ${String(table)}`] = createHash('sha256').update(lines.join('\n')).digest('hex');
    }
    file.close();
  }
  return found;
}

const refused = (code: string) => expect.objectContaining({ name: 'StartRefused', code });

describe('a move', () => {
  it('leaves nothing out and adds nothing, says how much it was, and both sides have one hash', async () => {
    const [from, to] = [copied(), newFolder()];
    const before = everything(from);
    const done = await moved(from, to);
    expect(done).toMatchObject({ already: false, waiting: 1 });
    expect(done.documents).toBeGreaterThan(500);
    expect(done.events).toBeGreaterThan(500);
    expect(done.positions).toBeGreaterThan(500);
    expect(everything(to)).toEqual(before);
    expect(everything(from)).toEqual(before);
    const [one, other] = await Promise.all([from, to].map((folder) => openSqliteLog({ file: join(folder, 'bus.db') })));
    expect(await one?.read('needs.demand.v1', 3, 0, 1e4)).toEqual(await other?.read('needs.demand.v1', 3, 0, 1e4));
    await Promise.all([one?.close(), other?.close()]);
  });

  it('takes the identity along, and the loop goes on there', async () => {
    const [from, to] = [copied(), newFolder()];
    await moved(from, to);
    const folder = openDataFolder(to);
    expect(folder.key).toBe(readFileSync(join(from, 'installation.key'), 'utf8'));
    const linli = await openLinli({ folder, clock: systemClock, ...silent });
    try {
      const { jurisdictions } = await linli.network.client(contracts.needsIntake).ListJurisdictions({});
      expect(jurisdictions.length).toBeGreaterThan(3);
      const again = await importFolder(linli, samples, { language: 'en' });
      expect(again.find(({ kind }) => kind === 'demands')).toMatchObject({ taken: 0 });
    } finally {
      await linli.stop();
      folder.close();
    }
  });

  it('seals what it left: nobody starts there again by mistake, or moves it a second time', async () => {
    const [from, to] = [copied(), newFolder()];
    await moved(from, to);
    expect(() => openDataFolder(from)).toThrow(expect.objectContaining({ code: 'FOLDER_MOVED' }));
    await expect(moved(from, newFolder())).rejects.toEqual(refused('FOLDER_MOVED'));
    await expect(moved(from, to)).rejects.toEqual(refused('FOLDER_MOVED'));
  });

  it('is finished by whoever asks again on the same target, and on no other', async () => {
    const [from, to] = [copied(), newFolder()];
    const atOpen = ({ name }: Step): void => {
      if (name === 'OPEN') throw new Error('planted');
    };
    await expect(moved(from, to, { step: atOpen })).rejects.toThrow('planted');
    await expect(moved(from, newFolder())).rejects.toEqual(refused('MOVE_UNFINISHED'));
    expect(await moved(from, to)).toEqual({ already: true });
  });

  it('is broken off before any step and done again, and the end is the same', async () => {
    const from = copied();
    const before = everything(from);
    const steps: Step[] = [];
    const first = await moved(copied(), newFolder(), { step: (step) => void steps.push(step) });
    // Every first step of a kind, and some in the middle of the many.
    const chosen = steps.flatMap((step, n) => (steps[n - 1]?.name !== step.name || n % 29 === 0 ? [n] : []));
    expect(chosen.length).toBeGreaterThan(10);
    for (const broken of chosen) {
      const [office, to] = [copied(), newFolder()];
      let n = 0;
      const fault = (): void => {
        if (n++ === broken) throw new Error('planted');
      };
      await expect(moved(office, to, { step: fault })).rejects.toThrow('planted');
      const sealed = broken > steps.findIndex(({ what }) => what === 'VERIFIED');
      if (sealed) expect(() => openDataFolder(office)).toThrow(expect.objectContaining({ code: 'MOVE_UNFINISHED' }));
      else {
        openDataFolder(office).close();
        // Without an identity nobody starts there.
        expect(existsSync(join(to, 'linli.json'))).toBe(false);
      }
      const done = await moved(office, to);
      expect(done).toEqual(sealed ? { already: true } : first);
      expect(everything(to)).toEqual(before);
    }
  });

  it('is refused while somebody works in the folder', async () => {
    const from = copied();
    const { spawnLinli } = await import('./linli-process.ts');
    const running = spawnLinli(['start', '--empty', '--data', from, '--port', '0', '--json']);
    await running.says(/^\{.*\}$/m);
    await expect(moved(from, newFolder())).rejects.toEqual(refused('FOLDER_IN_USE'));
    running.child.kill('SIGKILL');
    await running.ended;
  });

  it('is refused by a target that is not empty, or is half of another installation', async () => {
    const other = newFolder();
    openDataFolder(other).close();
    await expect(moved(copied(), other)).rejects.toEqual(refused('MOVE_TARGET_TAKEN'));
    const half = newFolder();
    const stranger = await embeddedTarget(half, { installation: 'in_x', key: 'k', incarnation: 1, tenant: undefined });
    await (await stranger.store('gateway')).close();
    await stranger.close();
    await expect(moved(copied(), half)).rejects.toEqual(refused('MOVE_TARGET_TAKEN'));
  });
});

describe('the comparison at the end finds', () => {
  const lies: readonly (readonly [string, RegExp, (to: string) => void])[] = [
    [
      'a document that was dropped',
      /demand/,
      (to) => sql(to, 'needs-intake', 'DELETE FROM d_demand WHERE id = (SELECT min(id) FROM d_demand)'),
    ],
    [
      'a document that was bent',
      /demand/,
      (to) => sql(to, 'needs-intake', `UPDATE d_demand SET state = replace(state, '1', '2')`),
    ],
    [
      'a version that was counted on',
      /demand/,
      (to) => sql(to, 'needs-intake', 'UPDATE d_demand SET version = version + 1'),
    ],
    ['an event that no longer waits', /outbox/, (to) => sql(to, 'needs-intake', 'DELETE FROM outbox')],
    [
      'an event that is lost',
      /needs\.demand\.v1/,
      (to) =>
        sql(
          to,
          'bus',
          `DELETE FROM batch WHERE id = (SELECT max(batch.id) FROM batch JOIN slot ON slot.id = slot WHERE topic = 'needs.demand.v1')`,
        ),
    ],
    [
      'an event that was bent',
      /needs\.demand\.v1/,
      (to) => sql(to, 'bus', `UPDATE batch SET body = replace(body, 'dm_', 'dx_')`),
    ],
    [
      'a position that was moved',
      /service-matching needs\.demand\.v1/,
      (to) => sql(to, 'bus', `UPDATE position SET next = next - 1 WHERE next > 0 AND reader = 'service-matching'`),
    ],
  ];

  it.each(lies)('%s', async (_, where, lie) => {
    const [from, to] = [copied(), newFolder()];
    const atCompare = async ({ name }: Step): Promise<void> => {
      if (name === 'COMPARE') throw new Error('planted');
    };
    await expect(moved(from, to, { step: atCompare })).rejects.toThrow('planted');
    lie(to);
    const looked = onSides(from, to, compared);
    await expect(looked).rejects.toEqual(refused('MOVE_UNEQUAL'));
    await expect(looked).rejects.toMatchObject({ words: { what: expect.stringMatching(where) } });
    openDataFolder(from).close();
    expect(() => openDataFolder(to)).toThrow(StartRefused);
  });
});

function sql(folder: string, service: string, statement: string): void {
  const file = new DatabaseSync(join(folder, `${service}.db`));
  const { changes } = file.prepare(statement).run();
  file.close();
  expect(Number(changes)).toBeGreaterThan(0);
}
