import { systemCode, UnreadableSheet } from '../errors.ts';
import type { Job } from '../job.ts';
import type { Row } from '../port.ts';
import { openArchive, type Archive } from '../reading/archive.ts';
import { openSheet } from '../reading/open-sheet.ts';
import { openSource } from '../reading/sniff.ts';
import { readWorkbook } from '../reading/workbook.ts';
import { marksByRow, markSheet, type RowMarks } from './mark-sheet.ts';
import { markStyles } from './mark-styles.ts';
import type { MarkedCopy } from './mark.ts';
import { rewriteXml } from './rewrite-xml.ts';
import { writeSheet, type OutCell, type OutRow } from './write-workbook.ts';
import { openZipFile, type ZipFileWriter } from './zip-file.ts';

type MarkJob = Extract<Job, { kind: 'MARK' }>;

/** Writes the marked copy; returns the number of rows marked. Runs inside the worker. @throws UnreadableSheet */
export async function markInto(job: MarkJob): Promise<number> {
  const rows = marksByRow(job.marks, job.copy);
  const bytes = await openSource(job.source, job.limits);
  await bytes.close();
  try {
    if (bytes.format === 'TEXT' || !(await markWorkbook(job, rows))) await writeAnew(job, rows);
  } catch (error) {
    throw asUnwritable(error);
  }
  return job.marks.length;
}

/** The user's own workbook with one part changed and its styles added to; false when its styles allow no fill. */
async function markWorkbook(job: MarkJob, rows: ReadonlyMap<number, RowMarks>): Promise<boolean> {
  const archive = await openArchive(job.source, job.limits);
  try {
    const workbook = await readWorkbook(archive);
    const sheet = workbook.sheets.find(({ name }) => name === job.sheet) ?? workbook.sheets[0];
    const styles = await markStyles(archive);
    if (sheet === undefined || styles === undefined) return false;
    const zip = await openZipFile(job.copy.out);
    try {
      await copyOthers(archive, zip, [sheet.entry.fileName, 'xl/styles.xml']);
      const part = sheet.entry.fileName;
      await zip.add(part, rewriteXml(part, archive.unpack(sheet.entry), markSheet(rows, job.copy, styles)));
      await zip.add('xl/styles.xml', styles.rewritten());
      await zip.finish();
    } catch (error) {
      await zip.giveUp();
      throw error;
    }
    return true;
  } finally {
    archive.close();
  }
}

async function copyOthers(archive: Archive, zip: ZipFileWriter, except: readonly string[]): Promise<void> {
  for (const entry of archive.entries) {
    if (except.some((name) => name.toLowerCase() === entry.fileName.toLowerCase())) continue;
    await zip.addPacked({
      name: entry.fileName,
      method: entry.compressionMethod,
      checksum: entry.crc32,
      packedBytes: entry.compressedSize,
      unpackedBytes: entry.uncompressedSize,
      content: (await archive.packed(entry)) as AsyncIterable<Buffer>,
    });
  }
}

/** For .csv, and for workbooks without styles: the same rows at the same places in a new workbook. */
async function writeAnew(job: MarkJob, marks: ReadonlyMap<number, RowMarks>): Promise<void> {
  await writeSheet(job.copy.out, { name: job.sheet ?? '', rows: outRows(job, marks) });
}

async function* outRows(job: MarkJob, marks: ReadonlyMap<number, RowMarks>): AsyncGenerator<OutRow> {
  for await (const piece of openSheet(job.source, job.sheet, job.limits)) {
    if ('about' in piece) continue;
    for (const row of piece.rows) yield { number: row.number, cells: outCells(row, marks.get(row.number), job.copy) };
  }
}

function outCells(row: Row, marks: RowMarks | undefined, copy: MarkedCopy): readonly OutCell[] {
  const width = Math.max(row.cells.length, marks === undefined ? 0 : copy.column, ...(marks?.fills.keys() ?? []));
  return Array.from({ length: width }, (_, index): OutCell => {
    const column = index + 1;
    if (column === copy.column && row.number >= copy.headingRow) return marks?.text;
    const cell = row.cells[index];
    const value =
      cell === undefined || cell.copied === true ? '' : cell.kind === 'NUMBER' ? (cell.number ?? '') : cell.text;
    const tone = marks?.fills.get(column);
    return tone === undefined ? value : { value, tone };
  });
}

function asUnwritable(error: unknown): unknown {
  const code = systemCode(error);
  return /^E[A-Z]+$/.test(code) ? new UnreadableSheet('COPY_NOT_WRITABLE', { found: code }, error) : error;
}
