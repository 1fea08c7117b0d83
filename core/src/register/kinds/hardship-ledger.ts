import { ACCOUNT, CLOSING, CONDITION, HOUSEHOLD, PERSON, PLACE } from './columns.ts'
import { registerKind } from './kind.ts'

/** 困难群众登记台账 of 2009 and later: one row a household, or one row a member. Columns: notes §4.1. */
export default registerKind({
  zh: '困难群众登记台账',
  en: 'ledger of people in need',
  rowIs: 'member',
  title: /困难(群众|家庭|户|职工|党员)|特殊群体/,
  notTitle: /刚性/,
  fields: [
    ...PLACE, ...HOUSEHOLD, ...PERSON, ...CONDITION, 'familyType', 'category', 'hardshipCause', 'hardshipDetail', 'housing', 'monthlyHouseholdIncome', 'yearlyHouseholdIncome',
    'perCapitaIncome', 'perCapitaYearlyIncome', 'standard', 'monthlyAmount', 'demand', 'cadreUnit', 'cadrePhone', 'measure', 'applicationDate', 'decisionDate', ...ACCOUNT, ...CLOSING,
  ],
  essential: ['name'],
  telling: ['hardshipCause', 'cadre', 'housing'],
  headers: { 困难情况: 'hardshipDetail', 主要困难: 'hardshipDetail', 存在困难: 'hardshipDetail', 困难程度: 'category', 存折号: 'account', 联系干部: 'cadre', 责任人: 'cadre' },
  key: ['householdNumber', 'headName', 'name'],
})
