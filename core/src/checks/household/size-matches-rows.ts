import { householdCheck } from '../engine/index.ts'
import { listedPeople } from '../people/head-apart.ts'

/**
 * B01. 家庭人口 must be the number of rows that the household has, and the head where a register names him apart from the members. A register that lists only those who are covered
 * has 保障人口 rows: where it does, and 家庭人口 is larger, the row is in order.
 */
export default householdCheck({
  catalogue: 'B01',
  severity: 'error',
  citation: '民发〔2021〕57号 第七条',
  needs: ['householdSize'],
  for: { lists: 'people', rows: 'member' },
  bind(table, context, report) {
    const sizes = table.householdNumber('householdSize')
    const covered = table.has('insuredPersons') ? table.householdNumber('insuredPersons') : undefined
    const peopleOf = listedPeople(table, context)
    return (household) => {
      if (table.rowIs !== 'member') return
      const rows = peopleOf(household)
      const size = sizes[household]
      if (size === rows) return
      const onlyCovered = covered !== undefined && covered[household] === rows && size > rows
      if (onlyCovered) return
      report.fail(table.householdRow('householdSize', household), ['householdSize', 'insuredPersons', 'name'], {
        expected: rows,
        params: { stated: size, rows },
      })
    }
  },
})
