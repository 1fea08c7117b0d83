import { ACCOUNT, CLOSING, CONDITION, HOUSEHOLD, INCOME, PERIOD, PERSON, PLACE, PROCEDURE, PROPERTY, SUPPORTERS } from './columns.ts'
import { registerKind } from './kind.ts'

/** 特困人员救助供养花名册, before 2016 农村五保供养: one row a person. Columns: notes §1.5, §4.1. */
export default registerKind({
  zh: '特困人员救助供养',
  en: 'support for the extremely poor',
  rowIs: 'person',
  title: /特困|五保|三无人员|供养(对象|人员|金)/,
  notTitle: /财政供养/,
  fields: [
    ...PLACE, ...HOUSEHOLD, ...PERSON, ...CONDITION, 'category', 'livelihood', 'careHome', 'standard', 'monthlyAmount', 'careAmount', 'paidAmount',
    ...INCOME, ...PROPERTY, ...SUPPORTERS, ...PROCEDURE, ...ACCOUNT, ...PERIOD, ...CLOSING,
  ],
  essential: ['name'],
  telling: ['livelihood', 'careHome', 'careAmount', 'selfCare'],
  headers: { 金额: 'monthlyAmount', 月供养金: 'monthlyAmount', 供养金额: 'monthlyAmount', 月基本生活费: 'monthlyAmount', 基本生活费: 'monthlyAmount', 供养金: 'monthlyAmount', 五保证号: 'householdNumber', 供养证号: 'householdNumber', 特困证号: 'householdNumber' },
  key: ['householdNumber', 'name'],
})
