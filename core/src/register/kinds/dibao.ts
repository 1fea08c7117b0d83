import { registerKind } from './kind.ts'

/** 最低生活保障花名册 or 台账: one row a member, or one row a household. Columns: notes §4.1. */
export default registerKind({
  zh: '最低生活保障',
  en: 'minimum living allowance',
  rowIs: 'member',
  title: /低保|最低生活保障/,
  notTitle: /边缘|停保|停发|新增|增发|减发|自然减员|死亡|发放清册|发放表|发放名册|汇总|近亲属|备案|刚性/,
  fields: [
    'sequence', 'householdNumber', 'town', 'village', 'group', 'headName', 'name', 'relation', 'idNumber', 'sex', 'birth', 'age',
    'ethnicity', 'hukouKind', 'hukouPlace', 'residence', 'address', 'marital', 'maritalSince', 'health', 'illness', 'disabilityType', 'disabilityLevel',
    'disabilityCertificate', 'disabilityCertificateUntil', 'labour', 'employment', 'employer', 'schooling', 'status', 'specialGroup', 'protected',
    'householdSize', 'insuredPersons', 'wageIncome', 'businessIncome', 'propertyIncome', 'transferIncome', 'otherIncome', 'maintenance',
    'monthlyIncome', 'pension', 'entitlementPension', 'socialAssistanceIncome', 'employmentCost', 'jobRefusals',
    'monthlyHouseholdIncome', 'yearlyHouseholdIncome', 'perCapitaIncome', 'perCapitaYearlyIncome', 'standard', 'monthlyAmount', 'supplementType', 'supplement',
    'category', 'classLetter', 'singlePerson', 'graceUntil', 'hardshipCause', 'housing', 'housingCount', 'housingArea', 'vehicle', 'machinery', 'company',
    'financialAssets', 'insuranceValue', 'providentFund', 'supporters', 'supporterCount', 'supporterIncome', 'kinOfHandler',
    'applicationDate', 'investigationDate', 'inspector', 'investigatorCount', 'appraisalDate', 'noticeStart', 'noticeEnd', 'noticeDays',
    'decisionDate', 'refusalDate', 'refusalReason', 'reviewDate', 'authorisation', 'spotCheck', 'exempt45', 'delegated',
    'bank', 'accountName', 'account', 'custodyAgreement', 'guardian', 'phone', 'startMonth', 'stopMonth', 'deathDate', 'cadre', 'signature', 'remarks',
  ],
  essential: ['name'],
  telling: ['standard', 'monthlyAmount', 'insuredPersons', 'perCapitaIncome'],
  headers: { 金额: 'monthlyAmount', 补助: 'monthlyAmount', 月金额: 'monthlyAmount', 户补助金额: 'monthlyAmount', 人数: 'insuredPersons' },
  key: ['householdNumber', 'headName', 'name'],
})
