import { yuan } from '../../facts/money.ts'
import { fail, householdCheck, ofRegister, PASS } from '../engine/index.ts'
import { INCOME } from '../law/clauses.ts'
import { isGrantOf } from '../law/programme-of.ts'
import { noStandard, standardOf } from '../law/standard-of-household.ts'
import { INCOME_COLUMNS, incomeAHead } from '../money/household-income.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { hasRemark } from '../words/remarks.ts'

/** 家庭收入超过低保标准, 月人均收入高于标准: not that of somebody who supports them, nor property. */
const ABOVE = /收入.{0,8}(超过|超出|超|高于|大于|达到|不低于)(?!.{0,4}(财产|边缘))/
const OF_ANOTHER = /赡养|扶养|抚养|财产|房|车|存款|企业/
/** 核查后, 复核后, 现: the income by which it was stopped, not the one by which it was granted. */
const FOUND = /核查|复核|核对|复查|核实|核定|复审|调查|现/

/**
 * C35. On a list of ends whoever was stopped because his income is above the standard has an income a head that is not
 * below it (equal is not below). An error where the column says that it is the income which was found, or the income of
 * the other rows stopped for this shows it; else it may be that of the grant, a doubt.
 */
export default householdCheck({
  catalogue: 'C35',
  severity: 'error',
  citation: INCOME,
  needs: [],
  when: ['stopReason'],
  oneOf: [['stopReason'], INCOME_COLUMNS],
  for: { change: 'stopped' },
  judge(household) {
    const { stopReason: reason, first, table } = household
    if (!isOfIncome(reason) || !isGrantOf(household, 'dibao')) return PASS
    const income = incomeAHead(household)
    if (income === undefined) return PASS
    const standard = standardOf(household)
    if (standard === undefined) return noStandard(household)
    if (income >= standard) return PASS
    const { above, below } = household.use(incomesOfStopped)
    const isFound =
      INCOME_COLUMNS.some((id) => FOUND.test(table.column(id)?.header ?? '')) || isProvedByOthers(above, below)
    return fail([...INCOME_COLUMNS.filter((id) => household.has(id)), 'stopReason'], {
      ...(!(isFound && income > 0 && !hasRemark(first)) && { severity: 'doubt' }),
      params: { reason, income: yuan(income), standard: yuan(standard) },
    })
  },
})

const isOfIncome = (reason: string): boolean => ABOVE.test(reason) && !OF_ANOTHER.test(reason)

/** Of those stopped for their income how many have one that is not below the standard, and how many have. */
const incomesOfStopped = ofRegister(({ households }) => {
  let [above, below] = [0, 0]
  for (const household of households) {
    if (!isOfIncome(household.stopReason ?? '')) continue
    const [income, standard] = [incomeAHead(household), standardOf(household)]
    if (income !== undefined && standard !== undefined) income >= standard ? above++ : below++
  }
  return { above, below }
})
