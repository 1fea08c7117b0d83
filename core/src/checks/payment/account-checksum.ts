import { checkAccount } from '../../identity/bank-account.ts'
import { valueCheck } from '../engine/index.ts'
import { ordinaryAccount } from '../money/ordinary-account.ts'

/** G03. A bank card's last digit follows from the others (Luhn); a passbook of 信用社 or 邮储 has none, hence a doubt. */
export default valueCheck({
  catalogue: 'G03',
  severity: 'doubt',
  citation: 'ISO/IEC 7812-1（银行卡号校验位）',
  needs: ['account'],
  screen: ordinaryAccount,
  judge(text) {
    const { problem } = checkAccount(text)
    return problem ? { variant: problem, params: { length: text.length } } : undefined
  },
})
