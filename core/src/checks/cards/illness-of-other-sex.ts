import { fail, PASS, rowCheck } from '../engine/index.ts'
import { ageOf, sexOf } from '../people/person.ts'

const OF_WOMEN = /子宫|宫颈|卵巢|输卵管|阴道|妊娠|怀孕|宫外孕|分娩|顺产|剖宫产|剖腹产|产后|流产/
const OF_MEN = /前列腺|睾丸|附睾|阴茎|精索/
const BIRTH = /分娩|顺产|剖宫产|剖腹产|妊娠|怀孕|宫外孕/
/** A child of either sex is entered by the birth that brought it there. */
const OF_NEWBORN = /新生儿|婴儿|患儿|产儿|之[子女]/
/** No child has been born to a woman of more years. */
const OLDEST_MOTHER = 60

/**
 * M09. A man has no illness of the womb, a woman none of the prostate, and a woman of over 60 years no childbed. By the
 * sex of column and number.
 */
export default rowCheck({
  catalogue: 'M09',
  severity: 'error',
  citation: '登记规范（病种与性别、年龄一致）',
  needs: ['illness'],
  oneOf: [['sex', 'idNumber']],
  for: { programme: 'medical-assistance' },
  judge(row) {
    const { illness } = row
    const sex = illness === undefined ? undefined : sexOf(row)
    if (illness === undefined || sex === undefined || row.meaning(illness, isOfNewborn)) return PASS
    const isOther = row.meaning(illness, sex === 'male' ? isOfWomen : isOfMen)
    if (isOther) return fail(['illness', 'sex', 'idNumber'], { variant: sex, params: { illness } })
    const age = row.meaning(illness, isOfBirth) ? ageOf(row) : undefined
    if (age === undefined || age <= OLDEST_MOTHER) return PASS
    return fail(['illness', 'age', 'idNumber'], { variant: 'age', params: { illness, age } })
  },
})

const isOfWomen = (text: string): boolean => OF_WOMEN.test(text)
const isOfMen = (text: string): boolean => OF_MEN.test(text)
const isOfNewborn = (text: string): boolean => OF_NEWBORN.test(text)
const isOfBirth = (text: string): boolean => BIRTH.test(text)
