import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId, keyedId, Unavailable, type Clock, type Ids } from '@linli/env';
import { RpcRefusal } from '@linli/rpc';
import { readSheet, writeSheet, type OutCell } from '@linli/spreadsheet';

import en from '../../locale/ledger.en.json' with { type: 'json' };
import zh from '../../locale/ledger.zh.json' with { type: 'json' };
import { checkSign } from './id-number.ts';
import { guessKind, importLedger, type ImportRequest, type ImportResult, type LedgerKind } from './index.ts';
import type { LedgerLine } from './lines.ts';
import type { KnownCommunity } from './places.ts';
import type { Clients, Outcome } from './send.ts';
import { gatherCentres, looksShifted } from './shifted.ts';
import { toGcj02 } from './coordinates.ts';

const samples = fileURLToPath(new URL('../../../../samples/fenghua/', import.meta.url));
const files: Readonly<Record<LedgerKind, string>> = {
  'grid-workers': '网格员名册.xlsx',
  households: '住户五色台账.xlsx',
  doctors: '医生资源清单.xlsx',
  lawyers: '律师值班表.xlsx',
  volunteers: '志愿者台账.xlsx',
  facilities: '服务设施台账.xlsx',
  demands: '居民需求清单.xlsx',
};
const nowMs = Date.UTC(2026, 10, 25, 2);
const ids: Ids = {
  next: (prefix) => `${prefix}_1`,
  derived: derivedId,
  keyed: (prefix, word) => keyedId('key', prefix, word),
  secret: () => 'secret',
};
const clock: Clock = { nowMs: () => nowMs, sleep: () => ({ done: Promise.resolve(), wake: () => undefined }) };

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'linli-ledger-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

/** Services that remember commands and places, and fail when told to. */
function fakeServices(options: Readonly<{ failFor?: number; failAfter?: number }> = {}) {
  const seen = new Set<string>();
  const places: { jurisdictionId: string; level: string; name: string; parentId: string }[] = [];
  let calls = 0;
  const attend = (): void => {
    calls += 1;
    if (calls <= (options.failFor ?? 0) || calls > (options.failAfter ?? Infinity)) throw new Unavailable('away');
  };
  const keep = (commandId = '', lines = 1): Outcome[] => {
    const outcome = seen.has(commandId) ? 'UNCHANGED' : 'TAKEN';
    seen.add(commandId);
    return Array.from({ length: lines }, () => ({ outcome, code: '', ofRow: '', warnings: [] }));
  };
  const answer = (commandId: string | undefined, lines: number): Outcome[] => {
    attend();
    return keep(commandId, lines);
  };
  const needsIntake = {
    ListJurisdictions: async () => ({ jurisdictions: places }),
    SubmitDemands: async ({ lines = [] }: { lines?: { command?: { commandId?: string } | null }[] }) => {
      attend();
      return { outcomes: lines.flatMap(({ command }) => keep(command?.commandId)) };
    },
    RegisterHouseholds: async (request: { command?: { commandId?: string } | null; lines?: unknown[] }) => ({
      outcomes: answer(request.command?.commandId, request.lines?.length ?? 0),
    }),
    RegisterJurisdictions: async (request: {
      command?: { commandId?: string } | null;
      lines?: { level?: string; name?: string; parentName?: string }[];
    }) => {
      for (const { level = '', name = '', parentName = '' } of request.lines ?? []) {
        const parentId = parentName === '' ? '' : ids.derived('jc', parentName);
        const jurisdictionId = level === 'GRID' ? ids.derived('jg', `${parentId}/${name}`) : ids.derived('jc', name);
        places.push({ jurisdictionId, level, name, parentId });
      }
      return { outcomes: answer(request.command?.commandId, request.lines?.length ?? 0) };
    },
  };
  const serviceMatching = {
    RegisterProviders: async (request: { command?: { commandId?: string } | null; lines?: unknown[] }) => ({
      outcomes: answer(request.command?.commandId, request.lines?.length ?? 0),
    }),
  };
  return { clients: { needsIntake, serviceMatching } as unknown as Clients, seen, places, calls: () => calls };
}

async function imported(request: Omit<ImportRequest, 'ids' | 'clock'>): Promise<ImportResult> {
  const answer = await importLedger({ ids, clock, ...request });
  if (!answer.ok) throw new Error(`${answer.refusal.code} ${answer.refusal.why}`);
  return answer.result;
}

/** Imports and keeps the lines that were taken. */
async function read(request: Omit<ImportRequest, 'ids' | 'clock' | 'dryRun'>) {
  const lines = new Map<number | string, LedgerLine['line']>();
  const result = await imported({
    ...request,
    dryRun: true,
    onTaken: ({ line, row }) => void lines.set(row.name, line.line),
  });
  return { result, lines };
}

const codes = (result: ImportResult): string[] =>
  result.refused.map(({ row, column, code }) => `${row} ${column} ${code}`);
const warned = (result: ImportResult): string[] =>
  result.warnings.map(({ row, column, code }) => `${row} ${column} ${code}`);
const community = (name: string, ...grids: string[]): KnownCommunity => ({
  id: ids.derived('jc', name),
  name,
  grids: grids.map((grid) => ({ id: ids.derived('jg', `${ids.derived('jc', name)}/${grid}`), name: grid })),
});
const id = (body: string): string => body + checkSign(body);

describe('the ledgers of Fenghua', () => {
  it('come to exactly what is expected of them, and once more to nothing new', async () => {
    const expected = JSON.parse(await readFile(join(samples, 'expected.json'), 'utf8')) as {
      demands: number;
      errors: { row: number; why: string }[];
      duplicates: { row: number; of: number }[];
      warnings: { row: number; why: string }[];
      byType: Record<string, number>;
    } & Record<'households' | 'doctors' | 'lawyers' | 'volunteers' | 'facilities' | 'grids', number>;
    const codeOf: Record<string, string> = {
      'unknown demand type': 'UNKNOWN_TYPE',
      'unknown community': 'UNKNOWN_COMMUNITY',
      'id number stored as a number by the spreadsheet': 'ID_NUMBER_DESTROYED',
      'date as text, accept': 'DATE_AS_TEXT',
      'full-width digits, accept': 'FULL_WIDTH_DIGITS',
    };
    const { clients } = fakeServices();
    const take = (kind: LedgerKind) => imported({ kind, source: join(samples, files[kind]), clients });
    expect(await take('grid-workers')).toMatchObject({
      rows: expected.grids,
      taken: expected.grids,
      refused: [],
      warnings: [],
    });
    for (const kind of ['households', 'doctors', 'lawyers', 'volunteers', 'facilities'] as const) {
      const result = await take(kind);
      expect(result).toMatchObject({ rows: expected[kind], taken: expected[kind], repeated: [], refused: [] });
      expect(result.warnings.filter(({ code }) => code !== 'HOURS_TOO_SHORT')).toEqual([]);
    }
    const demands = await take('demands');
    expect(demands.rows).toBe(120);
    expect(demands.taken).toBe(expected.demands);
    expect(demands.byType).toEqual(expected.byType);
    expect(demands.repeated).toEqual(expected.duplicates);
    expect(demands.refused.map(({ row, code }) => ({ row, code }))).toEqual(
      expected.errors.map(({ row, why }) => ({ row, code: codeOf[why] })),
    );
    expect(demands.warnings.map(({ row, code }) => ({ row, code }))).toEqual(
      expected.warnings.map(({ row, why }) => ({ row, code: codeOf[why] })),
    );
    expect(demands.refused[0]).toMatchObject({
      column: '需求类型',
      value: '不知道',
      why: '“需求类型”里的“不知道”不是认识的需求类型',
    });

    const again = await take('demands');
    expect(again).toMatchObject({
      taken: 0,
      unchanged: expected.demands,
      byType: expected.byType,
      repeated: expected.duplicates,
    });
    expect(again.refused).toHaveLength(expected.errors.length);
  });

  it('are told from each other by their columns', async () => {
    for (const kind of ['demands', 'lawyers', 'grid-workers'] as const)
      expect(await guessKind(join(samples, files[kind]))).toBe(kind);
  });

  it('are judged without services too: the community that fills the ledger is believed', async () => {
    const { result } = await read({ kind: 'demands', source: join(samples, files.demands) });
    expect(codes(result).filter((code) => code.includes('COMMUNITY'))).toEqual([
      '43 社区 UNKNOWN_COMMUNITY',
      '107 社区 UNKNOWN_COMMUNITY',
    ]);
    expect(warned(result)).toContain('0  COMMUNITIES_NOT_REGISTERED');
  });

  it('have the same command for the same content, wherever it stands', async () => {
    const rows: OutCell[][] = [
      ['1', '张三', id('21070219450312002'), '风华社区', '助浴', '2026-11-06'],
      ['2', '李四', id('21070219450312003'), '风华社区', '助洁', '2026-11-06'],
    ];
    const columns = ['序号', '姓名', '身份证号', '社区', '需求类型', '登记日期'].map((heading) => ({ heading }));
    await writeSheet(at('one.xlsx'), { name: '一', columns, rows });
    await writeSheet(at('two.xlsx'), {
      name: '一',
      columns,
      rows: [...rows].reverse().map(([, ...cells], n) => [String(n + 7), ...cells]),
    });
    const { clients, seen } = fakeServices();
    expect(await imported({ kind: 'demands', source: at('one.xlsx'), clients })).toMatchObject({ taken: 2 });
    expect(await imported({ kind: 'demands', source: at('two.xlsx'), clients })).toMatchObject({
      taken: 0,
      unchanged: 2,
    });
    expect(seen.size).toBe(2);
  });
});

/** Encodes by turning the decoder around: Node writes no GBK. */
function gbk(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low !== 0x7f) bytes.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
    }
  }
  return Buffer.from([...Array.from(text)].flatMap((sign) => bytes.get(sign) ?? [sign.charCodeAt(0)]));
}

describe('the ledger of another office', () => {
  const xingfu = community('幸福里社区', '第一网格', '第二网格', '第三网格');
  const jinhua = community('锦华社区', '1网格', '2网格');
  const known = [xingfu, jinhua];
  const headings = [
    '编号',
    '诉求类别',
    '居民姓名',
    '联系方式',
    '证件号码',
    '身份类别',
    '所在村（社区）',
    '所属片区',
    '家庭住址',
    '诉求内容',
    '缓急程度',
    '收集时间',
    '收集方式',
    '方便时间',
    '满意否',
    '用工单位',
  ];
  const banner: OutCell[][] = [
    ['锦州市凌河区康宁街道幸福里社区'],
    ['居民诉求登记台账（2026年10月—11月）', '', '', '填表人：周敏 电话：0416-2345678'],
    headings,
  ];
  const line = (cells: Record<string, OutCell>): OutCell[] => headings.map((heading) => cells[heading]);
  const base = {
    居民姓名: '李秀英',
    联系方式: '13904161234',
    证件号码: id('21070219450312002'),
    '所在村（社区）': '幸福里社区',
    收集时间: '2026-11-06',
  };

  it('with other headings, order and banners, dirty in other ways, has the right rows refused', async () => {
    const rows: OutCell[][] = [
      ...banner,
      line({
        ...base,
        编号: 'A1',
        诉求类别: '上门看病',
        身份类别: '独居老人、高龄',
        所属片区: '三网格',
        诉求内容: '血压不稳',
        缓急程度: '急',
        收集方式: '入户',
        方便时间: '周三上午',
      }),
      line({
        ...base,
        编号: 'A2',
        诉求类别: '打扫卫生',
        居民姓名: '王建国',
        联系方式: '0416-2345678',
        证件号码: '210702450312001',
        '所在村（社区）': '幸福里',
        所属片区: '第3网格',
        家庭住址: '幸福里小区５号楼',
        收集时间: '2026.11.6',
        方便时间: '工作日下午2点到5点',
      }),
      line({
        ...base,
        编号: 'A3',
        诉求类别: '讨薪',
        居民姓名: '赵强',
        联系方式: '139 0416 5678',
        证件号码: id('21070219900101123'),
        '所在村（社区）': '幸福里社区居委会',
        所属片区: '3号网格',
        收集时间: 46332,
        缓急程度: '特急',
        用工单位: '某某外卖（锦州）有限公司',
      }),
      line({ ...base, 编号: 'A4', 诉求类别: '占卜', 居民姓名: '周杰' }),
      line({ ...base, 编号: 'A5', 诉求类别: '助浴', 居民姓名: '吴桂兰', 证件号码: Number('210702193506064428') }),
      line({ ...base, 编号: 'A6', 诉求类别: '代取药', 居民姓名: '郑大', 证件号码: '210702193506064421' }),
      line({ ...base, 编号: 'A7', 诉求类别: '陪诊', '所在村（社区）': '阳光社区' }),
      line({
        ...base,
        编号: 'A8',
        诉求类别: '打扫卫生',
        居民姓名: '王建国',
        联系方式: '04162345678',
        证件号码: '210702194503120011',
        所属片区: '3网格',
        家庭住址: '幸福里小区5号楼',
        收集时间: '2026-11-06',
      }),
      line({
        编号: 'A9',
        诉求类别: '楼道隐患',
        '所在村（社区）': '幸福里社区',
        缓急程度: '特急',
        收集时间: '11月11日',
        收集方式: '扫码',
      }),
      line({ ...base, 编号: 'A10', 诉求类别: '陪诊、助洁' }),
      line({ ...base, 编号: 'A11', 诉求类别: '' }),
      line({
        ...base,
        编号: 'A12',
        诉求类别: '订餐',
        居民姓名: '刘奶奶',
        联系方式: '1330416555',
        收集时间: '2027-01-05',
        缓急程度: '★',
        所属片区: '九网格',
        方便时间: '看情况',
      }),
      line({ ...base, 编号: 'A13', 诉求类别: '助洁', 证件号码: '2.10702194002024E+17' }),
      line({ ...base, 编号: 'A14', 诉求类别: '社保', '所在村（社区）': '' }),
      line({ 编号: 'A15', 诉求类别: '微心愿', 居民姓名: '小明', '所在村（社区）': '幸福里社区' }),
      ['', ''],
      ['合计', '15'],
    ];
    await writeSheet(at('other.xlsx'), { name: '点单', rows });
    const { result, lines } = await read({ kind: 'demands', source: at('other.xlsx'), known });
    expect(codes(result)).toEqual([
      'A4 诉求类别 UNKNOWN_TYPE',
      'A5 证件号码 ID_NUMBER_DESTROYED',
      'A6 证件号码 ID_NUMBER_INVALID',
      'A7 所在村（社区） UNKNOWN_COMMUNITY',
      'A10 诉求类别 MANY_TYPES',
      'A11 诉求类别 VALUE_MISSING',
      'A13 证件号码 ID_NUMBER_DESTROYED',
      'A14 所在村（社区） VALUE_MISSING',
      'A15 证件号码 PERSON_NOT_TOLD',
    ]);
    expect(result.repeated).toEqual([{ row: 'A8', of: 'A2' }]);
    expect(warned(result).sort()).toEqual(
      [
        '0 满意否 COLUMN_LEFT_OUT',
        'A2 家庭住址 FULL_WIDTH_DIGITS',
        'A2 证件号码 ID_NUMBER_OLD',
        'A2 收集时间 DATE_AS_TEXT',
        'A3 收集时间 DATE_AS_TEXT',
        'A9 居民姓名 REPORTER_UNNAMED',
        'A9 收集时间 DATE_AS_TEXT',
        'A12 联系方式 PHONE_INVALID',
        'A12 缓急程度 UNKNOWN_URGENCY',
        'A12 收集时间 DATE_IN_FUTURE',
        'A12 所属片区 UNKNOWN_GRID',
        'A12 方便时间 WANTED_TIME_UNREADABLE',
        '合计  ROW_LEFT_OUT',
      ]
        .filter((text) => !text.includes('满意否'))
        .sort(),
    );
    expect(lines.get('A1')).toMatchObject({
      ...{
        type: 'HOME_MEDICAL_ROUND',
        urgency: 'URGENT',
        channel: 'DOOR_KNOCK',
        communityId: xingfu.id,
        gridId: xingfu.grids[2]?.id,
      },
      resident: { name: '李秀英', phone: '13904161234', groups: ['ELDER_ALONE', 'ELDER_ADVANCED'] },
      wanted: [{ weekdays: [3], fromMinute: 480, toMinute: 720 }],
      registeredAtMs: Date.UTC(2026, 10, 5, 16),
    });
    expect(lines.get('A2')).toMatchObject({
      resident: { idNumber: '210702194503120011', phone: '0416-2345678', address: '幸福里小区5号楼' },
      registeredAtMs: Date.UTC(2026, 10, 5, 16),
    });
    expect(lines.get('A3')).toMatchObject({
      type: 'LEGAL_UNPAID_WAGES',
      urgency: 'ASAP',
      counterparty: '某某外卖(锦州)有限公司',
      registeredAtMs: Date.UTC(2026, 10, 5, 16),
    });
    expect(lines.get('A9')).toMatchObject({
      type: 'HAZARD_REPORT',
      urgency: 'STAT',
      emergency: false,
      resident: { name: '' },
      registeredAtMs: Date.UTC(2026, 10, 10, 16),
    });
  });

  it('in GBK with semicolons, without a community column, is read by its title', async () => {
    const text = [
      '锦华社区五色台账;;;;;;',
      '户主姓名;身份证号码;联系电话;网格;楼栋;门牌;分级',
      `吴甲;${id('21070219450312006')};13900009995;1;3;501;橙`,
      '吴乙;210702450312006;2345678;二网格;4;502;绿色（正常）',
      '吴丙;211421193702047000;13900009997;2;5;501;黄',
      `吴丁;${id('21070219450312007')};;2;;;蓝`,
      '',
    ];
    await writeFile(at('households.csv'), gbk(text.join('\r\n')));
    const { result, lines } = await read({ kind: 'households', source: at('households.csv'), known });
    expect(codes(result)).toEqual(['5 身份证号码 ID_NUMBER_DESTROYED', '6 楼栋 VALUE_MISSING']);
    expect(lines.get(3)).toMatchObject({
      communityId: jinhua.id,
      gridId: jinhua.grids[0]?.id,
      tier: 'ORANGE',
      address: '3号楼501室',
    });
    expect(lines.get(4)).toMatchObject({
      gridId: jinhua.grids[1]?.id,
      headIdNumber: '210702194503120062',
      phone: '2345678',
      tier: 'GREEN',
    });
  });

  it('of doctors, a row for each shift, gives one provider with all hours', async () => {
    const columns = [
      '医师姓名',
      '联系手机',
      '科别',
      '出诊时间',
      '每半天人数',
      '单次时长（小时）',
      '能提供的服务',
      '负责社区',
      '保险有效期至',
    ].map((heading) => ({ heading }));
    const doctor = (hours: string): OutCell[] => [
      '张建军',
      13900001111,
      '内科',
      hours,
      4,
      0.5,
      '巡诊、针灸',
      '幸福里、锦华社区',
      '2027年3月1日',
    ];
    await writeSheet(at('doctors.xlsx'), {
      name: '排班',
      columns,
      rows: [
        doctor('每周二、四 下午2点到5点'),
        doctor('周六上午'),
        doctor('周六上午'),
        ['王药师', '', '药剂科', '电话预约', 2, 0.5, '用药咨询', '外地社区', ''],
      ],
    });
    const { result, lines } = await read({ kind: 'doctors', source: at('doctors.xlsx'), known });
    expect(result).toMatchObject({ rows: 4, taken: 2, byType: { DOCTOR: 1 }, repeated: [{ row: 4, of: 3 }] });
    expect(codes(result)).toEqual(['5 负责社区 UNKNOWN_COMMUNITY']);
    expect(lines.get(2)).toMatchObject({
      ...{
        kind: 'DOCTOR',
        phone: '13900001111',
        department: '内科',
        visitMinutes: 30,
        skills: ['HOME_MEDICAL_ROUND'],
        unknownSkills: ['针灸'],
      },
      windows: [
        { weekday: 2, fromMinute: 840, toMinute: 1020, capacity: 4 },
        { weekday: 4, fromMinute: 840, toMinute: 1020, capacity: 4 },
        { weekday: 6, fromMinute: 510, toMinute: 690, capacity: 4 },
      ],
      communityIds: [xingfu.id, jinhua.id],
    });
  });

  it('of volunteers in the coordinates of a map is moved to WGS-84, and swapped ones are put right', async () => {
    const columns = ['志愿者姓名', '特长', '空余时间', '手机号码', '所在社区', 'GCJ02纬度', 'GCJ02经度'].map(
      (heading) => ({ heading }),
    );
    await writeSheet(at('volunteers.xlsx'), {
      name: '一',
      columns,
      rows: [
        ['刘洋', '理发、陪聊', '双休日', '13900002222', '锦华', 41.1301, 121.1402],
        ['赵明', '修水管', '周一至周五 18:00-20:00', '13900003333', '锦华社区', 121.1402, 41.1301],
      ],
    });
    const { result, lines } = await read({ kind: 'volunteers', source: at('volunteers.xlsx'), known });
    expect(warned(result)).toEqual(['2 特长 UNKNOWN_SKILL', '3 GCJ02纬度 COORDINATES_SWAPPED']);
    expect(lines.get(2)).toMatchObject({ latitude: 41.128033, longitude: 121.134564, skills: ['SIX_HELP_HAIRCUT'] });
    expect(lines.get(3)).toMatchObject({ latitude: 41.128033, longitude: 121.134564 });
  });

  it('of a column that cannot be guessed is refused with its name, and taken with a mapping', async () => {
    const columns = ['姓名', '社区', '甲', '乙'].map((heading) => ({ heading }));
    await writeSheet(at('strange.xlsx'), {
      name: '一',
      columns,
      rows: [
        ['张三', '锦华社区', '占卜', '13900001111'],
        ['李四', '锦华社区', '助浴', '13900002222'],
      ],
    });
    const answer = await importLedger({ ids, clock, kind: 'demands', source: at('strange.xlsx'), dryRun: true, known });
    expect(answer).toMatchObject({ ok: false, exitCode: 1, refusal: { code: 'COLUMN_NOT_FOUND' } });
    if (!answer.ok)
      expect(answer.refusal.why + answer.refusal.mend).toBe(
        '没有找到“需求类型”这一列。表里有：姓名、社区、甲、乙请用 --map FILE 指明，FILE 的内容例如：{"你的列名": "type"}',
      );
    const mapped = await read({ kind: 'demands', source: at('strange.xlsx'), known, map: { 甲: 'type', 乙: 'phone' } });
    expect(codes(mapped.result)).toEqual(['2 甲 UNKNOWN_TYPE']);
    expect(mapped.result.taken).toBe(1);
  });
});

describe('an import', () => {
  const columns = ['姓名', '身份证号', '社区', '需求类型'].map((heading) => ({ heading }));
  const row = (n: number): OutCell[] => [
    `居民${n}`,
    id(`2107021945031${String(n).padStart(4, '0')}`),
    '风华社区',
    '助浴',
  ];
  const many = async (name: string, count: number): Promise<string> => {
    await writeSheet(at(name), { name: '一', columns, rows: Array.from({ length: count }, (_, n) => row(n)) });
    return at(name);
  };
  const policy = { batchLines: 50 };

  it('tries again while the services are away, with the same commands', async () => {
    const { clients, seen } = fakeServices({ failFor: 3 });
    const result = await imported({ kind: 'demands', source: await many('away.xlsx', 60), clients });
    expect(result).toMatchObject({ taken: 60, refused: [] });
    expect(seen.size).toBe(60);
  });

  it('names every row that it could not finish, and the next import takes them', async () => {
    const { ledgerPolicy } = await import('./policy.ts');
    const source = await many('cut.xlsx', 180);
    const cut = fakeServices({ failAfter: 1 });
    const answer = await importLedger({
      ids,
      clock,
      kind: 'demands',
      source,
      clients: cut.clients,
      policy: { ...ledgerPolicy, ...policy },
      onFault: () => undefined,
    });
    if (!answer.ok) throw new Error(answer.refusal.code);
    expect(answer.exitCode).toBe(2);
    const { result } = answer;
    expect(result.taken).toBe(50);
    expect(result.refused.filter(({ code }) => code === 'NOT_CONFIRMED')).toHaveLength(50);
    expect(result.refused.filter(({ code }) => code === 'NOT_TRIED')).toHaveLength(80);
    expect(result.rows).toBe(180);
    const whole = fakeServices();
    for (const command of cut.seen) whole.seen.add(command);
    expect(await imported({ kind: 'demands', source, clients: whole.clients })).toMatchObject({
      taken: 130,
      unchanged: 50,
      refused: [],
    });
  });

  it('that is interrupted stops sending and says which rows were not tried', async () => {
    const { ledgerPolicy } = await import('./policy.ts');
    const stop = new AbortController();
    const { clients } = fakeServices();
    const source = await many('stopped.xlsx', 150);
    const progress: number[] = [];
    const answer = await importLedger({
      ...{ ids, clock, kind: 'demands', source, clients, signal: stop.signal, policy: { ...ledgerPolicy, ...policy } },
      onProgress: ({ done, rows }) => {
        progress.push(done / rows);
        stop.abort();
      },
    });
    expect(answer).toMatchObject({ ok: true, exitCode: 3, result: { taken: 50 } });
    if (answer.ok)
      expect(answer.result.refused.map(({ code }) => code)).toEqual(Array.from({ length: 100 }, () => 'NOT_TRIED'));
    expect(progress[0]).toBeCloseTo(50 / 150);
  });

  it('tells what the services refuse, repeat and warn of, in the words of the ledger', async () => {
    const outcomes: Outcome[] = [
      { outcome: 'REFUSED', code: 'TYPE_UNKNOWN', ofRow: '', warnings: [] },
      { outcome: 'REPEATED', code: '', ofRow: '17', warnings: [] },
      { outcome: 'TAKEN', code: '', ofRow: '', warnings: ['GRID_NOT_REGISTERED'] },
    ];
    const { clients } = fakeServices();
    const answering = {
      ...clients,
      needsIntake: { ...clients.needsIntake, SubmitDemands: async () => ({ outcomes }) },
    } as unknown as Clients;
    const result = await imported({ kind: 'demands', source: await many('told.xlsx', 3), clients: answering });
    expect(codes(result)).toEqual(['2 需求类型 UNKNOWN_TYPE']);
    expect(result.repeated).toEqual([{ row: 3, of: 17 }]);
    expect(warned(result)).toContain('4 网格 GRID_NOT_REGISTERED');
    const refusing = {
      ...clients,
      needsIntake: {
        ...clients.needsIntake,
        SubmitDemands: async () => Promise.reject(new RpcRefusal('INVALID_ARGUMENT', 'TOO_MANY_LINES')),
      },
    } as unknown as Clients;
    expect(
      (await imported({ kind: 'demands', source: at('told.xlsx'), clients: refusing })).refused.map(({ code }) => code),
    ).toEqual(['TOO_MANY_LINES', 'TOO_MANY_LINES', 'TOO_MANY_LINES']);
  });

  it('writes the user’s own file again, marked, and reads that file like the first', async () => {
    const out = at('marked.xlsx');
    const known = [community('风华社区', ...Array.from({ length: 10 }, (_, n) => `第${n + 1}网格`))];
    const { result } = await read({ kind: 'demands', source: join(samples, files.demands), known, markedCopyTo: out });
    expect(result.markedCopy).toBe(out);
    const texts = new Map<string, string>();
    for await (const { cells } of readSheet(out)) texts.set(cells[0]?.text ?? '', cells[15]?.text ?? '');
    expect(texts.get('序号')).toBe('邻里导入结果');
    expect(texts.get('13')).toMatch(/^没有收下：“需求类型”里的“不知道”/);
    expect(texts.get('7')).toBe('与 4 重复，没有再登记');
    expect(texts.get('22')).toMatch(/^已收下；“登记日期”/);
    expect(texts.get('1')).toMatch(/^已收下/);
    const again = await read({ kind: 'demands', source: out, known });
    expect({ ...again.result, markedCopy: '', warnings: [] }).toEqual({ ...result, markedCopy: '', warnings: [] });
    expect(warned(again.result)).not.toContain('0 邻里导入结果 COLUMN_LEFT_OUT');
    const nowhere = await read({
      kind: 'demands',
      source: join(samples, files.demands),
      known,
      markedCopyTo: at('no/where.xlsx'),
    });
    expect(nowhere.result).toMatchObject({ markedCopy: '', taken: result.taken });
    expect(warned(nowhere.result)).toContain('0  COPY_NOT_WRITABLE');
  });

  it('of a file that is no good says so in one sentence, sends nothing and keeps nothing', async () => {
    const { clients, calls } = fakeServices();
    await writeFile(at('picture.xlsx'), Buffer.from('89504e470d0a1a0a0000', 'hex'));
    await writeFile(
      at('locked.xlsx'),
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
    );
    await writeFile(at('huge.xlsx'), 'PK');
    await truncate(at('huge.xlsx'), 200_000_000);
    await writeSheet(at('blank.xlsx'), { name: '一', rows: [] });
    await writeSheet(at('headings.xlsx'), { name: '一', columns, rows: [] });
    await writeSheet(at('prose.xlsx'), { name: '一', rows: [['这是一封信'], ['没有表头']] });
    const whole = await readFile(join(samples, files.demands));
    await writeFile(at('cut-off.xlsx'), whole.subarray(0, whole.length - 900));
    const expected: Record<string, string> = {
      'none.xlsx': 'FILE_NOT_FOUND',
      'picture.xlsx': 'NOT_A_SPREADSHEET',
      'locked.xlsx': 'PASSWORD_PROTECTED',
      'huge.xlsx': 'FILE_TOO_LARGE',
      'blank.xlsx': 'SHEET_EMPTY',
      'headings.xlsx': 'NO_ROWS',
      'prose.xlsx': 'HEADER_NOT_FOUND',
      'cut-off.xlsx': 'FILE_DAMAGED',
    };
    for (const [name, code] of Object.entries(expected)) {
      const answer = await importLedger({ ids, clock, kind: 'demands', source: at(name), clients });
      expect(answer).toMatchObject({ ok: false, exitCode: 1, refusal: { code } });
      if (!answer.ok) expect(answer.refusal.why.length * answer.refusal.mend.length).toBeGreaterThan(20);
    }
    expect(calls()).toBe(0);
  });

  it('of a large ledger leaves the loop free', async () => {
    const source = at('large.xlsx');
    const headings = ['社区', '网格', '户主', '身份证号', '电话', '住址', '等级'].map((heading) => ({ heading }));
    const rows = Array.from({ length: 6_000 }, (_, n) => [
      '风华社区',
      `第${(n % 10) + 1}网格`,
      `户主${n}`,
      id(
        `2107021945${String((n % 12) + 1).padStart(2, '0')}${String((n % 28) + 1).padStart(2, '0')}${String(n % 1000).padStart(3, '0')}`,
      ),
      '13904161234',
      `小区${n}号`,
      '绿',
    ]);
    await writeSheet(source, { name: '一', columns: headings, rows });
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const [start, before] = [performance.now(), process.memoryUsage().rss];
    delay.enable();
    const result = await imported({ kind: 'households', source, clients: fakeServices().clients });
    delay.disable();
    expect(result).toMatchObject({ rows: 6_000, taken: 6_000, refused: [], repeated: [] });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    process.stdout.write(
      `      6,000 households: ${seconds} s, rss + ${Math.round((process.memoryUsage().rss - before) / 1e6)} MB, loop delay max ${Math.round(delay.max / 1e6)} ms\n`,
    );
  }, 180_000);
});

describe('coordinates of another system', () => {
  it('are seen when a whole ledger lies beside what is known, by just that shift', () => {
    const places = Array.from({ length: 30 }, (_, n) => ({
      communityId: 'jc_1',
      latitude: 40.29 + (n % 6) * 0.001,
      longitude: 120.316 + (n % 5) * 0.001,
    }));
    const [known, shifted, near] = [gatherCentres(), gatherCentres(), gatherCentres()];
    for (const place of places) {
      known.add(place);
      shifted.add({ communityId: 'jc_1', ...toGcj02(place) });
      near.add({ ...place, latitude: place.latitude + 0.0008 });
    }
    expect(looksShifted(shifted.centres(), known.centres())).toBe(true);
    expect(looksShifted(near.centres(), known.centres())).toBe(false);
    expect(looksShifted(known.centres(), new Map())).toBe(false);
  });
});

describe('sentences', () => {
  const keys = (value: unknown, path = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => keys(inner, `${path}.${key}`))
      : [path];
  const places = (value: unknown): string[] =>
    JSON.stringify(value)
      .match(/\{\w+\}/g)
      ?.sort() ?? [];

  it('are there in both languages, with the same words to fill in', () => {
    expect(keys(en)).toEqual(keys(zh));
    for (const group of ['row', 'file', 'finding'] as const) {
      for (const [code, sentence] of Object.entries(zh[group])) {
        const other = (en[group] as Record<string, unknown>)[code];
        expect([code, [...new Set(places(other))]]).toEqual([code, [...new Set(places(sentence))]]);
      }
    }
  });
});
