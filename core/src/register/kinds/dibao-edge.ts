import { ACCOUNT, CLOSING, CONDITION, HOUSEHOLD, INCOME, PERIOD, PERSON, PLACE, PROCEDURE, PROPERTY, SUPPORTERS } from './columns.ts'
import { registerKind } from './kind.ts'

/** 低保边缘家庭, 2008 to 2021 低收入家庭: one row a member, or one row a household. Columns: notes §1.3, §4.1. */
export default registerKind({
  zh: '低保边缘家庭',
  en: 'households near the dibao line',
  rowIs: 'member',
  title: /边缘(家庭|户|人口)?|低收入(家庭|户|人口)/,
  fields: [
    ...PLACE, ...HOUSEHOLD, ...PERSON, ...CONDITION, 'protected', ...INCOME, 'standard', 'category', 'hardshipCause', 'lowIncomeSince', 'validUntil',
    'medicalExpense', 'monthlyAmount', ...PROPERTY, ...SUPPORTERS, ...PROCEDURE, ...ACCOUNT, ...PERIOD, ...CLOSING,
  ],
  essential: ['name'],
  telling: ['lowIncomeSince', 'validUntil'],
  headers: { 认定日期: 'decisionDate', 认定时间: 'decisionDate' },
  key: ['householdNumber', 'headName', 'name'],
})
