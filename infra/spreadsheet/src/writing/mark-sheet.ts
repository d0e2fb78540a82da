import { columnOf, lettersOf } from '../reading/addresses.ts';
import type { XmlHandlers, XmlTag } from '../reading/xml.ts';
import type { MarkStyles } from './mark-styles.ts';
import type { Mark, MarkedCopy } from './mark.ts';
import type { Emit } from './rewrite-xml.ts';
import type { FillTone } from './tones.ts';
import { stringXml } from './write-workbook.ts';

/** What a row of the copy gets: fills by column, and the text. */
export type RowMarks = Readonly<{ fills: ReadonlyMap<number, FillTone>; text: string }>;

const strength: readonly FillTone[] = ['REPEATED', 'NOTED', 'REFUSED'];
const textWidth = 48;

/** Marks by row; where two meet in one cell the stronger colours it, texts are joined. */
export function marksByRow(marks: readonly Mark[], copy: MarkedCopy): ReadonlyMap<number, RowMarks> {
  const rows = new Map<number, { fills: Map<number, FillTone>; text: string }>();
  for (const { row, columns, tone, text } of marks) {
    const marked = rows.get(row) ?? { fills: new Map<number, FillTone>(), text: '' };
    rows.set(row, marked);
    if (tone !== 'NONE') {
      for (const column of columns) {
        const there = marked.fills.get(column);
        if (there === undefined || strength.indexOf(tone) > strength.indexOf(there)) marked.fills.set(column, tone);
      }
    }
    if (text !== '') marked.text = marked.text === '' ? text : `${marked.text}；${text}`;
  }
  if (copy.headingRow > 0) rows.set(copy.headingRow, { fills: new Map(), text: copy.heading });
  return rows;
}

/** Rewrites the part of a sheet: fills on marked cells, texts in the extra column, all else as it was. */
export function markSheet(
  rows: ReadonlyMap<number, RowMarks>,
  copy: MarkedCopy,
  styles: MarkStyles,
): (emit: Emit) => XmlHandlers {
  return (emit) => new SheetMarker(rows, copy, styles, emit);
}

class SheetMarker {
  private readonly rows: ReadonlyMap<number, RowMarks>;
  private readonly copy: MarkedCopy;
  private readonly styles: MarkStyles;
  private readonly emit: Emit;
  private rowNumber = 0;
  private column = 0;
  /** What is still to come in this row, by column; the text's column has no fill. */
  private pending = new Map<number, FillTone | undefined>();
  private skipped: XmlTag | undefined;
  private prefix = '';
  private hasCols = false;
  private widthIsThere = false;

  constructor(rows: ReadonlyMap<number, RowMarks>, copy: MarkedCopy, styles: MarkStyles, emit: Emit) {
    this.rows = rows;
    this.copy = copy;
    this.styles = styles;
    this.emit = emit;
  }

  readonly open = (local: string, tag: XmlTag): void => {
    if (this.skipped !== undefined) return;
    if (local === 'row') this.openRow(tag);
    else if (local === 'c') this.openCell(tag);
    // The extent is only a hint, and no longer right.
    else if (local === 'dimension') this.skipped = tag;
    else {
      if (local === 'worksheet') this.prefix = tag.name.slice(0, tag.name.indexOf(':') + 1);
      if (local === 'cols') this.hasCols = true;
      if (local === 'col') this.widthIsThere ||= Number(tag.attributes['max'] ?? 0) >= this.copy.column;
      if (local === 'sheetData' && !this.hasCols)
        this.emit.raw(`<${this.prefix}cols>${this.widthXml()}</${this.prefix}cols>`);
      this.emit.open(tag);
    }
  };

  readonly text = (text: string): void => {
    if (this.skipped === undefined) this.emit.text(text);
  };

  readonly close = (local: string, tag: XmlTag): void => {
    if (this.skipped !== undefined) {
      if (tag === this.skipped) this.skipped = undefined;
      return;
    }
    if (local === 'row') {
      this.flush(Infinity);
      this.emit.close({ ...tag, isSelfClosing: tag.isSelfClosing && this.rows.get(this.rowNumber) === undefined });
      return;
    }
    if (local === 'cols' && !this.widthIsThere) this.emit.raw(this.widthXml());
    this.emit.close(tag);
  };

  private openRow(tag: XmlTag): void {
    const at = Number(tag.attributes['r'] ?? 0);
    this.rowNumber = at > this.rowNumber ? at : this.rowNumber + 1;
    this.column = 0;
    const marks = this.rows.get(this.rowNumber);
    this.pending = new Map(marks?.fills ?? []);
    if (marks !== undefined && marks.text !== '') this.pending.set(this.copy.column, undefined);
    const { spans: _spans, ...attributes } = tag.attributes;
    this.emit.open({ ...tag, attributes, isSelfClosing: tag.isSelfClosing && marks === undefined });
  }

  private openCell(tag: XmlTag): void {
    const at = columnOf(tag.attributes['r'] ?? '');
    this.column = at === 0 ? this.column + 1 : at;
    this.flush(this.column);
    if (this.column === this.copy.column && this.rowNumber >= this.copy.headingRow) {
      this.skipped = tag;
      return;
    }
    const tone = this.pending.get(this.column);
    this.pending.delete(this.column);
    const before = Number(tag.attributes['s'] ?? 0);
    const style = this.styles.styled(before, tone);
    this.emit.open(style === before ? tag : { ...tag, attributes: { ...tag.attributes, s: String(style) } });
  }

  /** Writes the cells that are due before a column: fills of cells the row does not have, and the text. */
  private flush(before: number): void {
    if (this.pending.size === 0) return;
    const due = [...this.pending.keys()].filter((at) => at < before).sort((one, other) => one - other);
    for (const at of due) {
      const address = `${lettersOf(at)}${this.rowNumber}`;
      const style = at === this.copy.column ? this.styles.textStyle() : this.styles.styled(0, this.pending.get(at));
      const text = this.rows.get(this.rowNumber)?.text ?? '';
      if (at === this.copy.column) this.emit.raw(stringXml(address, text, style, this.prefix));
      else this.emit.raw(`<${this.prefix}c r="${address}" s="${style}"/>`);
      this.pending.delete(at);
    }
  }

  private widthXml(): string {
    const { column } = this.copy;
    return `<${this.prefix}col min="${column}" max="${column}" width="${textWidth}" customWidth="1"/>`;
  }
}
