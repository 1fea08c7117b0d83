import { fail, PASS, rowCheck } from '../engine/index.ts'
import { ageOf } from '../people/person.ts'

/** Who runs a company, and no partner or child with a share. */
const RUNS = /法定代表人|法人|经营者|负责人|董事|经理/

/**
 * A31. Who is on the public payroll, runs a company or is in prison is of working age at least. A doubt: the number may
 * be another's, and work in art and sport begins earlier.
 */
export default rowCheck({
  catalogue: 'A31',
  severity: 'doubt',
  citation: [['1995-01-01', '劳动法 第十五条']],
  needs: ['idNumber'],
  when: ['idNumber'],
  for: [{ lists: 'wages' }, { lists: 'companies' }, { lists: 'prisoners' }],
  judge(row) {
    const least = row.parameter('age.workFrom')
    const age = ageOf(row)
    if (!least.known || age === undefined || age >= least.value) return PASS
    if (row.table.kind.lists === 'companies' && !RUNS.test(row.companyRole ?? '')) return PASS
    return fail(['idNumber', 'name'], { params: { age } })
  },
})
