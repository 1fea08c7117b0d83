import { fail, type RegisterView, registerCheck, unknownHere } from '../engine/index.ts'
import { PERSON_CELLS } from '../people/known-people.ts'

/** Where more households than that have no cadre, one cell may stand for those below it. */
const MOST_BLANK = 0.3

/**
 * J02. 联系干部 is blank for some households of the ledger, or of the list of cadres and their households. The ledger
 * is judged where that list is not given.
 */
export default registerCheck({
  catalogue: 'J02',
  severity: 'doubt',
  citation: '干部包户登记规范（困难户户户有干部）',
  needs: ['cadre'],
  for: [{ lists: 'people', role: 'ledger' }, { lists: 'cadre-pairings' }],
  *judge(register) {
    const isList = register.table.kind.lists === 'cadre-pairings'
    if (!isList && register.registers({ lists: 'cadre-pairings' }).length > 0) return
    const blank = [...firstRowsWithout(register)]
    if (blank.length === register.householdCount || (isList && blank.length > register.householdCount * MOST_BLANK)) {
      yield unknownHere('cadre')
      return
    }
    for (const at of blank) yield fail(['cadre', ...PERSON_CELLS], {}, { at })
  },
})

/** Of each household without a cadre. */
function* firstRowsWithout({ households }: RegisterView): Iterable<number> {
  for (const { cadre, firstRow } of households) if (cadre === undefined) yield firstRow
}
