import { listParts, wordKey } from './text.ts';

/** Demand types by the words that offices use for them; skills of providers speak the same language. */

/** A word that means one type and nothing else. */
const words: Readonly<Record<string, string>> = {
  HOME_MEDICAL_ROUND:
    '上门巡诊 巡诊 上门诊疗 入户诊疗 上门看病 上门看诊 入户看诊 上门就诊 上门问诊 入户巡诊 家庭巡诊 上门医疗 上门义诊 义诊 家庭病床 出诊 医生上门 请医生上门 大夫上门 家庭医生 家庭医生上门 家庭医生签约 上门体检 健康巡诊 上门护理 居家护理 医疗护理 上门换药 换药 医护上门 上门医护 上门诊治 诊疗 看病',
  MEDICATION_GUIDANCE:
    '用药指导 用药咨询 用药 服药指导 服药 吃药指导 合理用药 合理用药指导 药事服务 药学服务 药师上门 用药服务 安全用药 药物指导 用药提醒',
  REHAB_TRAINING: '康复训练 康复 康复指导 康复治疗 康复理疗 康复锻炼 康复护理 理疗 功能锻炼 康复上门 上门康复 肢体康复',
  TELE_CONSULT:
    '远程问诊 线上问诊 视频问诊 网上问诊 在线问诊 互联网问诊 互联网诊疗 远程医疗 远程会诊 远程诊疗 电话问诊',
  MEDICINE_DELIVERY:
    '代买药品 代买药 买药 代购药品 代购药 药品代购 药品代买 代配药 代配药品 药品代配 配药 代取药 取药 代拿药 代开药 送药 送药上门 药品配送 药品代办 药品代取 帮买药 慢病配药',
  SIX_HELP_BATH: '助浴 洗澡 洗浴 沐浴 上门助浴 帮助洗澡 协助洗澡 擦浴 助浴服务 上门洗澡',
  SIX_HELP_CLEAN:
    '助洁 保洁 打扫 打扫卫生 搞卫生 做卫生 卫生清洁 清洁 清扫 家政 家政保洁 居家保洁 家庭保洁 入户保洁 上门保洁 擦窗 擦玻璃 洗衣 洗衣服 收拾屋子 打扫房间 助洁服务 家务',
  SIX_HELP_MEDICAL: '助医 陪诊 陪医 陪同就医 就医陪同 陪护就医 陪伴就医 陪看病 陪同看病 就医陪诊 代挂号 挂号 就医协助',
  SIX_HELP_MEAL: '助餐 上门做饭 做饭 助老助餐 上门助餐 帮做饭',
  SIX_HELP_WALK: '助行 陪同出行 出行 出行协助 陪伴出行 陪走 陪散步 代步 接送 接送出行 外出陪同',
  SIX_HELP_URGENT: '助急 应急 应急救助 紧急救助 急难救助 应急帮扶 紧急求助',
  SIX_HELP_HAIRCUT: '理发 上门理发 剪发 剪头 剪头发 义务理发 爱心理发',
  SIX_HELP_HOME_REPAIR:
    '水电维修 维修 家电维修 家庭维修 小修 小家电维修 修水管 修水龙头 换灯泡 修灯 管道疏通 疏通下水道 疏通管道 便民维修 上门维修 水电 电路维修 水暖维修 居家维修',
  SIX_HELP_VITALS_CHECK: '量血压 测血压 测血糖 血压测量 健康监测 体征监测 测量血压 量血糖 血压血糖监测',
  LEGAL_UNPAID_WAGES:
    '欠薪 讨薪 拖欠工资 工资拖欠 欠薪维权 欠薪纠纷 追讨工资 讨要工资 追索劳动报酬 劳动报酬 拖欠劳动报酬 拖欠报酬 农民工工资 拖欠薪资 欠薪讨薪 工资 薪资纠纷 讨薪维权',
  LEGAL_INJURY:
    '工伤 工伤事故 工伤认定 工伤赔偿 工伤维权 交通事故 事故 事故赔偿 交通事故赔偿 事故责任 人身损害 人身损害赔偿 意外伤害 工伤交通事故 工伤及事故',
  LEGAL_SOCIAL_INSURANCE:
    '社保咨询 社保 社会保险 社保办理 社保参保 参保 灵活就业参保 养老保险 社保缴纳 社保维权 五险 社保政策 社保医保 医保 医保咨询 职工参保 灵活就业社保',
  LEGAL_OTHER:
    '法律咨询 法律援助 法律服务 法律 法律帮助 法律求助 公益法律服务 劳动争议 劳动纠纷 劳动合同 合同纠纷 婚姻家庭 婚姻 继承 遗产继承 民事 刑事 行政 债务纠纷 劳动仲裁 维权 借贷纠纷 普法',
  VOLUNTEER_WISH: '微心愿 心愿 小心愿 愿望 圆梦 点亮微心愿 圆梦微心愿 民生微心愿 微愿望 微实事',
  MEAL_DELIVERY: '送餐 送餐上门 上门送餐 配餐 配餐送餐 送饭 送饭上门 外送餐',
  MEAL_BOOKING:
    '订餐 预订餐 食堂订餐 老年餐 老年食堂 营养餐 午餐 就餐 用餐 社区食堂 长者食堂 幸福食堂 老年助餐点 订饭 点餐 堂食 食堂就餐 午餐预订 预约用餐',
  HAZARD_REPORT:
    '安全隐患 隐患 隐患上报 隐患排查 安全隐患上报 隐患报告 消防隐患 消防安全 消防 用电隐患 燃气隐患 燃气安全 高空坠物 高空抛物 飞线充电 安全问题 危险源 房屋安全 消防通道 安全 公共安全',
  DISPUTE:
    '邻里纠纷 纠纷 矛盾 矛盾纠纷 邻里矛盾 纠纷调解 矛盾调解 调解 人民调解 家庭纠纷 家庭矛盾 物业纠纷 噪音扰民 噪声扰民 扰民 邻里 漏水纠纷 矛盾纠纷调解 邻里调解',
  COLLECTIVE_PETITION: '集体诉求 群体诉求 集体反映 联名反映 联名诉求 集体上访 信访 信访诉求 群众联名 共同诉求',
  FACILITY_GAP:
    '设施缺口 设施建设 设施不足 公共设施 设施需求 便民设施 基础设施 加装电梯 停车难 停车 停车位 充电桩 健身设施 公共设施建设 配套设施 设施改善 环境改善 路灯',
  EVENT_ENROL: '活动报名 活动 报名 文体活动 文化活动 参加活动 讲座 健康讲座 培训 技能培训 兴趣班 老年大学 文娱活动',
  CHILD_CARE:
    '托管 儿童托管 课后托管 四点半课堂 四点半 儿童照护 托幼 托育 看孩子 儿童关爱 作业辅导 课业辅导 学业辅导 儿童服务 暑期托管 带孩子',
  INFO_QUERY: '咨询 政策咨询 信息咨询 业务咨询 政策查询 办事咨询 查询 信息查询 办事指南 咨询类 政策解读',
  OTHER: '其他 其它 其他需求 其他诉求 其他类 其他事项 其他服务',
};

/** What a longer text means when it contains this; the longest such word decides. */
const inside: Readonly<Record<string, string>> = {
  HOME_MEDICAL_ROUND: '巡诊 上门看病 上门诊疗 上门就诊 家庭病床 医生上门 大夫上门 上门护理 家庭医生',
  MEDICATION_GUIDANCE: '用药 服药 药师',
  REHAB_TRAINING: '康复 理疗',
  TELE_CONSULT: '远程问诊 线上问诊 视频问诊 互联网诊 远程医疗',
  MEDICINE_DELIVERY: '买药 代配药 取药 送药 购药 药品代 药品配送',
  SIX_HELP_BATH: '助浴 洗澡 沐浴',
  SIX_HELP_CLEAN: '助洁 保洁 打扫 清洁 家政',
  SIX_HELP_MEDICAL: '陪诊 助医 陪同就医 就医陪 陪护就医',
  SIX_HELP_MEAL: '助餐 做饭',
  SIX_HELP_WALK: '助行 陪同出行',
  SIX_HELP_URGENT: '助急 急难',
  SIX_HELP_HAIRCUT: '理发 剪发',
  SIX_HELP_HOME_REPAIR: '水电维修 家电维修 上门维修 管道疏通',
  SIX_HELP_VITALS_CHECK: '血压 血糖',
  LEGAL_UNPAID_WAGES: '欠薪 讨薪 拖欠工资 工资 劳动报酬',
  LEGAL_INJURY: '工伤 交通事故 事故赔偿',
  LEGAL_SOCIAL_INSURANCE: '社保 社会保险 参保 养老保险',
  LEGAL_OTHER: '法律 劳动争议 劳动纠纷 劳动合同 合同纠纷',
  VOLUNTEER_WISH: '微心愿 心愿',
  MEAL_DELIVERY: '送餐',
  MEAL_BOOKING: '订餐 老年餐 食堂 用餐',
  HAZARD_REPORT: '隐患 高空坠物 飞线',
  DISPUTE: '纠纷 矛盾 扰民 调解',
  COLLECTIVE_PETITION: '集体诉求 群体诉求 联名',
  FACILITY_GAP: '设施 加装电梯 停车',
  EVENT_ENROL: '活动报名 文体活动',
  CHILD_CARE: '托管 四点半 托育',
};

const endings = /(?:服务|需求|诉求|类型|类别|类|申请|求助|事项|问题|方面|项目)$/;
const byWord = new Map(pairs(words));
const byPart = pairs(inside).sort(([a], [b]) => b.length - a.length);

export type TypeReading =
  | Readonly<{ is: 'TYPE'; code: string }>
  | Readonly<{ is: 'UNKNOWN' }>
  /** Two needs in one line: each is a line of its own. */
  | Readonly<{ is: 'MANY' }>;

/** The type that a word or a short text names. */
export function readType(text: string): TypeReading {
  const whole = single(text);
  if (whole !== undefined) return { is: 'TYPE', code: whole };
  // `医疗健康/上门巡诊`, `健康类-用药指导`: the finer word stands last.
  const parts = text.split(/[/>＞／\\|｜—:：-]+/).filter((part) => part.trim() !== '');
  if (parts.length > 1) {
    const last = single(parts.at(-1) ?? '') ?? single(parts[0] ?? '');
    if (last !== undefined) return { is: 'TYPE', code: last };
  }
  const codes = new Set(listParts(text).map((part) => single(part) ?? contained(part)));
  codes.delete(undefined);
  if (codes.size > 1) return { is: 'MANY' };
  const [only] = codes;
  return only === undefined ? { is: 'UNKNOWN' } : { is: 'TYPE', code: only };
}

export type SkillsReading = Readonly<{ skills: readonly string[]; unknown: readonly string[] }>;

const sixHelps = ['BATH', 'CLEAN', 'MEDICAL', 'MEAL', 'WALK', 'URGENT'].map((help) => `SIX_HELP_${help}`);

/** Types that a list of skills names; words that name none are kept as they are. */
export function readSkills(text: string): SkillsReading {
  const skills = new Set<string>();
  const unknown: string[] = [];
  for (const part of listParts(text)) {
    const code = single(part) ?? contained(part);
    if (/^六助/.test(part)) for (const help of sixHelps) skills.add(help);
    else if (code === undefined || code === 'OTHER') unknown.push(part);
    else skills.add(code);
  }
  return { skills: [...skills], unknown };
}

/** True for text that a column of types would hold; evidence for guessing columns. */
export function looksLikeType(text: string): boolean {
  const key = wordKey(text);
  return byWord.has(key) || byWord.has(key.replace(endings, ''));
}

function single(text: string): string | undefined {
  const trimmed = text.trim();
  if (Object.hasOwn(words, trimmed)) return trimmed;
  const key = wordKey(text).replace(/^\d+/, '');
  return (
    byWord.get(key) ?? byWord.get(key.replace(endings, '')) ?? byWord.get(key.replace(endings, '').replace(endings, ''))
  );
}

/** The one type whose word the text contains; undefined when there is none, or two that do not overlap. */
function contained(text: string): string | undefined {
  const key = wordKey(text);
  if (key.length > 20) return undefined;
  let left = key;
  const codes = new Set<string>();
  for (const [part, code] of byPart) {
    if (!left.includes(part)) continue;
    left = left.replaceAll(part, '|');
    codes.add(code);
  }
  return codes.size === 1 ? [...codes][0] : undefined;
}

function pairs(table: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(table).flatMap(([code, list]) => list.split(' ').map((word): [string, string] => [word, code]));
}
