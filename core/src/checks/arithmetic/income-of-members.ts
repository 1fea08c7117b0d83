import { isNear, yuan } from '../../facts/money.ts'
import {
  fail,
  type HouseholdView,
  householdCheck,
  ofHousehold,
  PASS,
  type Reader,
  tallyOf,
  unknown,
} from '../engine/index.ts'
import { INCOME } from '../law/clauses.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { remarksOfHousehold } from '../words/remarks.ts'

/**
 * D02. Where each member has an income of his own and nearly all households have their sum as 家庭月收入, one has
 * another figure. More is a doubt, for what supporters pay may be nobody's own; so is less with a remark, or beside a
 * column of what is deducted.
 */
export default householdCheck({
  catalogue: 'D02',
  severity: 'error',
  citation: INCOME,
  needs: [],
  when: ['monthlyHouseholdIncome', 'monthlyIncome'],
  oneOf: [['monthlyHouseholdIncome'], ['monthlyIncome']],
  for: [{ class: 'low-income' }, { lists: 'people', role: 'ledger' }],
  judge(household) {
    const agreement = agreementOf(household)
    if (agreement === UNREAD) return unknown('monthlyIncome')
    if (agreement !== DIFFERS || !household.use(isRule)) return PASS
    const { monthlyHouseholdIncome: stated } = household
    const sum = household.sum('monthlyIncome')
    const isOpen = stated > sum || household.has('employmentCost') || remarksOfHousehold(household, /./)
    return fail(['monthlyHouseholdIncome', 'monthlyIncome'], {
      expected: yuan(sum),
      ...(isOpen && { severity: 'doubt' }),
      params: { stated: yuan(stated), sum: yuan(sum) },
    })
  },
})

const [DIFFERS, AGREES, UNREAD] = [0, 1, 2]

/** Whether several members' incomes are the household's; undefined where it does not tell. */
function agreementOf(household: HouseholdView): number | undefined {
  const { monthlyHouseholdIncome: stated } = household
  if (stated === undefined || household.table.rowIs !== 'member' || household.rowCount < 2) return undefined
  for (const member of household.members) if (member.isUnread('monthlyIncome')) return UNREAD
  const sum = household.sum('monthlyIncome')
  if (sum === 0) return undefined
  return isNear(stated, sum) ? AGREES : DIFFERS
}

const agreements = tallyOf('household', ofHousehold(agreementOf))

/** Whether nearly all households of a table add up their members' incomes. */
const isRule: Reader<boolean> = (table, context) => {
  const shown = agreements(table, context)
  const isProved = context.derived.whole(table, 'household income is that of its members', () =>
    isProvedByOthers(shown.count(AGREES), shown.count(DIFFERS)),
  )
  return () => isProved()
}
