import type { RegisterTable } from '../../register/index.ts'
import { fail, onceATable, PASS, personCheck, relatedCells } from '../engine/index.ts'
import { periodOf } from '../time/period.ts'

/**
 * F15. Somebody is taken in and taken out in tables of the same month. A doubt: a household may have been divided, or
 * have moved from one class or town to another.
 */
export default personCheck({
  catalogue: 'F15',
  severity: 'doubt',
  citation: '登记规范（同月不得既新增又停保）',
  needs: [],
  compares: [{ change: 'stopped' }, { change: 'added' }],
  judge(person, there) {
    const same = there.seek((one) => mayBeOfOneMonth(person.table, one.table))
    return same ? fail(['name', 'idNumber'], { related: relatedCells([same], 'name') }) : PASS
  },
})

const monthsOf = onceATable(periodOf)

function mayBeOfOneMonth(a: RegisterTable, b: RegisterTable): boolean {
  const [own, other] = [monthsOf(a), monthsOf(b)]
  return own === undefined || other === undefined || (own.from <= other.to && other.from <= own.to)
}
