export { UnreadableSheet, type UnreadableCode, type UnreadableDetail } from './errors.ts';
export { limitKnobs } from './limits.ts';
export { markCopy } from './mark-copy.ts';
export type {
  Cell,
  CellKind,
  Limits,
  ReadOptions,
  Row,
  SheetAbout,
  SheetName,
  SheetReading,
  SheetSource,
} from './port.ts';
export { inTurns, readSheet, sheetNames } from './read-sheet.ts';
export type { Mark, MarkedCopy, MarkTone } from './writing/mark.ts';
export { writeSheet, writeWorkbook, type OutCell, type OutRow, type OutSheet } from './writing/write-workbook.ts';
