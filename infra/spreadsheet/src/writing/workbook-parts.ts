import { fillTones, fillXml, type FillTone } from './tones.ts';
import { xmlAttribute, xmlHead } from './xml-text.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packages = 'http://schemas.openxmlformats.org/package/2006';

export type CellForm = 'NUMBER' | 'TEXT' | 'QUOTED';
const forms: readonly CellForm[] = ['NUMBER', 'TEXT', 'QUOTED'];
const headingStyle = 1;
const firstStyle = 2;

/** Index of the cell style for a form of cell and a fill; without a form that of a heading. */
export function styleIndex(form?: CellForm, tone?: FillTone): number {
  if (form === undefined) return headingStyle;
  const toneAt = tone === undefined ? 0 : fillTones.indexOf(tone) + 1;
  return firstStyle + toneAt * forms.length + forms.indexOf(form);
}

/** The parts around the sheets, by name; `names` are the sheets' names in order. */
export function workbookParts(names: readonly string[]): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': contentTypes(names),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(names),
    'xl/_rels/workbook.xml.rels': relationships([
      ...names.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles(),
  };
}

function contentTypes(names: readonly string[]): string {
  const type = (part: string, kind: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  return (
    `${xmlHead}<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    type('workbook', 'sheet.main') +
    type('styles', 'styles') +
    names.map((_, index) => type(`worksheets/sheet${index + 1}`, 'worksheet')).join('') +
    '</Types>'
  );
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/relationships/${type}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`;
}

function workbook(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${xmlAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}/relationships"><sheets>${sheets.join('')}</sheets></workbook>`;
}

function styles(): string {
  const fonts =
    '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>';
  const fills =
    `<fills count="${fillTones.length + 3}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill>' +
    `${fillTones.map((tone) => fillXml(tone)).join('')}</fills>`;
  const wrap = '<alignment vertical="top" wrapText="1"/>';
  const xf = (format: number, font: number, fill: number, more = ''): string =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"${more}>${wrap}</xf>`;
  // 49 is the built-in format `@`: digits stay text. A quote prefix keeps `=…` text also when somebody edits the cell.
  const cells = [0, ...fillTones.map((_, index) => index + 3)].flatMap((fill) => [
    xf(0, 0, fill),
    xf(49, 0, fill),
    xf(49, 0, fill, ' quotePrefix="1"'),
  ]);
  const all = [xf(0, 0, 0), xf(49, 1, 2), ...cells];
  return (
    `${xmlHead}<styleSheet xmlns="${main}">${fonts}${fills}<borders count="1"><border/></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${all.length}">${all.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

/** Opening of a sheet part up to its rows. */
export function sheetStart(widths: readonly number[], frozenRows: number): string {
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  const views = `<sheetViews><sheetView workbookViewId="0">${frozenRows > 0 ? pane : ''}</sheetView></sheetViews>`;
  const cols = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `${xmlHead}<worksheet xmlns="${main}">${views}${cols.length > 0 ? `<cols>${cols.join('')}</cols>` : ''}<sheetData>`;
}

export const sheetEnd = '</sheetData></worksheet>';
