import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  checkRegisters,
  type KindId,
  loadPolicy,
  memoryWorkbook,
  registerKinds,
  type SheetReading,
} from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const policy = loadPolicy()

interface Named {
  title?: string
  sheet?: string
  file?: string
  register?: KindId
}

/** How a sheet with nothing but a title, a header and two rows is read. */
async function read(
  headers: string,
  { title, sheet = 'Sheet1', file = '工作簿1.xlsx', register }: Named = {},
): Promise<SheetReading> {
  const columns = headers.split(' ')
  const rows = ['甲', '乙'].map((name) => columns.map((header) => (header === '序号' ? 1 : `${name}${header}`)))
  const values = [...(title ? [[title]] : []), columns, ...rows]
  const report = await checkRegisters([{ path: file, register, workbook: memoryWorkbook([{ name: sheet, values }]) }], {
    policy,
    date: '2025-06-20',
  })
  return report.files[0].sheets[0]
}

/** Registers as offices head them: kind, title, columns. The second wording of a kind is of another time or office. */
const FORMS: (readonly [kind: KindId, title: string, headers: string])[] = [
  [
    'old-age-allowance',
    '80周岁以上老年人高龄津贴发放表',
    '序号 村(社区) 姓名 性别 身份证号码 出生年月 年龄 发放标准(元/月) 发放月数 发放金额(元) 银行卡号 经办人',
  ],
  [
    'visit-log',
    '驻村干部民情日志汇总表',
    '日期 时间 走访村组 走访对象 对象类型 走访干部 了解情况 群众诉求 处理意见 记录人',
  ],
  ['satisfaction-survey', '群众满意度测评结果', '村 发放测评票 收回测评票 满意 基本满意 不满意 满意率'],
  [
    'rigid-expenditure',
    '刚性支出困难家庭信息表',
    '序号 户主 身份证号码 共同生活人数 家庭年收入 医疗支出 教育支出 残疾康复支出 刚性支出合计 刚性支出占比 认定时间 到期时间',
  ],
  [
    'dibao-edge',
    '低保边缘家庭认定台账',
    '序号 户主姓名 家庭成员 关系 证件号码 健康状况 月人均收入(元) 人口数 认定日期 有效期至 联系方式',
  ],
  [
    'medical-assistance',
    '五保低保对象医前救助卡使用登记表',
    '卡号 姓名 身份证号 对象类别 期初余额 充值金额 本期使用 余额 就诊医院 就诊时间',
  ],
  [
    'goods-stock',
    '暖冬行动物资出入库登记表',
    '品名 规格 单位 单价(元) 入库数量 入库金额(元) 出库数量 结存数量 经办人 日期',
  ],
  [
    'secretary-support',
    '乡镇党委书记定点帮扶贫困户增收计划表',
    '书记姓名 职务 帮扶户主 身份证号 家庭人口 现年人均收入 增收措施 预计增收(元) 完成时限 责任干部 回访时间',
  ],
  [
    'amount-changes',
    '低保增减发对象名单',
    '序号 户主姓名 身份证号 原保障人数 现保障人数 原月保障金 现月保障金 增减金额 变动原因',
  ],
  [
    'dibao',
    '简阳市农村居民最低生活保障花名册',
    '序号 户编号 乡镇 村 组 户主姓名 姓名 与户主关系 身份证号码 性别 家庭人口 保障人口 月人均收入 保障标准 月保障金 开户银行 账号 备注',
  ],
  [
    'dibao',
    '2009年城市低保对象台账',
    '编号 低保证号 户主 家庭成员 称谓 身份证号 年龄 民族 健康状况 享受人数 补差金额 存折号',
  ],
  [
    'dibao',
    '城乡低保在册对象名单(2025年6月)',
    '序号 镇(街道) 村(社区) 保障对象姓名 公民身份号码 与申请人关系 低保类别 保障人数 户月保障金额(元) 社保卡号',
  ],
  [
    'tekun',
    '特困人员救助供养花名册',
    '序号 镇(街道) 村(社区) 姓名 身份证号码 性别 年龄 自理能力 供养方式 供养机构 月供养金 照料护理费 监护人 联系电话',
  ],
  [
    'tekun',
    '简阳市农村五保供养对象登记表',
    '序号 乡镇 村 组 姓名 性别 出生年月 五保证号 供养形式 供养标准 敬老院 存折账号 备注',
  ],
  [
    'dibao-edge',
    '低保边缘家庭认定台账',
    '序号 镇街 村(社区) 户主姓名 身份证号码 家庭人口 月人均收入 认定日期 有效期 致困原因 联系电话',
  ],
  ['dibao-edge', '城市低收入家庭登记表', '序号 社区 户主 家庭成员姓名 与户主关系 身份证号 家庭月人均收入 备注'],
  [
    'rigid-expenditure',
    '刚性支出困难家庭认定花名册',
    '序号 镇街 户主姓名 身份证号码 家庭人口 家庭年收入 刚性支出总额 医疗费用 教育费用 刚性支出占比 核算起始月 核算截止月 认定有效期',
  ],
  [
    'rigid-expenditure',
    '支出型困难家庭台账',
    '序号 村(社区) 姓名 与户主关系 身份证号 家庭总收入 家庭刚性支出 支出收入比 有效期',
  ],
  [
    'temporary-assistance',
    '临时救助对象花名册',
    '序号 姓名 身份证号 年龄 性别 人口 地址 类别 电话 金额 审批日期 原因 自付费用 银行账号',
  ],
  [
    'temporary-assistance',
    '2025年第二季度急难型临时救助发放表',
    '序号 镇街 申请人姓名 身份证号码 救助类型 申请原因 事发日期 救助金额 发放日期 开户人 银行卡号',
  ],
  [
    'medical-assistance',
    '城乡医疗救助审批表',
    '序号 姓名 身份证号码 救助身份 疾病名称 就诊医院 入院日期 出院日期 总医疗费用 医保报销 个人自付 救助金额',
  ],
  [
    'medical-assistance',
    '医前救助卡发放登记册',
    '序号 乡镇 村 姓名 身份证号 医前救助卡号 卡内金额 充值 已使用 余额 发放时间',
  ],
  [
    'charity-assistance',
    '慈善救助资金发放表',
    '序号 姓名 身份证号码 家庭住址 困难原因 捐赠单位 资助金额 领取日期 签字',
  ],
  ['charity-assistance', '爱心助学受助学生名单', '序号 姓名 就读学校 捐赠人 慈善救助金额 联系电话'],
  [
    'disability-allowance',
    '困难残疾人生活补贴和重度残疾人护理补贴花名册',
    '乡镇 姓名 身份证号码 残疾人证号 补贴类型 补贴对象类型 补贴金额 享受补贴起始月份 续发月份 性别 出生年月 残疾等级 残疾类别 民族 户口性质 户籍地址 家庭住址 手机号码 开户银行 银行卡号',
  ],
  ['disability-allowance', '重度残疾人护理补贴发放台账', '序号 村(社区) 姓名 残疾证号 残疾类别 残疾等级 发放标准 账号'],
  [
    'old-age-allowance',
    '80周岁以上老年人高龄津贴发放花名册',
    '序号 镇街 村(社区) 姓名 性别 身份证号码 年龄 津贴标准 享受起始月份 开户银行 银行账号 联系电话',
  ],
  ['old-age-allowance', '高龄老人长寿补贴登记表', '序号 姓名 出生日期 年龄 月津贴 存折号 备注'],
  [
    'winter-relief',
    '应急统表10 受灾人员冬春生活政府救助人口一览表',
    '户主姓名 户主身份证号 联系方式 家庭类型 家庭人口(人) 家庭住址 需救助人口(人) 已发放救助款(元) 已发放救助物资折款(元) 发放形式',
  ],
  ['winter-relief', '应急统表10', 'D03001 D03002 D03003 D03004 D03005 D03006 D03007 D03008 D03009 D03010'],
  [
    'winter-relief',
    '2009年冬春灾民救助花名册',
    '序号 乡镇 村 户主 家庭人口 灾害种类 受灾时间 需救助人口 救助款(元) 签字',
  ],
  [
    'child-support',
    '事实无人抚养儿童基本生活保障台账',
    '序号 镇街 儿童姓名 性别 身份证号码 儿童类别 父亲情况 母亲情况 监护人 与监护人关系 监护人身份证号 月补贴标准 开户人 银行账号',
  ],
  ['child-support', '孤儿养育花名册', '序号 姓名 身份证号 养育方式 就读学校 监护人姓名 养育标准 备注'],
  [
    'hardship-ledger',
    '困难群众登记台账',
    '序号 乡镇 村(社区) 组 户主姓名 性别 身份证号 家庭人口 保障人口 类别 月保障金额 致困原因 健康状况 劳动能力 残疾类别 残疾等级 住房 存折号 联系干部 备注',
  ],
  [
    'hardship-ledger',
    '2025年困难家庭排查登记表',
    '序号 镇街 社区 姓名 公民身份号码 家庭人口 困难类别 困难情况 致困原因 帮扶责任人 联系电话',
  ],
  [
    'monthly-summary-20',
    '困难群众走访情况20日汇总表',
    '乡镇 村数 总户数 走访户数 走访率 困难户数 困难人数 其中低保 其中五保 其中残疾 其中大病 其中受灾 其中边缘 诉求件数 已解决 需上级解决 填报人 审核人 日期',
  ],
  [
    'monthly-summary-20',
    '大走访活动汇总统计表(2009年11月20日)',
    '村名 总户数 入户户数 走访比例 困难家庭户数 困难群众人数 收集诉求 备注',
  ],
  ['visit-log', '民情日志', '时间 地点 对象 情况 走访人员'],
  [
    'visit-log',
    '五必访走访登记表',
    '走访时间 走访地点 走访类型 走访对象 走访人员 记录人 家庭基本情况 实际困难 诉求与建议 后续计划',
  ],
  [
    'cadre-pairing',
    '干部包户花名册',
    '序号 帮扶干部 单位 职务 电话 户主 身份证号 地址 类别 困难原因 帮扶措施 慰问金 走访次数 时间 成效 签字',
  ],
  [
    'cadre-pairing',
    '结对帮扶责任人登记表',
    '序号 村(社区) 帮扶对象姓名 身份证号码 帮扶责任人 工作单位及职务 干部联系电话 帮扶计划',
  ],
  ['unit-contacts', '市级领导和部门挂点联系乡镇(社区)一览表', '序号 市级领导 职务 市级部门 联系乡镇(社区)'],
  ['unit-contacts', '领导干部联系点安排表', '序号 乡镇 挂点领导 挂点部门 联络员 联系电话'],
  [
    'secretary-support',
    '书记定点帮扶困难户增收计划表',
    '序号 乡镇 村 定点帮扶书记 户主姓名 身份证号 帮扶前年收入 增收措施 计划增收 增收时限 帮扶干部 走访时间',
  ],
  [
    'secretary-support',
    '村党组织书记定点帮扶台账',
    '序号 书记姓名 帮扶对象 家庭人口 年收入 目标收入 增收计划 完成时限 责任人',
  ],
  [
    'goods-receipt',
    '慰问物资发放签收表',
    '序号 村 组 领取人 身份证号 品名 规格 单位 单价 数量 金额 领取日期 签字 代领人 代领人关系 发放人',
  ],
  ['goods-receipt', '春节送温暖物资领取花名册', '序号 户主姓名 家庭住址 规格 物资名称 领取数量 领取人签字(手印) 备注'],
  ['goods-stock', '某镇2017年春节慰问物资入库、发放、结存表', '序号 物资名称 单位 入库日期 入库数量 发放数量 结存数量'],
  [
    'visit-log',
    '某镇2021年下半年农村低保对象入户走访台账',
    '序号 本次走访日期 村(社区) 户主姓名 身份证号码 家庭人口 享受人数 低保类别 人均年收入 处理意见 走访人一 走访人二 户主签字',
  ],
  [
    'problem-ledger',
    '某县2024年困难群众救助资金审计问题整改台账',
    '序号 乡镇 问题涉及人员 身份证号码 问题表述 发现时间 整改时限 完成时间 整改状态 责任人',
  ],
  ['goods-stock', '慰问物资出入库台账', '序号 品名 规格 计量单位 单价 入库 出库 结存 保管人 备注'],
  ['goods-stock', '救灾物资库存登记表', '物资名称 规格型号 单位 期初库存 入库数量 出库数量 结存数量 来源 经办人'],
  [
    'problem-ledger',
    '问题台账与销号表',
    '序号 来源 问题 类别 责任单位 责任人 完成时限 进展 办结日期 是否销号 佐证 群众满意度',
  ],
  [
    'problem-ledger',
    '群众诉求办理登记台账',
    '编号 受理日期 反映人 联系电话 反映问题 承办单位 办理时限 办理情况 办结时间 销号情况',
  ],
  [
    'demolition-certificates',
    '拆迁户双证办理情况统计表',
    '序号 户主 身份证号 安置房号 面积 房产证号 土地证号 办证进度 未办原因',
  ],
  [
    'demolition-certificates',
    '安置房办证花名册',
    '序号 安置小区 姓名 联系电话 房号 房屋所有权证号 国有土地使用证号 办证情况 备注',
  ],
  ['questionnaire-returns', '问卷调查回收登记表', '问卷编号 村 组 户主姓名 身份证号 收回日期 调查员 是否收回'],
  ['questionnaire-returns', '群众问卷发放回收统计表', '序号 村(社区) 总户数 发放份数 收回份数 回收率 备注'],
  ['satisfaction-survey', '群众满意度测评结果统计表', '序号 单位 发放 收回 满意 基本满意 不满意 满意率'],
  ['satisfaction-survey', '民主测评汇总', '被测评单位 发放份数 收回份数 满意票 基本满意票 不满意票 满意度(%)'],
  [
    'inspection-notice',
    '督查通报',
    '序号 督查日期 督查方式 督查单位 被督查单位 督查发现问题 整改要求 完成时限 整改回复',
  ],
  ['inspection-notice', '督办事项反馈表', '序号 检查时间 督查组 受督查单位 存在问题 责任人 整改时限 整改情况'],
  ['assessment', '年度工作考核得分表', '序号 被考核单位 工作落实得分 满意度得分 督查督办得分 加分 扣分 总分 排名 等次'],
  ['assessment', '目标考评结果', '乡镇 工作得分 测评得分 督查得分 总得分 名次'],
  [
    'payment-list',
    '2025年6月城乡低保资金社会化发放清册',
    '序号 镇街 村 户主姓名 身份证号码 保障人数 发放月份 发放金额 开户银行 银行账号 批次号 发放状态',
  ],
  [
    'payment-list',
    '四川农商银行代发清单',
    '序号 所属村社 收款账号 户名 户主证件号 保障标准 人数 代发金额（元） 代发结果 附言',
  ],
  [
    'dibao',
    '城市低保家庭登记表 低保标准：950元/月·人；一、二级重度残疾人每人每月增发95元',
    '序号 社区 姓名 身份证号 性别 年龄 家庭人口 人均月收入 开户银行 账号 备注',
  ],
  ['payment-list', '惠民惠农补贴一卡通打卡明细', '姓名 身份证号 补贴项目 金额 一卡通账号 发放日期 退票原因'],
  [
    'added',
    '农村低保新增对象花名册',
    '审批日期 姓名 身份证号 年龄 性别 地址 家庭人口 类别 婚姻 年收入 与户主关系 健康状况 银行账号',
  ],
  [
    'added',
    '2025年6月新增低保家庭名单',
    '序号 镇街 户主姓名 公民身份号码 保障人数 月保障金额 享受起始月份 开户人 账号',
  ],
  ['stopped', '城乡低保停保名单', '序号 户主 身份证号 人口 地址 类别 月金额 停保原因 停保时间'],
  ['stopped', '退出保障对象兜底情况表', '序号 镇街 姓名 身份证号码 停保月份 退出原因 渐退期 转入'],
  [
    'amount-changes',
    '农村低保增发减发名单',
    '序号 户主姓名 身份证号 原金额 现金额 增减额 原因 享受时间 原人口 现人口 减员人数',
  ],
  ['amount-changes', '低保金调标变动表', '序号 村 户主 调整前金额 调整后金额 调整金额 调整原因'],
  ['natural-attrition', '低保对象自然减员登记表', '序号 户主 死亡人员 身份证号 死亡时间 家庭人口 月金额'],
  ['natural-attrition', '2025年6月特困供养自然减员名单', '序号 镇街 姓名 公民身份号码 死亡日期 停发时间 备注'],
  [
    'household-roster',
    '老龙乡户籍花名册',
    '户号 户主姓名 姓名 与户主关系 性别 出生日期 身份证号 民族 户口性质 文化程度 住址',
  ],
  ['household-roster', '全村农户花名册', '序号 组 户主 家庭人口 身份证号码 联系电话'],
  [
    'handler-kin',
    '低保经办人员近亲属享受低保备案表',
    '序号 经办人 单位 职务 近亲属姓名 身份证号码 与经办人关系 享受类别',
  ],
  ['handler-kin', '村干部近亲属备案登记表', '序号 镇街 村干部姓名 职务 亲属姓名 亲属身份证号 亲属关系 备案时间'],
  ['deaths', '2025年6月死亡人员信息', '序号 姓名 身份证号码 性别 死亡日期 火化时间 户籍地址'],
  ['deaths', '殡仪馆火化名单', '逝者姓名 逝者身份证号 火化日期'],
  ['prison', '服刑在押人员名单', '序号 姓名 身份证号 服刑类别 收监日期 刑满日期 关押场所'],
  ['prison', '强制隔离戒毒人员信息', '姓名 公民身份号码 入所时间 出所日期'],
  ['public-payroll', '财政供养人员名单', '序号 姓名 身份证号 单位名称 编制类型 职务 月工资'],
  ['public-payroll', '机关事业单位在编人员花名册', '姓名 公民身份号码 工作单位 人员类别 应发工资'],
  ['vehicles', '机动车登记信息', '机动车所有人 身份证号码 号牌号码 车辆类型 品牌型号 初次登记日期 机动车状态'],
  ['vehicles', '车辆核对结果', '车主 身份证号 牌号 车型 排气量 购买时间 金额'],
  ['name-list', '微信群报送人员', '序号 姓名 身份证号 联系电话 备注'],
  ['name-list', '各村上报人员信息', '乡镇 村 姓名 性别 身份证号码'],
  ['companies', '市场主体登记信息', '企业名称 统一社会信用代码 法定代表人 身份证号码 注册资本 成立日期 登记状态'],
  ['companies', '工商登记比对名单', '姓名 身份证号 公司名称 职务 注册资金 经营状态'],
  ['deposits', '银行存款余额查询结果', '户名 身份证号码 开户银行 账号 余额 余额日期'],
  ['deposits', '家庭金融资产核对名单', '姓名 身份证号 存款余额 有价证券 查询日期'],
  ['pensions', '养老保险待遇领取人员名单', '姓名 身份证号码 险种类型 月领取金额 领取起始时间 发放机构'],
  ['pensions', '退休金发放名单', '姓名 公民身份号码 单位 养老金 备注'],
  ['houses', '不动产登记信息', '权利人 权利人证件号码 不动产权证号 坐落 面积 规划用途 登记时间'],
  ['houses', '房产查询结果', '产权人 身份证号 房屋坐落 建筑面积 房屋性质'],
  ['summary', '城乡低保汇总表', '乡镇 户数 人数 月保障金'],
  ['summary', '2025年6月低保金发放统计表', '序号 镇(街道) 保障户数 保障人数 发放金额(元)'],
  [
    'summary',
    '低保月报表(2026年9月20日)',
    '序号 村(社区) 总人口 上月户数 上月人数 新增户数 新增人数 本月户数 本月人数',
  ],
  [
    'visit-log',
    '2026年元旦春节走访慰问困难群众记录表',
    '序号 走访日期 时刻 走访地点 姓名 年龄 家庭人口 走访情况 群众诉求 走访干部 记录人',
  ],
  ['summary', '孤儿、事实无人抚养儿童分乡镇统计（2025年6月）', '乡镇 人数 金额（元）'],
  ['payment-list', '2023年第三季度农村低保金发放册', '序号 村别 户主 开户名 一卡通账号 三季度应发'],
  ['goods-receipt', '走访慰问物资发放登记表', '序号 日期 村 姓名 身份证号 品名 数量 领取人签字 备注'],
]

/** Without any name, the columns of these forms leave more than one kind open. */
const UNTOLD = new Set([
  '孤儿、事实无人抚养儿童分乡镇统计（2025年6月）',
  '农村低保新增对象花名册',
  '80周岁以上老年人高龄津贴发放表',
  '低保边缘家庭认定台账',
  '2025年第二季度急难型临时救助发放表',
  '城市低收入家庭登记表',
  '临时救助对象花名册',
  '慈善救助资金发放表',
  '80周岁以上老年人高龄津贴发放花名册',
  '高龄老人长寿补贴登记表',
  '2025年6月新增低保家庭名单',
  '低保对象自然减员登记表',
  '全村农户花名册',
])

/**
 * The forms of kinds that came later: a file a kind. `untold: true` where the columns alone leave more than one kind
 * open.
 */
const CASES = fileURLToPath(new URL('../../cases/kinds/', import.meta.url))
for (const name of existsSync(CASES) ? readdirSync(CASES) : [])
  for (const { title, headers, untold } of parse(readFileSync(CASES + name, 'utf8')).forms) {
    FORMS.push([name.replace(/\.yaml$/, '') as KindId, title, headers])
    if (untold) UNTOLD.add(title)
  }

describe('every kind of register is recognised', () => {
  test('in two wordings at least', () => {
    for (const [id] of registerKinds) expect(FORMS.filter(([kind]) => kind === id).length, id).toBeGreaterThanOrEqual(2)
  })
  test.each(FORMS)('%s by the title %s', async (kind, title, headers) => {
    expect((await read(headers, { title })).register).toBe(kind)
  })
  test.each(FORMS)('%s by the name of the sheet, %s', async (kind, title, headers) => {
    expect((await read(headers, { sheet: title })).register).toBe(kind)
  })
  test.each(FORMS)('%s by the name of the file, %s', async (kind, title, headers) => {
    expect((await read(headers, { file: `${title}.xlsx` })).register).toBe(kind)
  })
  test.each(FORMS)('%s maps every column of %s', async (_, title, headers) => {
    const { columns, unmapped } = await read(headers, { title })
    expect(unmapped).toEqual([])
    expect(columns.filter(({ confidence }) => confidence < 0.7)).toEqual([])
  })
})

describe('without a title the columns decide', () => {
  test.each(FORMS.filter(([, title]) => !UNTOLD.has(title)))('%s, %s', async (kind, _, headers) => {
    expect((await read(headers)).register).toBe(kind)
  })
})

describe('lists that a portal exports', () => {
  test.each<[title: string, kind: KindId, headers: string]>([
    [
      '银行账户维护信息',
      'name-list',
      '序号 乡镇 村 户主姓名 身份证号 低保证号 起始保障年月 开户银行 账户名称 银行账号 账号状态 救助类型',
    ],
    ['特殊困难户查询', 'hardship-ledger', '户主姓名 身份证号码 家庭人口数 联系电话 救助类型 地区 家庭住址'],
    ['核对人员列表', 'name-list', '姓名 身份证件号码 申请日期 核对项目 是否办结 核对结果 核对单位 核对日期'],
    [
      '住院结算报表',
      'medical-assistance',
      '姓名 身份证号 病种 入住医院 住院总费用（元） 保险支付金额（元） 救助金额（元） 自付费用（元） 救助日期',
    ],
    ['待办理去世低保五保对象', 'deaths', '序号 所属行政区划 姓名 身份证件号码 性别 民族 去世日期 火化时间 殡仪馆'],
    ['供养对象入出院信息列表', 'tekun', '敬老院 姓名 性别 年龄 家庭住址 入院时间 出院时间 出院原因 身份证号 出生日期'],
    [
      '赡（抚、扶）养义务人员信息',
      'supporters',
      '姓名 身份证号 被赡（抚、扶）养人 与被赡（抚、扶）养人关系 月负担赡（抚、扶）养费（元）',
    ],
    ['发放明细列表', 'payment-list', '地区 姓名 身份证号码 保障人数 发放合计(元) 账户名称 开户银行 账号'],
  ])('%s is %s', async (title, kind, headers) => {
    expect((await read(headers, { title })).register).toBe(kind)
  })
})

describe('names', () => {
  const HEADERS = '序号 姓名 身份证号码 家庭人口 月保障金'
  test('a line below the title that says with whom it ends does not say what the list is', async () => {
    const values = [
      ['孤儿和事实无人抚养儿童花名册（截至2023年7月31日）'],
      ['年满18周岁次月停发；仍在普通高中、中职等就读的须在备注栏注明'],
      ['序号', '儿童姓名', '性别', '身份证号', '类别', '监护人姓名', '备注'],
      [1, '余诗涵', '女', '511027201503099502', '孤儿', '余晨阳', null],
    ]
    const workbook = memoryWorkbook([{ name: '在册花名册', values }])
    const { files } = await checkRegisters([{ path: '工作簿1.xlsx', workbook }], { policy, date: '2023-07-31' })
    expect(files[0].sheets[0].register).toBe('child-support')
  })

  test.each([
    ['城乡低保对象花名册', 'dibao'],
    ['城乡低保边缘家庭花名册', 'dibao-edge'],
    ['停发农村低保对象名单', 'stopped'],
    ['新增农村五保对象名单', 'added'],
    ['五保对象花名册', 'tekun'],
    ['困难群众登记台账', 'hardship-ledger'],
  ])('the word that says more wins: %s is %s', async (title, kind) => {
    expect((await read(HEADERS, { title })).register).toBe(kind)
  })
  test.each<[title: string | undefined, kind: KindId, headers: string]>([
    ['“小额快救”台账', 'temporary-assistance', '序号 乡镇 对象 联系电话 急难事由 快救金额 时间 经办人'],
    ['平武镇“小额快救”临时救助台账', 'temporary-assistance', '序号 村 对象 身份证号码 快救金额 先行救助日期 审批人'],
    ['2010年困难群众结对帮扶台账', 'cadre-pairing', '序号 村 困难群众 家庭人口 帮扶干部 单位 职务 帮扶措施'],
    ['平武镇干部结对帮扶困难群众登记表', 'cadre-pairing', '序号 帮扶干部 单位 户主姓名 身份证号 村组 困难原因'],
    ['困难群众台账', 'hardship-ledger', '序号 姓名 身份证号 家庭人口 致困原因 住房情况 帮扶干部 帮扶措施'],
    ['惠农惠民补贴明细', 'payment-list', '序号 户主姓名 身份证号 补贴名称 补贴标准 补贴面积 补贴金额 发放日期'],
    [undefined, 'name-list', '序号 姓名 身份证号 补贴类型 月补贴金额 备注'],
    ['平武县慈善会救助支出台账', 'charity-assistance', '序号 日期 项目 受助人 身份证号 困难原因 救助金额 领款人'],
  ])('what the title says of itself goes before words of its columns: %s is %s', async (title, kind, headers) => {
    expect((await read(headers, { title })).register).toBe(kind)
  })
  test.each([['规格 日期 数量 剂型 费用名称'], ['序号 日期 来源 用途 余数']])(
    'one bare word is no sign of a kind: %s',
    async (headers) => {
      const { register, passed } = await read(headers)
      expect([register, passed]).toEqual(['', 'unknown-kind'])
    },
  )
  test('a kind that the title names takes the column that has names, whatever its header', async () => {
    const people = ['王长根', '李志明', '贺光碧', '何群英'].map((name) => ['石桥镇', name, '火灾', 800, '杜志刚'])
    const values = [['平武县临时救助台账'], ['乡镇', '受灾群众', '事由经过', '救助金额', '实施人'], ...people]
    const workbook = memoryWorkbook([{ name: 'Sheet1', values }])
    const report = await checkRegisters([{ path: 'a.xlsx', workbook }], { policy, date: '2025-06-20' })
    const { register, columns } = report.files[0].sheets[0]
    expect(register).toBe('temporary-assistance')
    expect(columns.find(({ field }) => field === 'name')?.header).toBe('受灾群众')
  })
  test('a file that is named after another sheet does not say what this one is', async () => {
    const headers = '序号 申请人 身份证号 家庭人口 保障人口 认定类别 家庭月收入 月保障金 公示起 公示止 审批日期'.split(
      ' ',
    )
    const changes = '序号 户主 身份证号 原保障人口 原月保障金 现月保障金 减少额'.split(' ')
    const workbook = memoryWorkbook([
      { name: '审核确认', values: [['2026年11月社会救助对象审核确认台账'], headers, [1, '王长根', '', 2, 2, '低保']] },
      { name: '停减', values: [['2026年11月低保停发减发告知登记表'], changes, [1, '李志明', '', 2, 900, 600, 300]] },
    ])
    const report = await checkRegisters([{ path: '审核确认及停发减发.xlsx', workbook }], { policy, date: '2026-11-30' })
    expect(report.files[0].sheets.map(({ register }) => register)).not.toEqual(['amount-changes', 'amount-changes'])
    expect(report.files[0].sheets[1].register).toBe('amount-changes')
  })
  test('who came and who left by town is a summary, and names nobody', async () => {
    const title = '2018年6月农村低保对象增减变化'
    expect((await read('乡镇 上月人数 本月新增 本月退出 本月人数', { title })).register).toBe('summary')
    expect((await read('姓名 原月保障金 现月保障金 增减额', { title })).register).toBe('amount-changes')
  })
  test('a form for one household whose members have no numbers is said to be one', async () => {
    const values = [
      ['困难群众入户调查表'],
      ['户主姓名', '贾群淑', '性别', '女', '民族', '汉'],
      ['身份证号', '', '', '', '联系电话', '15865881062'],
      ['家庭成员', '姓名', '与户主关系', '年龄', '健康状况', '备注'],
      ['', '袁蓉华', '亲属', 60, '一般', ''],
      ['致困原因', '年老多病', '', '', '住房情况', '砖混2间'],
    ]
    const workbook = memoryWorkbook([{ name: '入户调查表', values }])
    const report = await checkRegisters([{ path: 'a.xlsx', workbook }], { policy, date: '2025-06-20' })
    expect(report.files[0].sheets.map(({ passed }) => passed)).toEqual(['single-form'])
  })
  test('the title says more than the sheet, the sheet more than the file', async () => {
    expect(
      (await read(HEADERS, { title: '五保供养对象花名册', sheet: '低保', file: '低保边缘家庭.xlsx' })).register,
    ).toBe('tekun')
    expect((await read(HEADERS, { sheet: '五保', file: '低保边缘家庭.xlsx' })).register).toBe('tekun')
  })
  test('the user overrules all of them', async () => {
    expect((await read(HEADERS, { title: '五保供养对象花名册', register: 'dibao' })).register).toBe('dibao')
  })
  test('a summary stays a summary beside the named register', async () => {
    const grid = (name: string, title: string, header: string, row: (string | number)[]) => ({
      name,
      values: [[title], header.split(' '), row, row],
    })
    const workbook = memoryWorkbook([
      grid('汇总', '城乡低保汇总表', '村 户数 人数 月保障金', ['双河村', 1, 2, 500]),
      grid('双河村', '双河村', '序号 姓名 身份证号码 月保障金', [1, '王大', '', 500]),
    ])
    const read = async (register?: KindId) =>
      (
        await checkRegisters([{ path: '台账.xlsx', register, workbook }], { policy, date: '2025-06-20' })
      ).files[0].sheets.map((sheet) => sheet.register)
    expect(await read('dibao')).toEqual(['summary', 'dibao'])
    expect(await read()).toEqual(['summary', 'dibao'])
  })
  test('a sheet of something else is passed over and named', async () => {
    const workbook = memoryWorkbook([
      { name: '说明', values: [['填表说明'], ['一、本表一式两份。']] },
      { name: '空表', values: [] },
    ])
    const report = await checkRegisters([{ path: 'a.xlsx', workbook }], { policy, date: '2025-06-20' })
    expect(report.files[0].sheets.map(({ register, passed }) => [register, passed])).toEqual([
      ['', 'no-header'],
      ['', 'empty'],
    ])
  })
})

test('who draws the money names the row where nobody else does', async () => {
  const title = '城镇居民最低生活保障金领取花名册'
  const { register, columns } = await read('低保证编号 领取人 身份证号码 保障人口 月补差 领款人签章', { title })
  expect(register).toBe('dibao')
  expect(columns.find(({ header }) => header === '领取人')?.field).toBe('name')
  const beside = await read('低保证编号 户主 领取人 身份证号码 保障人口 月补差', { title })
  expect(beside.columns.find(({ header }) => header === '户主')?.field).toBe('name')
  expect(beside.columns.find(({ header }) => header === '领取人')?.field).not.toBe('name')
})

test.each([
  [
    'goods-receipt',
    ['2015年春节“送温暖”慰问困难群众花名册', '物资单价：大米130元；慰问金：特困户500元、低保户300元'],
    '序号 村(社区) 姓名 身份证号 家庭类别 物资折价 慰问金 合计金额 领取人签字',
  ],
  [
    'old-age-allowance',
    ['2026年第一季度经济困难老年人补贴发放明细表', '标准：低保家庭80元/月；失能的另发护理补贴120元'],
    '序号 村居 姓名 身份证号 年龄段 补贴标准 发放月数 季度金额 账号',
  ],
])('%s, though a line of amounts names others', async (kind, titles, header) => {
  const columns = header.split(' ')
  const rows = ['甲', '乙'].map((name) => columns.map((one) => (one === '序号' ? 1 : `${name}${one}`)))
  const workbook = memoryWorkbook([{ name: 'Sheet1', values: [...titles.map((one) => [one]), columns, ...rows] }])
  const { files } = await checkRegisters([{ path: '工作簿1.xlsx', workbook }], { policy, date: '2026-03-25' })
  expect(files[0].sheets.map(({ register }) => register)).toEqual([kind])
})

test.each([
  [
    'added',
    '某镇2024年3月新增低保对象名单',
    '序号 村居 户主 身份证号 保障人数 家庭月人均收入 月保障金 申请日期 审批日期 起发月份',
  ],
  ['summary', '某镇2024年3月低保对象变动统计表', '项目 户数 人数 月保障金 备注'],
])('%s: %s', async (kind, title, header) => {
  expect((await read(header, { title })).register).toBe(kind)
})

test('a register whose file is named by its lists of changes too', async () => {
  const title = '某镇2025年5月农村低保在册对象名单'
  const header = '序号 村 户主姓名 身份证号 性别 保障人数 类别 月人均补助 户月保障金 享受起始年月'
  const { register } = await read(header, { title, sheet: '在册', file: '某镇2025年5月农村低保在册及增减名单.xlsx' })
  expect(register).toBe('dibao')
})
