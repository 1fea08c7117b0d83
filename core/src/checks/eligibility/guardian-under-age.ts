import { ageOn } from '../../identity/id-number.ts'
import { fail, PASS, type Reader, rowCheck } from '../engine/index.ts'

const MAJORITY = 18
/** From this age who lives by his own work has full capacity (民法典 第十八条). */
const BY_OWN_WORK = 16

/** C27. A guardian is of age: who is a minor cannot be one (民法典 第二十七条: 有监护能力的人). Between 16 and 18 a doubt. */
export default rowCheck({
  catalogue: 'C27',
  severity: 'error',
  citation: [['2021-01-01', '民法典 第二十七条、第十八条']],
  needs: ['guardianIdNumber'],
  when: ['guardianIdNumber'],
  for: { lists: 'people' },
  judge(row) {
    const birth = row.use(guardianBirth)
    const age = birth > 0 ? ageOn(birth, row.today) : MAJORITY
    if (age >= MAJORITY) return PASS
    return fail(['guardianIdNumber', 'guardian', 'name'], {
      ...(age >= BY_OWN_WORK && { severity: 'doubt' }),
      params: { age },
    })
  },
})

/** Of a number in order. */
const guardianBirth: Reader<number> = (table, context) => {
  const ids = table.text('guardianIdNumber')
  return (row) => (context.ids.isOk(ids[row]) ? context.ids.birth(ids[row]) : 0)
}
