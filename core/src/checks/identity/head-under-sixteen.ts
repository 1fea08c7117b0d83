import { rowCheck } from '../engine/index.ts'
import { AGE_COLUMNS, agesOf, relationReader } from '../people/people.ts'

/** Below it nobody lives by his own labour (民法典 第十八条), so that somebody else usually heads the household. */
const SIXTEEN = 16

/** A23. The head of the household is younger than 16: possible where only children are left, else the head or the number is wrong. */
export default rowCheck({
  catalogue: 'A23',
  severity: 'doubt',
  citation: '民法典 第十八条',
  needs: [],
  for: { lists: 'people', rows: 'member' },
  oneOf: [['relation'], AGE_COLUMNS],
  bind(table, context, report) {
    const ages = agesOf(table, context)
    const relationOf = relationReader(table, context)
    return (row) => {
      const age = ages[row]
      if (age >= 0 && age < SIXTEEN && relationOf(row) === 'head')
        report.fail(row, ['relation', 'idNumber', 'birth'], { params: { age } })
    }
  },
})
