import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { markCopy, writeSheet, writeWorkbook, type Mark, type MarkedCopy } from '../src/index.ts';
import { handMade, passingFolder, readByOther, rowsOf, sheetPart, show, textsOf, writtenByOther } from './files.ts';

const at = passingFolder();
const demandList = fileURLToPath(new URL('../../../samples/fenghua/居民需求清单.xlsx', import.meta.url));

describe('writing a workbook', () => {
  it('keeps digits as text, never makes a formula of a text, and is read alike by another program', async () => {
    const path = at('plan.xlsx');
    const evil = ['=1+1', '+86', '-3', '@SUM(A1)', '=HYPERLINK("http://x")'];
    await writeWorkbook(path, [
      {
        name: '建议上门',
        columns: [{ heading: '身份证号', width: 22 }, { heading: '次数' }],
        rows: [['211421196701099148', 3], evil],
      },
      { name: '未排上[1]', rows: [['甲', undefined, { value: '乙', tone: 'REFUSED' }]] },
    ]);
    expect(await textsOf(path)).toEqual([['身份证号', '次数'], ['211421196701099148', '3'], evil]);
    expect(await textsOf(path, { sheet: '未排上 1' })).toEqual([['甲', '', '乙']]);
    const other = await readByOther(path);
    const sheet = other.getWorksheet('建议上门');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.getColumn(1).width).toBe(22);
    expect(sheet?.getCell('A2').numFmt).toBe('@');
    expect(sheet?.getCell('A2').value).toBe('211421196701099148');
    expect(sheet?.getCell('B2').value).toBe(3);
    evil.forEach((text, index) => expect(sheet?.getRow(3).getCell(index + 1).value).toBe(text));
    expect(other.getWorksheet('未排上 1')?.getCell('C1').fill).toMatchObject({ fgColor: { argb: 'FFFFC7CD' } });
  });

  it('gives back any text, save what XML cannot hold', async () => {
    const path = at('any.xlsx');
    const texts = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), 500);
    texts.push('_x000D_', '<a&b>"\'', ' 前后 ', '一\n二', '一\r\n二', '𠮷野家');
    await writeSheet(path, { name: '文', rows: texts.map((text) => [`[${text}]`]) });
    const legal = (text: string): string =>
      text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
    expect(await textsOf(path)).toEqual(texts.map((text) => [`[${legal(text)}]`]));
  });

  it('leaves nothing behind when the rows fail or the place does not allow it', async () => {
    function* failing(): Generator<string[]> {
      yield ['一'];
      throw new Error('rows end here');
    }
    await expect(writeSheet(at('half.xlsx'), { name: '一', rows: failing() })).rejects.toThrow('rows end here');
    expect((await readdir(at('.'))).filter((name) => name.startsWith('half'))).toEqual([]);
    await expect(writeSheet(at('no/such/folder.xlsx'), { name: '一', rows: [] })).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });
});

describe('a marked copy', () => {
  const copy = (out: string, more: Partial<MarkedCopy> = {}): MarkedCopy => ({
    out,
    column: 16,
    headingRow: 2,
    heading: '邻里导入结果',
    ...more,
  });
  const marks: Mark[] = [
    { row: 15, columns: [11], tone: 'REFUSED', text: '需求类型不认识：请改' },
    { row: 24, columns: [2], tone: 'NOTED', text: '日期补了年份' },
    { row: 9, columns: [], tone: 'NONE', text: '与第4行重复' },
  ];

  it('is the user’s own file: banner, order, widths, other sheets; marked cells coloured, one more column', async () => {
    const path = await writtenByOther(at('own.xlsx'), (workbook) => {
      const sheet = workbook.addWorksheet('台账');
      sheet.addRow(['某社区台账']);
      sheet.mergeCells('A1:C1');
      sheet.addRow(['姓名', '证号', '日期']);
      sheet.addRow(['甲', 211421193702047600, new Date(Date.UTC(2026, 10, 6))]);
      sheet.addRow(['乙']);
      sheet.getColumn(1).width = 33;
      sheet.getCell('A3').font = { bold: true };
      sheet.getCell('B3').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00FF00' } };
      sheet.getCell('C3').numFmt = 'yyyy/m/d';
      workbook.addWorksheet('说明').addRow(['不动']);
    });
    const out = at('own-marked.xlsx');
    await markCopy(
      path,
      [
        { row: 3, columns: [2], tone: 'REFUSED', text: '证号被表格改写' },
        { row: 4, columns: [1, 3], tone: 'REFUSED', text: '缺日期' },
      ],
      copy(out, { column: 4 }),
      { sheet: '台账' },
    );
    expect(await textsOf(out)).toEqual([
      ['某社区台账', '某社区台账', '某社区台账'],
      ['姓名', '证号', '日期', '邻里导入结果'],
      ['甲', '211421193702047600', '2026-11-06', '证号被表格改写'],
      ['乙', '', '', '缺日期'],
    ]);
    const sheet = (await readByOther(out)).getWorksheet('台账');
    expect((await readByOther(out)).getWorksheet('说明')?.getCell('A1').value).toBe('不动');
    expect(sheet?.getColumn(1).width).toBe(33);
    expect(sheet?.getCell('A3').font).toMatchObject({ bold: true });
    for (const cell of ['B3', 'A4', 'C4'])
      expect(sheet?.getCell(cell).fill).toMatchObject({ fgColor: { argb: 'FFFFC7CD' } });
    expect(sheet?.getCell('A3').fill).not.toMatchObject({ pattern: 'solid' });
    expect(sheet?.getCell('C3').numFmt).toBe('yyyy/m/d');
    expect((await stat(out)).mode & 0o077).toBe(0);
  });

  it('of a marked copy replaces the texts, and takes away the colour where nothing is wrong any more', async () => {
    const [first, second] = [at('first.xlsx'), at('second.xlsx')];
    await markCopy(demandList, marks, copy(first), { sheet: '需求' });
    await markCopy(first, [{ row: 24, columns: [2], tone: 'REFUSED', text: '新的一句' }], copy(second), {
      sheet: '需求',
    });
    const rows = new Map((await rowsOf(second)).map((row) => [row.number, row.cells]));
    expect([...rows.values()].filter((cells) => cells[15] !== undefined).map((cells) => cells[15]?.text)).toEqual([
      '邻里导入结果',
      '新的一句',
    ]);
    const sheet = (await readByOther(second)).getWorksheet('需求');
    expect(sheet?.getCell('B24').fill).toMatchObject({ fgColor: { argb: 'FFFFC7CD' } });
    expect(sheet?.getCell('K15').fill).not.toMatchObject({ pattern: 'solid' });
  });

  it('of a .csv, or of a workbook without styles, is a new workbook with the same rows at the same places', async () => {
    const csv = at('list.csv');
    await writeFile(csv, '姓名,证号\n\n甲,001\n=乙,002\n');
    const out = at('list-marked.xlsx');
    const marked: Mark[] = [{ row: 4, columns: [1], tone: 'REFUSED', text: '名字不对' }];
    await markCopy(csv, marked, copy(out, { column: 3, headingRow: 1 }));
    expect((await rowsOf(out)).map(({ number, cells }) => [number, ...cells.map(({ text }) => text)])).toEqual([
      [1, '姓名', '证号', '邻里导入结果'],
      [3, '甲', '001'],
      [4, '=乙', '002', '名字不对'],
    ]);
    expect((await readByOther(out)).worksheets[0]?.getCell('A4').fill).toMatchObject({ fgColor: { argb: 'FFFFC7CD' } });
    const bare = await handMade(
      at('bare.xlsx'),
      { 'xl/worksheets/sheet1.xml': sheetPart('<row><c t="str"><v>甲</v></c></row>') },
      ['xl/styles.xml'],
    );
    await markCopy(
      bare,
      [{ row: 1, columns: [1], tone: 'NOTED', text: '注' }],
      copy(out, { column: 2, headingRow: 0 }),
    );
    expect(await textsOf(out)).toEqual([['甲', '注']]);
  });

  it('that cannot be written says so and leaves the original as it was', async () => {
    const before = await readFile(demandList);
    await expect(markCopy(demandList, marks, copy(at('no/where.xlsx')))).rejects.toMatchObject({
      code: 'COPY_NOT_WRITABLE',
    });
    expect((await readFile(demandList)).equals(before)).toBe(true);
  });

  it('of a large ledger is made while rows stream through', async () => {
    const path = at('large.xlsx');
    await writeSheet(path, {
      name: '大',
      columns: [{ heading: '甲' }],
      rows: Array.from({ length: 30_000 }, (_, n) => [`第${n}行`, '一', '二', '三', '四', 5, 6]),
    });
    const [start, before] = [performance.now(), process.memoryUsage().rss];
    const many = Array.from({ length: 5_000 }, (_, n): Mark => ({
      row: n * 6 + 2,
      columns: [1],
      tone: 'REFUSED',
      text: '错',
    }));
    await markCopy(path, many, copy(at('large-marked.xlsx'), { column: 8, headingRow: 1 }));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    show(
      `marked 5,000 of 30,000 rows in ${seconds} s, rss + ${Math.round((process.memoryUsage().rss - before) / 1e6)} MB`,
    );
    expect((await rowsOf(at('large-marked.xlsx'))).filter(({ cells }) => cells[7] !== undefined)).toHaveLength(5_001);
  });
});
