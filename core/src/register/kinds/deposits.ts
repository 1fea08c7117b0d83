import { registerKind } from './kind.ts'

/** Bank balances by holder, for comparison: one row an account. */
export default registerKind({
  zh: '存款余额名单',
  en: 'bank balances',
  lists: 'deposits',
  role: 'comparison',
  keyFields: ['name', 'idNumber'],
  rowIs: 'person',
  title: /存款|金融资产|银行.{0,6}(余额|查询)|账户余额/,
  fields: ['sequence', 'name', 'idNumber', 'bank', 'account', 'deposit', 'securities', 'depositDate', 'remarks'],
  essential: ['deposit'],
  telling: ['deposit', 'depositDate', 'securities'],
  headers: {
    银行存款余额: 'deposit',
    余额: 'deposit',
    存款金额: 'deposit',
    金额: 'deposit',
    银行存款: 'deposit',
    户名: 'name',
    开户人: 'name',
    银行总存款: 'deposit',
    储户姓名: 'name',
  },
  key: ['name', 'bank'],
})
