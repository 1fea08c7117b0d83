import { registerKind } from './kind.ts'

/** People who draw a pension, for comparison: one row a person. */
export default registerKind({
  zh: '养老金领取名单',
  en: 'pensions drawn',
  rowIs: 'person',
  title: /养老(保险|金|待遇)|退休(金|人员)|待遇领取/,
  fields: ['sequence', 'county', 'town', 'village', 'name', 'idNumber', 'sex', 'birth', 'pensionKind', 'pension', 'pensionUnit', 'startMonth', 'status', 'address', 'remarks'],
  essential: [],
  telling: ['pension', 'pensionKind', 'pensionUnit'],
  headers: { 金额: 'pension', 月待遇: 'pension', 待遇金额: 'pension', 领取待遇金额: 'pension', 月领取金额: 'pension', 领取起始时间: 'startMonth', 领取时间: 'startMonth', 类别: 'pensionKind', 待遇类型: 'pensionKind', 发放金额: 'pension', 单位: 'pensionUnit', 待遇状态: 'status', 领取状态: 'status' },
  key: ['name'],
})
