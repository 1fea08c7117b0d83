import { ACCOUNT, CLOSING, HOUSEHOLD, PERIOD, PERSON, PLACE } from './columns.ts'
import { registerKind } from './kind.ts'

/** 困难残疾人生活补贴 and 重度残疾人护理补贴: one row an allowance of a person. Columns: notes §6 (import sheet). */
export default registerKind({
  zh: '残疾人两项补贴',
  en: 'disability allowances',
  rowIs: 'person',
  title: /残疾人?.{0,8}(补贴|津贴)|两项补贴|护理补贴/,
  fields: [
    ...PLACE, ...HOUSEHOLD, ...PERSON, 'disabilityCertificate', 'disabilityCertificateUntil', 'disabilityType', 'disabilityLevel', 'allowanceKind', 'specialGroup',
    'allowanceAmount', 'renewalMonth', 'category', 'protected', 'status', 'applicationDate', 'noticeStart', 'noticeEnd', 'decisionDate', ...PERIOD, ...ACCOUNT, ...CLOSING,
  ],
  essential: ['name'],
  telling: ['disabilityCertificate', 'allowanceKind', 'allowanceAmount', 'renewalMonth'],
  headers: {
    补贴金额: 'allowanceAmount', 金额: 'allowanceAmount', 发放金额: 'allowanceAmount', 发放标准: 'allowanceAmount', 月补贴额: 'allowanceAmount', 补贴类别: 'allowanceKind',
    补贴对象类型: 'specialGroup', 是否死亡: 'status', 标准: 'allowanceAmount',
  },
  key: ['disabilityCertificate', 'name'],
})
