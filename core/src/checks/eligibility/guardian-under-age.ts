import { ageOn } from '../../identity/id-number.ts'
import { fail, type Reader, rowCheck, unknown, type Verdict } from '../engine/index.ts'

const MAJORITY = 18
/** From this age who lives by his own work has full capacity (民法典 第十八条). */
const BY_OWN_WORK = 16

/** Who answers for the person of a row. */
const KEEPERS = [
  { name: 'guardian', idNumber: 'guardianIdNumber' },
  { name: 'carer', idNumber: 'carerIdNumber' },
] as const

/**
 * C27. A guardian is of age: who is a minor cannot be one (民法典 第二十七条: 有监护能力的人). Between 16 and 18 a
 * doubt; so is a carer who is a minor, for he cannot sign the agreement of care, and an adult of the family may have.
 */
export default rowCheck({
  catalogue: 'C27',
  severity: 'error',
  citation: [['2021-01-01', '民法典 第二十七条、第十八条']],
  needs: [],
  oneOf: [['guardianIdNumber', 'carerIdNumber']],
  for: { lists: 'people' },
  judge(row) {
    const births = row.use(keeperBirths)
    const odd: Verdict[] = []
    for (const [at, { name, idNumber }] of KEEPERS.entries()) {
      if (row.isUnread(idNumber)) odd.push(unknown(idNumber))
      const age = births[at] > 0 ? ageOn(births[at], row.today) : MAJORITY
      if (age >= MAJORITY) continue
      const isOpen = name === 'carer' || age >= BY_OWN_WORK
      odd.push(
        fail([idNumber, name, 'name'], {
          variant: name,
          ...(isOpen && { severity: 'doubt' as const }),
          params: { age },
        }),
      )
    }
    return odd
  },
})

/** Of numbers in order; 0 where there is none. */
const keeperBirths: Reader<readonly number[]> = (table, context) => {
  const columns = KEEPERS.map(({ idNumber }) => (table.has(idNumber) ? table.text(idNumber) : undefined))
  return (row) => columns.map((ids) => (ids && context.ids.isOk(ids[row]) ? context.ids.birth(ids[row]) : 0))
}
