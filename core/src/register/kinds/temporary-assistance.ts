import { ACCOUNT, CLOSING, CONDITION, HOUSEHOLD, INCOME, PERSON, PLACE, PROCEDURE } from './columns.ts'
import { registerKind } from './kind.ts'

/** 临时救助 登记 and 发放: one row an aid paid. Columns: notes §4.1 (临时救助汇总). */
export default registerKind({
  zh: '临时救助',
  en: 'temporary assistance',
  rowIs: 'payment',
  title: /临时(生活)?救助|急难(型|救助)/,
  fields: [
    ...PLACE, ...HOUSEHOLD, ...PERSON, ...CONDITION, 'category', 'aidStatus', 'aidKind', 'aidCause', 'eventDate', 'medicalExpense', 'selfPaid', 'aidAmount',
    'paymentMethod', 'payDate', ...INCOME, ...PROCEDURE, ...ACCOUNT, ...CLOSING,
  ],
  essential: ['name'],
  telling: ['aidKind', 'aidCause', 'eventDate'],
  headers: {
    金额: 'aidAmount', 发放金额: 'aidAmount', 补助金额: 'aidAmount', 救助标准: 'aidAmount', 原因: 'aidCause', 申请原因: 'aidCause', 困难原因: 'aidCause', 致困原因: 'aidCause',
    救助类型: 'aidKind', 救助类别: 'aidKind', 人口: 'householdSize', 类别: 'category', 救助时间: 'payDate', 救助日期: 'payDate',
  },
  key: ['name'],
})
