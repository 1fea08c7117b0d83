import { ageOn } from '../../identity/id-number.ts'
import { fail, registerCheck } from '../engine/index.ts'
import { NO_LABOUR } from '../law/clauses.ts'
import { fieldsByColumn } from '../money/figure-columns.ts'
import { birthByNumber } from '../people/person.ts'

const ELDERLY = /^(?:年满|已满|满)?(\d{2})周?岁(?:及|\(含\))?以上(?:的?老年?人)?$/
const MINOR = /^(?:未满|不满)(\d{1,2})周?岁(?:的?未成年人)?$/
/** A column is looked at where so many of its cells name an age. */
const FEWEST = 2

/**
 * C30. A register gives an age as the ground (无劳动能力情形: 60周岁以上, 未满16周岁) that the ID number denies: who is
 * below the one now was so when he was taken in; who is above the other is judged on the day on which he was.
 */
export default registerCheck({
  catalogue: 'C30',
  severity: 'error',
  citation: NO_LABOUR,
  needs: ['idNumber'],
  for: { role: 'register', programme: 'tekun' },
  *judge(register) {
    const { table } = register
    const fieldOf = fieldsByColumn(table)
    const saidIn = (row: number, column: number) => {
      const id = fieldOf.get(column)
      const text = id ? table.shown(id, row) : register.shownAt({ sheetRow: table.cornerOf(column, row), column })
      return text.normalize('NFKC').replace(/\s/g, '')
    }
    const isGround = (column: number) => {
      const named = Array.from({ length: register.rowCount }, (_, row) => saidIn(row, column)).filter(
        (text) => ELDERLY.test(text) || MINOR.test(text),
      )
      return named.length >= FEWEST
    }
    const columns = table.layout.headers.flatMap((path, column) =>
      path.length > 0 && isGround(column) ? [column] : [],
    )
    if (columns.length === 0) return
    for (const row of register.rows) {
      const birth = birthByNumber(row)
      if (birth === undefined) continue
      const takenIn = row.decisionDate ?? row.startMonth
      for (const column of columns) {
        const said = saidIn(row.at, column)
        const [least, most] = [ELDERLY, MINOR].map((words) => Number(words.exec(said)?.[1]))
        const age = ageOn(birth, least > 0 || takenIn === undefined ? row.today : takenIn)
        const isDenied = age < least || (takenIn !== undefined && age >= most)
        if (isDenied)
          yield fail(
            ['idNumber', 'age', 'name'],
            {
              params: { header: table.layout.headers[column].at(-1) ?? '', said, age },
            },
            { at: row.at },
          )
      }
    }
  },
})
