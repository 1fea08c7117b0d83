import { householdCheck } from '../check.ts'
import { yuan } from '../context.ts'
import { ONE_YUAN } from '../income-heads.ts'
import { INCOME_REGISTERS } from '../register-groups.ts'

/** D01. 月人均收入 = 月总收入 ÷ 人口, within one yuan of rounding; 人口 may be 家庭人口 or 保障人口. */
export default householdCheck({
  catalogue: 'D01',
  severity: 'error',
  citation: '民发〔2021〕57号 第十三条',
  needs: ['perCapitaIncome', 'monthlyHouseholdIncome'],
  kinds: INCOME_REGISTERS,
  oneOf: [['householdSize', 'insuredPersons']],
  bind(table, _context, report) {
    const perCapita = table.householdNumber('perCapitaIncome')
    const income = table.householdNumber('monthlyHouseholdIncome')
    const sizes = (['householdSize', 'insuredPersons'] as const)
      .filter((id) => table.has(id))
      .map((id) => table.householdNumber(id))
    const { rows, start } = table.households
    return (household) => {
      for (const size of sizes)
        if (Math.abs(income[household] / size[household] - perCapita[household]) < ONE_YUAN) return
      const persons = sizes.map((size) => size[household]).filter((size) => size > 0)
      if (persons.length === 0) {
        report.unknown(rows[start[household]], ['householdSize'])
        return
      }
      const expected = yuan(income[household] / persons[0])
      report.fail(
        table.householdRow('perCapitaIncome', household),
        ['perCapitaIncome', 'monthlyHouseholdIncome', 'householdSize'],
        {
          expected,
          params: {
            income: yuan(income[household]),
            persons: persons[0],
            expected,
            stated: yuan(perCapita[household]),
          },
        },
      )
    }
  },
})
