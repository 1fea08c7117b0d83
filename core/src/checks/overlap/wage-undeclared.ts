import { yuan } from '../../facts/money.ts'
import { fail, PASS, personCheck, unknownHere } from '../engine/index.ts'
import { MAINTENANCE } from '../law/clauses.ts'
import { declaredIncome } from '../money/declared-income.ts'

/**
 * F12. A member is paid by the treasury and the household's income shows no wage, or is far less than the wage. Public
 * staff in a household is no bar (民发〔2022〕83号 一): only the wage is asked after.
 */
export default personCheck({
  catalogue: 'F12',
  severity: 'doubt',
  citation: MAINTENANCE,
  needs: [],
  compares: [{ class: 'low-income' }, { lists: 'wages' }],
  judge(person, there) {
    const wage = there.first?.payrollWage
    const declared = declaredIncome(person.household, ['wageIncome', 'monthlyIncome'], wage)
    if (!declared) return unknownHere('wageIncome')
    if (declared.is === 'enough') return PASS
    const less = declared.is === 'less' && wage !== undefined
    return fail(['name', 'idNumber', 'wageIncome'], {
      ...(less && { variant: 'less', params: { wage: yuan(wage), declared: yuan(declared.amount) } }),
      related: there.cells(less ? 'payrollWage' : 'payrollUnit'),
    })
  },
})
