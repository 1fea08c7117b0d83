import { yuan } from '../../facts/money.ts'
import { fail, type HouseholdView, householdCheck, type Judgement, PASS, type RowView } from '../engine/index.ts'
import { AMOUNT } from '../law/clauses.ts'
import { isRefused, isStopped } from '../law/refused.ts'

/** What says on a payment list why nothing was paid. */
const EXPLAINS = ['remarks', 'returnReason'] as const
/** A state of payment that explains nothing: the money went out. */
const PAID = /^(成功|已?(发放|代发|到账|支付|打卡)(成功)?|正常|已发)$/

/**
 * D07. Somebody enrolled has an amount above nought. Below nought is an error; nought may be a grant that has not
 * begun, is suspended or has ended (by its own columns, or a remark on a month, it is passed over), or a share stopped
 * after refused jobs. Below nought on a payment list may be money taken back, nought a month of suspension: doubts, the
 * latter only where no remark or state of payment stands beside it.
 */
export default householdCheck({
  catalogue: 'D07',
  severity: 'error',
  citation: AMOUNT,
  needs: [],
  oneOf: [['monthlyAmount', 'paidAmount']],
  for: [{ role: 'register', programme: ['dibao', 'tekun', 'child-support'] }, { role: 'payment' }],
  judge(household) {
    const column = household.has('monthlyAmount') ? 'monthlyAmount' : 'paidAmount'
    const amount = household[column]
    if (amount === undefined || amount > 0) return PASS
    const isList = household.table.kind.role === 'payment'
    if (amount < 0)
      return fail(column, {
        variant: isList ? 'paid' : 'negative',
        ...(isList && { severity: 'doubt' }),
        params: { amount: yuan(amount) },
      })
    return isList ? paidNothing(household, column) : grantOfNothing(household, column)
  },
})

function paidNothing(household: HouseholdView, column: 'monthlyAmount' | 'paidAmount'): Judgement {
  for (const member of household.members)
    if (member[column] !== undefined)
      return isExplained(member) ? PASS : fail(column, { variant: 'nothing-paid', severity: 'doubt' })
  return PASS
}

/** 暂停: the state of payment says why nothing is paid. */
const isSuspended = ({ paymentStatus }: RowView): boolean => paymentStatus !== undefined && !PAID.test(paymentStatus)

function isExplained(member: RowView): boolean {
  const { backPayAmount = 0 } = member
  return isSuspended(member) || backPayAmount !== 0 || EXPLAINS.some((id) => member[id] !== undefined)
}

function grantOfNothing(household: HouseholdView, column: 'monthlyAmount' | 'paidAmount'): Judgement {
  const { startMonth, stopMonth, deathDate, refusalDate, insuredPersons } = household
  const isOver = stopMonth ?? deathDate ?? refusalDate
  const begins = startMonth !== undefined && startMonth > household.today
  if (isOver !== undefined || begins || insuredPersons === 0 || isRefused(household) || isStopped(household))
    return PASS
  // 2024年3月新增
  // paid by the head: the share of one who is not covered
  for (const member of household.members)
    if (isSuspended(member) || /月/.test(member.said('remarks')) || (member[column] ?? 0) > 0) return PASS
  return fail(column, { variant: 'nought', severity: 'doubt' })
}
