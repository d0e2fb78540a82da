/** What a cell was in the file. A formula shows as what its last result was, with `formula` set. */
export type CellKind = 'EMPTY' | 'STRING' | 'NUMBER' | 'DATE' | 'BOOLEAN' | 'ERROR';

export type Cell = Readonly<{
  /** As a person would read it: dates as YYYY-MM-DD, with HH:MM when they have a time; whole numbers without exponent. */
  text: string;
  kind: CellKind;
  /** NUMBER: the value. DATE: the serial in the 1900 system, days since 1899-12-30, whichever system the file counts in. */
  number?: number;
  /** Number format of a DATE, for example `yyyy/m/d`. */
  format?: string;
  formula?: true;
  /** The value stands in the upper left cell of a merged range; this is a copy of it. */
  copied?: true;
}>;

/** A row of a sheet; cells without a value are EMPTY, cells behind the last value are left out. */
export type Row = Readonly<{
  /** Row number as the spreadsheet program shows it, from 1; for .csv the record number, blank lines counted. */
  number: number;
  cells: readonly Cell[];
}>;

export type SheetName = Readonly<{ name: string; hidden: boolean }>;

/** Known before the first row. */
export type SheetAbout = Readonly<{
  format: 'XLSX' | 'CSV';
  /** The sheet that is read; empty for .csv. */
  sheet: string;
  /** All sheets of the file in their order. */
  sheets: readonly SheetName[];
  /** Rows that the file says it has; 0 = unknown. For a progress bar, never for a decision. */
  rowsHint: number;
  /** .csv: label of the encoding and the delimiter that were found. */
  encoding?: string;
  delimiter?: string;
}>;

/** A file on disk, or its bytes. */
export type SheetSource = string | Uint8Array;

export type Limits = Readonly<{
  /** Bytes of the file, looked at before anything is read. */
  fileBytes: number;
  /** Entries of the zip. */
  entries: number;
  /** Bytes of the zip when unpacked: as declared, all together, and again counted while unpacking. */
  unpackedBytes: number;
  /** Unpacked / packed of one entry of 1 MB or more; deflate cannot exceed 1,032. */
  ratio: number;
  /** Rows with a value. */
  rows: number;
  columns: number;
  /** Characters of one cell. */
  cellCharacters: number;
  mergedRanges: number;
  /** Milliseconds of work, waiting for the reader of the rows not counted. */
  workMs: number;
  /** Heap of the worker in MB. */
  heapMb: number;
}>;

export type ReadOptions = Readonly<{
  /** Sheet by name; default: the first visible one that has a value. */
  sheet?: string;
  limits?: Partial<Limits>;
  /** Rows handed over at a time. */
  batchRows?: number;
  signal?: AbortSignal;
}>;

/**
 * Rows of one sheet, read once. Leaving the loop early ends the worker.
 * `about` resolves when the file has been opened; both reject with UnreadableSheet.
 */
export interface SheetReading extends AsyncIterable<Row> {
  readonly about: Promise<SheetAbout>;
}
