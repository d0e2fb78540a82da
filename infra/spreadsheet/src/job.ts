import type { UnreadableCode, UnreadableDetail } from './errors.ts';
import type { Limits, Row, SheetAbout, SheetName, SheetSource } from './port.ts';
import type { Mark, MarkedCopy } from './writing/mark.ts';

/** What the worker is asked to do; it is started for one job and ends with it. */
export type Job = Readonly<
  | { kind: 'READ'; source: SheetSource; sheet?: string; limits: Limits; batchRows: number }
  | { kind: 'LIST'; source: SheetSource; limits: Limits }
  | { kind: 'MARK'; source: SheetSource; sheet?: string; limits: Limits; marks: readonly Mark[]; copy: MarkedCopy }
>;

/** What the worker says. A message of rows uses up one credit; each `MORE` that comes back gives one. */
export type Message = Readonly<
  | { kind: 'ABOUT'; about: SheetAbout }
  | { kind: 'ROWS'; rows: readonly Row[] }
  | { kind: 'SHEETS'; sheets: readonly SheetName[] }
  | { kind: 'MARKED'; rows: number }
  | { kind: 'REFUSED'; code: UnreadableCode; detail: UnreadableDetail; cause: string }
  | { kind: 'END' }
>;

/** Messages of rows that the worker may be ahead of its reader. */
export const creditsAhead = 4;
