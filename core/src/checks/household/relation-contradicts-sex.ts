import { isHead } from '../../register/index.ts'
import { householdCheck } from '../check.ts'
import { readSex, sexOfRelation } from '../people.ts'
import { MEMBER_REGISTERS } from '../register-groups.ts'

/** B07. 儿子 is male, 儿媳 female; husband and wife have different sexes (Civil Code art. 1046: 男女双方). */
export default householdCheck({
  catalogue: 'B07',
  severity: 'error',
  citation: 'GB/T 4761-2008',
  needs: ['relation'],
  kinds: MEMBER_REGISTERS,
  oneOf: [['sex', 'idNumber']],
  bind(table, context, report) {
    const relations = table.text('relation')
    const sexes = table.has('sex') ? table.text('sex') : undefined
    const ids = table.has('idNumber') ? table.text('idNumber') : undefined
    const { rows, start } = table.households
    const sexOfText = context.fact('sex', (text) => readSex(text) ?? '')
    const meaning = context.fact('relation and sex', readRelation)
    const sexOf = (row: number) =>
      (sexes && sexes[row] >= 0 ? sexOfText(sexes[row]) : '') ||
      (ids && ids[row] >= 0 ? (context.id(ids[row]).sex ?? '') : '')
    return (household) => {
      let head = -1
      for (let i = start[household]; i < start[household + 1]; i++) {
        const row = rows[i]
        if (relations[row] < 0) continue
        const { isHead, isSpouse, sex: expected } = meaning(relations[row])
        if (isHead && head < 0) head = row
        if (!expected && !isSpouse) continue
        const sex = sexOf(row)
        if (!sex) continue
        if (expected && expected !== sex)
          report.fail(row, ['relation', 'sex', 'idNumber'], {
            variant: 'relation',
            params: { relation: context.textOf(relations[row]), expected: expected === 'male' ? '男' : '女' },
          })
        else if (isSpouse && head >= 0 && sexOf(head) === sex)
          report.fail(row, ['relation', 'sex', 'idNumber'], { variant: 'spouse', severity: 'doubt' })
      }
    }
  },
})

interface RelationMeaning {
  isHead: boolean
  isSpouse: boolean
  sex: 'male' | 'female' | undefined
}

function readRelation(text: string): RelationMeaning {
  const relation = text.replace(/\s/g, '')
  return {
    isHead: isHead(relation),
    isSpouse: /^(配偶|妻子?|丈夫|夫|老伴|爱人)$/.test(relation),
    sex: sexOfRelation(relation),
  }
}
