import type { Entry } from 'yauzl';

import { UnreadableSheet } from '../errors.ts';
import type { Archive } from './archive.ts';
import { parseWholeXml } from './xml.ts';

export type WorkbookSheet = Readonly<{ name: string; hidden: boolean; entry: Entry }>;
export type Workbook = Readonly<{
  sheets: readonly WorkbookSheet[];
  counts1904: boolean;
  sharedStrings: Entry | undefined;
}>;

/** Sheets in their order, with the part each lies in. @throws UnreadableSheet when the zip is no workbook. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const entry = archive.find('xl/workbook.xml');
  if (entry === undefined) throw new UnreadableSheet(...notAWorkbook(archive));
  const named: { name: string; hidden: boolean; id: string }[] = [];
  let counts1904 = false;
  await parseWholeXml(entry.fileName, archive.unpack(entry), {
    open(local, { attributes }) {
      if (local === 'workbookPr') counts1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (local !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? '';
      named.push({ name: attributes['name'] ?? '', hidden: (attributes['state'] ?? 'visible') !== 'visible', id });
    },
  });
  const targets = await relations(archive);
  const sheets = named.flatMap(({ name, hidden, id }, index) => {
    const part = archive.find(targets.get(id) ?? `xl/worksheets/sheet${index + 1}.xml`);
    // Chart sheets and macro sheets have no rows.
    return part?.fileName.toLowerCase().includes('worksheets/') === true ? [{ name, hidden, entry: part }] : [];
  });
  if (sheets.length === 0) throw new UnreadableSheet('NO_SHEET');
  return { sheets, counts1904, sharedStrings: archive.find('xl/sharedStrings.xml') };
}

/** Target part by relation id; targets are relative to `xl/` unless they begin with a slash. */
async function relations(archive: Archive): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  const entry = archive.find('xl/_rels/workbook.xml.rels');
  if (entry === undefined) return targets;
  await parseWholeXml(entry.fileName, archive.unpack(entry), {
    open(local, { attributes }) {
      if (local !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const target = attributes['Target'] ?? '';
      targets.set(attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

function notAWorkbook(archive: Archive): ConstructorParameters<typeof UnreadableSheet> {
  if (archive.find('xl/workbook.bin') !== undefined) return ['OLD_FORMAT', { found: 'XLSB' }];
  if (archive.find('word/document.xml') !== undefined) return ['NOT_A_SPREADSHEET', { found: 'DOCX' }];
  if (archive.find('content.xml') !== undefined) return ['OLD_FORMAT', { found: 'ODS' }];
  return ['NOT_A_SPREADSHEET', { found: 'ZIP' }];
}
