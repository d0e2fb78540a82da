import { UnreadableSheet } from '../errors.ts';
import type { Cell, Row } from '../port.ts';
import { columnOf, rowOf } from './addresses.ts';
import type { Archive } from './archive.ts';
import { emptyCell, mergedRanges, mergeFiller } from './merges.ts';
import { cellOf, type CellContext, type RawCell } from './sheet-cells.ts';
import type { WorkbookSheet } from './workbook.ts';
import { parseXml, type XmlTag } from './xml.ts';

const lastRow = 1_048_576;

export type SheetRows = Readonly<{ rowsHint: number; rows: readonly Row[] }>;

/** Rows of one sheet that have a value of their own, a chunk of the file at a time. @throws UnreadableSheet */
export async function* sheetRows(
  archive: Archive,
  sheet: WorkbookSheet,
  context: CellContext,
): AsyncGenerator<SheetRows> {
  const ranges = await mergedRanges(archive, sheet.entry, context.limits);
  const gatherer = new RowGatherer(context, mergeFiller(ranges, context.limits));
  for await (const _ of parseXml(sheet.entry.fileName, archive.unpack(sheet.entry), gatherer)) {
    const rows = gatherer.take();
    if (rows.length > 0) yield { rowsHint: gatherer.rowsHint, rows };
  }
  const rows = gatherer.take();
  if (rows.length > 0) yield { rowsHint: gatherer.rowsHint, rows };
}

/** Makes rows of the tags and texts of a sheet. Rows and cells without an address follow the one before. */
class RowGatherer {
  rowsHint = 0;
  private readonly context: CellContext;
  private readonly fillMerged: (row: number, cells: Cell[]) => void;
  private gathered: Row[] = [];
  private total = 0;
  private rowNumber = 0;
  private column = 0;
  private cells: Cell[] = [];
  private hasValue = false;
  private raw: RawCell | undefined;
  private isReading = false;

  constructor(context: CellContext, fillMerged: (row: number, cells: Cell[]) => void) {
    this.context = context;
    this.fillMerged = fillMerged;
  }

  take(): readonly Row[] {
    const rows = this.gathered;
    this.gathered = [];
    return rows;
  }

  readonly open = (local: string, { attributes }: XmlTag): void => {
    if (local === 'c') this.beginCell(attributes);
    else if (local === 'v') this.isReading = true;
    else if (local === 't') this.isReading = this.raw?.type === 'inlineStr';
    else if (local === 'f' && this.raw !== undefined) this.raw.formula = true;
    else if (local === 'row') this.beginRow(Number(attributes['r'] ?? 0));
    else if (local === 'dimension') this.rowsHint = rowOf((attributes['ref'] ?? '').split(':').at(-1) ?? '');
  };

  readonly text = (piece: string): void => {
    if (this.isReading && this.raw !== undefined) this.raw.value += piece;
  };

  readonly close = (local: string): void => {
    if (local === 'v' || local === 't') this.isReading = false;
    else if (local === 'c') this.endCell();
    else if (local === 'row') this.endRow();
  };

  private beginRow(number: number): void {
    this.rowNumber = number > this.rowNumber && number <= lastRow ? number : this.rowNumber + 1;
    if (this.rowNumber > lastRow) throw new UnreadableSheet('FILE_DAMAGED', { found: 'ROW_NUMBER' });
    this.cells = [];
    this.hasValue = false;
    this.column = 0;
  }

  private beginCell(attributes: XmlTag['attributes']): void {
    const at = columnOf(attributes['r'] ?? '');
    this.column = at === 0 ? this.column + 1 : at;
    this.raw = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '', formula: false };
  }

  private endCell(): void {
    if (this.raw === undefined) return;
    const cell = cellOf(this.raw, this.context);
    this.raw = undefined;
    if (cell.kind === 'EMPTY') return;
    const limit = this.context.limits.columns;
    if (this.column > limit) throw new UnreadableSheet('TOO_MANY_COLUMNS', { limit, found: this.column });
    while (this.cells.length < this.column) this.cells.push(emptyCell);
    this.cells[this.column - 1] = cell;
    this.hasValue = true;
  }

  private endRow(): void {
    this.fillMerged(this.rowNumber, this.cells);
    if (!this.hasValue) return;
    this.total += 1;
    const limit = this.context.limits.rows;
    if (this.total > limit) throw new UnreadableSheet('TOO_MANY_ROWS', { limit });
    this.gathered.push({ number: this.rowNumber, cells: this.cells });
  }
}
