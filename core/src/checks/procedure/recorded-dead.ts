import { saysDead } from '../../identity/name.ts'
import { fail, PASS, type Reader, rowCheck } from '../engine/index.ts'
import { statusOf } from '../people/person.ts'

/**
 * H10. The register itself says that the person is dead, in a column, a remark or behind the name (何春花（故）), and no month of stopping stands beside it. A doubt: the list may show a month in which he still lived, and
 * the tekun's burial grant follows.
 */
export default rowCheck({
  catalogue: 'H10',
  severity: 'doubt',
  citation: '民发〔2022〕83号',
  needs: [],
  oneOf: [['status', 'name', 'remarks']],
  for: [{ lists: 'people', pays: 'monthly' }, { role: 'payment' }, { lists: 'goods', role: 'aid' }],
  judge(person) {
    // somebody else has taken what was for the household
    if (person.stopMonth !== undefined || person.proxy !== undefined) return PASS
    if (statusOf(person) === 'deceased') return fail([person.has('status') ? 'status' : 'remarks', 'name', 'idNumber'])
    return person.use(markedDead) ? fail(['name', 'idNumber']) : PASS
  },
})

const markedDead: Reader<boolean> = (table) => {
  const isRewritten = table.rewritten('name')
  return (row) => isRewritten(row) && saysDead(table.shown('name', row))
}
