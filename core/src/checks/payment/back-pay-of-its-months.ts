import { times } from '../../facts/money.ts'
import { fail, ofRegister, PASS, rowCheck, yuan } from '../engine/index.ts'
import { MONTHS_PAID_BACK, monthsPaidBack } from '../words/back-pay.ts'
import { hasRemark } from '../words/remarks.ts'

const ONLY_MONTHS = new RegExp(`^${MONTHS_PAID_BACK}(?:的?(?:高龄)?(?:津贴|补贴|资金|金额))?[。，,;；]?$`)

/**
 * G19. Back-pay is no more than the months that it is for at the rate of the row: rates rise with the age and the
 * years. An error where a column counts the months, the row has no remark, and no other rate of the list gives the
 * amount, which may have been the person's before; else a doubt: arrears of other months may be in it, which the row
 * should say. Less is lawful, for the rate of then may have been lower.
 */
export default rowCheck({
  catalogue: 'G19',
  severity: 'error',
  citation: '发放规范（补发月数×月标准）',
  needs: ['backPayAmount', 'allowanceAmount'],
  when: ['backPayAmount', 'allowanceAmount'],
  oneOf: [['backPayMonths', 'remarks']],
  for: { programme: ['old-age-allowance', 'disability-living-allowance', 'disability-care-allowance'] },
  judge(row) {
    const { backPayAmount, allowanceAmount } = row
    const months = row.backPayMonths ?? monthsIn(row.said('remarks'))
    const due = times(allowanceAmount, months)
    const isOfAnotherRate = (all: ReadonlySet<number>) => all.has(backPayAmount / months)
    if (months <= 0 || allowanceAmount <= 0 || backPayAmount <= due) return PASS
    const isSure = row.backPayMonths !== undefined && !hasRemark(row) && !isOfAnotherRate(row.use(rates))
    return fail(['backPayAmount', 'allowanceAmount', 'backPayMonths'], {
      ...(!isSure && { severity: 'doubt' }),
      expected: yuan(due),
      params: { stated: yuan(backPayAmount), rate: yuan(allowanceAmount), months, due: yuan(due) },
    })
  },
})

/** The rates of a list. */
const rates = ofRegister(({ rows }): ReadonlySet<number> => {
  const found = new Set<number>()
  for (const { allowanceAmount } of rows) if (allowanceAmount !== undefined) found.add(allowanceAmount)
  return found
})

/** How many months a remark names that says nothing else; 0 where none. */
const monthsIn = (remark: string): number =>
  ONLY_MONTHS.test(remark.normalize('NFKC').replace(/\s/g, '')) ? monthsPaidBack(remark) : 0
