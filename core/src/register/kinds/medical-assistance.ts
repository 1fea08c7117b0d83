import { ACCOUNT, CLOSING, HOUSEHOLD, PERSON, PLACE, PROCEDURE } from './columns.ts'
import { registerKind } from './kind.ts'

/** 医疗救助, in 2009 with the 医前救助卡: one row an admission or a card. Columns: notes §1.8, §5b M. */
export default registerKind({
  zh: '医疗救助',
  en: 'medical assistance',
  rowIs: 'payment',
  title: /医疗救助|医前救助|大病救助|住院救助/,
  fields: [
    ...PLACE, ...HOUSEHOLD, ...PERSON, 'category', 'aidStatus', 'illness', 'hospital', 'admissionDate', 'dischargeDate', 'medicalExpense', 'insurancePaid', 'selfPaid',
    'aidKind', 'aidAmount', 'cardNumber', 'cardOpening', 'cardTopUp', 'cardUsed', 'cardBalance', 'payDate', 'paymentMethod', ...PROCEDURE, ...ACCOUNT, ...CLOSING,
  ],
  essential: ['name'],
  telling: ['hospital', 'admissionDate', 'insurancePaid', 'cardNumber', 'cardBalance'],
  headers: {
    金额: 'aidAmount', 发放金额: 'aidAmount', 补助金额: 'aidAmount', 救助类型: 'aidKind', 救助类别: 'aidStatus', 对象类别: 'aidStatus', 诊断: 'illness', 疾病诊断: 'illness',
    卡号: 'cardNumber', 余额: 'cardBalance', 入院时间: 'admissionDate', 出院时间: 'dischargeDate',
  },
  key: ['cardNumber', 'name'],
})
