import { CLOSING, HOUSEHOLD, PERSON, PLACE } from './columns.ts'
import { registerKind } from './kind.ts'

/** 自然减员: grantees who died; one row a person. Columns: notes §4.1 (monthly tables). */
export default registerKind({
  zh: '自然减员',
  en: 'grantees who died',
  rowIs: 'person',
  title: /自然减员|减员/,
  ofAProgramme: true,
  fields: [
    ...PLACE,
    ...HOUSEHOLD,
    ...PERSON,
    'category',
    'standard',
    'monthlyAmount',
    'deathDate',
    'stopMonth',
    'stopReason',
    'amountChange',
    ...CLOSING,
  ],
  essential: ['name'],
  telling: ['deathDate'],
  headers: {
    死亡人员: 'name',
    死亡人员姓名: 'name',
    死者姓名: 'name',
    月金额: 'monthlyAmount',
    金额: 'monthlyAmount',
    减员时间: 'stopMonth',
    减员原因: 'stopReason',
    死亡人员身份证号: 'idNumber',
    死者身份证号: 'idNumber',
    原因: 'stopReason',
    减员金额: 'amountChange',
    人口: 'householdSize',
  },
  key: ['householdNumber', 'headName', 'name'],
})
