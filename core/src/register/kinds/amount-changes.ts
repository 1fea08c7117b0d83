import { ACCOUNT, CLOSING, HOUSEHOLD, PERSON, PLACE } from './columns.ts'
import { registerKind } from './kind.ts'

/** 增发, 减发: whose amount changed; one row a household. Columns: notes §4.1 (monthly tables). */
export default registerKind({
  zh: '增减发',
  en: 'changed amounts',
  rowIs: 'household',
  title: /增减发?|增发|减发|调标|提标|变更|变动|金额调整/,
  ofAProgramme: true,
  fields: [
    ...PLACE,
    ...HOUSEHOLD,
    ...PERSON,
    'category',
    'standard',
    'previousAmount',
    'currentAmount',
    'amountChange',
    'changeReason',
    'startMonth',
    'previousPersons',
    'currentPersons',
    'personsRemoved',
    'decisionDate',
    ...ACCOUNT,
    ...CLOSING,
  ],
  essential: [],
  telling: ['previousAmount', 'currentAmount', 'amountChange', 'previousPersons', 'currentPersons'],
  headers: {
    原因: 'changeReason',
    享受时间: 'startMonth',
    增发金额: 'amountChange',
    减发金额: 'amountChange',
    执行时间: 'startMonth',
    变更时间: 'startMonth',
    增发原因: 'changeReason',
    减发原因: 'changeReason',
    人口: 'householdSize',
  },
  key: ['householdNumber', 'headName', 'name'],
})
