import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { codesOf, word } from '../pages/texts.ts';
import { readSkills, readType } from './demand-types.ts';
import { readHours } from './hours.ts';
import { behind, believedCommunities, gridKey, placesAmong } from './places.ts';
import { ledgerPolicy } from './policy.ts';
import { readFacilityKind, readGroups, readWord } from './words.ts';

const clock = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
const hours = (text: string): string => {
  const { spans, isWhole } = readHours(text, ledgerPolicy.serviceParts);
  const days = new Map<string, number[]>();
  for (const { weekday, fromMinute, toMinute } of spans) {
    const key = `${clock(fromMinute)}-${clock(toMinute)}`;
    days.set(key, [...(days.get(key) ?? []), weekday]);
  }
  return [...days].map(([key, list]) => `${list.join('')} ${key}`).join(', ') + (isWhole ? '' : ' ?');
};

describe('hours of a week', () => {
  it.each([
    ['周一 8:30-11:30；周三 9:00-11:30', '1 8:30-11:30, 3 9:00-11:30'],
    ['周三上午', '3 8:30-11:30'],
    ['每周二、四 下午2点到5点', '24 14:00-17:00'],
    ['工作日上午', '12345 8:30-11:30'],
    ['周一至周五 9:00-17:00', '12345 9:00-17:00'],
    ['周1-5 9:00-11:00', '12345 9:00-11:00'],
    ['周一三五 8:30-11:30', '135 8:30-11:30'],
    ['周一、周三至周五 上午', '1345 8:30-11:30'],
    ['星期六、星期日 14：00—17：00', '67 14:00-17:00'],
    ['周二下午两点半至五点', '2 14:30-17:00'],
    ['周四晚上7点-9点', '4 19:00-21:00'],
    ['周一上午、周三下午', '1 8:30-11:30, 3 13:30-17:00'],
    ['周一到周五（8:30-17:30）', '12345 8:30-17:30'],
    ['8:30-17:30（周日休息）', '123456 8:30-17:30'],
    ['工作日8:30-11:30、13:30-17:00', '12345 8:30-11:30, 12345 13:30-17:00'],
    ['周六全天', '6 8:30-11:30, 6 13:30-17:00'],
    ['周末', '67 8:30-11:30, 67 13:30-17:00'],
    ['每天18点以后', '1234567 18:00-20:00'],
    ['中午12点-1点', '1234567 12:00-13:00'],
    ['0830-1130', '1234567 8:30-11:30'],
    ['Mon 9:00-12:00', '1 9:00-12:00'],
    ['双周三下午', '3 13:30-17:00 ?'],
    ['看情况', ' ?'],
    ['无', ''],
  ])('“%s” means %s', (text, expected) => expect(hours(text)).toBe(expected));

  it('never overlap, lie within the day and are read from any text at all', () => {
    const piece = fc.constantFrom(
      '周一',
      '周',
      '三',
      '至',
      '下午',
      '8:30',
      '-',
      '5点',
      '；',
      '、',
      '工作日',
      '休息',
      '以后',
      '99:99',
      '(',
      '每',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
        ),
        (text) => {
          const { spans } = readHours(text, ledgerPolicy.serviceParts);
          spans.forEach(({ weekday, fromMinute, toMinute }, at) => {
            expect(weekday >= 1 && weekday <= 7 && fromMinute >= 0 && fromMinute < toMinute && toMinute <= 1440).toBe(
              true,
            );
            const next = spans[at + 1];
            if (next?.weekday === weekday) expect(next.fromMinute).toBeGreaterThanOrEqual(toMinute);
          });
        },
      ),
    );
  });
});

describe('types of demands', () => {
  it.each([
    ['上门看病', 'HOME_MEDICAL_ROUND'],
    ['上门巡诊服务', 'HOME_MEDICAL_ROUND'],
    ['1.康复训练', 'REHAB_TRAINING'],
    ['医疗健康/用药指导', 'MEDICATION_GUIDANCE'],
    ['代 取 药', 'MEDICINE_DELIVERY'],
    ['上门洗澡', 'SIX_HELP_BATH'],
    ['打扫卫生', 'SIX_HELP_CLEAN'],
    ['陪同就医', 'SIX_HELP_MEDICAL'],
    ['理发', 'SIX_HELP_HAIRCUT'],
    ['讨薪', 'LEGAL_UNPAID_WAGES'],
    ['工资被拖欠', 'LEGAL_UNPAID_WAGES'],
    ['交通事故', 'LEGAL_INJURY'],
    ['社保', 'LEGAL_SOCIAL_INSURANCE'],
    ['劳动纠纷', 'LEGAL_OTHER'],
    ['邻居扰民', 'DISPUTE'],
    ['楼道隐患', 'HAZARD_REPORT'],
    ['老年餐', 'MEAL_BOOKING'],
    ['SIX_HELP_WALK', 'SIX_HELP_WALK'],
    ['其它', 'OTHER'],
  ])('“%s” is %s', (word, code) => expect(readType(word)).toEqual({ is: 'TYPE', code }));

  it('are called on pages by words that the importer reads back', () => {
    const apart = ['LEGAL_OTHER']; // "other legal help" is what a page says of it, not what a ledger does
    for (const code of codesOf('type').filter((code) => !apart.includes(code))) {
      expect(readType(code)).toEqual({ is: 'TYPE', code });
      expect(readType(word('zh', 'type', code))).toEqual({ is: 'TYPE', code });
    }
  });

  it('are not guessed from words that name none, nor chosen between two', () => {
    for (const word of ['不知道', '占卜', '待定', '卫生间改造', '看病报销', '???', '贷款'])
      expect(readType(word)).toEqual({ is: 'UNKNOWN' });
    expect(readType('助浴、助洁')).toEqual({ is: 'MANY' });
    expect(readType('助洁、打扫卫生')).toEqual({ is: 'TYPE', code: 'SIX_HELP_CLEAN' });
  });

  it('are skills too; words that name none are kept', () => {
    expect(readSkills('上门巡诊、针灸,用药指导 陪聊')).toEqual({
      skills: ['HOME_MEDICAL_ROUND', 'MEDICATION_GUIDANCE'],
      unknown: ['针灸', '陪聊'],
    });
    expect(readSkills('六助').skills).toHaveLength(6);
    expect(readSkills('交通事故、工伤').skills).toEqual(['LEGAL_INJURY']);
  });
});

describe('words of ledgers', () => {
  it('for urgency, colours, channels, sex and kinds of places have many spellings', () => {
    const all = (vocabulary: Parameters<typeof readWord>[0], words: string): (string | undefined)[] =>
      words.split(' ').map((word) => readWord(vocabulary, word));
    expect(all('urgency', '一般 普通 紧急 急 加急 特急 不急 非常紧急 紧急，24小时内 ★')).toEqual([
      'ROUTINE',
      'ROUTINE',
      'URGENT',
      'URGENT',
      'URGENT',
      'ASAP',
      'ROUTINE',
      'ASAP',
      'URGENT',
      undefined,
    ]);
    expect(all('tier', '红 橙色 黄码 四级 绿色（正常） 红黄 紫')).toEqual([
      'RED',
      'ORANGE',
      'YELLOW',
      'BLUE',
      'GREEN',
      undefined,
      undefined,
    ]);
    expect(all('channel', '电话 入户走访 网格员上报 微信小程序 暖心驿站 居民议事会 飞鸽')).toEqual([
      'PHONE',
      'DOOR_KNOCK',
      'DOOR_KNOCK',
      'MINI_PROGRAM',
      'STATION_DESK',
      'MEETING',
      undefined,
    ]);
    expect(all('sex', '女 男性 F')).toEqual(['F', 'M', 'F']);
    expect(['社区食堂', '风华社区暖心驿站1', '某某大药房连锁', '滑冰场'].map(readFacilityKind)).toEqual([
      'CANTEEN',
      'STATION',
      'PHARMACY',
      'OTHER',
    ]);
  });

  it('for groups may name two at once, nobody in particular, or nobody we know', () => {
    expect(readGroups('独居失能老人')).toEqual({ groups: ['ELDER_ALONE', 'DISABLED_ELDER'], unknown: [] });
    expect(readGroups('外卖小哥、低保户')).toEqual({ groups: ['RIDER', 'LOW_INCOME'], unknown: [] });
    expect(readGroups('居民')).toEqual({ groups: [], unknown: [] });
    expect(readGroups('宇航员')).toEqual({ groups: [], unknown: ['宇航员'] });
  });
});

describe('communities and grids', () => {
  const grids = ['第1网格', '第二网格', '幸福网格'].map((name) => ({ id: `jg_${name}`, name }));
  const places = placesAmong([
    { id: 'jc_1', name: '风华社区', grids },
    { id: 'jc_2', name: '站前社区', grids: [] },
  ]);
  const fenghua = places.community('风华社区');

  it('are known by every way of saying them', () => {
    for (const name of [
      '风华社区',
      '风华',
      '风 华社区',
      '风华社区居委会',
      '风华社区居民委员会',
      '绥中县风华社区',
      '绥中镇风华社区',
      '风华社区第1网格',
    ]) {
      expect(places.community(name)?.id).toBe('jc_1');
    }
    for (const name of ['不存在社区', '新风华社区', '风华里', '社区', ''])
      expect(places.community(name)).toBeUndefined();
    if (fenghua === undefined) throw new Error('no community');
    for (const name of ['第1网格', '1', '01', '一网格', '网格1', '1号网格', '风华社区第一网格', '风华1网格'])
      expect(places.grid(fenghua, name)?.name).toBe('第1网格');
    expect(places.grid(fenghua, '2网格')?.name).toBe('第二网格');
    expect(places.grid(fenghua, '幸福网格')?.name).toBe('幸福网格');
    expect(places.grid(fenghua, '第9网格')).toBeUndefined();
    expect(gridKey('微网格3')).not.toBe(gridKey('3网格'));
    expect(behind({ name: '风华社区' }, '风华社区第3网格')).toBe('第3网格');
  });

  it('while none is registered are believed when they fill the ledger, not when they stand in a line or two', () => {
    const counts = (words: Record<string, number>): ReadonlyMap<string, number> => new Map(Object.entries(words));
    const believed = (words: Record<string, number>, title = '') => {
      const { communities, ids } = believedCommunities(counts(words), title, (name) => name);
      return [communities.map(({ name }) => name), ids === undefined ? undefined : [...ids]];
    };
    expect(believed({ 风华社区: 118, 不存在社区: 2 })).toEqual([['风华社区', '不存在社区'], ['风华社区']]);
    expect(believed({ 幸福里社区: 8, 幸福里: 2, 阳光社区: 4 }, '幸福里社区台账')).toEqual([
      ['幸福里社区', '阳光社区'],
      ['幸福里社区', '阳光社区'],
    ]);
    expect(believed({ 甲社区: 50, 乙社区: 40, 丙社区: 1 })[1]).toBeUndefined();
    expect(believed({ 甲社区: 3 })[1]).toBeUndefined();
  });
});
