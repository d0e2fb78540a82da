import type { Cell } from '@linli/spreadsheet';

import { readDegrees, readPair, readSystem } from './coordinates.ts';
import { readDate } from './dates.ts';
import { looksLikeType, readSkills, readType } from './demand-types.ts';
import { readHours, type DayParts } from './hours.ts';
import { readIdNumber } from './id-number.ts';
import type { Field } from './kinds.ts';
import { readPhone } from './phone.ts';
import { halfWidth, isNothing, tidy, wholeNumber } from './text.ts';
import { readFacilityKind, readGroups, readWord } from './words.ts';

/** What values of a column look like: evidence besides its heading. */

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐向申葛柴单仇岳滕';

/** Only whether a word for days or times is in it; what it amounts to is not asked here. */
const anyParts: DayParts = {
  MORNING: [{ fromMinute: 480, toMinute: 720 }],
  NOON: [{ fromMinute: 720, toMinute: 780 }],
  AFTERNOON: [{ fromMinute: 780, toMinute: 1080 }],
  EVENING: [{ fromMinute: 1080, toMinute: 1260 }],
  WHOLE: [{ fromMinute: 480, toMinute: 1260 }],
};

type Shape = (text: string, cell: Cell) => boolean;

const isDate: Shape = (_, cell) => ['DATE', 'MONTH_DAY'].includes(readDate(cell).is);
const isHours: Shape = (text) => {
  const { spans, isWhole } = readHours(text, anyParts);
  return spans.length > 0 && isWhole;
};
const isCount =
  (low: number, high: number): Shape =>
  (text) => {
    const number = /^\D{0,2}[\d,.]+\D{0,3}$/.test(halfWidth(text)) ? wholeNumber(text) : undefined;
    return number !== undefined && number >= low && number <= high;
  };
const isDegrees =
  (low: number, high: number): Shape =>
  (text) => {
    const reading = readDegrees(text);
    return reading.is === 'DEGREES' && reading.value > low && reading.value < high;
  };

const shapes: Readonly<Partial<Record<Field, Shape>>> = {
  seq: isCount(0, 10_000_000),
  registeredAt: isDate,
  lastVisit: isDate,
  insuredUntil: isDate,
  community: (text) => /(?:社区|村|居委会|屯)$/.test(halfWidth(text)),
  grid: (text) => /网格|片区|^第?\d{1,3}格?$/.test(halfWidth(text)),
  name: (text) => /^[\u4e00-\u9fff]{2,4}$/.test(tidy(text)) && surnames.includes(tidy(text)[0] ?? ''),
  idNumber: (text, cell) => {
    const reading = readIdNumber({ text, isNumber: cell.kind === 'NUMBER' });
    return (
      reading.is === 'NUMBER' ||
      (reading.is === 'UNUSABLE' && text.length >= 15) ||
      /^\d{15,17}[\dXx]?$/.test(halfWidth(text))
    );
  },
  phone: (text) => {
    const reading = readPhone(text);
    return (
      (reading.is === 'PHONE' && reading.value.length >= 7) ||
      (reading.is === 'WRONG' && reading.code === 'PHONE_MASKED')
    );
  },
  groups: (text) => readGroups(text).unknown.length === 0,
  type: (text) => looksLikeType(text) || readType(text).is === 'TYPE',
  urgency: (text) => readWord('urgency', text) !== undefined,
  channel: (text) => readWord('channel', text) !== undefined,
  tier: (text) => readWord('tier', text) !== undefined,
  sex: (text) => readWord('sex', text) !== undefined,
  wanted: isHours,
  hours: isHours,
  openingHours: isHours,
  weekday: (text) => /周|星期|礼拜|工作日/.test(text),
  skills: (text) => readSkills(text).skills.length > 0,
  facilityKind: (text) => readFacilityKind(text) !== 'OTHER',
  latitude: isDegrees(3, 54),
  longitude: isDegrees(73, 136),
  coordinates: (text) => readPair(text) !== undefined,
  coordinateSystem: (text) => readSystem(text) !== undefined,
  licence: (text) => /\d{8,}/.test(text),
  age: isCount(0, 120),
  capacity: isCount(1, 500),
  visitMinutes: isCount(1, 600),
  weeklyCap: isCount(1, 200),
  seats: isCount(0, 100_000),
  householdCount: isCount(0, 100_000),
};

export type Likeness = Readonly<{
  /** Values seen. */
  seen: number;
  /** Share of them that look like the field; undefined when the field has no shape. */
  share: number | undefined;
  /** Share of values that differ. */
  distinct: number;
}>;

/** How much the values of a column look like a field. */
export function likeness(field: Field, cells: readonly Cell[]): Likeness {
  const values = cells.filter((cell) => !isNothing(cell.text));
  const distinct = values.length === 0 ? 0 : new Set(values.map(({ text }) => text)).size / values.length;
  const shape = shapes[field];
  if (shape === undefined || values.length === 0) return { seen: values.length, share: undefined, distinct };
  const like = values.filter((cell) => shape(cell.text, cell)).length;
  return { seen: values.length, share: like / values.length, distinct };
}

/** Fields that values alone can tell, whatever stands above them, with the share they must reach. */
export function tellsByValues(field: Field, { seen, share, distinct }: Likeness, cells: readonly Cell[]): boolean {
  if (share === undefined || seen < 3 || share < 0.85) return false;
  return valueTells[field]?.(distinct, seen, cells) ?? false;
}

export function mayTellByValues(field: Field): boolean {
  return valueTells[field] !== undefined;
}

type Tells = (distinct: number, seen: number, cells: readonly Cell[]) => boolean;
const always: Tells = () => true;
const repeats: Tells = (distinct, seen) => distinct < 0.9 || seen < 10;
const weekly: Tells = (_, _seen, cells) => cells.some(({ text }) => /周|星期|礼拜|工作日|\d[:：]\d\d/.test(text));
const fine: Tells = (_, _seen, cells) => cells.every(({ text }) => isNothing(text) || /\.\d{3,}/.test(text));
const valueTells: Readonly<Partial<Record<Field, Tells>>> = {
  ...{ idNumber: always, coordinates: always, tier: always, grid: always },
  phone: (_, _seen, cells) => cells.some(({ text }) => /^\D*1[3-9]\d{9}\D*$/.test(halfWidth(text))),
  ...{ community: repeats, type: repeats, skills: repeats, urgency: repeats },
  name: (distinct) => distinct > 0.5,
  ...{ hours: weekly, wanted: weekly },
  ...{ latitude: fine, longitude: fine },
};
