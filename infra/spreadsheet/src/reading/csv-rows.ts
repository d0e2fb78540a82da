import { parse } from 'csv-parse';
import { Readable } from 'node:stream';

import { UnreadableSheet } from '../errors.ts';
import type { Cell, Limits, Row } from '../port.ts';
import { emptyCell } from './merges.ts';
import type { Bytes } from './sniff.ts';

export type CsvForm = Readonly<{ encoding: string; delimiter: string }>;

const stepBytes = 65_536;
const delimiters = [',', '\t', ';', '|'];

/** Rows with a value, in pieces; the number of a row is that of its record, blank lines counted. @throws UnreadableSheet */
export async function* csvRows(bytes: Bytes, form: CsvForm, limits: Limits): AsyncGenerator<readonly Row[]> {
  const parser = parse({
    delimiter: form.delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    // A quote that is never closed would swallow the rest of the file into one cell.
    max_record_size: limits.cellCharacters * 10,
  });
  const text = Readable.from(decoded(bytes, form.encoding));
  text.on('error', (error) => parser.destroy(error));
  let rows: Row[] = [];
  let number = 0;
  let total = 0;
  try {
    for await (const record of text.pipe(parser) as AsyncIterable<string[]>) {
      number += 1;
      const cells = record.map((cell) => csvCell(cell, limits));
      while (cells.at(-1)?.kind === 'EMPTY') cells.pop();
      if (cells.length === 0) continue;
      total += 1;
      if (total > limits.rows) throw new UnreadableSheet('TOO_MANY_ROWS', { limit: limits.rows });
      if (cells.length > limits.columns) {
        throw new UnreadableSheet('TOO_MANY_COLUMNS', { limit: limits.columns, found: cells.length });
      }
      rows.push({ number, cells });
      if (rows.length >= 200) {
        yield rows;
        rows = [];
      }
    }
  } catch (error) {
    if (error instanceof UnreadableSheet) throw error;
    throw new UnreadableSheet('FILE_DAMAGED', { part: `record ${number + 1}` }, error);
  } finally {
    text.destroy();
  }
  if (rows.length > 0) yield rows;
}

/** Encoding by byte order mark, else UTF-8 if the whole file is, else GB18030 (what Excel and WPS write in China). */
export async function csvForm(bytes: Bytes): Promise<CsvForm> {
  const head = await bytes.read(0, stepBytes);
  const encoding = await encodingOf(bytes, head);
  const start = new TextDecoder(encoding).decode(head);
  return { encoding, delimiter: delimiterOf(start) };
}

async function encodingOf(bytes: Bytes, head: Buffer): Promise<string> {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  for (const encoding of ['utf-8', 'gb18030']) {
    if (await decodes(bytes, encoding)) return encoding;
  }
  throw new UnreadableSheet('ENCODING_UNKNOWN');
}

async function decodes(bytes: Bytes, encoding: string): Promise<boolean> {
  try {
    for await (const _ of decoded(bytes, encoding));
    return true;
  } catch {
    return false;
  }
}

async function* decoded(bytes: Bytes, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let position = 0; position < bytes.size; position += stepBytes) {
    const piece = decoder.decode(await bytes.read(position, stepBytes), { stream: true });
    if (piece !== '') yield piece;
  }
  yield decoder.decode();
}

/** The delimiter that splits most of the first lines into the same number of cells. */
export function delimiterOf(start: string): string {
  const lines = start
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 40);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const agreeing = new Map<number, number>();
    for (const count of counts) if (count > 0) agreeing.set(count, (agreeing.get(count) ?? 0) + 1);
    const score = Math.max(0, ...[...agreeing].map(([count, times]) => times * times * Math.min(count, 30)));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function csvCell(text: string, limits: Limits): Cell {
  if (text.length > limits.cellCharacters) {
    throw new UnreadableSheet('CELL_TOO_LONG', { limit: limits.cellCharacters, found: text.length });
  }
  // Some programs write ="0429…" so that a spreadsheet leaves the digits alone.
  const bare = /^="([^"]*)"$/.exec(text)?.[1] ?? text;
  return bare.trim() === '' ? emptyCell : { text: bare, kind: 'STRING' };
}
