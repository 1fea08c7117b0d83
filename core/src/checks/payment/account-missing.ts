import { fail, householdCheck, marked, PASS, type Reader } from '../engine/index.ts'
import { PAYMENT } from '../law/clauses.ts'

/** Supported in a home, which is paid for them. */
const IN_A_HOME = /集中|机构|敬老院|福利院|养老院/

/** Whether somebody has filled in the column at all. */
const isKept: Reader<boolean> = (table) => {
  const some = table.blank('account').includes(0)
  return () => some
}

/**
 * G12. Where a register has a column of accounts, a household that is paid every month has one: 社会化发放. A doubt:
 * the account may be applied for, and cash is lawful where no bank is near; an error where the list says that the bank
 * has paid it. For people in a home the home is paid.
 */
export default householdCheck({
  catalogue: 'G12',
  severity: 'doubt',
  citation: PAYMENT,
  needs: [],
  oneOf: [['account']],
  for: [{ lists: 'people', role: 'register', pays: 'monthly' }, { role: 'payment' }],
  overColumns: { measured: '4 → 1 ms', bind: (table) => marked(table.blankInHousehold('account')) },
  judge(household) {
    const { table, account, livelihood, careHome, stopMonth, paymentMethod } = household
    if (account !== undefined || stopMonth !== undefined || paymentMethod !== undefined) return PASS
    if (careHome !== undefined || IN_A_HOME.test(livelihood ?? '')) return PASS
    if (!household.use(isKept)) return PASS
    const written = table.shown('account', table.householdRow('account', household.at)).trim()
    const isPaid = /成功|已发|已到账|已入账/.test(household.paymentStatus ?? '') && household.remarks === undefined
    return fail(['account', 'name'], {
      variant: /现金|领现/.test(written) ? 'cash' : 'missing',
      ...(isPaid && written === '' && { severity: 'error' }),
    })
  },
})
