import { describe, expect, it } from '@jest/globals';
import type { Cell, Row } from '@linli/spreadsheet';
import fc from 'fast-check';

import { guessColumns } from './columns.ts';
import { findHeader } from './header-row.ts';
import { headingWords } from './headings.ts';
import { allFields, fieldsOfKind, ledgerKinds, type Field, type LedgerKind } from './kinds.ts';
import { isMappingRefusal, readMapping } from './mapping.ts';

/** Rows from texts; `^` is a copy of the merged cell above, `<` of the one to the left. */
function rowsOf(...lines: string[][]): Row[] {
  const rows: Row[] = [];
  for (const [index, line] of lines.entries()) {
    const cells: Cell[] = [];
    for (const [at, text] of line.entries()) {
      const copy = text === '^' ? rows[index - 1]?.cells[at]?.text : text === '<' ? cells[at - 1]?.text : undefined;
      if (copy !== undefined) cells.push({ text: copy, kind: 'STRING', copied: true });
      else cells.push(text === '' ? { text, kind: 'EMPTY' } : { text, kind: 'STRING' });
    }
    rows.push({ number: index + 1, cells });
  }
  return rows;
}

/** Field → heading, as found. */
function guessed(kind: LedgerKind, rows: readonly Row[], map: Record<string, string> = {}): Record<string, string> {
  const mapping = readMapping(kind, map);
  if (isMappingRefusal(mapping)) return { refused: mapping.value };
  const header = findHeader(kind, rows, mapping);
  if (header === undefined) return {};
  const below = rows.filter(({ number }) => number > header.row);
  const cellsOf = (column: number): readonly Cell[] => below.flatMap(({ cells }) => cells[column - 1] ?? []);
  const { found } = guessColumns(kind, header.headings, cellsOf, mapping);
  return Object.fromEntries([...found].map(([field, { heading }]) => [field, heading]));
}

const demands = [
  ['李秀英', '211421196701099148', '13904161234', '上门巡诊', '风华社区', '周三上午', '2026-11-06'],
  ['王建国', '211421193507080458', '13904165678', '助浴', '风华社区', '周末', '2026-11-07'],
  ['赵强', '211421196408010191', '13904169999', '欠薪', '风华社区', '', '2026-11-08'],
  ['孙丽', '211421193012282015', '13904168888', '助浴', '站前社区', '下午', '2026-11-08'],
];

describe('headings', () => {
  it('are found among banners, notes and legends, in one line', () => {
    const rows = rowsOf(
      ['某某县民生诉求台账', '<', '<', '<'],
      ['填表人：张三', '', '电话：0429-6123456', ''],
      ['姓名', '诉求类别', '联系方式', '所属社区'],
      ['张三', '助浴', '13904161234', '风华社区'],
    );
    const header = findHeader('demands', rows, new Map());
    expect(header).toMatchObject({ row: 3, fields: 4 });
    expect(header?.title).toBe('某某县民生诉求台账 填表人：张三 电话：0429-6123456');
  });

  it('may stand in two lines, merged or not', () => {
    const merged = rowsOf(
      ['序号', '居民信息', '<', '<', '诉求', '<'],
      ['^', '姓名', '手机', '社区', '类型', '描述'],
      ['1', '张三', '13904161234', '风华社区', '助浴', '洗澡'],
    );
    expect(findHeader('demands', merged, new Map())?.row).toBe(2);
    expect(guessed('demands', merged)).toEqual({
      seq: '序号',
      name: '姓名',
      phone: '手机',
      community: '社区',
      type: '类型',
      description: '描述',
    });
    const loose = rowsOf(
      ['姓名', '联系方式', '', '需求', '', '社区'],
      ['', '手机', '固话', '类型', '描述', ''],
      ['张三', '13904161234', '', '助浴', '洗澡', '风华社区'],
    );
    expect(guessed('demands', loose)).toMatchObject({
      name: '姓名',
      phone: '手机',
      type: '类型',
      description: '描述',
      community: '社区',
    });
  });

  it('of every field are known by each of their names, in any order', () => {
    for (const kind of ledgerKinds) {
      const fields = allFields(kind).filter((field) => headingWords(kind, field).names.size > 1);
      fc.assert(
        fc.property(fc.shuffledSubarray([...fields], { minLength: fields.length }), fc.nat(), (order, n) => {
          const used = new Map<Field, string>();
          for (const field of order) {
            const names = [...headingWords(kind, field).names].filter((name) => !isAmbiguous(kind, field, name));
            used.set(field, names[n % names.length] ?? '');
          }
          const headings = [...used.values()].filter((name) => name !== '');
          const found = guessed(kind, rowsOf(headings));
          for (const [field, name] of used)
            if (name !== '') expect([kind, field, found[field]]).toEqual([kind, field, name]);
        }),
        { numRuns: 40 },
      );
    }
  });

  it('say less than values do: a telephone column full of ID numbers is none', () => {
    const rows = rowsOf(
      ['姓名', '联系方式', '电话', '服务项目', '社区'],
      ...demands.map(([name = '', id = '', phone = '', type = '', community = '']) => [
        name,
        id,
        phone,
        type,
        community,
      ]),
    );
    expect(guessed('demands', rows)).toMatchObject({ phone: '电话', idNumber: '联系方式' });
  });

  it('that nobody knows are guessed by their values alone', () => {
    const rows = rowsOf(['称呼', '证', '怎么联系', '要什么', '哪里', '何时', '哪天'], ...demands);
    expect(guessed('demands', rows)).toMatchObject({
      name: '称呼',
      idNumber: '证',
      phone: '怎么联系',
      type: '要什么',
      community: '哪里',
    });
  });

  it('of somebody else are not the resident’s', () => {
    const rows = rowsOf([
      '网格员姓名',
      '网格员电话',
      '居民姓名',
      '家属电话',
      '联系电话',
      '户籍地址',
      '现住址',
      '需求类型',
      '社区',
      '出生日期',
      '登记日期',
    ]);
    expect(guessed('demands', rows)).toMatchObject({
      name: '居民姓名',
      phone: '联系电话',
      address: '现住址',
      registeredAt: '登记日期',
    });
  });

  it('with units, stars, numbers and questions around them are known', () => {
    expect(
      guessed(
        'doctors',
        rowsOf([
          '1.医生姓名*',
          '出诊时间（每周）',
          '单次时长(分钟)',
          '每时段人数【人】',
          '您可提供的服务？',
          '联系电话：',
        ]),
      ),
    ).toMatchObject({
      name: '1.医生姓名*',
      hours: '出诊时间（每周）',
      visitMinutes: '单次时长(分钟)',
      capacity: '每时段人数【人】',
      phone: '联系电话：',
    });
  });
});

describe('a mapping', () => {
  it('names columns by heading, letter or number, and wins over every guess', () => {
    const rows = rowsOf(['甲', '乙', '丙', '需求类型'], ['张三', '风华社区', '助浴', '医疗']);
    expect(guessed('demands', rows, { 甲: 'name', B: 'community', '#3': 'type', 需求类型: 'ignore' })).toEqual({
      name: '甲',
      community: '乙',
      type: '丙',
    });
    expect(guessed('demands', rows, { 甲: '姓名', 乙: '所属社区', 丙: '需求类型' })).toMatchObject({
      name: '甲',
      community: '乙',
      type: '丙',
    });
  });

  it('with a field that there is not is refused, with those that there are', () => {
    expect(readMapping('demands', { 甲: 'tier' })).toMatchObject({ code: 'MAP_FIELD_UNKNOWN', value: 'tier' });
    expect(readMapping('demands', ['甲'])).toMatchObject({ code: 'MAP_NOT_READABLE' });
  });
});

describe('fields of a ledger', () => {
  it('are each listed once', () => {
    for (const kind of ledgerKinds) {
      const fields = allFields(kind);
      expect(new Set(fields).size).toBe(fields.length);
      expect(fieldsOfKind[kind].required.length).toBeGreaterThan(1);
    }
  });
});

/** A name that two fields of one kind share: values decide there. */
function isAmbiguous(kind: LedgerKind, field: Field, name: string): boolean {
  return allFields(kind).some((other) => other !== field && headingWords(kind, other).names.has(name));
}
