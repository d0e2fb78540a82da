import { UnreadableSheet } from '../errors.ts';
import type { Limits, Row, SheetAbout, SheetName, SheetSource } from '../port.ts';
import { openArchive } from './archive.ts';
import { csvForm, csvRows } from './csv-rows.ts';
import { readSharedStrings } from './shared-strings.ts';
import { sheetRows, type SheetRows } from './sheet-rows.ts';
import { openSource, type Bytes } from './sniff.ts';
import { dateStyles } from './styles.ts';
import { readWorkbook, type Workbook, type WorkbookSheet } from './workbook.ts';

/** What goes to the reader of the rows: first one `about`, then pieces of rows. */
export type Piece = Readonly<{ about: SheetAbout }> | Readonly<{ rows: readonly Row[] }>;

/** Opens a file and hands over one of its sheets. Runs inside the worker. @throws UnreadableSheet */
export async function* openSheet(
  source: SheetSource,
  wanted: string | undefined,
  limits: Limits,
): AsyncGenerator<Piece> {
  const bytes = await openSource(source, limits);
  try {
    if (bytes.format === 'TEXT') yield* csvSheet(bytes, limits);
    else yield* workbookSheet(source, wanted, limits);
  } finally {
    await bytes.close();
  }
}

/** Names of all sheets; none for .csv. @throws UnreadableSheet */
export async function listSheets(source: SheetSource, limits: Limits): Promise<readonly SheetName[]> {
  const bytes = await openSource(source, limits);
  try {
    if (bytes.format === 'TEXT') return [];
    const archive = await openArchive(source, limits);
    try {
      return namesOf(await readWorkbook(archive));
    } finally {
      archive.close();
    }
  } finally {
    await bytes.close();
  }
}

async function* csvSheet(bytes: Bytes, limits: Limits): AsyncGenerator<Piece> {
  const form = await csvForm(bytes);
  yield { about: { format: 'CSV', sheet: '', sheets: [], rowsHint: 0, ...form } };
  let empty = true;
  for await (const rows of csvRows(bytes, form, limits)) {
    empty = false;
    yield { rows };
  }
  if (empty) throw new UnreadableSheet('SHEET_EMPTY');
}

async function* workbookSheet(source: SheetSource, wanted: string | undefined, limits: Limits): AsyncGenerator<Piece> {
  const archive = await openArchive(source, limits);
  try {
    const workbook = await readWorkbook(archive);
    const [styles, strings] = [await dateStyles(archive), await readSharedStrings(archive, workbook, limits)];
    const context = { strings, styles, counts1904: workbook.counts1904, limits };
    for (const sheet of candidates(workbook, wanted)) {
      let found = false;
      for await (const piece of sheetRows(archive, sheet, context)) {
        if (!found) yield { about: aboutOf(workbook, sheet, piece) };
        found = true;
        yield { rows: piece.rows };
      }
      if (found) return;
    }
    throw new UnreadableSheet('SHEET_EMPTY');
  } finally {
    archive.close();
  }
}

/** The named sheet alone, or all visible ones in order (all, when none is visible). */
function candidates(workbook: Workbook, wanted: string | undefined): readonly WorkbookSheet[] {
  if (wanted !== undefined) {
    const sheet = workbook.sheets.find(({ name }) => name.trim() === wanted.trim());
    if (sheet === undefined) throw new UnreadableSheet('SHEET_NOT_FOUND', { found: workbook.sheets.length });
    return [sheet];
  }
  const visible = workbook.sheets.filter(({ hidden }) => !hidden);
  return visible.length > 0 ? visible : workbook.sheets;
}

function aboutOf(workbook: Workbook, sheet: WorkbookSheet, { rowsHint }: SheetRows): SheetAbout {
  return { format: 'XLSX', sheet: sheet.name, sheets: namesOf(workbook), rowsHint };
}

function namesOf(workbook: Workbook): readonly SheetName[] {
  return workbook.sheets.map(({ name, hidden }) => ({ name, hidden }));
}
