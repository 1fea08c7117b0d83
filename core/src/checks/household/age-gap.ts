import { ageOn } from '../../identity/id-number.ts'
import { householdCheck } from '../engine/index.ts'
import { AGE_COLUMNS, agesOf, birthsOf, headsOf, relationReader, textReader } from '../people/people.ts'

/** Years between a parent and a child; a mother of 16 exists. */
const YOUNGEST_PARENT = 14
const OLDEST_PARENT = 60
const SPOUSES = 40

/**
 * B08. Parent and child less than 14 or more than 60 years apart, or spouses more than 40: an ID number or a relation may be wrong.
 * Adopted and step-children are not judged where the relation says so; where it does not, they explain the finding.
 */
export default householdCheck({
  catalogue: 'B08',
  severity: 'doubt',
  citation: '登记规范',
  needs: ['relation'],
  for: { lists: 'people', rows: 'member' },
  oneOf: [AGE_COLUMNS],
  bind(table, context, report) {
    const relationOf = relationReader(table, context)
    const wordOf = textReader(table, context, 'relation')
    const births = birthsOf(table, context)
    const ages = agesOf(table, context)
    const heads = headsOf(table, context)
    /** years by which the first is older than the second; negative where he is younger */
    const gap = (elder: number, younger: number) => {
      const a = births[elder]
      const b = births[younger]
      if (a === 0 || b === 0) return ages[elder] - ages[younger]
      return a <= b ? ageOn(a, b) : -ageOn(b, a)
    }
    const relations = table.text('relation')
    const isStep = context.integerFact('adopted or step', (text) => (/养|继/.test(text) ? 1 : 0))
    const { rows, start } = table.households
    return (household) => {
      const from = start[household]
      const to = start[household + 1]
      if (to - from < 2) return
      const head = heads[household]
      if (head < 0) return
      for (let i = from; i < to; i++) {
        const row = rows[i]
        const relation = relationOf(row)
        if (relation !== 'child' && relation !== 'parent' && relation !== 'spouse') continue
        if (isStep(relations[row]) === 1) continue
        const years = relation === 'parent' ? gap(row, head) : gap(head, row)
        const isOdd =
          relation === 'spouse' ? Math.abs(years) > SPOUSES : years < YOUNGEST_PARENT || years > OLDEST_PARENT
        if (isOdd)
          report.fail(row, ['relation', 'idNumber', 'birth'], {
            variant: relation === 'spouse' ? 'spouses' : years < 0 ? 'reversed' : 'parent',
            params: { relation: wordOf(row), years: Math.abs(years) },
          })
      }
    }
  },
})
