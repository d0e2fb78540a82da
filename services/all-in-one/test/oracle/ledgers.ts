import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { readSheet } from '@linli/spreadsheet';

/**
 * The ledgers of a folder as plain rows by heading, read with nothing of Linli but the reader of spreadsheets: what the
 * oracle knows, it knows from the office's own sheets.
 */
export type Line = Readonly<Record<string, string>>;

export async function linesOf(folder: string, name: RegExp, key: string): Promise<readonly Line[]> {
  const file = readdirSync(folder).find((one) => name.test(one) && one.endsWith('.xlsx') && !one.includes('导入结果'));
  if (file === undefined) return [];
  const lines: Line[] = [];
  let headings: string[] | undefined;
  for await (const { cells } of readSheet(join(folder, file))) {
    const texts = cells.map(({ text }) => text.trim());
    if (headings !== undefined) lines.push(Object.fromEntries(headings.map((heading, n) => [heading, texts[n] ?? ''])));
    // Above the headings there may be a banner.
    else if (texts.includes(key)) headings = texts;
  }
  return lines;
}

/** Minutes of the local day. */
export type Hours = Readonly<{ weekday: number; from: number; to: number }>;

export type Giver = Readonly<{
  name: string;
  skills: ReadonlySet<string>;
  hours: readonly Hours[];
  /** People in one window; 0 = as many as fit. */
  room: number;
  minutes: number;
  perWeek: number;
  community: string;
  insuredUntil: string;
  opposes: readonly string[];
}>;

export type Asker = Readonly<{
  row: string;
  name: string;
  type: string;
  urgency: 'ROUTINE' | 'URGENT' | 'ASAP';
  /** 0 to 4 (ruling 7). */
  serviceClass: number;
  community: string;
  /** Undefined = any time. */
  wanted: readonly Hours[] | undefined;
  against: string;
}>;

/** Words of the ledgers for what is matched (docs/rules.md §4) and the minutes of one visit; all else is not matched. */
const matched: Readonly<Record<string, Readonly<{ minutes: number; home: boolean; health: boolean }>>> = {
  上门巡诊: { minutes: 40, home: true, health: true },
  用药指导: { minutes: 30, home: true, health: true },
  康复训练: { minutes: 60, home: true, health: true },
  代买药品: { minutes: 30, home: true, health: false },
  微心愿: { minutes: 60, home: true, health: false },
  ...Object.fromEntries(
    ['助洁', '助浴', '理发', '水电维修', '陪诊'].map((word) => [word, { minutes: 60, home: true, health: false }]),
  ),
  ...Object.fromEntries(
    ['欠薪', '工伤事故', '社保咨询'].map((word) => [word, { minutes: 20, home: false, health: false }]),
  ),
};

export function ruleOf(type: string): (typeof matched)[string] | undefined {
  return matched[type];
}

/** Who can give something: doctors, volunteers, lawyers. */
export async function giversIn(folder: string): Promise<readonly Giver[]> {
  const blank = { room: 0, minutes: 0, perWeek: 0, community: '', insuredUntil: '', opposes: [] };
  const doctors = await linesOf(folder, /医生/, '姓名');
  const volunteers = await linesOf(folder, /志愿者/, '姓名');
  const lawyers = await linesOf(folder, /律师/, '姓名');
  return [
    ...doctors.map((line) => ({
      ...blank,
      ...common(line, '可提供服务', '每周可服务时段'),
      room: Number(line['每时段人数']),
      minutes: Number(line['每次时长（分钟）']),
      community: line['服务社区'] ?? '',
      insuredUntil: line['保险到期'] ?? '',
    })),
    ...volunteers.map((line) => ({
      ...blank,
      ...common(line, '可做事项', '空闲时段'),
      perWeek: Number(line['每周次数']),
      community: line['社区'] ?? '',
    })),
    ...lawyers.map((line) => ({
      ...blank,
      ...common(line, '专长', '值班时段'),
      room: Number(line['每班接待数']),
      opposes: words(line['回避单位']),
    })),
  ];
}

/**
 * Who asks. `rows` are those that the import took; which rows may not be taken is another oracle's question (expected.json).
 */
export async function askersIn(folder: string, rows: ReadonlySet<string>): Promise<readonly Asker[]> {
  const tiers = new Map(
    (await linesOf(folder, /住户/, '户主')).map((line) => [`${line['社区']}|${line['住址']}`, line['等级'] ?? '']),
  );
  const lines = (await linesOf(folder, /需求/, '序号')).filter((line) => rows.has(line['序号'] ?? ''));
  return lines.map((line) => {
    const type = line['需求类型'] ?? '';
    const urgency = line['紧急程度'] === '特急' ? 'ASAP' : line['紧急程度'] === '紧急' ? 'URGENT' : 'ROUTINE';
    const tier = tiers.get(`${line['社区']}|${line['住址']}`) ?? '';
    return {
      row: line['序号'] ?? '',
      name: line['姓名'] ?? '',
      ...{ type, urgency, serviceClass: classOf(urgency, tier, ruleOf(type)?.health ?? false) },
      community: line['社区'] ?? '',
      wanted: wantedOf(line['期望时间'] ?? ''),
      against: line['涉及单位'] ?? '',
    };
  });
}

function classOf(urgency: Asker['urgency'], tier: string, health: boolean): number {
  if (urgency === 'ASAP' || (tier === '红' && health)) return 0;
  if (urgency === 'URGENT' || tier === '红') return 1;
  return tier === '橙' ? 2 : tier === '黄' ? 3 : 4;
}

function common(line: Line, skills: string, hours: string): Pick<Giver, 'name' | 'skills' | 'hours'> {
  return { name: line['姓名'] ?? '', skills: new Set(words(line[skills])), hours: hoursOf(line[hours] ?? '') };
}

/** An accident on the road and one at work are one type of legal case (docs/rules.md §4, LEGAL_INJURY). */
function words(text = ''): string[] {
  return text
    .replaceAll('交通事故', '工伤事故')
    .split(/[、，,；;]/)
    .filter((word) => word !== '');
}

/** `周一 8:30-11:30；周三 9:00-11:30` */
function hoursOf(text: string): Hours[] {
  return [...text.matchAll(/周(.) (\d+):(\d\d)-(\d+):(\d\d)/g)].map(([, day = '', h1, m1, h2, m2]) => ({
    weekday: '一二三四五六日'.indexOf(day) + 1,
    from: Number(h1) * 60 + Number(m1),
    to: Number(h2) * 60 + Number(m2),
  }));
}

/** The three wishes that occur in the ledgers, as wide as the words allow outside the quiet hours (R29). */
function wantedOf(text: string): Hours[] | undefined {
  if (text === '') return undefined;
  if (text === '下午') return [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: 12 * 60, to: 18 * 60 }));
  if (text === '周末') return [6, 7].map((weekday) => ({ weekday, from: 8 * 60, to: 21 * 60 }));
  if (text === '工作日上午') return [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 8 * 60, to: 12 * 60 }));
  throw new Error(`the oracle does not know the wish ${text}`);
}
