import { registerKind } from './kind.ts'

/** 慰问物资出入库: one row a kind of goods. Columns: notes §4.6, §5b K06. */
export default registerKind({
  zh: '物资出入库',
  en: 'stock of goods',
  rowIs: 'goods',
  title: /出入库|库存|收发存|进销存|物资.{0,4}(收支|台账|登记|结存)/,
  fields: ['sequence', 'town', 'village', 'item', 'specification', 'unit', 'price', 'stockOpening', 'stockIn', 'stockOut', 'stockBalance', 'goodsAmount', 'donor', 'receiptDate', 'handler', 'acceptor', 'remarks'],
  essential: ['item'],
  telling: ['stockIn', 'stockOut', 'stockBalance'],
  headers: { 单位: 'unit', 金额: 'goodsAmount', 来源: 'donor', 物资来源: 'donor', 日期: 'receiptDate', 时间: 'receiptDate', 入库时间: 'receiptDate', 保管人: 'acceptor', 发放数量: 'stockOut', 余额: 'stockBalance', 库管员: 'acceptor' },
  key: ['item', 'specification'],
})
