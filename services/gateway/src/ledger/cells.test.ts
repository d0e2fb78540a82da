import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { dayNumber, daysInMonth, ymdOf } from './civil-day.ts';
import { isInChina, readDegrees, readPair, readSystem, toGcj02, toWgs84 } from './coordinates.ts';
import { readDate, yearFor, yearsIn } from './dates.ts';
import { checkSign, isIdNumber, readIdNumber } from './id-number.ts';
import { readPhone } from './phone.ts';
import { halfWidth, isNothing, listParts, numeral, tidy, wholeNumber } from './text.ts';

const idOf = (text: string, isNumber = false) => readIdNumber({ text, isNumber });
const day = (year: number, month: number, date: number): number => dayNumber({ year, month, day: date });
const fullWidth = (text: string): string =>
  text.replace(/[0-9A-Za-z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const bodies = fc
  .tuple(
    fc.constantFrom('211421', '110101', '510107', '653024'),
    fc.integer({ min: 1900, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, year, month, date, order]) => {
    const body = `${region}${year}${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}${String(order).padStart(3, '0')}`;
    return body + checkSign(body);
  });

describe('an ID number', () => {
  it('is taken in every way people type it', () => {
    fc.assert(
      fc.property(bodies, (id) => {
        const spaced = ` '${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14).toLowerCase()}\u3000`;
        for (const text of [id, id.toLowerCase(), fullWidth(id), spaced]) {
          expect(idOf(text)).toMatchObject({ is: 'NUMBER', id: { value: id, isOld: false } });
        }
      }),
    );
  });

  it('is refused whenever one digit is another, or two neighbours changed places', () => {
    fc.assert(
      fc.property(bodies, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (id, at, by) => {
        const digit = (Number(id[at]) + by) % 10;
        expect(isIdNumber(`${id.slice(0, at)}${digit}${id.slice(at + 1)}`)).toBe(false);
        const turned = `${id.slice(0, at)}${id[at + 1] ?? ''}${id[at] ?? ''}${id.slice(at + 2)}`;
        if (turned !== id) expect(isIdNumber(turned)).toBe(false);
      }),
    );
  });

  it('that the spreadsheet keeps as a number is never believed, even when it looks right', () => {
    expect(idOf('211421196701099148', true)).toEqual({ is: 'WRONG', code: 'ID_NUMBER_DESTROYED' });
    expect(idOf('211421193702047600', true)).toEqual({ is: 'WRONG', code: 'ID_NUMBER_DESTROYED' });
    expect(idOf('2.11421E+17')).toEqual({ is: 'WRONG', code: 'ID_NUMBER_DESTROYED' });
    expect(idOf('211421193702047000')).toEqual({ is: 'WRONG', code: 'ID_NUMBER_DESTROYED' });
    expect(idOf('211421193702047.0')).toEqual({ is: 'WRONG', code: 'ID_NUMBER_DESTROYED' });
  });

  it('of 15 digits is made new by the national rule', () => {
    expect(idOf('210702450312001')).toMatchObject({ is: 'NUMBER', id: { value: '210702194503120011', isOld: true } });
    expect(idOf('210702451312001')).toMatchObject({ is: 'WRONG', code: 'ID_NUMBER_INVALID' });
  });

  it('tells birth and sex', () => {
    expect(idOf('21142119631125443X')).toMatchObject({ id: { birth: '1963-11-25', sex: 'M' } });
    expect(idOf('211421196701099148')).toMatchObject({ id: { birth: '1967-01-09', sex: 'F' } });
  });

  it('may be missing, masked, or another paper, and is wrong otherwise', () => {
    for (const text of ['', ' ', '无', '不详', '/']) expect(idOf(text)).toEqual({ is: 'NONE' });
    expect(idOf('2114**********9148')).toEqual({ is: 'UNUSABLE', code: 'ID_NUMBER_MASKED' });
    expect(idOf('E12345678')).toEqual({ is: 'UNUSABLE', code: 'ID_NUMBER_OTHER_PAPER' });
    for (const text of [
      '21142119670109914',
      '2114211967010991488',
      '210721199902301234',
      '991421196701099148',
      '张三',
    ]) {
      expect(idOf(text)).toEqual({ is: 'WRONG', code: 'ID_NUMBER_INVALID' });
    }
  });

  it('read from any text never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, isNumber) =>
        expect(idOf(text, isNumber).is).toBeDefined(),
      ),
    );
  });
});

describe('a phone number', () => {
  it.each([
    ['13904161234', '13904161234'],
    ['１３９０４１６１２３４', '13904161234'],
    ['139 0416 1234', '13904161234'],
    ['139-0416-1234', '13904161234'],
    ['+86 13904161234', '13904161234'],
    ['0086-139 0416 1234', '13904161234'],
    ['儿子 13904161234（张三）', '13904161234'],
    ['0429-6123456', '0429-6123456'],
    ['(0429)6123456', '0429-6123456'],
    ['0429 6123456转801', '0429-6123456'],
    ['010-62345678', '010-62345678'],
    ['6123456', '6123456'],
    ['400-810-1234', '4008101234'],
    ['12345', '12345'],
  ])('%s is %s', (text, value) => expect(readPhone(text)).toEqual({ is: 'PHONE', value, hasMore: false }));

  it('of several is the mobile one', () => {
    expect(readPhone('0429-6123456、13904161234')).toEqual({ is: 'PHONE', value: '13904161234', hasMore: true });
    expect(readPhone('13904161234/13904165678')).toEqual({ is: 'PHONE', value: '13904161234', hasMore: true });
  });

  it('is none or wrong otherwise', () => {
    for (const text of ['', '无', '—']) expect(readPhone(text)).toEqual({ is: 'NONE' });
    for (const text of ['1390416123', '139041612345', '23904161234', '电话'])
      expect(readPhone(text)).toEqual({ is: 'WRONG', code: 'PHONE_INVALID' });
    expect(readPhone('139****1234')).toEqual({ is: 'WRONG', code: 'PHONE_MASKED' });
  });

  it('read twice is the same', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const first = readPhone(text);
        if (first.is === 'PHONE') expect(readPhone(first.value)).toMatchObject({ is: 'PHONE', value: first.value });
      }),
    );
  });
});

describe('a date', () => {
  const text = (written: string) => readDate({ text: written, kind: 'STRING' });

  it.each([
    ['2026-11-06', 'ISO'],
    ['2026/11/6', 'ISO'],
    ['2026/11/6 14:30', 'ISO'],
    ['２０２６-１１-６', 'ISO'],
    ['2026.11.6', 'DOTS'],
    ['2026年11月6日', 'HAN'],
    ['二〇二六年十一月六日', 'HAN'],
    ['20261106', 'COMPACT'],
    ['46332', 'SERIAL'],
    ['26.11.6', 'SHORT_YEAR'],
    ['11/6/2026', 'AMERICAN'],
  ])('%s is read as %s', (written, form) => expect(text(written)).toEqual({ is: 'DATE', form, day: day(2026, 11, 6) }));

  it('of a cell with a date is that day', () => {
    expect(readDate({ text: '2026-11-06', kind: 'DATE', number: 46332.6 })).toEqual({
      is: 'DATE',
      form: 'CELL',
      day: day(2026, 11, 6),
    });
  });

  it.each(['11月6日', '11月6号', '11.6', '11/6', '十一月六日', '11月6日（周五）', '11月6日上午'])(
    '%s has no year',
    (written) => expect(text(written)).toEqual({ is: 'MONTH_DAY', month: 11, day: 6 }),
  );

  it('that there never was is none', () => {
    for (const written of ['2026-02-30', '2026年13月1日', '前天', '2月30日', '13月1日', '99999999'])
      expect(text(written)).toEqual({ is: 'WRONG' });
    for (const written of ['', '无', '-']) expect(text(written)).toEqual({ is: 'NONE' });
  });

  it('without a year takes the one of the title, else the last time it was that day', () => {
    const today = day(2026, 11, 25);
    expect(yearsIn('绥中县风华社区居民需求登记（2026年11月）')).toEqual([2026]);
    expect(yearsIn('2025年12月—2026年1月')).toEqual([2025, 2026]);
    expect(yearsIn('登记表 第20260号')).toEqual([]);
    expect(yearFor({ month: 11, day: 6 }, [], today)).toBe(2026);
    expect(yearFor({ month: 12, day: 30 }, [], today)).toBe(2025);
    expect(yearFor({ month: 12, day: 30 }, [2025, 2026], today)).toBe(2025);
    expect(yearFor({ month: 12, day: 30 }, [2026], today)).toBe(2026);
  });

  it('goes to a number and back for every day of 300 years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }), fc.nat(), (year, month, n) => {
        const ymd = { year, month, day: 1 + (n % daysInMonth(year, month)) };
        expect(ymdOf(dayNumber(ymd))).toEqual(ymd);
        expect(dayNumber(ymd)).toBe(Date.UTC(year, month - 1, ymd.day) / 86_400_000);
      }),
    );
  });
});

describe('coordinates', () => {
  const fenghua = { latitude: 40.290931, longitude: 120.318537 };

  it('of other systems come back to WGS-84 within a metre', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 20, max: 50, noNaN: true }),
        fc.double({ min: 80, max: 130, noNaN: true }),
        (latitude, longitude) => {
          const back = toWgs84(toGcj02({ latitude, longitude }), 'GCJ02');
          expect(Math.abs(back.latitude - latitude)).toBeLessThan(1e-5);
          expect(Math.abs(back.longitude - longitude)).toBeLessThan(1e-5);
        },
      ),
    );
    const gcj = toGcj02(fenghua);
    expect(
      Math.hypot((gcj.latitude - fenghua.latitude) * 111, (gcj.longitude - fenghua.longitude) * 85),
    ).toBeGreaterThan(0.3);
    // Tiananmen in all three systems, as published by the maps.
    const [wgs, bd] = [
      toWgs84({ latitude: 39.90872, longitude: 116.39748 }, 'GCJ02'),
      toWgs84({ latitude: 39.91509, longitude: 116.40387 }, 'BD09'),
    ];
    expect(Math.abs(wgs.latitude - bd.latitude)).toBeLessThan(1e-4);
    expect(Math.abs(wgs.longitude - bd.longitude)).toBeLessThan(1e-4);
  });

  it('are read from decimals, degrees and minutes, or a pair in any order', () => {
    expect(readDegrees('40.290931')).toEqual({ is: 'DEGREES', value: 40.290931 });
    expect(readDegrees('40°17\'27.5"N')).toMatchObject({
      is: 'DEGREES',
      value: expect.closeTo(40.29097, 4) as unknown,
    });
    expect(readDegrees('北纬40.29')).toEqual({ is: 'DEGREES', value: 40.29 });
    expect(readDegrees('0')).toEqual({ is: 'NONE' });
    expect(readDegrees('四十度')).toEqual({ is: 'WRONG' });
    expect(readPair('120.318537,40.290931')).toEqual(fenghua);
    expect(readPair('40.290931, 120.318537')).toEqual(fenghua);
    expect(isInChina({ latitude: 120.3, longitude: 40.3 })).toBe(false);
  });

  it('say their system by many names', () => {
    for (const text of ['WGS84', 'wgs-84', 'GPS', 'CGCS2000', '天地图']) expect(readSystem(text)).toBe('WGS84');
    for (const text of ['GCJ02', 'GCJ-02', '高德', '火星坐标', '纬度（GCJ-02）'])
      expect(readSystem(text)).toBe('GCJ02');
    for (const text of ['BD09', '百度坐标', 'bd-09']) expect(readSystem(text)).toBe('BD09');
    expect(readSystem('纬度')).toBeUndefined();
  });
});

describe('texts of cells', () => {
  it('are tidied and made half-width without a change of meaning, once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tidy(tidy(text)).replace(/^['‘’`]+/, '')).toBe(tidy(text).replace(/^['‘’`]+/, ''));
        expect(halfWidth(fullWidth('A1b2'))).toBe('A1b2');
      }),
    );
    expect(tidy('\ufeff 张\u3000三\u200b\n')).toBe('张 三');
    expect(tidy("'0429")).toBe('0429');
  });

  it('may say that there is nothing', () => {
    for (const text of ['', '  ', '无', '暂无', '—', 'N/A', '/', '不详']) expect(isNothing(text)).toBe(true);
    for (const text of ['0', '无业', '有']) expect(isNothing(text)).toBe(false);
  });

  it('hold lists and numbers in words', () => {
    expect(listParts('助洁、理发;送药/陪诊 维修')).toEqual(['助洁', '理发', '送药', '陪诊', '维修']);
    expect(['3', '三', '十', '十二', '二十', '廿一', '两', '百'].map((word) => numeral(word))).toEqual([
      3,
      3,
      10,
      12,
      20,
      21,
      2,
      undefined,
    ]);
    expect(
      ['40', '40分钟', '约30', '每次40', '三次', '1,200', '3.0', '3.5', '很多'].map((word) => wholeNumber(word)),
    ).toEqual([40, 40, 30, 40, 3, 1200, 3, undefined, undefined]);
  });
});
