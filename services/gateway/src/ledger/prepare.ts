import { inTurns, UnreadableSheet, type Row, type SheetSource } from '@linli/spreadsheet';

import { contextOf } from './context.ts';
import type { LedgerKind } from './kinds.ts';
import { isMappingRefusal, readMapping } from './mapping.ts';
import { fileRefusal, openLedger, type FileRefusal, type LedgerFile, type OpenLedger } from './open-ledger.ts';
import { believedCommunities, placeName, placesAmong, type KnownCommunity, type Places } from './places.ts';
import type { LedgerPolicy } from './policy.ts';
import type { RowContext } from './row-context.ts';

export type Preparing = Readonly<{
  kind: LedgerKind;
  source: SheetSource;
  /** Counts as part of the title: it may name community and year. */
  fileName: string;
  sheet?: string;
  /** Content of a `--map` file. */
  map?: unknown;
  policy: LedgerPolicy;
  signal?: AbortSignal;
  known: readonly KnownCommunity[];
  communityIdOf(name: string): string;
  gridIdOf(communityId: string, name: string): string;
  nowMs: number;
}>;

export type Prepared = Readonly<{
  ledger: OpenLedger;
  context: RowContext;
  /** Rows below the headings. */
  rowCount: number;
  /** Things to know about the ledger as a whole, by column or sheet. */
  notes: readonly Readonly<{ code: string; column: string }>[];
}>;

/**
 * Opens a ledger, reads it once to its end, so that a file that cannot be read to its end has not begun, and opens it again
 * for its rows.
 */
export async function prepare(asked: Preparing): Promise<Prepared | FileRefusal> {
  const { kind, source, fileName, sheet, signal, policy, known, nowMs } = asked;
  const mapping = readMapping(kind, asked.map ?? {});
  if (isMappingRefusal(mapping)) return { code: mapping.code, found: mapping.value, headings: mapping.legal };
  const options = { ...(sheet !== undefined && { sheet }), ...(signal !== undefined && { signal }) };
  const file: LedgerFile = { kind, source, mapping, sampleRows: policy.sampleRows, options };
  const opened = await openLedger(file);
  if (!('rows' in opened)) return opened;
  const counted = await count(opened);
  if (!('communities' in counted)) return counted;
  const title = `${opened.title} ${fileName}`;
  const { communityIdOf, gridIdOf } = asked;
  const isPlaced = kind === 'demands' || kind === 'households' || kind === 'grid-workers';
  const guessed =
    known.length === 0 && kind !== 'grid-workers' && isPlaced
      ? believedCommunities(counted.communities, title, communityIdOf)
      : undefined;
  const places = placesAmong(guessed?.communities ?? known, known.length > 0);
  const ports = { policy, places, believed: guessed?.ids, communityIdOf, gridIdOf, nowMs };
  const context = contextOf(opened, fileName, ports);
  if (
    isPlaced &&
    !opened.columns.found.has('community') &&
    context.ownCommunity === undefined &&
    !gridsTell(opened, places)
  ) {
    return { code: 'COLUMN_NOT_FOUND', fields: ['community'], headings: headingsOf(opened) };
  }
  // Not under the signal: who stops wants to know which rows were not tried.
  const named = opened.about.sheet;
  const again =
    counted.kept === undefined
      ? await openLedger({ ...file, options: named === '' ? {} : { sheet: named } })
      : fromMemory(opened, counted.kept);
  if (!('rows' in again)) return again;
  const notes = [...columnNotes(opened), ...(await sheetNotes(file, opened))];
  if (known.length === 0 && (kind === 'demands' || kind === 'households'))
    notes.push({ code: 'COMMUNITIES_NOT_REGISTERED', column: '' });
  return { ledger: again, context, rowCount: counted.rows, notes };
}

/** True when the grids' own names say which community they are of. */
function gridsTell({ columns, sample }: OpenLedger, places: Places): boolean {
  const column = columns.found.get('grid')?.column;
  return (
    column !== undefined &&
    sample.some(({ cells }) => places.community(placeName(cells[column - 1]?.text ?? '')) !== undefined)
  );
}

/** Ledgers up to this size are kept in memory from the first reading to the second. */
const keptRows = 5_000;

type Counted = Readonly<{ rows: number; communities: ReadonlyMap<string, number>; kept: readonly Row[] | undefined }>;

/** Rows and names of communities, and whether the file can be read to its end. */
async function count(ledger: OpenLedger): Promise<Counted | FileRefusal> {
  const column = ledger.columns.found.get('community')?.column;
  const communities = new Map<string, number>();
  const kept: Row[] = [];
  let rows = 0;
  try {
    for await (const row of ledger.rows()) {
      const { cells } = row;
      rows += 1;
      if (rows <= keptRows) kept.push(row);
      else kept.length = 0;
      const name = column === undefined ? '' : placeName(cells[column - 1]?.text ?? '');
      if (name !== '') communities.set(name, (communities.get(name) ?? 0) + 1);
    }
  } catch (error) {
    if (error instanceof UnreadableSheet) return fileRefusal(error);
    throw error;
  }
  return rows === 0 ? { code: 'NO_ROWS' } : { rows, communities, kept: rows <= keptRows ? kept : undefined };
}

function fromMemory(ledger: OpenLedger, rows: readonly Row[]): OpenLedger {
  return { ...ledger, rows: () => inTurns(rows) };
}

/** Columns that were guessed by their values, and those that mean nothing here. Our own of an earlier copy is neither. */
function columnNotes({ columns }: OpenLedger): { code: string; column: string }[] {
  const guessed = [...columns.found.values()].filter(({ by }) => by === 'VALUES');
  const ignored = columns.ignored.filter(
    ({ text }) => text !== '' && !/^(?:邻里导入结果|linliimportresult)$/i.test(text.replaceAll(' ', '')),
  );
  return [
    ...guessed.map(({ heading, field }) => ({ code: 'COLUMN_GUESSED', column: heading === '' ? field : heading })),
    ...ignored.map(({ text }) => ({ code: 'COLUMN_LEFT_OUT', column: text })),
  ];
}

const mostSheets = 12;

/** Further visible sheets that look like the same kind of ledger: their lines are not read, and that is said. */
async function sheetNotes(
  file: LedgerFile,
  { about }: OpenLedger,
): Promise<readonly { code: string; column: string }[]> {
  const notes: { code: string; column: string }[] = [];
  const others = about.sheets.filter(({ name, hidden }) => !hidden && name !== about.sheet).slice(0, mostSheets);
  for (const { name } of others) {
    const other = await openLedger({ ...file, options: { ...file.options, sheet: name } });
    if (!('rows' in other)) continue;
    await other.close();
    if (other.sample.length > 0) notes.push({ code: 'SHEET_LEFT_OUT', column: name });
  }
  return notes;
}

function headingsOf({ columns }: OpenLedger): readonly string[] {
  return [
    ...[...columns.found.values()].map(({ heading }) => heading),
    ...columns.ignored.map(({ text }) => text),
  ].filter((text) => text !== '');
}
