import type { Cell } from '@linli/spreadsheet';

import { headingKey } from './heading-key.ts';
import { headingWords } from './headings.ts';
import { allFields, type Field, type LedgerKind } from './kinds.ts';
import type { Mapping } from './mapping.ts';
import { likeness, tellsByValues } from './shapes.ts';

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

/** How much a heading alone speaks for a field: 1 for its very name, less for a text that contains it. */
export function headingScore(kind: LedgerKind, field: Field, variants: readonly string[]): number {
  const scores = variants.flatMap((variant, at) => {
    const weight = at === 0 ? 1 : 0.9;
    // `所在村（社区）`: what stands in brackets may be the better word.
    const opened = headingKey(variant.replace(/[()（）[\]【】]/g, ''));
    return [scoreOf(kind, field, headingKey(variant)) * weight, scoreOf(kind, field, opened) * weight * 0.9];
  });
  return Math.max(0, ...scores);
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
  return allFields(kind).flatMap((field): readonly Score[] => {
    const byHeading = headingScore(kind, field, heading.variants);
    const like = likeness(field, cells);
    if (byHeading === 0) {
      const isOther = headingWords(kind, field).not?.test(headingKey(heading.text)) === true;
      if (isOther || !tellsByValues(field, like, cells)) return [];
      return [{ field, heading, score: 0.3 + 0.15 * (like.share ?? 0), by: 'VALUES' }];
    }
    const contradicted = like.seen >= 5 && like.share !== undefined && like.share < 0.15;
    const score = byHeading + ((like.share ?? 0.5) - 0.5) * 0.4 - (contradicted ? 0.2 : 0);
    return score >= least ? [{ field, heading, score, by: 'HEADING' }] : [];
  });
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
