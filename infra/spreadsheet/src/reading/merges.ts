import type { Entry } from 'yauzl';

import { UnreadableSheet } from '../errors.ts';
import type { Cell, Limits } from '../port.ts';
import { columnOf, rowOf } from './addresses.ts';
import type { Archive } from './archive.ts';

export type MergedRange = Readonly<{ top: number; left: number; bottom: number; right: number }>;

const tag = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Za-z]{1,3}\d{1,7}):([A-Za-z]{1,3}\d{1,7})"/g;
/** Longer than any tag of the pattern: what may stand across two chunks. */
const overlap = 200;

/** The merged ranges of a sheet by a first run over its bytes: they stand behind the rows that they are needed for. */
export async function mergedRanges(archive: Archive, entry: Entry, limits: Limits): Promise<readonly MergedRange[]> {
  const ranges: MergedRange[] = [];
  let rest = '';
  for await (const chunk of archive.unpack(entry)) {
    const piece = rest + chunk.toString('latin1');
    let end = 0;
    if (piece.includes('mergeCell')) {
      for (const match of piece.matchAll(tag)) {
        ranges.push(rangeOf(match[1] ?? '', match[2] ?? ''));
        end = match.index + match[0].length;
      }
    }
    if (ranges.length > limits.mergedRanges) {
      throw new UnreadableSheet('NOT_ALLOWED_IN_FILE', { limit: limits.mergedRanges, found: 'MERGED_RANGES' });
    }
    rest = piece.slice(Math.max(end, piece.length - overlap));
  }
  return ranges.sort((one, other) => one.top - other.top);
}

function rangeOf(from: string, to: string): MergedRange {
  return { top: rowOf(from), left: columnOf(from), bottom: rowOf(to), right: columnOf(to) };
}

/** Copies the value of each merged range into the cells it covers, row after row from the top. */
export function mergeFiller(ranges: readonly MergedRange[], limits: Limits): (row: number, cells: Cell[]) => void {
  let next = 0;
  let active: { range: MergedRange; value: Cell | undefined }[] = [];
  return (row, cells) => {
    if (active.length === 0 && (ranges[next]?.top ?? Infinity) > row) return;
    for (let range = ranges[next]; range !== undefined && range.top <= row; range = ranges[next]) {
      const value = range.top === row ? cells[range.left - 1] : undefined;
      active.push({
        range,
        value: value === undefined || value.kind === 'EMPTY' ? undefined : { ...value, copied: true },
      });
      next += 1;
    }
    active = active.filter(({ range }) => range.bottom >= row);
    for (const { range, value } of active) {
      if (value !== undefined) fill(cells, range, row, value, limits);
    }
  };
}

function fill(cells: Cell[], range: MergedRange, row: number, value: Cell, limits: Limits): void {
  const right = Math.min(range.right, limits.columns);
  for (let column = range.left; column <= right; column += 1) {
    if (row === range.top && column === range.left) continue;
    while (cells.length < column) cells.push(emptyCell);
    if (cells[column - 1]?.kind === 'EMPTY') cells[column - 1] = value;
  }
}

export const emptyCell: Cell = { text: '', kind: 'EMPTY' };
