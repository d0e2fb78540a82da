import {
  readSheet,
  UnreadableSheet,
  type Cell,
  type ReadOptions,
  type Row,
  type SheetAbout,
  type SheetSource,
} from '@linli/spreadsheet';

import { guessColumns, type Columns, type Heading } from './columns.ts';
import { findHeader, headerWithin } from './header-row.ts';
import { fieldsOfKind, type Field, type LedgerKind } from './kinds.ts';
import type { Mapping } from './mapping.ts';

export type LedgerFile = Readonly<{
  kind: LedgerKind;
  source: SheetSource;
  mapping: Mapping;
  sampleRows: number;
  options: ReadOptions;
}>;

/** A sheet whose headings are found and whose columns are known. */
export type OpenLedger = Readonly<{
  kind: LedgerKind;
  about: SheetAbout;
  /** Banner rows above the headings and the sheet's name. */
  title: string;
  headerRow: number;
  columns: Columns;
  /** The first rows below the headings. */
  sample: readonly Row[];
  /** Columns that the widest of the rows read so far has. */
  width(): number;
  /** All rows below the headings, once. */
  rows(): AsyncGenerator<Row>;
  /** Ends the reading without going on. */
  close(): Promise<void>;
}>;

/** The ledger as a whole cannot be taken. */
export type FileRefusal = Readonly<{
  code: string;
  fields?: readonly Field[];
  headings?: readonly string[];
  limit?: number;
  found?: string | number;
}>;

/** Opens the sheet that looks like this kind of ledger: the first, else the first further one whose columns are all there. */
export async function openLedger(file: LedgerFile): Promise<OpenLedger | FileRefusal> {
  try {
    const first = await openOne(file, file.options);
    if ('rows' in first || file.options.sheet !== undefined) return first;
    for (const { name } of first.others) {
      const other = await openOne(file, { ...file.options, sheet: name });
      if ('rows' in other) return other;
    }
    return first.refusal;
  } catch (error) {
    if (error instanceof UnreadableSheet) return fileRefusal(error);
    throw error;
  }
}

export function fileRefusal({ code, detail }: UnreadableSheet): FileRefusal {
  const { limit, found } = detail;
  return { code, ...(limit !== undefined && { limit }), ...(found !== undefined && { found }) };
}

type Failed = Readonly<{ refusal: FileRefusal; code: string; others: SheetAbout['sheets'] }>;

async function openOne(file: LedgerFile, options: ReadOptions): Promise<OpenLedger | Failed> {
  const reading = readSheet(file.source, options);
  const rows = reading[Symbol.asyncIterator]() as AsyncGenerator<Row>;
  try {
    const about = await reading.about;
    const head = await take(rows, headerWithin + file.sampleRows);
    const opened = recognise(file, about, head, rows);
    if ('rows' in opened) return opened;
    await rows.return(undefined);
    const others = about.sheets.filter(({ name, hidden }) => !hidden && name !== about.sheet);
    return { refusal: opened, code: opened.code, others };
  } catch (error) {
    await rows.return(undefined);
    if (options.sheet === file.options.sheet || !(error instanceof UnreadableSheet)) throw error;
    return { refusal: fileRefusal(error), code: error.code, others: [] };
  }
}

async function take(rows: AsyncGenerator<Row>, count: number): Promise<Row[]> {
  const taken: Row[] = [];
  while (taken.length < count) {
    const next = await rows.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}

/** The kinds that a file can be, each with its columns, by one reading of its head. */
export async function openAsAny<Kind extends LedgerKind>(
  kinds: readonly Kind[],
  file: Omit<LedgerFile, 'kind'>,
): Promise<ReadonlyMap<Kind, OpenLedger>> {
  const opened = new Map<Kind, OpenLedger>();
  const reading = readSheet(file.source, file.options);
  const rows = reading[Symbol.asyncIterator]() as AsyncGenerator<Row>;
  try {
    const about = await reading.about;
    const head = await take(rows, headerWithin + file.sampleRows);
    for (const kind of kinds) {
      const ledger = recognise({ ...file, kind }, about, head, rows);
      if ('rows' in ledger) opened.set(kind, ledger);
    }
  } finally {
    await rows.return(undefined);
  }
  return opened;
}

function recognise(
  file: LedgerFile,
  about: SheetAbout,
  head: readonly Row[],
  rest: AsyncGenerator<Row>,
): OpenLedger | FileRefusal {
  const { kind, mapping, sampleRows } = file;
  const header = findHeader(kind, head, mapping);
  if (header === undefined) return { code: 'HEADER_NOT_FOUND' };
  const below = head.filter(({ number }) => number > header.row);
  const sample = below.slice(0, sampleRows);
  const cellsOf = (column: number): readonly Cell[] =>
    sample.map(({ cells }) => cells[column - 1]).filter((cell): cell is Cell => cell !== undefined);
  const columns = guessColumns(kind, withNameless(header.headings, sample), cellsOf, mapping);
  const headings = header.headings.map(({ text }) => text);
  const missing = fieldsOfKind[kind].required.filter(
    (field) => !columns.found.has(field) && !mayBeMissing(field, columns),
  );
  if (missing.length > 0) return { code: 'COLUMN_NOT_FOUND', fields: missing, headings };
  let width = Math.max(headings.length, ...head.map(({ cells }) => cells.length));
  return {
    ...{ kind, about, headerRow: header.row, columns, sample },
    title: [header.title, about.sheet].join(' ').trim(),
    width: () => width,
    async *rows() {
      yield* below;
      for await (const row of rest) {
        width = Math.max(width, row.cells.length);
        yield row;
      }
    },
    async close() {
      await rest.return(undefined);
    },
  };
}

/** Columns without a heading may still tell by their values what they are. */
function withNameless(headings: readonly Heading[], sample: readonly Row[]): readonly Heading[] {
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length));
  const named = new Map(headings.map((heading) => [heading.column, heading]));
  const columns = Array.from({ length: Math.max(width, ...named.keys(), 0) }, (_, index) => index + 1);
  return columns.map((column) => named.get(column) ?? { column, text: '', variants: [] });
}

/** The community may be told by title; an address by its parts. */
function mayBeMissing(field: Field, { found }: Columns): boolean {
  if (field === 'community') return true;
  if (field === 'hours') return found.has('weekday');
  return field === 'address' && found.has('building') && found.has('room');
}
