import { lettersOf } from '../reading/addresses.ts';
import type { FillTone } from './tones.ts';
import { sheetEnd, sheetStart, styleIndex, workbookParts, type CellForm } from './workbook-parts.ts';
import { xmlText } from './xml-text.ts';
import { openZipFile, type ZipFileWriter } from './zip-file.ts';

/** A string always arrives as text, digits and `=…` too; a number as a number. `tone` colours the cell. */
export type OutCell = string | number | undefined | Readonly<{ value: string | number; tone: FillTone }>;

export type OutRow = readonly OutCell[] | Readonly<{ number: number; cells: readonly OutCell[] }>;

export type OutSheet = Readonly<{
  name: string;
  /** Headings stand in row 1, bold and frozen; none = the rows begin at row 1. Widths are in characters, default 16. */
  columns?: readonly Readonly<{ heading: string; width?: number }>[];
  rows: Iterable<OutRow> | AsyncIterable<OutRow>;
}>;

const defaultWidth = 16;
const lastRow = 1_048_576;
/** Characters of XML that go to the zip at a time. */
const pieceCharacters = 32_768;

/**
 * Writes an .xlsx, row by row, without keeping them; the file appears at `path` when it is whole.
 * @throws what the file system says; RangeError beyond 1,048,576 rows or 4 GB; what the rows throw
 */
export async function writeWorkbook(path: string, sheets: readonly OutSheet[]): Promise<void> {
  const zip = await openZipFile(path);
  try {
    await writeParts(zip, sheets);
    await zip.finish();
  } catch (error) {
    await zip.giveUp();
    throw error;
  }
}

/** As `writeWorkbook`, for one sheet. */
export async function writeSheet(path: string, sheet: OutSheet): Promise<void> {
  await writeWorkbook(path, [sheet]);
}

async function writeParts(zip: ZipFileWriter, sheets: readonly OutSheet[]): Promise<void> {
  for (const [name, text] of Object.entries(workbookParts(sheetNamesOf(sheets)))) await zip.add(name, once(text));
  for (const [index, sheet] of sheets.entries()) await zip.add(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet));
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function* sheetXml({ columns = [], rows }: OutSheet): AsyncGenerator<string> {
  let piece = sheetStart(
    columns.map(({ width }) => width ?? defaultWidth),
    columns.length > 0 ? 1 : 0,
  );
  let number = 0;
  if (columns.length > 0) {
    number = 1;
    const cells = columns.map(({ heading }, at) => stringXml(`${lettersOf(at + 1)}1`, heading, styleIndex()));
    piece += `<row r="1">${cells.join('')}</row>`;
  }
  for await (const row of rows) {
    const cells = 'cells' in row ? row.cells : row;
    number = 'cells' in row ? row.number : number + 1;
    if (number > lastRow) throw new RangeError(`a sheet has at most ${lastRow} rows`);
    piece += `<row r="${number}">${cells.map((cell, at) => cellXml(`${lettersOf(at + 1)}${number}`, cell)).join('')}</row>`;
    if (piece.length < pieceCharacters) continue;
    yield piece;
    piece = '';
  }
  yield piece + sheetEnd;
}

function cellXml(address: string, cell: OutCell): string {
  if (cell === undefined || cell === '') return '';
  const { value, tone } = typeof cell === 'object' ? cell : { value: cell, tone: undefined };
  if (typeof value === 'number' && Number.isFinite(value)) {
    return `<c r="${address}" s="${styleIndex('NUMBER', tone)}"><v>${value}</v></c>`;
  }
  const text = String(value);
  const form: CellForm = /^[=+\-@\t\r]/.test(text) ? 'QUOTED' : 'TEXT';
  return stringXml(address, text, styleIndex(form, tone));
}

/** A string inside the cell itself: no spreadsheet program takes it for a formula, whatever it begins with. */
export function stringXml(address: string, text: string, style: number, prefix = ''): string {
  const inner = `<${prefix}is><${prefix}t xml:space="preserve">${xmlText(text)}</${prefix}t></${prefix}is>`;
  return `<${prefix}c r="${address}" s="${style}" t="inlineStr">${inner}</${prefix}c>`;
}

/** Names as a spreadsheet allows them: at most 31 characters, none of []:*?/\, each once. */
function sheetNamesOf(sheets: readonly OutSheet[]): readonly string[] {
  const names: string[] = [];
  for (const [index, { name }] of sheets.entries()) {
    const legal =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .trim()
        .slice(0, 28) || `Sheet${index + 1}`;
    names.push(names.includes(legal) ? `${legal} ${index + 1}` : legal);
  }
  return names;
}
