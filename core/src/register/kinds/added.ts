import { ACCOUNT, CLOSING, CONDITION, HOUSEHOLD, PERSON, PLACE, PROCEDURE } from './columns.ts'
import { registerKind } from './kind.ts'

/**
 * 新增: who was taken in this month; one row a member, or one row a household. Columns: notes §4.1 (monthly tables).
 */
export default registerKind({
  zh: '新增',
  en: 'newly granted',
  lists: 'changes',
  role: 'change',
  change: 'added',
  procedure: 'full',
  datedBy: 'decisionDate',
  keyFields: ['name', 'idNumber'],
  rowIs: 'member',
  title: /新增|新纳入|新批|新进户|新进(?:人员|对象)|新上户|增员/,
  ofAProgramme: true,
  fields: [
    ...PLACE,
    ...HOUSEHOLD,
    ...PERSON,
    ...CONDITION,
    'category',
    'classLetter',
    'hardshipCause',
    'monthlyHouseholdIncome',
    'yearlyHouseholdIncome',
    'perCapitaIncome',
    'perCapitaYearlyIncome',
    'standard',
    'monthlyAmount',
    'supplementType',
    'supplement',
    'startMonth',
    ...PROCEDURE,
    ...ACCOUNT,
    ...CLOSING,
  ],
  essential: ['name'],
  headers: {
    金额: 'monthlyAmount',
    月金额: 'monthlyAmount',
    人口: 'householdSize',
    人数: 'insuredPersons',
    新增人数: 'insuredPersons',
    新增原因: 'hardshipCause',
    新增时间: 'startMonth',
    纳入原因: 'hardshipCause',
  },
  key: ['householdNumber', 'headName', 'name'],
})
