import type { Field, LedgerKind } from './kinds.ts';

/**
 * Headings that offices use, by what the column holds. `names`: the heading says exactly this. `parts`: it contains this.
 * `not`: it is about somebody or something else. All in comparable form: half-width, lower case, without blanks and brackets.
 */
type HeadingWords = Readonly<{ names: string; parts?: string; not?: RegExp }>;

const others =
  /家属|监护|紧急联系|子女|亲属|代办|经办|填报|填表|受理|登记人|录入|责任人|负责人|审核|制表|网格员|社工|包联|上报人|联络员|代理人|反映人/;

const shared: Readonly<Partial<Record<Field, HeadingWords>>> = {
  seq: {
    names:
      '序号 编号 序 行号 no no. 序列 号 序列号 id 单号 登记编号 登记序号 记录编号 流水号 清单编号 台账编号 诉求编号 需求编号 #',
    parts: '序号',
  },
  community: {
    names:
      '社区 所属社区 所在社区 社区名称 社区村 村社区 社区（村） 居委会 所属居委会 村居 所属村居 社区居委会 服务社区 所辖社区 小区所属社区 所在社区村 辖区 所属辖区 community',
    parts: '所属社区 所在社区 社区名 居委会 服务社区 负责社区 村社区 社区村',
    not: /矫正|工作者|社区人员/,
  },
  grid: {
    names: '网格 所属网格 所在网格 网格名称 网格号 网格编号 网格区 片区 所属片区 微网格 网格序号 grid',
    parts: '所属网格 所在网格 网格名 网格号 网格编号 片区',
    not: /网格员|网格长/,
  },
  name: {
    names:
      '姓名 名字 居民姓名 居民 申请人 申请人姓名 需求人 需求人姓名 诉求人 诉求人姓名 求助人 求助人姓名 服务对象 服务对象姓名 当事人 对象姓名 人员姓名 老人姓名 户主 户主姓名 来访人 来电人 反映人 反映人姓名 提出人 住户 住户姓名 报事人 群众姓名 受助人 name',
    parts: '姓名 申请人 服务对象',
    not: others,
  },
  idNumber: {
    names:
      '身份证号 身份证 身份证号码 公民身份号码 公民身份证号 证件号 证件号码 居民身份证号 身份证件号 身份证件号码 身份号码 身份证编号 户主身份证 户主身份证号 户主身份证号码 idcard id号',
    parts: '身份证 身份号码 证件号 证件编号',
    not: new RegExp(`${others.source}|执业|资格|律师证|医师`),
  },
  phone: {
    names:
      '电话 手机 联系电话 联系方式 手机号 手机号码 电话号码 联系号码 联系手机 移动电话 联系人电话 居民电话 本人电话 联系电话1 电话1 手机1 户主电话 固话 座机 联络电话 联络方式 通讯方式 phone tel mobile',
    parts: '电话 手机 联系方式 联系号码 座机',
    not: others,
  },
  address: {
    names:
      '住址 地址 家庭住址 居住地址 详细地址 现住址 家庭地址 常住地址 居住地 详细住址 住所 门牌地址 现居住地 住户地址 所在地址 楼栋门牌 房屋地址 上门地址 服务地址 住处 address',
    parts: '住址 地址 居住地',
    not: /户籍|单位地址|籍贯/,
  },
  estate: { names: '小区 小区名称 所在小区 居住小区 楼盘 院落', parts: '小区名' },
  building: { names: '楼栋 楼号 楼 栋号 栋 幢 楼栋号 楼幢 楼座', parts: '楼栋 楼号' },
  unit: { names: '单元 单元号' },
  room: { names: '室 门牌 门牌号 房号 房间号 户号 室号 房间' },
  latitude: { names: '纬度 北纬 lat latitude y坐标 纬度n', parts: '纬度' },
  longitude: { names: '经度 东经 lng lon longitude x坐标 经度e', parts: '经度' },
  coordinates: {
    names: '坐标 经纬度 位置坐标 gps坐标 定位 经纬度坐标 坐标位置 地理坐标 gps',
    parts: '经纬度 坐标',
    not: /坐标系|坐标类|x坐标|y坐标|^纬度|^经度/,
  },
  coordinateSystem: { names: '坐标系 坐标系统 坐标类型 坐标来源 坐标标准 坐标系类型', parts: '坐标系' },
  sex: { names: '性别 男女 性別 sex gender' },
  age: { names: '年龄 岁数 周岁 年齡 实际年龄 age' },
  groups: {
    names:
      '人群 人群类别 人群类型 人员类别 人员类型 群体 所属群体 群体类别 重点人群 特殊人群 人员属性 对象类别 对象类型 服务对象类别 服务对象类型 居民类别 居民类型 身份类别 身份类型 人群分类 特殊群体 身份 人群标签 标签 困难类型',
    parts: '人群 群体 对象类 人员类',
  },
  organisation: {
    names:
      '单位 所在单位 工作单位 所属单位 医院 所属医院 医疗机构 所在医院 所属机构 执业机构 机构 律所 律师事务所 所属律所 事务所 执业律所 所在律所 派出单位 组织 所属组织 志愿队 服务队 志愿服务队 所属队伍 运营单位 管理单位 主管单位',
    parts: '医院 机构 律所 事务所 服务队',
  },
  hours: {
    names:
      '每周可服务时段 可服务时段 可服务时间 服务时间 服务时段 出诊时间 坐诊时间 出诊时段 坐诊时段 空闲时间 空闲时段 值班时间 值班时段 值班安排 可用时间 可用时段 每周时段 时段 时间 时间安排 排班 排班时间 出诊安排 坐诊安排 可上门时间 可上门时段 上门时间 志愿服务时间 可参与时间 可服务的时间 每周可服务时间 有空时间 每周空闲时间 值守时间 接待时间 工作时间',
    parts: '时段 出诊 坐诊 空闲 空余 闲暇 值班时 服务时间 可用时间 排班 上门时间 时间',
    not: /每时段|时段人数|时段接待|每班|时长|登记|更新|注册|加入|人数|次数|到期|有效|保险|培训|出生|参加工作/,
  },
  weekday: { names: '星期 周几 星期几 出诊日 值班日 服务日 每周 周次' },
  capacity: {
    names:
      '每时段人数 每时段人次 每班接待数 每班人数 每次接待数 接待数 接待量 接待人数 每次人数 每时段接待人数 每时段可接待人数 时段容量 容量 名额 可接待人数 每班名额 每时段名额 单次接待数 每半天人数 每班接待人数 每场人数 号源数 每次可服务人数 可服务人数',
    parts: '时段人数 接待数 接待人数 每班 每半天 名额 号源 接待量',
  },
  visitMinutes: {
    names:
      '每次时长 单次时长 服务时长 每次服务时长 时长 每人时长 单次服务时长 每次分钟 单次分钟 每例时长 每户时长 平均时长',
    parts: '时长',
    not: /累计|总|年/,
  },
  weeklyCap: {
    names:
      '每周次数 每周上限 每周服务次数 周次数 每周可服务次数 每周最多次数 周上限 每周人次 每周最多 次数 每周参与次数',
    parts: '每周次 周次 每周上限 次数',
  },
  insuredUntil: {
    names:
      '保险到期 保险有效期 保险到期日 保险截止 保险期限 保险到期时间 意外险到期 责任险到期 保险有效期至 执业保险到期 保险截止日期',
    parts: '保险',
  },
  licence: {
    names:
      '执业证号 执业证书号 执业证编号 律师证号 执业编号 资格证号 证书编号 医师执业证号 医师证号 执业证书编号 执业号 执业证',
    parts: '执业证 律师证 资格证 证书',
  },
};

const bySkills =
  '可提供服务 可服务项目 服务项目 服务内容 可做事项 擅长 专长 特长 技能 服务技能 服务专长 擅长领域 可服务内容 服务类型 服务类别 可提供的服务 志愿服务项目 服务意向 技能特长 能做什么 可开展服务 项目 志愿服务内容 服务能力 擅长项目 可参与服务 可提供服务内容';
const skills: HeadingWords = { names: bySkills, parts: '服务项目 服务内容 提供 专长 特长 技能 擅长 可做 能做 可开展' };

/** What a heading means in one kind only, over the shared rows. */
const ofKind: Readonly<Record<LedgerKind, Readonly<Partial<Record<Field, HeadingWords>>>>> = {
  demands: {
    registeredAt: {
      names:
        '登记日期 日期 登记时间 受理日期 受理时间 来访日期 收集日期 填报日期 上报日期 提交日期 提交时间 申请日期 申请时间 采集日期 反映时间 反映日期 录入日期 录入时间 上报时间 诉求时间 提出时间 收集时间 时间 创建时间 来电时间 接待日期 登记日',
      parts: '登记日 登记时 受理日 受理时 日期 提交时 上报时 反映时 收集时',
      not: /出生|生日|期望|办结|完成|截止|到期|回访|走访|希望|预约/,
    },
    channel: {
      names:
        '来源 渠道 诉求来源 需求来源 来源渠道 收集渠道 收集方式 登记方式 受理渠道 受理方式 反映渠道 上报方式 反映方式 途径 提交方式 信息来源 来访方式',
      parts: '来源 渠道',
    },
    type: {
      names:
        '需求类型 诉求类别 服务项目 需求类别 诉求类型 服务类型 服务类别 需求项目 类型 类别 事项类型 事项类别 需求分类 诉求分类 所需服务 服务需求 需求 诉求 需要的服务 需求名称 项目 申请项目 申请服务 事项 服务事项 需求事项 问题类型 问题类别 求助类型 求助事项 分类 点单项目 点单类型 服务内容 点单',
      parts: '需求类 诉求类 服务类 事项类 问题类 需求分 诉求分 所需服务 服务项目',
    },
    description: {
      names:
        '需求描述 诉求内容 描述 内容 需求内容 具体需求 详细描述 情况说明 具体情况 诉求描述 问题描述 事项描述 需求说明 具体内容 详细内容 主要诉求 诉求详情 需求详情 简要情况 具体诉求 情况描述 问题内容 反映内容 反映问题 服务内容描述 说明 诉求摘要 主要内容 备注说明',
      parts: '描述 具体 详细 内容 详情 情况说明',
      not: /地址|住址|处理|办理|回复|答复/,
    },
    urgency: {
      names:
        '紧急程度 紧急度 紧急等级 缓急 轻重缓急 缓急程度 急缓程度 优先级 紧急级别 紧急情况 是否紧急 重要程度 等级 加急 急缓',
      parts: '紧急 缓急 优先级',
      not: /联系/,
    },
    wanted: {
      names:
        '期望时间 希望时间 期望服务时间 方便时间 预约时间 希望服务时间 上门时间 可上门时间 期望时段 希望时段 意向时间 期望上门时间 希望上门时间 方便上门时间 方便时段 服务时间 约定时间 需求时间 预约时段 什么时候方便',
      parts: '期望 希望 方便 预约时',
    },
    counterparty: {
      names:
        '涉及单位 涉事单位 被诉单位 用人单位 涉及企业 涉事企业 对方单位 被反映单位 所属平台 平台 平台企业 用工单位 欠薪单位 相关单位 涉及平台 涉及公司 被申请人 对方当事人 所属公司',
      parts: '涉及 涉事 用人单位 平台 用工单位 对方',
    },
    genderPreference: {
      names: '性别要求 服务人员性别 性别偏好 希望服务人员性别 对服务人员性别要求 服务者性别',
      parts: '性别要求 性别偏好 人员性别',
    },
    emergency: { names: '是否危急 生命危险 是否危及生命 紧急救助' },
    sex: { names: '性别 男女 sex', not: /要求|偏好|服务人员/ },
  },
  households: {
    name: {
      names: '户主 户主姓名 姓名 家庭代表 居民姓名 住户 住户姓名 家庭负责人 户主名 联系人 房主 户代表',
      parts: '户主 姓名',
      not: /网格员|包联|走访人/,
    },
    idNumber: {
      names: '身份证号 身份证 身份证号码 户主身份证号 户主身份证 户主身份证号码 证件号码 公民身份号码 证件号',
      parts: '身份证 身份号码 证件号',
    },
    tier: {
      names:
        '等级 颜色 五色等级 五色 色级 分级 家庭等级 预警等级 风险等级 分类等级 颜色等级 五色分类 户等级 标识 标识颜色 管理等级 关注等级 等级颜色 关爱等级 类别 五色标识 色标 五色管理 服务等级',
      parts: '五色 颜色 等级 色级',
    },
    lastVisit: {
      names:
        '上次走访 最近走访 走访日期 走访时间 上次走访时间 上次走访日期 最近一次走访 最近走访时间 最近走访日期 入户日期 入户时间 最近入户 上次入户 末次走访',
      parts: '走访 入户',
      not: /次数|人|下次|计划|频次/,
    },
  },
  doctors: {
    name: { names: '姓名 医生 医生姓名 医师 医师姓名 专家 专家姓名 医护人员 人员姓名 医务人员', parts: '姓名 医生' },
    skills,
    department: { names: '科室 专业 科别 所在科室 执业科室 科室名称 专业方向', parts: '科室' },
    jobTitle: { names: '职称 职务 技术职称 专业技术职务 职称职务 级别', parts: '职称' },
  },
  volunteers: {
    name: { names: '姓名 志愿者 志愿者姓名 人员姓名 志愿者名称 名称 队员姓名', parts: '姓名 志愿者' },
    skills,
  },
  lawyers: {
    name: { names: '姓名 律师 律师姓名 值班律师 值班人员 值班律师姓名 法律工作者 人员姓名', parts: '姓名 律师' },
    skills: {
      ...skills,
      names: `${bySkills} 专业领域 业务领域 业务方向 擅长业务 业务专长 受理类型 专业 执业领域 业务范围`,
      parts: `${skills.parts ?? ''} 领域 业务`,
    },
    station: {
      names: '驻点 值班地点 服务点 值班驿站 值班站点 站点 所在驿站 驿站 服务站点 接待地点 地点 值守点 驻站',
      parts: '驻点 地点 站点 驿站',
    },
    conflictParties: {
      names: '回避单位 回避 利益冲突单位 冲突单位 回避企业 回避当事人 不代理单位 利益冲突 回避对象',
      parts: '回避 冲突',
    },
  },
  facilities: {
    name: {
      names: '名称 设施名称 场所名称 站点名称 服务点名称 机构名称 设施 场所 点位名称 单位名称 阵地名称 资源名称',
      parts: '名称',
      not: /社区|网格/,
    },
    facilityKind: {
      names: '类型 类别 设施类型 设施类别 场所类型 场所类别 种类 分类 站点类型 服务类型 点位类型 资源类型 阵地类型',
      parts: '类型 类别 种类',
    },
    openingHours: {
      names: '营业时间 开放时间 服务时间 开放时段 营业时段 工作时间 开门时间 对外开放时间 运营时间 时间 开放',
      parts: '营业 开放 时间',
    },
    seats: {
      names:
        '承载能力 容纳人数 座位数 座位 床位 床位数 可容纳人数 接待能力 容量 规模 餐位 餐位数 承载人数 最大容纳人数',
      parts: '容纳 承载 座位 床位 餐位',
    },
    services: {
      names: '服务内容 服务项目 提供服务 主要服务 功能 可提供服务 主要功能 服务功能 经营内容 服务范围',
      parts: '服务内容 服务项目 功能 提供服务',
    },
  },
  'grid-workers': {
    name: {
      names: '网格员 网格员姓名 姓名 专职网格员 网格长 网格长姓名 负责人 责任人 网格员名字 网格负责人 专职网格员姓名',
      parts: '网格员 网格长 姓名',
      not: /电话|手机|联系|证/,
    },
    phone: {
      names:
        '电话 手机 联系电话 手机号 联系方式 手机号码 网格员电话 网格员手机 网格员联系方式 网格员联系电话 电话号码 办公电话',
      parts: '电话 手机 联系方式',
    },
    grid: {
      names: '网格 网格名称 所属网格 负责网格 网格号 网格编号 片区 责任网格 所在网格 管辖网格 微网格',
      parts: '网格名 网格号 网格编号 负责网格 责任网格 片区',
      not: /网格员|网格长/,
    },
    householdCount: {
      names: '户数 户 总户数 住户数 居民户数 家庭户数 管辖户数 网格户数 覆盖户数 服务户数 常住户数',
      parts: '户数',
    },
  },
};

export type CompiledWords = Readonly<{ names: ReadonlySet<string>; parts: readonly string[]; not: RegExp | undefined }>;

const compiled = new Map<string, CompiledWords>();

/** Words of a field's heading in a ledger of this kind. */
export function headingWords(kind: LedgerKind, field: Field): CompiledWords {
  const key = `${kind} ${field}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const { names, parts, not } = ofKind[kind][field] ?? shared[field] ?? { names: '' };
  const words = { names: new Set(names.split(' ')), parts: parts?.split(' ') ?? [], not };
  compiled.set(key, words);
  return words;
}
