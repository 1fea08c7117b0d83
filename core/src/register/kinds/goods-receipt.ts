import { PLACE } from './columns.ts'
import { registerKind } from './kind.ts'

/** 慰问物资发放签收: one row a handing-over of one kind of goods. Columns: notes §4.6. */
export default registerKind({
  zh: '慰问物资发放签收',
  en: 'receipts of goods',
  rowIs: 'payment',
  title: /慰问|物资.{0,6}(发放|签收|领取|分配)|签收(表|册|单)|领取(表|册|花名册)/,
  fields: [
    ...PLACE, 'headName', 'recipient', 'recipientIdNumber', 'address', 'phone', 'category', 'householdSize', 'item', 'specification', 'unit', 'price', 'quantity', 'goodsAmount', 'aidAmount',
    'receiptDate', 'signature', 'proxy', 'proxyRelation', 'distributor', 'acceptor', 'remarks',
  ],
  essential: [],
  telling: ['item', 'quantity', 'recipient', 'signature', 'proxy', 'distributor'],
  headers: {
    姓名: 'recipient', 户主: 'recipient', 户主姓名: 'recipient', 受助人姓名: 'recipient', 慰问对象: 'recipient', 发放对象: 'recipient', 慰问对象姓名: 'recipient', 身份证号: 'recipientIdNumber',
    身份证号码: 'recipientIdNumber', 公民身份号码: 'recipientIdNumber', 户主身份证号: 'recipientIdNumber', 金额: 'goodsAmount', 单位: 'unit', 日期: 'receiptDate', 时间: 'receiptDate', 发放日期: 'receiptDate',
    发放时间: 'receiptDate', 关系: 'proxyRelation', 与户主关系: 'proxyRelation', 人口: 'householdSize', 与被代领人关系: 'proxyRelation',
  },
  key: ['recipient', 'item'],
})
