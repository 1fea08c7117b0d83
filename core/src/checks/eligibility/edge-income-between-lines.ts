import { fromYuan, NO_MONEY, times, yuan } from '../../facts/money.ts'
import { fail, householdCheck, PASS, unknown, unknownHere } from '../engine/index.ts'
import { EDGE } from '../law/clauses.ts'
import { isGrantOf } from '../law/programme-of.ts'
import { isRefused } from '../law/refused.ts'
import { standardOf } from '../law/standard-of-household.ts'
import { INCOME_COLUMNS, incomeAHead, incomeCondition } from '../money/household-income.ts'
import { remarksOfHousehold } from '../words/remarks.ts'

/** Words for property above the limit of dibao, with which a household below the standard is an edge household. */
const OVER_PROPERTY = /[房车产款贷货].{0,8}(超|不符)|超(规定|标准|限)/

/**
 * C04. An edge household's income a head lies between the dibao standard and the edge line. Doubts both ways: below the
 * standard it may be over the property limit of dibao; above the line the determination runs on to the next review. By
 * the programmes' own criteria, and where the place's standard is not known by the one that the register writes itself.
 */
export default householdCheck({
  catalogue: 'C04',
  severity: 'doubt',
  citation: EDGE,
  from: '2021-07-01',
  needs: [],
  oneOf: [INCOME_COLUMNS],
  for: { role: 'register', programme: ['dibao-edge', 'rigid-expenditure'] },
  judge(household) {
    if (isRefused(household)) return PASS
    if (!isGrantOf(household, 'dibao-edge')) return PASS
    const income = incomeAHead(household)
    if (income === undefined)
      return unknown(household.monthlyHouseholdIncome === undefined ? 'monthlyHouseholdIncome' : 'householdSize')
    const found = household.parameter('dibao.standard')
    const standard = found.known ? fromYuan(found.value) : standardOf(household)
    if (!found.known && standard === undefined) return unknownHere(found.path)
    const multiple = household.parameter('dibao-edge.multiple')
    const line = multiple.known && standard !== undefined ? times(standard, multiple.value) : undefined
    const isBelowStandard = found.known
      ? incomeCondition(household, 'dibao.income') === 'pass'
      : income < Number(standard)
    const isAbove = found.known
      ? incomeCondition(household, 'dibao-edge.income') === 'fail'
      : line !== undefined && income >= line
    if (!isBelowStandard && !isAbove) return PASS
    if (isBelowStandard && remarksOfHousehold(household, OVER_PROPERTY)) return PASS
    return fail(
      INCOME_COLUMNS,
      {
        variant: isBelowStandard ? 'below' : line === undefined ? 'above' : 'above-multiple',
        params: {
          perCapita: yuan(income),
          standard: yuan(standard ?? NO_MONEY),
          ...(multiple.known && line !== undefined && { multiple: multiple.value, line: yuan(line) }),
        },
      },
      INCOME_COLUMNS.find((id) => household.has(id)),
    )
  },
})
