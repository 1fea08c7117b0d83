import { fail, PASS, personCheck, type RowView, relatedCells, remembered } from '../engine/index.ts'
import { PRISONERS } from '../law/clauses.ts'
import { isCovered } from '../people/person.ts'

/**
 * B09, second half: somebody on the list of prisoners and of those in compulsory rehabilitation, inside on the date, is
 * counted in a register.
 */
export default personCheck({
  catalogue: 'B09',
  severity: 'doubt',
  citation: PRISONERS,
  needs: [],
  whenever: true,
  compares: [{ class: 'low-income' }, { lists: 'prisoners' }],
  when: ['idNumber'],
  there: { isUsed: (table) => table.has('idNumber') },
  judge(person, there) {
    const listed = there.find(isInsideOn(person.today))
    if (!listed || !isCovered(person)) return PASS
    return fail(['idNumber', 'name'], { related: relatedCells([listed], 'idNumber') })
  },
})

const isInsideOn = remembered(
  (today: number) =>
    ({ imprisonedFrom = today, imprisonedUntil = today }: RowView): boolean =>
      imprisonedFrom <= today && imprisonedUntil >= today,
)
