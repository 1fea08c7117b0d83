import { fail, PASS, personCheck, type RowView, relatedCells, remembered } from '../engine/index.ts'
import { isCovered } from '../people/person.ts'

/**
 * B09, second half: somebody on the list of prisoners and of those in compulsory rehabilitation, inside on the date, is
 * counted in a register.
 */
export default personCheck({
  catalogue: 'B09',
  severity: 'doubt',
  citation: [
    ['1999-10-01', '国务院令第271号 第二条', '国发〔2007〕19号'],
    ['2012-12-12', '民发〔2012〕220号 第五条'],
    ['2021-07-01', '民发〔2021〕57号 第七条；民发〔2021〕43号 第二十四条'],
  ],
  needs: [],
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
