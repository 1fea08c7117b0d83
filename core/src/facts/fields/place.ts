import { fieldsOf } from './field.ts'

const { text, count, money, number, percent } = fieldsOf('place')

export const placeFields = {
  sequence: { ...number('序号', 'number', '编号 序 顺序号 号'), of: 'row' as const },
  county: text(
    '县(市、区)',
    'county',
    '县市区 区县 县 区(市、县) 所属区县 地区 所属地区 所在区县 区县名称 县区 县(区) 区划 所属区 所属县 所属地 属地 旗区 旗县 旗县区',
  ),
  town: text(
    '乡镇(街道)',
    'town',
    '乡镇 镇街 镇 街道 乡 镇(街道) 所属乡镇 乡镇街道 乡镇名称 镇乡 镇(街) 单位 街道乡镇 行政区划 镇乡街道 所在镇 所在乡镇 所在街道 所属街道 所属乡镇街道 所在镇街 所属镇 所属镇街 乡镇街道名称 所在乡 所属街 所属区划 街镇 苏木乡 苏木',
  ),
  village: text(
    '村(社区)',
    'village',
    '村社 村 社区 村居 村委会 行政村 村(居)委会 村(居) 社区/村 村/社区 村名 所属村 村(居)委 村社区 村(居)名称 所在村 所在社区 所属社区 村组 所属村组 所在村居 所属村社区 所在村社区 村委会社区 所属村居 社区名称 村组名称 所属社 行政村社区 所属村社 所在村社 村别 嘎查村 嘎查 嘎查(村) 噶查村 噶查 涉及村 村屯 所在村屯 救助人所在村屯 村寨 居委会 居民委员会',
  ),
  group: text('组', 'village group', '组别 村民小组 小组 社 组(社) 所在组 村组别 小组名称 社别'),
  villages: count('村数', 'villages', '村(社区)数 村社数'),
  totalHouseholds: count('总户数', 'households', '全村总户数 农户总数 户籍户数 应走访户数 应走访户 应调查户数'),
  householdCount: count('户数', 'households', '低保户数 保障户数 享受户数 救助户数 家庭数 期末户数'),
  personCount: count('人数', 'persons', '低保人数合计 保障人数合计 享受人数合计 救助人数合计 期末人数'),
  personTimes: count('人次', 'person-times', '救助人次 累计人次 万人次'),
  payments: count('笔数', 'payments', '发放笔数 支付笔数 拨付笔数'),
  totalAmount: money(
    '金额',
    'amount',
    '月保障金 保障金额合计 发放金额 救助金额合计 资金 支出金额 发放资金 资金总额 合计金额 总金额 累计支出 本月支出 本季支出 本季度支出 本季支出金额 资金支出',
  ),
  averageAmount: money(
    '人均',
    'average',
    '人均补助 人均救助 平均补助水平 人均补差 月人均补差 人均月补差 人均补差额 人均补差金额 月人均补差额 月人均补助 人均月补助 人均救助额 人均救助金额 人均救助水平 次均 次均救助 次均救助额 次均救助金额 次均金额 人次均 户均 户均补助 户均救助 户均救助额 户均救助金额 户均补差',
  ),
  visitedHouseholds: count('走访户数', 'households visited', '已走访户数 已走访户 入户户数 调查户数'),
  visitRate: percent('走访率', 'share visited', '入户率 走访比例'),
  hardHouseholds: count('困难户数', 'households in need', '困难家庭户数 困难群众户数'),
  hardPersons: count('困难人数', 'persons in need', '困难群众人数 困难人口 困难人口数'),
  hardDibao: count('其中低保', 'of whom dibao', '低保户 低保'),
  hardWubao: count('其中五保', 'of whom wubao', '五保户 五保 特困'),
  hardDisabled: count('其中残疾', 'of whom disabled', '残疾人户 残疾'),
  hardIll: count('其中大病', 'of whom seriously ill', '大病户 大病 重病'),
  hardDisaster: count('其中受灾', 'of whom disaster-stricken', '受灾户 受灾'),
  hardEdge: count('其中边缘', 'of whom near the line', '边缘户 边缘'),
  demands: count('诉求件数', 'demands', '诉求数 收集诉求 诉求总数'),
  demandsSolved: count('已解决', 'solved', '已解决件数 办结数 已办结 已办结件数'),
  demandsAbove: count('需上级解决', 'need the higher level', '需上级解决件数'),
  openingHouseholds: count('期初户数', 'households at opening', '上期户数 上月户数 上月在保户数 上期在保户数'),
  openingPersons: count(
    '期初人数',
    'persons at opening',
    '上期人数 上月人数 上月在保人数 上期在保人数 上月末人数 上季末人数 上季度末人数 上季人数',
  ),
  addedHouseholds: count('新增户数', 'households added', '本期新增户数 本月新增户数'),
  addedPersons: count(
    '新增人数',
    'persons added',
    '本期新增人数 本月新增人数 本季新增人数 本季度新增人数 本季增加人数 本月增加人数',
  ),
  stoppedHouseholds: count('停保户数', 'households ended', '减少户数 退出户数 本月停保户数 本月退出户数 本月减少户数'),
  stoppedPersons: count(
    '停保人数',
    'persons ended',
    '退出人数 减少人数 本月停保人数 本月退出人数 本月减少人数 本季退出人数 本季减少人数 本季度减少人数 本季停保人数',
  ),
  closingHouseholds: count('期末户数', 'households at closing', '本期户数 本月户数 本月在保户数 期末在保户数'),
  closingPersons: count('期末人数', 'persons at closing', '本期人数 本月人数 本月在保人数 期末在保人数'),
}
