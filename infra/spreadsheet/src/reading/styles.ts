import type { Archive } from './archive.ts';
import { parseWholeXml } from './xml.ts';

/** For each cell style of the workbook: the number format when it shows a date, else undefined. */
export type DateStyles = readonly (string | undefined)[];

/** ECMA-376 §18.8.30: formats without a code in the file; 27–36 and 50–58 are the dates of East Asian locales. */
const builtInDates: Readonly<Record<number, string>> = {
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Reads `xl/styles.xml`; a workbook without one shows no dates. */
export async function dateStyles(archive: Archive): Promise<DateStyles> {
  const entry = archive.find('xl/styles.xml');
  if (entry === undefined) return [];
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCellFormats = false;
  await parseWholeXml(entry.fileName, archive.unpack(entry), {
    open(local, { attributes }) {
      if (local === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (local === 'cellXfs') inCellFormats = true;
      else if (local === 'xf' && inCellFormats) formats.push(Number(attributes['numFmtId'] ?? 0));
    },
    close(local) {
      if (local === 'cellXfs') inCellFormats = false;
    },
  });
  return formats.map((id) => {
    const code = codes.get(id);
    if (code === undefined) return builtInDates[id];
    return showsDate(code) ? code : undefined;
  });
}

/** Whether a format code shows a date or a time: y, m, d, h or s outside quotes, brackets and escapes. */
export function showsDate(code: string): boolean {
  const first = code.split(';')[0] ?? '';
  if (/\[(h+|m+|s+)\]/i.test(first)) return true;
  const bare = first.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*.|general|\.0+/gi, '');
  return /[ymdhs]/i.test(bare) && !/[0#?]/.test(bare);
}
