import { fail, PASS, rowCheck } from '../engine/index.ts'
import { isReturned } from '../money/payments.ts'

const PAID = /^(代发|支付|发放|交易|打卡|入账|转账)?(已?成功|已?到账|已?入账|已完成|正常)$/

/**
 * G18. A payment that went through has no reason for its return, and one that failed or came back has one where the
 * list has a column for it, be it the remarks. A doubt: the column may tell of an earlier try.
 */
export default rowCheck({
  catalogue: 'G18',
  severity: 'doubt',
  citation: '登记规范（代发结果与原因一致）',
  needs: ['paymentStatus'],
  oneOf: [['returnReason', 'remarks']],
  when: ['paymentStatus'],
  for: { role: 'payment' },
  judge(row) {
    const { paymentStatus: status, returnReason: reason } = row
    if (reason !== undefined)
      return row.meaning(status, isPaid) && !/^(无|成功|正常)/.test(reason)
        ? fail(['returnReason', 'paymentStatus'], { variant: 'paid', params: { status, reason } })
        : PASS
    const isOpen = row.returnDate === undefined && row.repaidDate === undefined && row.remarks === undefined
    return isOpen && isReturned(row) && !/[(（:：]/.test(status)
      ? fail(row.has('returnReason') ? ['returnReason', 'paymentStatus'] : ['paymentStatus', 'remarks'], {
          variant: 'blank',
          params: { status },
        })
      : PASS
  },
})

const isPaid = (text: string): boolean => PAID.test(text.replace(/\s/g, ''))
