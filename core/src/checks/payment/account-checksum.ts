import { checkAccount } from '../../identity/bank-account.ts'
import { checkIdNumber, isRoundedIdNumber } from '../../identity/id-number.ts'
import { valueCheck } from '../engine/index.ts'
import { ordinaryAccount } from '../money/ordinary-account.ts'

/**
 * G03. A bank card's last digit follows from the others (Luhn); a passbook of 信用社 or 邮储 has none, hence a doubt.
 */
export default valueCheck({
  catalogue: 'G03',
  severity: 'doubt',
  citation: 'ISO/IEC 7812-1（银行卡号校验位）',
  needs: ['account'],
  screen: ordinaryAccount,
  judge(text) {
    // of a number that a spreadsheet rounded, A15 speaks
    if (isRoundedIdNumber(text)) return undefined
    if (text.length === 18 && checkIdNumber(text).ok) return { variant: 'id-number' }
    const { problem } = checkAccount(text)
    if (problem && /(?<!\d)\d{12,}\D+\d{12,}|^\d{31,40}$/.test(text)) return { variant: 'two' }
    return problem ? { variant: problem, params: { length: text.length } } : undefined
  },
})
