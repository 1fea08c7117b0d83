import { isHead } from '../../register/index.ts'
import { householdCheck } from '../check.ts'
import { readSex } from '../identity/sex-matches-id-number.ts'

const MALE =
  /^(长|次|三|四|五|六|独生|养|继|大|小|二|幺)?子$|儿子|^(儿|养子|继子|女婿|孙子|外孙|外孙子|曾孙|父亲?|公公|岳父|祖父|外祖父|爷爷|外公|姥爷|兄|弟|哥哥|弟弟|兄弟|丈夫|夫|侄子|侄儿|外甥|伯父|叔父|叔叔|舅父|舅舅|姐夫|妹夫|曾祖父|养父|继父|儿媳之夫)$/
const FEMALE =
  /^(长|次|三|四|五|六|独生|养|继|大|小|二|幺)?女$|女儿|^(养女|继女|儿媳|媳妇|孙女|外孙女|曾孙女|孙媳|母亲?|婆婆|岳母|祖母|外祖母|奶奶|外婆|姥姥|姐|妹|姐姐|妹妹|姐妹|妻子?|侄女|外甥女|伯母|婶婶|婶母|姑母|姑妈|舅母|姨母|嫂子?|弟媳|弟妹|曾祖母|养母|继母)$/

/** B07. 儿子 is male, 儿媳 female; husband and wife have different sexes (Civil Code art. 1046: 男女双方). */
export default householdCheck({
  catalogue: 'B07',
  severity: 'error',
  citation: 'GB/T 4761-2008',
  needs: ['relation'],
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

/** The sex that a relation implies, if it does. */
export function sexOfRelation(relation: string): 'male' | 'female' | undefined {
  if (FEMALE.test(relation)) return 'female'
  if (MALE.test(relation)) return 'male'
  return undefined
}
