import type { Cell } from '@linli/spreadsheet';

import { headingKey } from './heading-key.ts';
import { headingWords } from './headings.ts';
import { allFields, type Field, type LedgerKind } from './kinds.ts';
import type { Mapping } from './mapping.ts';
import { likeness, mayTellByValues, tellsByValues, type Likeness } from './shapes.ts';
import { isNothing } from './text.ts';

/** A column of the sheet with all that may be its heading, the likeliest first. */
export type Heading = Readonly<{ column: number; text: string; variants: readonly string[] }>;

export type Column = Readonly<{
  field: Field;
  /** From 1. */
  column: number;
  heading: string;
  /** 0 to 1. */
  confidence: number;
  by: 'MAP' | 'HEADING' | 'VALUES';
}>;

export type Columns = Readonly<{
  found: ReadonlyMap<Field, Column>;
  /** Columns with values that mean nothing here. */
  ignored: readonly Heading[];
}>;

type Score = Readonly<{ field: Field; heading: Heading; score: number; by: Column['by'] }>;

const least = 0.4;

/** Gives each field its likeliest column: what the user says first, then heading and values together. */
export function guessColumns(
  kind: LedgerKind,
  headings: readonly Heading[],
  cellsOf: (column: number) => readonly Cell[],
  mapping: Mapping,
): Columns {
  const found = new Map<Field, Column>();
  const taken = new Set<number>();
  const mapped = headings.flatMap((heading) => mappedScore(heading, mapping));
  for (const { column } of headings.filter((heading) => mappedTo(heading, mapping) === 'ignore')) taken.add(column);
  const scores = headings.flatMap((heading) => scoresOf(kind, heading, cellsOf(heading.column)));
  // Sorting is stable: required fields come first among equals, then the column further left.
  for (const { field, heading, score, by } of [...mapped, ...scores.sort((a, b) => b.score - a.score)]) {
    if (found.has(field) || taken.has(heading.column)) continue;
    found.set(field, { field, column: heading.column, heading: heading.text, confidence: Math.min(1, score), by });
    taken.add(heading.column);
  }
  const ignored = headings.filter(
    ({ column }) => !taken.has(column) && cellsOf(column).some(({ kind: is }) => is !== 'EMPTY'),
  );
  return { found, ignored };
}

/** A heading in the forms that are compared, the likeliest first. */
export type HeadingKeys = readonly Readonly<{ key: string; weight: number }>[];

export function headingKeys(variants: readonly string[]): HeadingKeys {
  return variants.flatMap((variant, at) => {
    const weight = at === 0 ? 1 : 0.9;
    const key = headingKey(variant);
    // `所在村（社区）`: what stands in brackets may be the better word.
    const opened = headingKey(variant.replace(/[()（）[\]【】]/g, ''));
    return opened === key
      ? [{ key, weight }]
      : [
          { key, weight },
          { key: opened, weight: weight * 0.9 },
        ];
  });
}

/** How much a heading alone speaks for a field: 1 for its very name, less for a text that contains it. */
export function headingScore(kind: LedgerKind, field: Field, keys: HeadingKeys): number {
  return keys.reduce((best, { key, weight }) => Math.max(best, scoreOf(kind, field, key) * weight), 0);
}

/** The field that the mapping gives a column, by its heading, by its letter or by `#` and its number. */
export function mappedTo(heading: Heading, mapping: Mapping): Field | 'ignore' | undefined {
  const { column, variants } = heading;
  for (const key of [...variants.map(headingKey), letters(column), `#${column}`]) {
    const field = key === '' ? undefined : mapping.get(key);
    if (field !== undefined) return field;
  }
  return undefined;
}

function mappedScore(heading: Heading, mapping: Mapping): readonly Score[] {
  const field = mappedTo(heading, mapping);
  return field === undefined || field === 'ignore' ? [] : [{ field, heading, score: 1, by: 'MAP' }];
}

function scoresOf(kind: LedgerKind, heading: Heading, cells: readonly Cell[]): readonly Score[] {
  const keys = headingKeys(heading.variants);
  const fields = allFields(kind).map((field) => ({ field, byHeading: headingScore(kind, field, keys) }));
  const values = sampleOf(cells);
  // Under a heading that says plainly what it is, and whose values agree, no other meaning is looked for.
  const isPlain = fields.some(
    ({ field, byHeading }) => byHeading >= plainly && !isContradicted(likeness(field, values)),
  );
  return fields.flatMap(({ field, byHeading }): readonly Score[] => {
    if (byHeading === 0 && isPlain) return [];
    if (byHeading === 0) {
      const isOther = headingWords(kind, field).not?.test(headingKey(heading.text)) === true;
      if (isOther || !mayTellByValues(field)) return [];
      const like = likeness(field, values);
      return tellsByValues(field, like, values)
        ? [{ field, heading, score: 0.3 + 0.15 * (like.share ?? 0), by: 'VALUES' }]
        : [];
    }
    const like = likeness(field, values);
    const score = byHeading + ((like.share ?? 0.5) - 0.5) * 0.4 - (isContradicted(like) && like.seen >= 5 ? 0.2 : 0);
    return score >= least ? [{ field, heading, score, by: 'HEADING' }] : [];
  });
}

/** Hardly a value looks like the field. */
function isContradicted({ share, seen }: Likeness): boolean {
  return seen > 0 && share !== undefined && share < 0.15;
}

const plainly = 0.9;
const mostValues = 50;

/** Cells with a value, spread over the sample: enough to see what a column holds, few enough to look at them all at once. */
function sampleOf(cells: readonly Cell[]): readonly Cell[] {
  const values = cells.filter(({ text }) => !isNothing(text));
  const step = Math.max(1, values.length / mostValues);
  return Array.from({ length: Math.min(values.length, mostValues) }, (_, n) => values[Math.floor(n * step)]).filter(
    (cell) => cell !== undefined,
  );
}

function scoreOf(kind: LedgerKind, field: Field, key: string): number {
  if (key === '') return 0;
  const { names, parts, not } = headingWords(kind, field);
  if (key === field.toLowerCase() || names.has(key)) return 1;
  if (not?.test(key) === true) return 0;
  let best = 0;
  for (const part of parts) if (key.includes(part)) best = Math.max(best, part.length / key.length);
  return best === 0 ? 0 : 0.55 + 0.35 * best;
}

function letters(column: number): string {
  let word = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    word = String.fromCharCode(97 + ((left - 1) % 26)) + word;
  return word;
}
