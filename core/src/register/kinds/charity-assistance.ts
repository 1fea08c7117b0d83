import { ACCOUNT, CLOSING, HOUSEHOLD, PERSON, PLACE } from './columns.ts'
import { registerKind } from './kind.ts'

/** 慈善救助 and donations handed on: one row an aid paid. */
export default registerKind({
  zh: '慈善救助',
  en: 'charitable aid',
  rowIs: 'payment',
  title: /慈善|捐赠|捐助|爱心(救助|基金|助学)/,
  fields: [
    ...PLACE, ...HOUSEHOLD, ...PERSON, 'category', 'aidStatus', 'donor', 'aidKind', 'aidCause', 'illness', 'aidAmount', 'goodsAmount', 'item', 'quantity',
    'payDate', 'receiptDate', 'paymentMethod', 'applicationDate', 'decisionDate', ...ACCOUNT, ...CLOSING,
  ],
  essential: ['name'],
  telling: ['donor'],
  headers: { 金额: 'aidAmount', 发放金额: 'aidAmount', 补助金额: 'aidAmount', 原因: 'aidCause', 申请原因: 'aidCause', 困难原因: 'aidCause', 致困原因: 'aidCause', 救助类型: 'aidKind', 救助项目: 'aidKind', 资助金额: 'aidAmount', 救助时间: 'payDate' },
  key: ['name'],
})
