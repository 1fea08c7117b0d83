import { fromYuan, times, yuan } from '../../facts/money.ts'
import { fail, householdCheck, PASS, unknown, unknownHere } from '../engine/index.ts'
import { EDGE } from '../law/clauses.ts'
import { INCOME_COLUMNS, incomeAHead, incomeCondition } from '../money/household-income.ts'

/**
 * C04. An edge household's income a head lies between the dibao standard and the edge line. Doubts both ways: below the standard it may be
 * over the property limit of dibao; above the line the determination runs on to the next review. By the programmes' own criteria.
 */
export default householdCheck({
  catalogue: 'C04',
  severity: 'doubt',
  citation: EDGE,
  from: '2021-07-01',
  needs: [],
  oneOf: [INCOME_COLUMNS],
  for: { role: 'register', programme: 'dibao-edge' },
  judge(household) {
    const income = incomeAHead(household)
    if (income === undefined) return unknown('monthlyHouseholdIncome')
    const found = household.parameter('dibao.standard')
    if (!found.known) return unknownHere(found.path)
    const isBelowStandard = incomeCondition(household, 'dibao.income') === 'pass'
    if (!isBelowStandard && incomeCondition(household, 'dibao-edge.income') !== 'fail') return PASS
    const multiple = household.parameter('dibao-edge.multiple')
    return fail(
      INCOME_COLUMNS,
      {
        variant: isBelowStandard ? 'below' : multiple.known ? 'above-multiple' : 'above',
        params: {
          perCapita: yuan(income),
          standard: found.value,
          ...(multiple.known && {
            multiple: multiple.value,
            line: yuan(times(fromYuan(found.value), multiple.value)),
          }),
        },
      },
      INCOME_COLUMNS.find((id) => household.has(id)),
    )
  },
})
