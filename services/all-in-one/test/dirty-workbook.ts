import { join } from 'node:path';

import ExcelJS from '@protobi/exceljs';

/** The ledgers of a street office that nobody here has seen, as another spreadsheet program writes them. */

type Value = string | number | Date;

/** A whole ID number from its first 17 digits. */
export function idNumber(digits: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, n) => total + weight * Number(digits[n]), 0);
  return digits + ('10X98765432'[sum % 11] ?? '');
}

const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** By 序, with what is wrong in the comment. */
const demands: readonly (readonly Value[])[] = [
  // full-width digits in the address, blanks in the phone, another way to write a date
  [
    1,
    '望海社区',
    '1片区',
    '孙桂兰',
    '139 0429 1234',
    idNumber('21140219400312202'),
    '望海里１号楼２０１',
    '上门看病',
    '血压高',
    '2026/11/3',
    '急',
    '',
  ],
  // community and grid merged from above, a real date
  [
    2,
    '',
    '',
    '李建军',
    '+8613804291111',
    idNumber('21140219550101123'),
    '望海里2号楼',
    '擦玻璃',
    '腿疼',
    day('2026-11-04'),
    '一般',
    '',
  ],
  // an ID number kept as a number, a date as its serial
  [3, '', '2片区', '张敏', 13904295678, Number('211402196001011234'), '望海里3号楼', '送药', '', 46332, '一般', ''],
  // an ID number as the spreadsheet shows it when the column is narrow
  [4, '', '2片区', '赵铁柱', '13904295679', '1.1E+17', '望海里4号楼', '讨薪', '工地欠两月', '11.6', '紧急', ''],
  // full-width phone, a small x, a date in Chinese numerals
  [
    5,
    '',
    '2片区',
    '钱多多',
    '１３９０４２９５６８０',
    idNumber('21140219880808119').toLowerCase(),
    '',
    '法律咨询',
    '交通事故',
    '二〇二六年十一月七日',
    '一般',
    '',
  ],
  // a need that nobody knows
  [6, '', '2片区', '周公', '13904295681', '', '望海里6号楼', '算命', '', '2026-11-08', '一般', ''],
  // no name
  [7, '', '2片区', '', '13904295682', '', '望海里7号楼', '助浴', '', '2026-11-08', '一般', ''],
  // a community that is not registered
  [8, '碧水社区', '', '吴一', '13904295683', '', '碧水园1号', '助洁', '', '2026-11-09', '一般', ''],
  [],
  // 1 once more, written otherwise
  [
    9,
    '望海社区',
    '1片区',
    '孙桂兰',
    '13904291234',
    idNumber('21140219400312202'),
    '望海里1号楼201',
    '上门看病',
    '血压高',
    '2026-11-03',
    '急',
    '重复登记？',
  ],
  // no phone and no date that is one: known by name and address all the same
  [10, '望海社区', '1片区', '郑十', '电话不详', '', '望海里10号楼', '陪同就医', '', '2026-13-40', '特急', ''],
  // two needs in one row
  [11, '望海社区', '1片区', '王二', '13904295685', '', '望海里11号楼', '取药、擦玻璃', '', '昨天', '', ''],
  // an ID number with its last digits gone
  [
    12,
    '望海社区',
    '1片区',
    '冯五',
    '13904295686',
    Number('211402196001010000'),
    '望海里12号楼',
    '代买药',
    '',
    '2026-11-10',
    '',
    '',
  ],
  // a grid that is not registered: a warning
  [13, '望海社区', '9片区', '陈六', '13904295687', '', '望海里13号楼', '康复', '', '2026-11-11', '', ''],
];

export async function writeDemands(folder: string): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('填表说明').addRow(['请各村（社区）于每月25日前报送']);
  const sheet = workbook.addWorksheet('11月诉求');
  sheet.addRow(['望海街道居民诉求汇总表']);
  sheet.addRow(['填报单位：望海街道办事处', '', '', '', '', '填报时间：2026年11月25日']);
  sheet.addRow(['序', '所属社区（村）', '片区', '居民基本情况', '', '', '', '诉求情况', '', '', '办理要求', '备注']);
  const below = [
    '姓名',
    '联系电话（手机）',
    '公民身份号码',
    '家庭住址',
    '诉求类别',
    '具体内容',
    '受理日期',
    '缓急',
    '',
  ];
  sheet.addRow(['', '', '', ...below]);
  for (const row of demands) sheet.addRow([...row]);
  sheet.addRows([
    ['合计', '', '', '13件'],
    ['注：身份证号请设为文本格式。'],
    ['审核人：李主任', '', '', '', '制表人：小王'],
  ]);
  for (const range of ['A1:L1', 'A2:E2', 'D3:G3', 'H3:J3', 'A3:A4', 'B3:B4', 'C3:C4', 'L3:L4', 'B5:B11', 'C5:C6'])
    sheet.mergeCells(range);
  return written(workbook, join(folder, '望海街道诉求汇总.xlsx'));
}

export async function writeGrids(folder: string): Promise<string> {
  return sheetOf(join(folder, '片区一览.xlsx'), [
    ['望海街道网格员一览表'],
    ['所属社区（村）', '片区', '网格长', '联系电话', '管辖户数'],
    ['望海社区', '1片区', '老张', '13500000001', 350],
    ['望海社区', '2片区', '老李', '13500000002', '约400户'],
  ]);
}

export async function writeVolunteers(folder: string): Promise<string> {
  return sheetOf(join(folder, '志愿服务队花名册.xlsx'), [
    ['姓名', '性别', '手机', '特长', '可服务时间', '每周服务次数', '所在社区', '片区'],
    // a skill that nobody knows is a warning, and no sex is nothing
    ['小李', '女', '13600000001', '擦玻璃、陪聊', '周末', 2, '望海社区', '1片区'],
    ['小王', '', '136 0000 0002', '跑腿送药；修电脑', '周三下午', 1, '望海社区', '2片区'],
    ['', '男', '13600000003', '助浴', '周一上午', '三次', '望海社区', '1片区'],
  ]);
}

async function sheetOf(path: string, rows: readonly (readonly Value[])[]): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Sheet1');
  for (const row of rows) sheet.addRow([...row]);
  return written(workbook, path);
}

async function written(workbook: ExcelJS.Workbook, path: string): Promise<string> {
  await workbook.xlsx.writeFile(path);
  return path;
}
