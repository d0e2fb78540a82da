import type { Row } from '@linli/spreadsheet';

import { headingKeys, headingScore, mappedTo, type Heading } from './columns.ts';
import { allFields, type Field, type LedgerKind } from './kinds.ts';
import type { Mapping } from './mapping.ts';
import { tidy } from './text.ts';

export type Header = Readonly<{
  /** Number of the last row of headings. */
  row: number;
  headings: readonly Heading[];
  /** What stands above: banner rows and notes, each text once. */
  title: string;
  /** Fields that the headings alone tell. */
  fields: number;
}>;

/** Rows looked through for headings: banners, notes and legends are seldom longer. */
export const headerWithin = 40;
/** A better row of headings than the best so far is looked for this far down. */
const rowsAfterBest = 6;
const leastScore = 0.55;
const longestHeading = 30;

/**
 * Finds the row of headings among banner rows: the row whose texts tell most fields. Where headings stand in two lines, a
 * column is called by the lower one, else by the upper one.
 */
export function findHeader(kind: LedgerKind, rows: readonly Row[], mapping: Mapping): Header | undefined {
  let best: Header | undefined;
  let bestAt = 0;
  for (const [index, row] of rows.slice(0, headerWithin).entries()) {
    if (best !== undefined && index > bestAt + rowsAfterBest) break;
    const headings = headingsOf(row, rows[index - 1]);
    const fields = fieldsTold(kind, headings, mapping);
    if (fields < 2 || fields <= (best?.fields ?? 0)) continue;
    best = { row: row.number, headings, title: titleOf(rows.slice(0, index)), fields };
    bestAt = index;
  }
  return best ?? unknownHeader(rows);
}

/** Headings that no field is known for: the first row of at least three different words without digits. */
function unknownHeader(rows: readonly Row[]): Header | undefined {
  for (const [index, row] of rows.slice(0, headerWithin).entries()) {
    const texts = row.cells.filter(({ copied }) => copied !== true).map(({ text }) => tidy(text));
    const words = texts.filter((text) => text !== '');
    if (words.length < 3 || new Set(words).size < words.length || words.some((word) => /\d{2}/.test(word))) continue;
    return { row: row.number, headings: headingsOf(row, undefined), title: titleOf(rows.slice(0, index)), fields: 0 };
  }
  return undefined;
}

function headingsOf(row: Row, above: Row | undefined): readonly Heading[] {
  const upper = above?.number === row.number - 1 && isHeadingLine(above) ? above : undefined;
  const width = Math.max(row.cells.length, upper?.cells.length ?? 0);
  return Array.from({ length: width }, (_, index): Heading => {
    const own = tidy(row.cells[index]?.text ?? '');
    const parent = tidy(upper?.cells[index]?.text ?? '');
    const variants = own === '' ? [parent] : parent === '' || parent === own ? [own] : [own, `${parent}${own}`];
    return { column: index + 1, text: own === '' ? parent : own, variants };
  }).filter(({ text }) => text !== '');
}

/** A line that can be the upper one of two: more than one text, so no banner. */
function isHeadingLine({ cells }: Row): boolean {
  return new Set(cells.map(({ text }) => tidy(text)).filter((text) => text !== '')).size >= 2;
}

function fieldsTold(kind: LedgerKind, headings: readonly Heading[], mapping: Mapping): number {
  const told = new Set<Field>();
  const seen = new Set<string>();
  for (const heading of headings) {
    // A banner that is merged over all columns says the same in each of them.
    if (seen.has(heading.text) || heading.text.length > longestHeading || /\d{4}/.test(heading.text)) continue;
    seen.add(heading.text);
    const mapped = mappedTo(heading, mapping);
    if (mapped !== undefined && mapped !== 'ignore') told.add(mapped);
    else {
      const field = bestField(kind, heading);
      if (field !== undefined) told.add(field);
    }
  }
  return told.size;
}

function bestField(kind: LedgerKind, heading: Heading): Field | undefined {
  let best: { field: Field; score: number } | undefined;
  const keys = headingKeys(heading.variants);
  for (const field of allFields(kind)) {
    const score = headingScore(kind, field, keys);
    if (score >= leastScore && score > (best?.score ?? 0)) best = { field, score };
  }
  return best?.field;
}

function titleOf(rows: readonly Row[]): string {
  const texts = rows.flatMap(({ cells }) =>
    cells.filter(({ copied }) => copied !== true).map(({ text }) => tidy(text)),
  );
  return [...new Set(texts.filter((text) => text !== ''))].join(' ');
}
