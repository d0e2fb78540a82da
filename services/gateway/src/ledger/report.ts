import type { Mark } from '@linli/spreadsheet';

import type { Column } from './columns.ts';
import type { Field, LedgerKind } from './kinds.ts';
import type { Finding, LedgerRow, Refusal, RowName } from './ledger-row.ts';
import { fieldWord, findingSentence, markedWord, refusalSentences, type Language } from './sentences.ts';

/** What an import came to; printed by `linli import --json`. `row` 0 is the ledger as a whole. */
export type ImportResult = Readonly<{
  kind: LedgerKind;
  rows: number;
  taken: number;
  unchanged: number;
  repeated: readonly Readonly<{ row: RowName; of: RowName }>[];
  refused: readonly RefusedRow[];
  warnings: readonly Readonly<{ row: RowName; column: string; code: string }>[];
  byType: Readonly<Record<string, number>>;
  markedCopy: string;
  seconds: number;
}>;

export type RefusedRow = Readonly<{
  row: RowName;
  column: string;
  value: string;
  code: string;
  why: string;
  mend: string;
}>;

/** What became of a row. */
export type Fate =
  /** `type` is what the row is counted under; empty = it is counted with another row. */
  | Readonly<{ is: 'TAKEN' | 'UNCHANGED'; type: string }>
  | Readonly<{ is: 'REPEATED'; of: RowName }>
  | Readonly<{ is: 'REFUSED'; refusal: Refusal }>
  | Readonly<{ is: 'NO_LINE' }>;

export type Report = Readonly<{
  add(row: LedgerRow, fate: Fate): void;
  /** Something about the ledger as a whole. */
  note(code: string, column: string): void;
  result(more: Readonly<{ markedCopy: string; seconds: number }>): ImportResult;
  /** Marks of all rows, in the order in which their fates came. */
  marks(): readonly Mark[];
  /** True when anything but plain takings is to be shown. */
  hasMarks(): boolean;
  counted(): number;
}>;

const noColumns: readonly number[] = [];

/** Gathers the fates of rows; each row has exactly one. */
export function makeReport(kind: LedgerKind, columns: ReadonlyMap<Field, Column>, language: Language): Report {
  const counts = { rows: 0, taken: 0, unchanged: 0 };
  const repeated: { row: RowName; of: RowName }[] = [];
  const refused: RefusedRow[] = [];
  const warnings: { row: RowName; column: string; code: string }[] = [];
  const byType = new Map<string, number>();
  const marks: Mark[] = [];
  const headingOf = (field: Field | undefined): string =>
    field === undefined ? '' : (columns.get(field)?.heading ?? fieldWord(language, field));
  const mark = (row: LedgerRow, field: Field | undefined, tone: Mark['tone'], text: string): void => {
    const column = field === undefined ? undefined : columns.get(field)?.column;
    marks.push({ row: row.sheetRow, columns: column === undefined ? noColumns : [column], tone, text });
  };
  const told = {
    GOOD: (row: LedgerRow, word: 'taken' | 'unchanged', type: string): void => {
      counts[word] += 1;
      count(byType, type);
      mark(row, undefined, 'NONE', markedWord(language, word));
    },
    REPEATED: (row: LedgerRow, of: RowName): void => {
      repeated.push({ row: row.name, of });
      mark(row, undefined, 'NONE', markedWord(language, 'repeated', { of: String(of) }));
    },
    REFUSED: (row: LedgerRow, { code, field, value }: Refusal): void => {
      const column = headingOf(field);
      const { why, mend } = refusalSentences(language, 'row', code, { column, value });
      refused.push({ row: row.name, column, value, code, why, mend });
      mark(row, field, 'REFUSED', markedWord(language, 'refused', { why, mend }));
    },
    FINDINGS: (row: LedgerRow): void => {
      for (const { code, field } of distinct(row.findings)) {
        warnings.push({ row: row.name, column: headingOf(field), code });
        mark(row, field, 'NOTED', findingSentence(language, code, { column: headingOf(field) }));
      }
    },
  };
  return {
    add: (row, fate) => tell(row, fate, counts, told),
    note: (code, column) => void warnings.push({ row: 0, column, code }),
    result: ({ markedCopy, seconds }) => ({
      ...{
        kind,
        ...counts,
        repeated,
        refused,
        warnings,
        byType: Object.fromEntries([...byType].sort()),
        markedCopy,
        seconds,
      },
    }),
    marks: () => marks,
    hasMarks: () => repeated.length + refused.length + warnings.length > 0,
    counted: () => counts.rows,
  };
}

type Told = Readonly<{
  GOOD(row: LedgerRow, word: 'taken' | 'unchanged', type: string): void;
  REPEATED(row: LedgerRow, of: RowName): void;
  REFUSED(row: LedgerRow, refusal: Refusal): void;
  FINDINGS(row: LedgerRow): void;
}>;

/** A refused or repeated row is told by that alone; what else was odd about it is told when it comes again. */
function tell(row: LedgerRow, fate: Fate, counts: { rows: number }, told: Told): void {
  if (fate.is === 'NO_LINE') row.warn('ROW_LEFT_OUT');
  else counts.rows += 1;
  switch (fate.is) {
    case 'TAKEN':
    case 'UNCHANGED':
      told.GOOD(row, fate.is === 'TAKEN' ? 'taken' : 'unchanged', fate.type);
      told.FINDINGS(row);
      return;
    case 'REPEATED':
      told.REPEATED(row, fate.of);
      return;
    case 'REFUSED':
      told.REFUSED(row, fate.refusal);
      return;
    case 'NO_LINE':
      told.FINDINGS(row);
  }
}

function count(byType: Map<string, number>, type: string): void {
  if (type !== '') byType.set(type, (byType.get(type) ?? 0) + 1);
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, field }) => {
    const key = `${code} ${field ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}
