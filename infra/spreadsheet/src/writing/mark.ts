/** How a mark is coloured: REFUSED red, NOTED amber, REPEATED grey, and a row that only gets a text none. */
export type MarkTone = 'REFUSED' | 'NOTED' | 'REPEATED' | 'NONE';

/** What is to be seen in one row of the copy. */
export type Mark = Readonly<{
  /** Row number as `readSheet` gave it. */
  row: number;
  /** Cells to colour, columns from 1; empty = the text alone. */
  columns: readonly number[];
  tone: MarkTone;
  /** Goes into the extra column. */
  text: string;
}>;

export type MarkedCopy = Readonly<{
  /** Path of the copy; written beside under a passing name and moved there when it is whole. */
  out: string;
  /** Column of the texts, from 1: the first behind the ledger, or that of an earlier marked copy, whose texts are replaced. */
  column: number;
  /** Row of the headings, where the heading of the extra column goes; 0 = none. */
  headingRow: number;
  heading: string;
  /** Keep file mode 0600: the copy holds what the ledger holds. */
}>;
