import { truncate, writeFile, readFile } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

import { readSheet, sheetNames } from '../src/index.ts';
import {
  handMade,
  passingFolder,
  refusalOf,
  rowsByWorker,
  rowsOf,
  sheetPart,
  show,
  textsOf,
  writtenByOther,
} from './files.ts';

const at = passingFolder();
const demandList = fileURLToPath(new URL('../../../samples/fenghua/居民需求清单.xlsx', import.meta.url));
const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');

async function* repeated(start: string, piece: string, times: number, end: string): AsyncGenerator<string> {
  yield start;
  for (let n = 0; n < times; n += 1) yield piece;
  yield end;
}

describe('reading a workbook', () => {
  it('tells what each cell was: text, number, date with its format, truth, error, result of a formula', async () => {
    const path = await writtenByOther(at('kinds.xlsx'), (workbook) => {
      const sheet = workbook.addWorksheet('种类');
      sheet.addRow([
        '文字',
        12.5,
        new Date(Date.UTC(2026, 10, 6)),
        true,
        { error: '#N/A' },
        { formula: '1+1', result: 2 },
      ]);
      sheet.getCell('C1').numFmt = 'yyyy"年"m"月"d"日"';
      sheet.addRow([
        { richText: [{ text: '张' }, { text: '三' }] },
        211421193702047600,
        new Date(Date.UTC(2026, 10, 6, 14, 30)),
      ]);
      sheet.getCell('C2').numFmt = 'yyyy-mm-dd hh:mm';
      sheet.addRow([{ formula: 'A1', result: undefined }]);
    });
    const rows = await rowsOf(path);
    expect(rows[0]?.cells).toEqual([
      { text: '文字', kind: 'STRING' },
      { text: '12.5', kind: 'NUMBER', number: 12.5 },
      { text: '2026-11-06', kind: 'DATE', number: 46332, format: 'yyyy"年"m"月"d"日"' },
      { text: 'TRUE', kind: 'BOOLEAN' },
      { text: '#N/A', kind: 'ERROR' },
      { text: '2', kind: 'NUMBER', number: 2, formula: true },
    ]);
    expect(rows[1]?.cells.map(({ text }) => text)).toEqual(['张三', '211421193702047600', '2026-11-06 14:30']);
    expect(rows[2]?.cells[0]).toEqual({ text: '', kind: 'ERROR', formula: true });
  });

  it('counts days from 1904 where the file does', async () => {
    const path = await writtenByOther(at('1904.xlsx'), (workbook) => {
      workbook.properties.date1904 = true;
      const sheet = workbook.addWorksheet('一');
      sheet.addRow([new Date(Date.UTC(2026, 10, 6))]);
      sheet.getCell('A1').numFmt = 'yyyy/m/d';
    });
    expect(await textsOf(path)).toEqual([['2026-11-06']]);
  });

  it('fills merged cells, says that they are copies, and counts no row that has nothing of its own', async () => {
    const path = await writtenByOther(at('merged.xlsx'), (workbook) => {
      const sheet = workbook.addWorksheet('一');
      sheet.addRow(['需求登记表']);
      sheet.addRow(['社区', '姓名']);
      sheet.addRow(['风华社区', '甲']);
      sheet.addRow(['', '乙']);
      sheet.addRow(['', '']);
      sheet.mergeCells('A1:B1');
      sheet.mergeCells('A3:A5');
    });
    const rows = await rowsOf(path);
    expect(
      rows.map(({ number, cells }) => [
        number,
        ...cells.map(({ text, copied }) => (copied === true ? `(${text})` : text)),
      ]),
    ).toEqual([
      [1, '需求登记表', '(需求登记表)'],
      [2, '社区', '姓名'],
      [3, '风华社区', '甲'],
      [4, '(风华社区)', '乙'],
    ]);
  });

  it('takes the first visible sheet that has a value, or the one that is named', async () => {
    const path = await writtenByOther(at('sheets.xlsx'), (workbook) => {
      workbook.addWorksheet('字典', { state: 'hidden' }).addRow(['不读']);
      workbook.addWorksheet('空');
      workbook.addWorksheet('需求').addRow(['读']);
      workbook.addWorksheet('另一张').addRow(['按名读']);
    });
    const reading = readSheet(path);
    expect(await reading.about).toMatchObject({ format: 'XLSX', sheet: '需求' });
    for await (const row of reading) expect(row.cells[0]?.text).toBe('读');
    expect(await textsOf(path, { sheet: '另一张' })).toEqual([['按名读']]);
    expect(await refusalOf(path, { sheet: '没有' })).toBe('SHEET_NOT_FOUND');
    expect(await refusalOf(path, { sheet: '空' })).toBe('SHEET_EMPTY');
    expect((await sheetNames(path)).map(({ name, hidden }) => `${name}${hidden ? '*' : ''}`)).toEqual([
      '字典*',
      '空',
      '需求',
      '另一张',
    ]);
  });

  it('reads what other writers make: prefixed elements, cells without addresses, blank styled rows to the end', async () => {
    const x = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const rows =
      '<x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c><x:v>1.10E+1</x:v></x:c></x:row>' +
      '<x:row r="1000000"><x:c r="XFD1000000" s="3"/></x:row>';
    const path = await handMade(at('prefixed.xlsx'), {
      'xl/worksheets/sheet1.xml': `<x:worksheet ${x}><x:sheetData>${rows}</x:sheetData></x:worksheet>`,
    });
    expect(await rowsOf(path)).toEqual([
      {
        number: 1,
        cells: [
          { text: '甲', kind: 'STRING' },
          { text: '11', kind: 'NUMBER', number: 11 },
        ],
      },
    ]);
  });

  it('reads bytes as it reads a file', async () => {
    const bytes = await readFile(demandList);
    expect(await textsOf(new Uint8Array(bytes))).toEqual(await textsOf(demandList));
  });
});

describe('reading a .csv', () => {
  const text = '姓名,电话,备注\r\n张三,0429-6123456,"一,二"\r\n\r\n李四,="013800",三\r\n';
  const expected = [
    [1, '姓名', '电话', '备注'],
    [2, '张三', '0429-6123456', '一,二'],
    [4, '李四', '013800', '三'],
  ];
  const gbk = Buffer.from(
    'd0d5c3fb2cb5e7bbb02cb1b8d7a20d0ad5c5c8fd2c303432392d363132333435362c22d2bb2cb6fe220d0a0d0ac0eecbc42c3d22303133383030222cc8fd0d0a',
    'hex',
  );

  it.each([
    ['UTF-8', Buffer.from(text, 'utf8'), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`, 'utf8'), 'utf-8'],
    ['GBK, as WPS writes it', gbk, 'gb18030'],
    ['UTF-16, as “Unicode text”', Buffer.from(`\ufeff${text.replace(/,(?=[^一二]*)/g, ',')}`, 'utf16le'), 'utf-16le'],
  ])('knows %s', async (_, bytes, encoding) => {
    const reading = readSheet(bytes);
    expect(await reading.about).toMatchObject({ format: 'CSV', encoding, delimiter: ',' });
    const rows = [];
    for await (const { number, cells } of reading) rows.push([number, ...cells.map((cell) => cell.text)]);
    expect(rows).toEqual(expected);
  });

  it.each([',', ';', '\t', '|'])('finds the delimiter %j by what splits the lines alike', async (delimiter) => {
    const lines = ['姓名', '时段', '电话'].join(delimiter) + '\n' + ['张三', '周一；周三', '1'].join(delimiter) + '\n';
    expect(await textsOf(Buffer.from(lines))).toEqual([
      ['姓名', '时段', '电话'],
      ['张三', '周一；周三', '1'],
    ]);
  });

  it('refuses a quote that swallows the file, and bytes that are no text', async () => {
    const swallowed = `a,b\n1,"${'x,1\n'.repeat(200_000)}`;
    expect(await refusalOf(Buffer.from(swallowed))).toBe('FILE_DAMAGED');
    expect(await refusalOf(Buffer.from([0x61, 0x2c, 0xff, 0xff, 0x0a, 0xff]))).toBe('ENCODING_UNKNOWN');
    expect(await refusalOf(Buffer.from('\n\n ,\n'))).toBe('SHEET_EMPTY');
  });
});

describe('a file that is no good', () => {
  const tag = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';

  it.each([
    ['a picture renamed .xlsx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'NOT_A_SPREADSHEET'],
    [
      'a page of the web renamed .xls',
      Buffer.from('<html><table><tr><td>1</td></tr></table></html>'),
      'NOT_A_SPREADSHEET',
    ],
    ['an old .xls', Buffer.concat([ole, Buffer.alloc(5000), Buffer.from('Workbook', 'utf16le')]), 'OLD_FORMAT'],
    [
      'a password',
      Buffer.concat([ole, Buffer.alloc(9000), Buffer.from('EncryptedPackage', 'utf16le')]),
      'PASSWORD_PROTECTED',
    ],
    ['nothing in it', Buffer.alloc(0), 'FILE_EMPTY'],
    ['a zip of nothing', Buffer.concat([Buffer.from('504b0506', 'hex'), Buffer.alloc(18)]), 'NO_SHEET'],
    ['zeros', Buffer.alloc(100), 'NOT_A_SPREADSHEET'],
  ])('is refused: %s', async (name, bytes, code) => {
    const path = at(`${name.replaceAll(/\W/g, '')}.xlsx`);
    await writeFile(path, bytes);
    expect(await refusalOf(path)).toBe(code);
    expect(await refusalOf(bytes)).toBe(code);
  });

  it('gets the same refusal through the worker', async () => {
    expect(await refusalOf(Buffer.from('89504e470d0a1a0a', 'hex'), {}, rowsByWorker)).toBe('NOT_A_SPREADSHEET');
    expect(await refusalOf(at('none.xlsx'), {}, rowsByWorker)).toBe('FILE_NOT_FOUND');
  });

  it('is refused by its size before anything is read', async () => {
    const path = at('large.xlsx');
    await writeFile(path, 'PK');
    await truncate(path, 200_000_000);
    const start = performance.now();
    expect(await refusalOf(path)).toBe('FILE_TOO_LARGE');
    show(`200 MB refused in ${Math.round(performance.now() - start)} ms`);
  });

  it('is refused when it is cut off, when its bytes are changed, when it is not there or no file', async () => {
    const whole = await readFile(demandList);
    expect(await refusalOf(whole.subarray(0, whole.length - 300))).toBe('FILE_DAMAGED');
    const changed = Buffer.from(whole);
    changed.fill(0x55, 3000, 3400);
    expect(await refusalOf(changed)).toBe('FILE_DAMAGED');
    expect(await refusalOf(at('none.xlsx'))).toBe('FILE_NOT_FOUND');
    expect(await refusalOf(at('.'))).toBe('FILE_NOT_READABLE');
  });

  it('is refused as a bomb: by what it says, by what comes out, by the number of its entries', async () => {
    const blanks = ' '.repeat(1_000_000);
    const bomb = await handMade(at('bomb.xlsx'), {
      'xl/worksheets/sheet1.xml': repeated(
        `${tag}<row r="1"><c t="inlineStr"><is><t>`,
        blanks,
        140,
        '</t></is></c></row></sheetData></worksheet>',
      ),
    });
    const before = process.memoryUsage().rss;
    expect(await refusalOf(bomb)).toBe('UNPACKED_TOO_LARGE');
    const text = '<row><c t="inlineStr"><is><t>甲</t></is></c></row>'.repeat(1000);
    const many = await handMade(at('many.xlsx'), {
      'xl/worksheets/sheet1.xml': repeated(tag, text, 60, '</sheetData></worksheet>'),
    });
    expect(await refusalOf(many, { limits: { ratio: 100 } })).toBe('UNPACKED_TOO_LARGE');
    const crowd = Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`xl/media/${n}.png`, '']));
    expect(await refusalOf(await handMade(at('crowd.xlsx'), crowd))).toBe('UNPACKED_TOO_LARGE');
    show(`bombs: rss + ${Math.round((process.memoryUsage().rss - before) / 1e6)} MB`);
  });

  it('is stopped when it wants more memory than its worker has, and this process lives on', async () => {
    const shared = await handMade(at('heap.xlsx'), {
      'xl/sharedStrings.xml': strings(300_000),
      'xl/worksheets/sheet1.xml': sheetPart('<row><c t="s"><v>1</v></c></row>'),
    });
    expect(
      await refusalOf(shared, { limits: { heapMb: 32, ratio: 1000, unpackedBytes: 200_000_000 } }, rowsByWorker),
    ).toBe('UNPACKED_TOO_LARGE');
  });

  it('is stopped when it takes too long, and when somebody says stop', async () => {
    // A thread that loads its modules in under 100 ms would be done first.
    expect(await refusalOf(demandList, { limits: { workMs: 100, rows: 3 } }, rowsByWorker)).toMatch(
      /TOO_SLOW|TOO_MANY_ROWS/,
    );
    const stop = new AbortController();
    const reading = readSheet(demandList, { batchRows: 1, signal: stop.signal });
    const seen: number[] = [];
    await expect(
      (async () => {
        for await (const row of reading) {
          seen.push(row.number);
          if (row.number === 3) stop.abort();
        }
      })(),
    ).rejects.toMatchObject({ code: 'STOPPED' });
    expect(seen.length).toBeLessThan(30);
  });

  it.each([
    ['an entity', `<!DOCTYPE a [<!ENTITY b "c">]>${sheetPart('')}`, 'NOT_ALLOWED_IN_FILE'],
    ['an unknown entity', sheetPart('<row><c t="str"><v>&b;</v></c></row>'), 'FILE_DAMAGED'],
    ['elements without end', `<worksheet>${'<a>'.repeat(100)}`, 'NOT_ALLOWED_IN_FILE'],
    ['half a part', '<worksheet><sheetData><row><c><v>1', 'FILE_DAMAGED'],
    ['no rows', sheetPart(''), 'SHEET_EMPTY'],
    ['a cell too far right', sheetPart('<row><c r="ZZ1"><v>1</v></c></row>'), 'TOO_MANY_COLUMNS'],
    ['a cell too long', sheetPart(`<row><c t="str"><v>${'x'.repeat(40_000)}</v></c></row>`), 'CELL_TOO_LONG'],
  ])('is refused for its XML: %s', async (_, part, code) => {
    expect(await refusalOf(await handMade(at('xml.xlsx'), { 'xl/worksheets/sheet1.xml': part }))).toBe(code);
  });

  it('is refused beyond its rows, for another kind of office file, and for a workbook without sheets', async () => {
    expect(await refusalOf(demandList, { limits: { rows: 100 } })).toBe('TOO_MANY_ROWS');
    expect(await refusalOf(await handMade(at('word.xlsx'), { 'word/document.xml': '<a/>' }, ['xl/workbook.xml']))).toBe(
      'NOT_A_SPREADSHEET',
    );
    expect(await refusalOf(await handMade(at('none.xlsx'), {}))).toBe('NO_SHEET');
    expect(() => readSheet(demandList, { limits: { rows: 0 } })).toThrow(
      'spreadsheet limit rows is 0, legal are whole numbers from 1',
    );
  });

  async function* strings(count: number): AsyncGenerator<string> {
    yield '<sst>';
    for (let n = 0; n < count; n += 1000) {
      yield Array.from({ length: 1000 }, (_, k) => `<si><t>居民${n + k}号楼二单元三室的一段较长的文字</t></si>`).join(
        '',
      );
    }
    yield '</sst>';
  }
});

describe('a large workbook', () => {
  it('is read beside a running server: rows come one batch at a time, the loop is free, memory is small', async () => {
    const row = (n: number): string =>
      `<row r="${n}">${Array.from({ length: 11 }, (_, k) => `<c t="inlineStr"><is><t>第${n}行第${k}列</t></is></c>`).join('')}</row>`;
    async function* part(): AsyncGenerator<string> {
      yield '<worksheet><sheetData>';
      for (let n = 1; n <= 48_000; n += 1) yield row(n);
      yield '</sheetData></worksheet>';
    }
    const path = await handMade(at('large48k.xlsx'), { 'xl/worksheets/sheet1.xml': part() });
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const [start, before] = [performance.now(), process.memoryUsage().rss];
    let [rows, peak] = [0, before];
    delay.enable();
    for await (const _ of readSheet(path)) {
      rows += 1;
      if (rows % 2000 === 0) peak = Math.max(peak, process.memoryUsage().rss);
    }
    delay.disable();
    expect(rows).toBe(48_000);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    show(
      `48,000 × 11: ${seconds} s, rss + ${Math.round((peak - before) / 1e6)} MB, loop delay max ${Math.round(delay.max / 1e6)} ms`,
    );
  });
});
