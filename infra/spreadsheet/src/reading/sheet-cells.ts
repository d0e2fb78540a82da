import type { Cell, Limits } from '../port.ts';
import { days1904, isoSerial, serialText } from './date-serial.ts';
import { emptyCell } from './merges.ts';
import { unescaped } from './shared-strings.ts';
import type { DateStyles } from './styles.ts';

/** A cell as the XML has it. */
export type RawCell = { type: string; style: number; value: string; formula: boolean };

export type CellContext = Readonly<{
  strings: readonly string[];
  styles: DateStyles;
  counts1904: boolean;
  limits: Limits;
}>;

/** What a cell of the XML is. A formula that was never calculated has no value that anybody saw: an ERROR, not a guess. */
export function cellOf(raw: RawCell, context: CellContext): Cell {
  if (raw.value === '' && raw.formula && raw.type !== 'str') return { text: '', kind: 'ERROR', formula: true };
  const cell = plainCell(raw, context);
  return raw.formula && cell.kind !== 'EMPTY' ? { ...cell, formula: true } : cell;
}

function plainCell(raw: RawCell, context: CellContext): Cell {
  switch (raw.type) {
    case 's':
      return stringCell(context.strings[Number(raw.value)] ?? '');
    case 'str':
    case 'inlineStr':
      return stringCell(unescaped(raw.value, context.limits));
    case 'b':
      return raw.value === '' ? emptyCell : { text: raw.value === '1' ? 'TRUE' : 'FALSE', kind: 'BOOLEAN' };
    case 'e':
      return { text: raw.value, kind: 'ERROR' };
    case 'd':
      return dateCell(isoSerial(raw.value), raw, 'yyyy-mm-dd');
    default:
      return numberCell(raw, context);
  }
}

function stringCell(text: string): Cell {
  return text.trim() === '' ? emptyCell : { text, kind: 'STRING' };
}

function numberCell(raw: RawCell, context: CellContext): Cell {
  if (raw.value === '') return emptyCell;
  const number = Number(raw.value);
  if (Number.isNaN(number)) return stringCell(raw.value);
  const format = context.styles[raw.style];
  if (format !== undefined) {
    const date = dateCell(context.counts1904 && number >= 1 ? number + days1904 : number, raw, format);
    if (date.kind === 'DATE') return date;
  }
  return { text: numberText(number, raw.value), kind: 'NUMBER', number };
}

function dateCell(serial: number | undefined, raw: RawCell, format: string): Cell {
  const text = serial === undefined ? undefined : serialText(serial);
  if (serial === undefined || text === undefined) return stringCell(raw.value);
  return { text, kind: 'DATE', number: serial, format };
}

/** Whole numbers in full (an ID number stored as a number is to be seen as what it has become), others as the file has them. */
function numberText(number: number, raw: string): string {
  return Number.isInteger(number) && Math.abs(number) < 1e21
    ? String(number)
    : raw.includes('E')
      ? String(number)
      : raw;
}
