import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from '@jest/globals';
import type { ImportResult } from '@linli/gateway/service';
import { readSheet } from '@linli/spreadsheet';

import { ledgersIn } from '../src/opening/import-folder.ts';
import { idNumber, writeDemands, writeGrids, writeVolunteers } from './dirty-workbook.ts';
import { linli, samples, temporaryFolders } from './linli-process.ts';

const folders = temporaryFolders();
afterAll(() => folders.remove());

describe('the ledgers of an office that nobody here has seen', () => {
  it('are taken as they are; what cannot be read is refused by row with what is wrong and how to mend it', async () => {
    const folder = folders.make();
    const data = folders.make();
    const imported = async (kind: string, file: string): Promise<[number | null, ImportResult]> => {
      const { code, object } = await linli(['import', kind, file, '--data', data, '--json'], { LINLI_LANGUAGE: 'zh' });
      return [code, object as ImportResult];
    };
    expect(await imported('grid-workers', await writeGrids(folder))).toMatchObject([0, { taken: 2 }]);

    const [code, demands] = await imported('demands', await writeDemands(folder));
    expect([code, demands.rows, demands.taken]).toEqual([2, 13, 5]);
    expect(demands.repeated).toEqual([{ row: 9, of: 1 }]);
    expect(demands.refused.map(({ row, column, value, code: rule }) => [row, column, value, rule])).toEqual([
      // More digits than a number holds: the last ones are whatever the spreadsheet made of them.
      [3, '公民身份号码', expect.stringMatching(/^211402196001011\d{3}$/), 'ID_NUMBER_DESTROYED'],
      [4, '公民身份号码', '1.1E+17', 'ID_NUMBER_DESTROYED'],
      [6, '诉求类别', '算命', 'UNKNOWN_TYPE'],
      [7, '姓名', '', 'VALUE_MISSING'],
      [8, '所属社区（村）', '碧水社区', 'UNKNOWN_COMMUNITY'],
      [11, '诉求类别', '取药、擦玻璃', 'MANY_TYPES'],
      [12, '公民身份号码', '211402196001010000', 'ID_NUMBER_DESTROYED'],
    ]);
    for (const { why, mend } of demands.refused) {
      expect(why).toMatch(/^“.+”/);
      expect(mend).toMatch(/^请/);
    }
    expect(demands.byType).toEqual({
      ...{ HOME_MEDICAL_ROUND: 1, SIX_HELP_CLEAN: 1, LEGAL_OTHER: 1, SIX_HELP_MEDICAL: 1, REHAB_TRAINING: 1 },
    });
    const warned = demands.warnings.map(({ row, code: about }) => `${row} ${about}`);
    expect(warned).toEqual(
      expect.arrayContaining(['5 FULL_WIDTH_DIGITS', '10 PHONE_INVALID', '10 DATE_UNREADABLE', '13 UNKNOWN_GRID']),
    );
    expect(warned.filter((warning) => / ROW_LEFT_OUT$/.test(warning))).toHaveLength(3);

    const [, volunteers] = await imported('volunteers', await writeVolunteers(folder));
    expect(volunteers).toMatchObject({ taken: 2, refused: [{ row: 4, column: '姓名', code: 'VALUE_MISSING' }] });
    expect(volunteers.warnings.filter(({ code: about }) => about === 'UNKNOWN_SKILL').map(({ row }) => row)).toEqual([
      2, 3,
    ]);

    // Their own file comes back with a column of what became of each row, everything else as it was.
    const marked = await rowsOf(demands.markedCopy, '11月诉求');
    expect(marked.get('1')).toEqual(expect.arrayContaining(['孙桂兰', idNumber('21140219400312202')]));
    const saidOf = (row: number): string => marked.get(String(row))?.at(-1) ?? '';
    for (const { row, why } of demands.refused) expect(saidOf(Number(row))).toContain(why);
    expect(saidOf(9)).toContain('1');
    expect(saidOf(9)).not.toBe(saidOf(1));
    // Imported once more, nothing new comes of it.
    expect(await imported('demands', join(folder, '望海街道诉求汇总.xlsx'))).toMatchObject([
      2,
      { taken: 0, unchanged: 5 },
    ]);
  }, 120_000);

  it('are told from the marked copies that lie beside them', () => {
    const folder = folders.make();
    const [name = ''] = readdirSync(samples).filter((file) => file.includes('需求'));
    for (const file of [name, name.replace('.xlsx', '-邻里导入结果.xlsx'), `~$${name}`, '说明.txt'])
      copyFileSync(join(samples, name), join(folder, file));
    expect(ledgersIn(folder)).toEqual([{ kind: 'demands', file: join(folder, name) }]);
  });
});

/** Rows of a sheet by the text of their first cell. */
async function rowsOf(file: string, sheet: string): Promise<Map<string, string[]>> {
  const rows = new Map<string, string[]>();
  for await (const { cells } of readSheet(file, { sheet }))
    rows.set(
      cells[0]?.text ?? '',
      cells.map(({ text }) => text),
    );
  return rows;
}
