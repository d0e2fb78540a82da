import type { Cell, Row } from '@linli/spreadsheet';

import type { Column } from './columns.ts';
import type { Field } from './kinds.ts';
import { hasFullWidthDigits, isNothing, tidy } from './text.ts';

/** How a row is called: the ledger's own 序号, else the row of the sheet. */
export type RowName = number | string;

/** Something about a cell that people should see though the row is taken. */
export type Finding = Readonly<{ code: string; field: Field | undefined }>;

/** Why a row is not taken. */
export type Refusal = Readonly<{ code: string; field: Field | undefined; value: string }>;

/** One row, read by fields; what is odd about its cells gathers in `findings`. */
export type LedgerRow = Readonly<{
  name: RowName;
  /** Number that the spreadsheet shows. */
  sheetRow: number;
  findings: Finding[];
  /** Text of a field, tidy; empty when there is no such column, no value, or an error in the cell. */
  text(field: Field): string;
  cell(field: Field): Cell;
  has(field: Field): boolean;
  heading(field: Field): string;
  /** True when a formula of this field has no value. */
  isBroken(field: Field): boolean;
  warn(code: string, field?: Field): void;
}>;

const empty: Cell = { text: '', kind: 'EMPTY' };
/** Fields of free text: what is typed there is left alone. */
const freeTexts: readonly Field[] = ['description', 'groups', 'services', 'organisation', 'counterparty'];

export function ledgerRow(row: Row, columns: ReadonlyMap<Field, Column>): LedgerRow {
  const findings: Finding[] = [];
  const cell = (field: Field): Cell => {
    const column = columns.get(field);
    return column === undefined ? empty : (row.cells[column.column - 1] ?? empty);
  };
  for (const [field] of columns) {
    const { text, kind } = cell(field);
    if (kind === 'ERROR') findings.push({ code: 'CELL_ERROR', field });
    else if (!freeTexts.includes(field) && hasFullWidthDigits(text))
      findings.push({ code: 'FULL_WIDTH_DIGITS', field });
  }
  return {
    name: rowName(cell('seq'), row.number),
    sheetRow: row.number,
    findings,
    cell,
    text(field) {
      const { text, kind } = cell(field);
      return kind === 'ERROR' ? '' : tidy(text);
    },
    has: (field) => columns.has(field),
    heading: (field) => columns.get(field)?.heading ?? '',
    isBroken: (field) => cell(field).kind === 'ERROR',
    warn: (code, field) => void findings.push({ code, field }),
  };
}

/** A refusal that names a cell by its field and shows what stands in it. */
export function refuse(row: LedgerRow, code: string, field: Field): Refusal {
  return { code: row.isBroken(field) ? 'CELL_ERROR' : code, field, value: row.cell(field).text };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'code' in value && 'field' in value && 'value' in value;
}

/** True for a row that has a value of its own in one of these fields. */
export function saysAnything(row: LedgerRow, fields: Iterable<Field>): boolean {
  for (const field of fields) {
    const { text, copied } = row.cell(field);
    if (copied !== true && !isNothing(text)) return true;
  }
  return false;
}

function rowName({ text, kind, number }: Cell, sheetRow: number): RowName {
  if (kind === 'NUMBER' && number !== undefined && Number.isInteger(number)) return number;
  const plain = tidy(text).normalize('NFKC');
  if (plain === '' || kind === 'ERROR') return sheetRow;
  return /^\d{1,9}$/.test(plain) ? Number(plain) : plain;
}
