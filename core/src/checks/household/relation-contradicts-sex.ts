import { householdCheck } from '../engine/index.ts'
import { headsOf, SEXES, sexesOf, sexOfRelation } from '../people/people.ts'

/** B07. 儿子 is male, 儿媳 female; husband and wife have different sexes (Civil Code art. 1046: 男女双方). */
export default householdCheck({
  catalogue: 'B07',
  severity: 'error',
  citation: 'GB/T 4761-2008',
  needs: ['relation'],
  for: { lists: 'people', rows: 'member' },
  oneOf: [['sex', 'idNumber']],
  bind(table, context, report) {
    const relations = table.text('relation')
    const heads = headsOf(table, context)
    const { stated, ofNumber } = sexesOf(table, context)
    const { rows, start } = table.households
    const meanings = context.derived.column(table, 'what the relation says of the sex', 'row', Uint8Array, () => {
      const meaning = context.integerFact('what a relation says of the sex', readRelation)
      return (row) => (relations[row] < 0 ? 0 : meaning(relations[row]))
    })
    const sexOf = (row: number) => stated[row] || ofNumber[row]
    return (household) => {
      for (let i = start[household]; i < start[household + 1]; i++) {
        const row = rows[i]
        const said = meanings[row]
        if (said === 0) continue
        const sex = sexOf(row)
        if (sex === 0) continue
        const expected = said & (OF_A_MAN | OF_A_WOMAN) || sex
        const head = heads[household]
        if (expected !== sex)
          report.fail(row, ['relation', 'sex', 'idNumber'], {
            variant: 'relation',
            params: { relation: context.textOf(relations[row]), expected: SEXES[expected] === 'male' ? '男' : '女' },
          })
        else if (said & OF_A_SPOUSE && head >= 0 && sexOf(head) === sex)
          report.fail(row, ['relation', 'sex', 'idNumber'], { variant: 'spouse', severity: 'doubt' })
      }
    }
  },
})

const OF_A_MAN = SEXES.indexOf('male')
const OF_A_WOMAN = SEXES.indexOf('female')
const OF_A_SPOUSE = 4

function readRelation(text: string): number {
  const relation = text.replace(/\s/g, '')
  const sex = sexOfRelation(relation)
  const isSpouse = /^(配偶|妻子?|丈夫|夫|老伴|爱人)$/.test(relation)
  return (sex === 'male' ? OF_A_MAN : sex === 'female' ? OF_A_WOMAN : 0) | (isSpouse ? OF_A_SPOUSE : 0)
}
