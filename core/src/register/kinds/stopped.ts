import { ACCOUNT, CLOSING, HOUSEHOLD, PERSON, PLACE } from './columns.ts'
import { registerKind } from './kind.ts'

/** 停保, 停发, 退出: whose grant ended; one row a household. Columns: notes §4.1 (monthly tables, 退出对象兜底). */
export default registerKind({
  zh: '停保',
  en: 'grants ended',
  rowIs: 'household',
  title: /停保|停发|退出|退保|取消|清退/,
  ofAProgramme: true,
  fields: [
    ...PLACE, ...HOUSEHOLD, ...PERSON, 'category', 'standard', 'monthlyAmount', 'startMonth', 'stopMonth', 'stopReason', 'graceUntil', 'transferredTo', 'noticeStart', 'noticeEnd', 'decisionDate',
    'deathDate', ...ACCOUNT, ...CLOSING,
  ],
  essential: ['name'],
  telling: ['stopMonth', 'stopReason', 'transferredTo'],
  headers: { 原因: 'stopReason', 金额: 'monthlyAmount', 月金额: 'monthlyAmount', 人口: 'householdSize', 取消原因: 'stopReason', 取消时间: 'stopMonth', 终止原因: 'stopReason', 终止时间: 'stopMonth', 人数: 'insuredPersons', 清退原因: 'stopReason', 清退时间: 'stopMonth' },
  key: ['householdNumber', 'headName', 'name'],
})
