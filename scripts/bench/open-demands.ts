import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { silent } from '@linli/telemetry';

import { everyday } from '../../services/all-in-one/src/demo/behaviour.ts';
import { noJournal } from '../../services/all-in-one/src/demo/journal.ts';
import { demonstrationKey, runDemo } from '../../services/all-in-one/src/demo/run-demo.ts';
import { openDataFolder, type DataFolder } from '../../services/all-in-one/src/opening/data-folder.ts';
import { serviceNames } from '../../services/all-in-one/src/opening/open-linli.ts';

/** Early on the demonstration's first day: a quarter waits to be matched, others are new, offered, booked or with a person. */
const templateDays = 0.05;
/** Households are looked up by id only and are no part of the loop. */
const leftOut = new Set(['declared', 'outbox', 'd_household', 'd_lease']);
const idPattern = /([a-z]{2}_)([0-9a-f]{8})(?=-[0-9a-f]{4}-)/g;
const whole = /^[a-z]{2}_[0-9a-f]{8}-/;
/** Nothing of what is loaded falls due while the others go through: 2100-01-01. */
const farMs = Date.UTC(2100, 0, 1);

export type Loaded = Readonly<{ folder: DataFolder; open: number; waiting: number; close: () => void }>;

/**
 * A data folder with about `count` open demands in a natural mix of states: a community of the demonstration, stopped in
 * the middle of its first day, laid down again and again under other ids, straight into the tables.
 */
export async function openDemands(count: number): Promise<Loaded> {
  const path = mkdtempSync(join(tmpdir(), 'bench-loop-'));
  const folder = openDataFolder(path, { key: demonstrationKey });
  await runDemo({
    ...{ folder, samples: 'samples/fenghua', days: templateDays },
    ...{ seed: 1, behaviour: everyday },
    ...{ journal: noJournal, logger: silent.logger, progress: () => undefined },
  });
  const states = statesOf(path);
  const openStates = states.filter((state) => !['CLOSED', 'REJECTED', 'WITHDRAWN', 'DUPLICATE'].includes(state));
  const copies = Math.max(0, Math.round(count / openStates.length) - 1);
  for (const name of serviceNames) copyRows(join(path, `${name}.db`), copies);
  return {
    folder,
    open: openStates.length * (copies + 1),
    waiting: states.filter((state) => state === 'MATCHING' || state === 'WAITLISTED').length / openStates.length,
    close() {
      folder.close();
      rmSync(path, { recursive: true, force: true });
    },
  };
}

function statesOf(path: string): string[] {
  const database = new DatabaseSync(join(path, 'needs-intake.db'));
  const rows = database.prepare(`SELECT json_extract(state, '$.stage.state') AS state FROM d_demand`).all();
  database.close();
  return rows.map(({ state }) => String(state));
}

/** Each row that has an id of ours, `copies` times, with every id in it moved by the copy's number: who refers to whom stays. */
function copyRows(file: string, copies: number): void {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; PRAGMA cache_size = -200000; BEGIN');
  const tables = database.prepare(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'd!_%' ESCAPE '!'`,
  );
  for (const { name } of tables.all()) {
    const table = String(name);
    database.exec(`UPDATE "${table}" SET due_at = ${farMs} WHERE due_at IS NOT NULL`);
    if (leftOut.has(table)) continue;
    const rows = database
      .prepare(`SELECT * FROM "${table}"`)
      .all()
      .filter((row) => whole.test(String(row['id'])));
    const [first] = rows;
    if (first === undefined) continue;
    const columns = Object.keys(first);
    const insert = database.prepare(
      `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    for (let copy = 1; copy <= copies; copy++) {
      for (const row of rows) {
        const values = columns.map((column) => row[column] ?? null);
        insert.run(...values.map((value) => (typeof value === 'string' ? moved(value, copy) : value)));
      }
    }
  }
  database.exec('COMMIT; PRAGMA journal_mode = WAL');
  database.close();
}

/** The same text with every id of ours moved by the copy's number: who refers to whom stays. */
export function moved(text: string, copy: number): string {
  return text.replace(idPattern, (_, prefix: string, hex: string) => {
    const other = (Number.parseInt(hex, 16) ^ copy) >>> 0;
    return prefix + other.toString(16).padStart(8, '0');
  });
}
