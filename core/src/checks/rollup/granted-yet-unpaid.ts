import type { ProgrammeId } from '../../facts/case.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, setCheck } from '../engine/index.ts'
import { APPLICATION } from '../law/clauses.ts'
import { programmesReader, shareProgramme } from '../law/programme-of.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { standingIn } from '../people/same-person.ts'
import { periodOf, showMonth } from '../time/period.ts'

const REGISTERS = { lists: 'people', role: 'register', pays: 'monthly' } as const

/**
 * I07. A household of the register that is granted an amount, of which nobody stands on the payment list of that month
 * and programme, while nearly all others do. A doubt: the payment may have come back, or stand on another list.
 */
export default setCheck({
  catalogue: 'I07',
  severity: 'doubt',
  citation: APPLICATION,
  needs: [],
  compares: [{ role: 'payment' }, REGISTERS],
  run(context, report) {
    for (const register of context.tables(REGISTERS)) {
      if (!register.has('monthlyAmount')) continue
      const lists = listsOf(register, context)
      if (lists.length === 0) continue
      const persons = context.persons.of(register)
      if (!persons) {
        report(register).unknown(-1, ['idNumber'])
        continue
      }
      const paid = standingIn(lists, context, report)
      const households = grantedIn(register)
      const isPaid = (rows: Int32Array) => rows.some((row) => persons[row] === 0 || paid.has(persons[row]))
      const missing = households.filter((rows) => !isPaid(rows))
      if (paid.isEmpty || !isProvedByOthers(households.length - missing.length, missing.length)) continue
      const month = showMonth(monthOfTable(lists[0]))
      for (const [row] of missing) report(register).fail(row, ['name', 'monthlyAmount'], { params: { month } })
    }
  },
})

const monthOfTable = (table: RegisterTable): number => {
  const period = periodOf(table)
  return period && period.from === period.to ? period.to : -1
}

/** A list that names no programme may be for any: then nearly all of the register stand on it. */
const isFor = (named: readonly ProgrammeId[], { kind }: RegisterTable): boolean =>
  named.length === 0 || shareProgramme(named, kind.programmes ?? [])

/** The payment lists of a register's own month and programme. */
function listsOf(register: RegisterTable, context: CheckContext): RegisterTable[] {
  const month = monthOfTable(register)
  return context
    .tables({ role: 'payment' })
    .filter(
      (list) =>
        month >= 0 && monthOfTable(list) === month && list.rowCount > 0 && isFor(programmesReader(list)(0), register),
    )
}

/** The rows of each household that is granted something, has not ended and has no remark. */
function grantedIn(register: RegisterTable): Int32Array[] {
  const { rows, start, count } = register.households
  const amounts = register.householdNumber('monthlyAmount')
  const says = (id: 'stopMonth' | 'remarks', own: Int32Array) =>
    register.has(id) && own.some((row) => register.said(id, row) !== '')
  return Array.from({ length: count }, (_, at) => at).flatMap((at) => {
    const own = rows.subarray(start[at], start[at + 1])
    return amounts[at] > 0 && !says('stopMonth', own) && !says('remarks', own) ? [own] : []
  })
}
