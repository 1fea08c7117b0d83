import { fail, registerCheck, unknownHere } from '../engine/index.ts'
import { NEAR_KIN_ON_RECORD } from '../law/clauses.ts'

const NUMBER = /备案(编?号|登记号|序号)$/
const KIN = /^(是|有|√|存在)/
const NO_KIN = /^(否|无|没有|不存在|×)/
const BLANK = /^[-—/×无\s]*$/

/**
 * F13. A register with a column for kinship to those who handle dibao and one for the number under which it is on
 * record: kin has a number, who is no kin has none, and no number stands for two households. A doubt: the register of
 * kin may be kept by hand.
 */
export default registerCheck({
  catalogue: 'F13',
  severity: 'doubt',
  citation: NEAR_KIN_ON_RECORD,
  needs: ['kinOfHandler'],
  for: { lists: 'people' },
  *judge(register) {
    const { layout, sheetRows } = register.table
    const column = layout.headers.findIndex((path) => NUMBER.test(path.join('').replace(/\s/g, '')))
    if (column < 0) {
      yield unknownHere('kinOfHandler')
      return
    }
    /** the first row of each number, and its household */
    const seen = new Map<string, { row: number; household: number }>()
    for (const row of register.rows) {
      const said = row.said('kinOfHandler')
      const cell = register.cellOf(row.at, column)
      const number = register.shownAt(cell).trim()
      const isBlank = BLANK.test(number)
      if (isBlank && KIN.test(said)) yield fail(['kinOfHandler', 'name'], { variant: 'missing' }, row)
      if (isBlank) continue
      if (NO_KIN.test(said)) yield fail('kinOfHandler', { variant: 'idle', params: { number } }, cell)
      const household = row.household.at
      const first = seen.get(number)
      if (!first) seen.set(number, { row: row.at, household })
      else if (first.household !== household) {
        const params = { number, row: sheetRows[first.row] + 1 }
        yield fail('kinOfHandler', { variant: 'twice', params }, cell)
      }
    }
  },
})
