import { ACCOUNT, CLOSING, CONDITION, HOUSEHOLD, INCOME, PERIOD, PERSON, PLACE, PROCEDURE, PROPERTY, SUPPORTERS } from './columns.ts'
import { registerKind } from './kind.ts'

/** 最低生活保障花名册 or 台账: one row a member, or one row a household. Columns: notes §4.1. */
export default registerKind({
  zh: '最低生活保障',
  en: 'minimum living allowance',
  rowIs: 'member',
  title: /低保|最低生活保障/,
  notTitle: /边缘/,
  fields: [
    ...PLACE, ...HOUSEHOLD, ...PERSON, ...CONDITION, 'protected', ...INCOME, 'standard', 'monthlyAmount', 'supplementType', 'supplement', 'category', 'classLetter',
    'singlePerson', 'graceUntil', 'hardshipCause', ...PROPERTY, ...SUPPORTERS, ...PROCEDURE, ...ACCOUNT, ...PERIOD, ...CLOSING,
  ],
  essential: ['name'],
  telling: ['standard', 'monthlyAmount', 'insuredPersons', 'perCapitaIncome'],
  headers: { 金额: 'monthlyAmount', 补助: 'monthlyAmount', 月金额: 'monthlyAmount', 户补助金额: 'monthlyAmount', 人数: 'insuredPersons' },
  key: ['householdNumber', 'headName', 'name'],
})
