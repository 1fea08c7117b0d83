import { ACCOUNT, HOUSEHOLD, PLACE } from './columns.ts'
import { registerKind } from './kind.ts'

/** 发放清册 and 一卡通 batch: one row a payment. Columns: notes §5 G, §6. */
export default registerKind({
  zh: '发放清册',
  en: 'payment list',
  rowIs: 'payment',
  title: /发放(清册|清单|表|名册|花名册|明细|名单|公示)|一卡通|一折通|打卡|代发|兑付|社会化发放/,
  ofAProgramme: true,
  notTitle: /物资|慰问|问卷|临时救助|急难|慈善|捐|医疗救助|冬春|受灾|汇总|统计/,
  fields: [
    ...PLACE, ...HOUSEHOLD, 'name', 'idNumber', 'phone', 'address', 'category', 'payItem', 'standard', 'payMonth', 'payDate', 'paidAmount', 'supplement', 'backPayMonths', 'backPayAmount',
    ...ACCOUNT, 'paymentMethod', 'paymentStatus', 'returnReason', 'returnDate', 'repaidDate', 'batch', 'voucherAmount', 'batchAmount', 'signature', 'remarks',
  ],
  essential: ['paidAmount'],
  telling: ['paidAmount', 'payMonth', 'account', 'batch', 'paymentStatus', 'payDate'],
  headers: {
    金额: 'paidAmount', 月保障金: 'paidAmount', 保障金: 'paidAmount', 补助金额: 'paidAmount', 补贴金额: 'paidAmount', 实发金额: 'paidAmount', 应发金额: 'paidAmount', 月份: 'payMonth', 月补助金额: 'paidAmount',
    人数: 'insuredPersons', 项目: 'payItem', 补贴项目: 'payItem', 低保金: 'paidAmount', 户月保障金: 'paidAmount', 月发放金额: 'paidAmount', 发放标准: 'standard', 保障金额: 'paidAmount',
  },
  key: ['householdNumber', 'name', 'payMonth'],
})
