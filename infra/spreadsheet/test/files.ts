import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import ExcelJS from '@protobi/exceljs';

import { readSheet, UnreadableSheet, type ReadOptions, type Row, type SheetSource } from '../src/index.ts';
import { limitsOf } from '../src/limits.ts';
import { openSheet } from '../src/reading/open-sheet.ts';
import { workbookParts } from '../src/writing/workbook-parts.ts';
import { openZipFile } from '../src/writing/zip-file.ts';

/** A folder of this test file, removed at its end. */
/** Measured figures are shown, never asserted: the machine is shared. */
export function show(figures: string): void {
  process.stdout.write(`      ${figures}\n`);
}

export function passingFolder(): (name: string) => string {
  let folder = '';
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'linli-sheet-'))));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}

/** Rows as the worker reads them, read here: a thread for each file would cost the tests a minute. */
export async function rowsOf(source: SheetSource, { sheet, limits }: ReadOptions = {}): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const piece of openSheet(source, sheet, limitsOf(limits))) if ('rows' in piece) rows.push(...piece.rows);
  return rows;
}

/** The same through the worker. */
export async function rowsByWorker(source: SheetSource, options?: ReadOptions): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of readSheet(source, options)) rows.push(row);
  return rows;
}

export async function textsOf(source: SheetSource, options?: ReadOptions): Promise<string[][]> {
  return (await rowsOf(source, options)).map(({ cells }) => cells.map(({ text }) => text));
}

/** The code that a file is refused with. */
export async function refusalOf(source: SheetSource, options?: ReadOptions, read = rowsOf): Promise<string> {
  try {
    return `read ${(await read(source, options)).length} rows`;
  } catch (error) {
    if (error instanceof UnreadableSheet) return error.code;
    throw error;
  }
}

async function* pieces(content: string | AsyncIterable<string>): AsyncGenerator<string> {
  if (typeof content === 'string') yield content;
  else yield* content;
}

/** A workbook made by hand: the usual parts, with these over them. */
export async function handMade(
  path: string,
  parts: Readonly<Record<string, string | AsyncIterable<string>>>,
  without: readonly string[] = [],
): Promise<string> {
  const zip = await openZipFile(path);
  const all = { ...workbookParts(['Sheet1']), ...parts };
  for (const [name, content] of Object.entries(all)) if (!without.includes(name)) await zip.add(name, pieces(content));
  await zip.finish();
  return path;
}

export function sheetPart(rows: string): string {
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
}

/** The workbook as another program reads it. */
export async function readByOther(path: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await readFile(path)) as unknown as ArrayBuffer);
  return workbook;
}

/** A workbook as another program writes it. */
export async function writtenByOther(path: string, fill: (workbook: ExcelJS.Workbook) => void): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  await workbook.xlsx.writeFile(path);
  return path;
}
