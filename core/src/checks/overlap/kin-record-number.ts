import { cellText } from '../../workbook/index.ts'
import { tableCheck } from '../engine/index.ts'
import { NEAR_KIN_ON_RECORD } from '../law/clauses.ts'

const NUMBER = /备案(编?号|登记号|序号)$/
const KIN = /^(是|有|√|存在)/
const NO_KIN = /^(否|无|没有|不存在|×)/
const BLANK = /^[-—/×无\s]*$/

/**
 * F13. A register with a column for kinship to those who handle dibao and one for the number under which it is on record: kin has a number, who is no kin has none, and no number stands for two households. A doubt: the
 * register of kin may be kept by hand.
 */
export default tableCheck({
  catalogue: 'F13',
  severity: 'doubt',
  citation: NEAR_KIN_ON_RECORD,
  needs: ['kinOfHandler'],
  for: { lists: 'people' },
  run(table, _context, report) {
    const column = table.layout.headers.findIndex((path) => NUMBER.test(path.join('').replace(/\s/g, '')))
    if (column < 0) {
      report.unknown(-1, ['kinOfHandler'])
      return
    }
    const seen = new Map<string, number>()
    for (let row = 0; row < table.rowCount; row++) {
      const said = table.said('kinOfHandler', row)
      const number = cellText(table.workbook, table.sheet, table.sheetRows[row], column).trim()
      const isBlank = BLANK.test(number)
      if (isBlank && KIN.test(said)) report.fail(row, ['kinOfHandler', 'name'], { variant: 'missing' })
      if (isBlank) continue
      const tell = (variant: string, params = {}) =>
        report.failCell(table.sheetRows[row], column, 'kinOfHandler', { variant, params: { number, ...params } })
      if (NO_KIN.test(said)) tell('idle')
      const first = seen.get(number)
      if (first === undefined) seen.set(number, row)
      else if (table.households.of[first] !== table.households.of[row])
        tell('twice', { row: table.sheetRows[first] + 1 })
    }
  },
})
