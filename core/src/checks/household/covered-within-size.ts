import { householdCheck } from '../engine/index.ts'

/** B02. 保障人口 cannot be more than 家庭人口: who is covered is a member. */
export default householdCheck({
  catalogue: 'B02',
  severity: 'error',
  citation: '民发〔2021〕57号 第七条',
  needs: ['insuredPersons', 'householdSize'],
  for: [
    { role: 'register', programme: ['dibao', 'dibao-edge'] },
    { lists: 'people', role: 'ledger' },
    { change: 'added' },
  ],
  bind(table, _context, report) {
    const insured = table.householdNumber('insuredPersons')
    const sizes = table.householdNumber('householdSize')
    return (household) => {
      if (insured[household] <= sizes[household]) return
      report.fail(table.householdRow('insuredPersons', household), ['insuredPersons', 'householdSize'], {
        params: { insured: insured[household], size: sizes[household] },
      })
    }
  },
})
