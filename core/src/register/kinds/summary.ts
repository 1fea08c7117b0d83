import { registerKind } from './kind.ts'

/** 汇总表: one row a village, town or county, with households, persons and money; checked against the sheets it sums. */
export default registerKind({
  zh: '汇总表',
  en: 'summary',
  rowIs: 'place',
  title: /汇总|统计表|合计表/,
  notTitle: /20日|走访/,
  fields: [
    'sequence', 'county', 'town', 'village', 'householdCount', 'personCount', 'personTimes', 'totalAmount', 'averageAmount',
    'openingHouseholds', 'openingPersons', 'addedHouseholds', 'addedPersons', 'stoppedHouseholds', 'stoppedPersons', 'closingHouseholds', 'closingPersons', 'remarks',
  ],
  essential: [],
  telling: ['householdCount', 'personCount', 'personTimes'],
  headers: {
    月保障金: 'totalAmount', 保障金: 'totalAmount', 月保障金额: 'totalAmount', 金额: 'totalAmount', 保障人数: 'personCount', 低保人数: 'personCount', 保障人口: 'personCount',
    享受人数: 'personCount', 低保户数: 'householdCount', 户月保障金: 'totalAmount', 发放金额: 'totalAmount', 救助金额: 'totalAmount', 单位: 'town', 月补助金额: 'totalAmount',
    救助人数: 'personCount', 家庭户数: 'householdCount', 总户数: 'householdCount', 总人数: 'personCount', 补助金额: 'totalAmount', 人口: 'personCount',
  },
  key: ['town', 'village'],
})
