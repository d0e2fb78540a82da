import { UnreadableSheet } from '../errors.ts';
import type { Limits } from '../port.ts';
import type { Archive } from './archive.ts';
import type { Workbook } from './workbook.ts';
import { parseWholeXml } from './xml.ts';

/** All shared strings by index; rich text is joined, phonetic hints are left out. */
export async function readSharedStrings(
  archive: Archive,
  workbook: Workbook,
  limits: Limits,
): Promise<readonly string[]> {
  const strings: string[] = [];
  if (workbook.sharedStrings === undefined) return strings;
  let text = '';
  let inText = false;
  let inPhonetic = false;
  await parseWholeXml(workbook.sharedStrings.fileName, archive.unpack(workbook.sharedStrings), {
    open(local) {
      if (local === 'si') text = '';
      else if (local === 't') inText = !inPhonetic;
      else if (local === 'rPh') inPhonetic = true;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(local) {
      if (local === 't') inText = false;
      else if (local === 'rPh') inPhonetic = false;
      else if (local === 'si') strings.push(unescaped(text, limits));
    },
  });
  return strings;
}

/** Undoes `_x000D_` and the like (ECMA-376 §22.9.2.19) and holds a cell to its length. */
export function unescaped(text: string, limits: Limits): string {
  if (text.length > limits.cellCharacters) {
    throw new UnreadableSheet('CELL_TOO_LONG', { limit: limits.cellCharacters, found: text.length });
  }
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
