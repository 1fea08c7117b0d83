import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { fail, type Reader, rowCheck, type Verdict } from '../engine/index.ts'
import { periodOf } from '../time/period.ts'

const PERSONS = ['householdSize', 'insuredPersons', 'personsInNeed'] as const satisfies readonly FieldId[]

/**
 * D22. What no figure can be: a household of nobody, half a person, more than the whole bill, more months than the list is for. Months beyond the list's own may be paid
 * back, and a column that is nought all over was never filled in: a doubt, and nothing.
 */
export default rowCheck({
  catalogue: 'D22',
  severity: 'error',
  citation: '登记规范（数值应在可能范围内）',
  needs: [],
  oneOf: [[...PERSONS, 'aidRatio', 'paidMonths']],
  judge(row) {
    const odd: Verdict[] = []
    for (const id of PERSONS) {
      const persons = row[id]
      if (persons === undefined || persons < 0) continue
      if (!Number.isInteger(persons)) odd.push(fail(id, { variant: 'part', params: { persons } }))
      else if (id === 'householdSize' && persons === 0 && row.use(countsHouseholds))
        odd.push(fail(id, { variant: 'nobody' }))
    }
    const { aidRatio: share, paidMonths: months, remarks } = row
    if (share !== undefined && share > 100) odd.push(fail('aidRatio', { variant: 'share', params: { share } }))
    const most = months === undefined || remarks !== undefined ? undefined : row.use(monthsOfTable)
    if (most !== undefined && months !== undefined && months > most)
      odd.push(fail('paidMonths', { variant: 'months', severity: 'doubt', params: { months, most } }))
    return odd.length > 0 ? odd : undefined
  },
})

/** Whether most rows give the household's size: a system writes 0 in a column that nobody fills. */
const countsHouseholds: Reader<boolean> = (table, context) =>
  context.derived.whole(table, 'sizes are given', () => {
    const sizes = table.number('householdSize')
    return sizes.filter((size) => size > 0).length > sizes.length / 2
  })

/** The months of a list that is for a quarter or another time of several months; undefined for all others. */
const monthsOfTable: Reader<number | undefined> = (table: RegisterTable) => {
  const period = periodOf(table)
  const months = period && period.to > period.from ? period.to - period.from + 1 : undefined
  return () => months
}
