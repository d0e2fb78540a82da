import { halfWidth, listParts, wordKey } from './text.ts';

/** Small vocabularies of ledgers: urgency, tier, groups, channel, sex, kinds of facilities. Codes are those of docs/glossary.md. */

const urgencyWords: Readonly<Record<string, string>> = {
  ROUTINE: '否 一般 普通 正常 常规 平常 平 平急 不急 低 日常 一般性 普通件 一般件 routine 非紧急 不紧急 可等待 缓',
  URGENT: '是 紧急 急 较急 比较急 加急 急件 急需 优先 尽快 高 重要 中急 urgent 紧急件 较紧急 比较紧急 紧迫',
  ASAP: '特急 特急件 特别紧急 非常紧急 十分紧急 非常急 很急 火急 万分紧急 极急 立即 马上 立刻 特别急 最高 asap 特紧急',
  STAT: '危急 生命危险 危及生命 危重 抢救 救命 stat',
};
const tierWords: Readonly<Record<string, string>> = {
  RED: '红 红色 红色等级 红码 红色预警 红色户 红色家庭 一级 1级 ⅰ级 i级 高风险 特别关注 重点关注 极高 red',
  ORANGE: '橙 橙色 橙色等级 橙码 橙色预警 橙色户 桔色 桔 二级 2级 ⅱ级 ii级 较高风险 orange',
  YELLOW: '黄 黄色 黄色等级 黄码 黄色预警 黄色户 三级 3级 ⅲ级 iii级 中风险 yellow',
  BLUE: '蓝 蓝色 蓝色等级 蓝码 蓝色户 四级 4级 ⅳ级 iv级 较低风险 一般关注 blue',
  GREEN: '绿 绿色 绿色等级 绿码 绿色户 五级 5级 ⅴ级 v级 低风险 正常 green',
};
const channelWords: Readonly<Record<string, string>> = {
  PHONE: '电话 来电 热线 电话登记 电话来访 12345 热线电话 电话反映 致电',
  DOOR_KNOCK:
    '入户走访 入户 走访 敲门行动 敲门 网格走访 上门走访 网格员上门 入户排查 网格员走访 网格上报 网格员 巡查 摸排 入户登记',
  STATION_DESK:
    '驿站 窗口 服务窗口 服务台 来访 现场 党群服务中心 暖心驿站 来访登记 接待 现场登记 社区窗口 到访 便民服务大厅',
  MINI_PROGRAM: '小程序 微信小程序 app 手机端 线上 网上 网上提交 线上提交',
  WECHAT_FORM: '微信 微信群 公众号 微信公众号 问卷 问卷星 接龙 群接龙 微信问卷',
  MEETING: '议事会 会议 议事厅 居民议事 座谈会 恳谈会 联席会议 居民代表会 议事协商',
  QR: '扫码 二维码 扫码登记 扫码提交',
};
const sexWords: Readonly<Record<string, string>> = { F: '女 女性 f female 女士', M: '男 男性 m male 先生 男士' };
const facilityWords: Readonly<Record<string, string>> = {
  CANTEEN: '社区食堂 食堂 老年食堂 长者食堂 幸福食堂 助餐点 老年助餐点 爱心食堂 长者饭堂 饭堂 餐厅',
  STATION: '暖心驿站 驿站 骑手驿站 骑士驿站 劳动者驿站 户外劳动者驿站 司机之家 新业态驿站 爱心驿站 红色驿站 暖蜂驿站',
  CLINIC: '社区卫生服务站 卫生服务站 社区卫生服务中心 卫生服务中心 卫生室 村卫生室 卫生站 诊所 医院 门诊',
  PARTY_SERVICE_CENTRE: '党群服务中心 党群服务站 党群活动中心 党建服务中心 便民服务中心 社区服务中心 居委会 邻里中心',
  DAY_CARE: '日间照料中心 日间照料 日照中心 养老服务中心 养老服务站 养老驿站 居家养老服务中心 托老所 幸福院 康养中心',
  AFTER_SCHOOL: '四点半驿站 四点半课堂 托管班 儿童之家 托管中心 课后托管 儿童活动中心 托育中心',
  REPAIR_SHOP: '便民维修点 维修点 维修店 便民维修 家电维修 维修铺',
  POINTS_SHOP: '爱心超市 积分超市 慈善超市 公益超市 积分兑换点 道德银行',
  BARBER: '理发店 理发点 美发店 便民理发 理发室',
  READING_CORNER: '图书角 图书室 阅览室 书屋 农家书屋 社区书屋 图书馆',
  PHARMACY: '药店 药房 便民药店 大药房',
  LEGAL_DESK: '法律援助服务点 法律服务点 法律援助点 法律服务站 公共法律服务站 司法所 调解室 人民调解室',
  SHOP: '便利店 超市 菜店 菜市场 便民超市 农贸市场 商店',
  SPORTS: '健身点 健身房 活动室 文体活动室 文化活动室 健身广场 文化广场 老年活动室 活动中心',
  CHARGING: '充电桩 充电站 换电站 充电棚 充电点',
  SHELTER: '应急避难所 避难场所 应急站 微型消防站 警务室',
};
/** By what the text contains: `独居失能老人` is in two groups. */
const groupParts: readonly (readonly [RegExp, string])[] = [
  [/独居|孤寡|独自居住|鳏寡/, 'ELDER_ALONE'],
  [/空巢/, 'ELDER_EMPTY_NEST'],
  [/高龄|[89]0岁以上|八十岁以上|耄耋|长寿老人/, 'ELDER_ADVANCED'],
  [/失能|失智|卧床|瘫痪|半失能|不能自理/, 'DISABLED_ELDER'],
  [/残疾|残障|伤残|肢残|盲人|聋哑|重残/, 'DISABLED'],
  [/孕产|孕妇|产妇|怀孕|哺乳期|孕期/, 'PREGNANT'],
  [/信访|上访/, 'PETITIONER'],
  [/困境儿童|留守儿童|孤儿|困境未成年|事实无人抚养|困难儿童/, 'CHILD_HARDSHIP'],
  [/低保|特困|低收入|五保|困难户|困难家庭|贫困|困难群众|边缘户|临时救助/, 'LOW_INCOME'],
  [/军人|军属|军烈属|烈属|退伍|退役|复员|优抚/, 'VETERAN'],
  [/骑手|外卖|送餐员/, 'RIDER'],
  [/快递/, 'COURIER'],
  [/网约车/, 'RIDE_HAIL'],
  [/货车|卡车|货运|大车司机/, 'TRUCK'],
  [/双职工/, 'DUAL_EARNER'],
];
/** Nobody in particular: no group, and nothing to warn of. */
const noGroup =
  /^(?:居民|普通居民|一般居民|社区居民|群众|普通群众|常住居民|住户|村民|业主|租户|其他|其它|一般|普通|无|老人|老年人|成年人|党员|中青年|青年|学生|儿童|上班族|退休|退休人员|流动人口|常住人口|户籍人口)$/;

/** Where a text is longer than the word: `红色（高风险）`, `12345转办`, `紧急，24小时内`. The first that is found decides. */
const inside: Readonly<Record<'urgency' | 'tier' | 'channel', readonly (readonly [RegExp, string])[]>> = {
  urgency: [
    [/不急|非紧急|不紧急|一般|普通|常规|正常/, 'ROUTINE'],
    [/危急|危及|生命/, 'STAT'],
    [/特急|特别紧急|非常|十分|立即|马上|万分/, 'ASAP'],
    [/紧急|加急|较急|优先|尽快/, 'URGENT'],
  ],
  tier: [
    [/^[^橙桔黄蓝绿]*红[^橙桔黄蓝绿]*$/, 'RED'],
    [/^[^红黄蓝绿]*[橙桔][^红黄蓝绿]*$/, 'ORANGE'],
    [/^[^红橙桔蓝绿]*黄[^红橙桔蓝绿]*$/, 'YELLOW'],
    [/^[^红橙桔黄绿]*蓝[^红橙桔黄绿]*$/, 'BLUE'],
    [/^[^红橙桔黄蓝]*绿[^红橙桔黄蓝]*$/, 'GREEN'],
  ],
  channel: [
    [/电话|热线|来电|12345/, 'PHONE'],
    [/小程序|app/, 'MINI_PROGRAM'],
    [/扫码|二维码/, 'QR'],
    [/微信|公众号|问卷|群/, 'WECHAT_FORM'],
    [/议事|会议|座谈|恳谈/, 'MEETING'],
    [/入户|走访|敲门|网格|摸排|巡查/, 'DOOR_KNOCK'],
    [/驿站|窗口|来访|现场|服务台|大厅|接待|服务中心/, 'STATION_DESK'],
    [/线上|网上/, 'MINI_PROGRAM'],
  ],
};
const longestWord = 20;

const tables = {
  urgency: tableOf(urgencyWords),
  tier: tableOf(tierWords),
  channel: tableOf(channelWords),
  sex: tableOf(sexWords),
  facility: tableOf(facilityWords),
} as const;

/** The code that a word of a vocabulary means; undefined for a word that is in none of its rows. */
export function readWord(vocabulary: keyof typeof tables, text: string): string | undefined {
  const table = tables[vocabulary];
  const key = wordKey(text);
  const bare = key.replace(/(?:程度|等级|级别|色等|件|档)$/, '');
  const exact = table.get(key) ?? table.get(bare);
  if (exact !== undefined || vocabulary === 'sex' || vocabulary === 'facility' || key.length > longestWord)
    return exact;
  return inside[vocabulary].find(([pattern]) => pattern.test(key))?.[1];
}

/** Kind of a facility: the word itself, else the longest word that its name contains; `OTHER` when there is none. */
export function readFacilityKind(text: string): string {
  const exact = readWord('facility', text);
  if (exact !== undefined) return exact;
  const key = wordKey(text);
  let best = { word: '', code: 'OTHER' };
  for (const [word, code] of tables.facility)
    if (key.includes(word) && word.length > best.word.length) best = { word, code };
  return best.code;
}

export type GroupsReading = Readonly<{ groups: readonly string[]; unknown: readonly string[] }>;

/** Groups that a text names; words that name none are kept to be told. */
export function readGroups(text: string): GroupsReading {
  const groups = new Set<string>();
  const unknown: string[] = [];
  for (const part of listParts(halfWidth(text))) {
    const found = groupParts.filter(([pattern]) => pattern.test(part));
    for (const [, code] of found) groups.add(code);
    if (found.length === 0 && !noGroup.test(part)) unknown.push(part);
  }
  return { groups: [...groups], unknown };
}

function tableOf(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([code, list]) => [code, ...list.split(' ')].map((word) => [wordKey(word), code])),
  );
}
