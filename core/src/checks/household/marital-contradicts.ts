import { maritalOf } from '../../facts/words.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, fail, flagged, PASS, type Reader, rowCheck, type Verdict } from '../engine/index.ts'
import { agesOf, headsOf, relationReader, sexesOf } from '../people/people.ts'
import { ageOf } from '../people/person.ts'

/** Of husbands and of wives (民法典 第一千零四十七条); autonomous areas may set less, none below 18. */
const MARRIAGE = { husband: 22, wife: 20 }
const NEVER_BELOW = 18
/** as `sexesOf` counts */
const MALE = 1

/**
 * B17. What 婚姻状况 says agrees with the household: who is unmarried has no 配偶 in it and is none, nor, a doubt, who
 * is widowed (the spouse may still stand in the list); nobody below 18 is or was married. Below the age of marriage a
 * doubt: autonomous areas have set a lower one.
 */
export default rowCheck({
  catalogue: 'B17',
  severity: 'error',
  citation: [['2021-01-01', '民法典 第一千零四十七条；登记规范']],
  needs: ['marital'],
  when: ['marital'],
  for: { lists: 'people' },
  overColumns: { measured: '32 → 25 ms', bind: (table, context) => flagged(oddIn(table, context)) },
  judge(row) {
    const odd = row.use(oddMarital)
    if (odd === 0) return PASS
    const found: Verdict[] = []
    if (odd & SPOUSE) found.push(fail(['marital', 'relation', 'name'], { variant: 'spouse' }))
    if (odd & WIDOWED) found.push(fail(['marital', 'relation', 'name'], { variant: 'widowed', severity: 'doubt' }))
    const age = ageOf(row) ?? 0
    if (odd & TOO_YOUNG)
      found.push(
        fail(['marital', 'idNumber', 'name'], {
          variant: 'age',
          ...(age >= NEVER_BELOW && { severity: 'doubt' }),
          params: { age, marital: row.marital },
        }),
      )
    return found
  },
})

const SPOUSE = 1
const TOO_YOUNG = 2
const WIDOWED = 4

/** Of each row what contradicts its 婚姻状况. */
const oddIn = (table: RegisterTable, context: CheckContext): Uint8Array =>
  context.derived.column(table, 'marital that contradicts', 'row', Uint8Array, () => {
    const codes = table.text('marital')
    const meaning = context.fact('marital, or nothing', (text) => maritalOf(text) ?? '')
    const relationOf = relationReader(table, context)
    const [ages, heads, { ofNumber }] = [agesOf(table, context), headsOf(table, context), sexesOf(table, context)]
    const { of, rows, start } = table.households
    const hasSpouse = (household: number): boolean => {
      for (let at = start[household]; at < start[household + 1]; at++)
        if (relationOf(rows[at]) === 'spouse') return true
      return false
    }
    const oddAt = (row: number): number => {
      const said = codes[row] < 0 ? '' : meaning(codes[row])
      if (said === '') return 0
      const isYoung = ages[row] < (ofNumber[row] === MALE ? MARRIAGE.husband : MARRIAGE.wife)
      const tooYoung = said !== 'never-married' && isYoung ? TOO_YOUNG : 0
      if (said !== 'never-married' && said !== 'widowed') return tooYoung
      const isOneOfTwo = relationOf(row) === 'spouse' || (heads[of[row]] === row && hasSpouse(of[row]))
      if (!isOneOfTwo) return tooYoung
      return tooYoung | (said === 'widowed' ? WIDOWED : SPOUSE)
    }
    return (values, from, end) => {
      for (let row = from; row < end; row++) values[row] = oddAt(row)
    }
  })

const oddMarital: Reader<number> = (table, context) => {
  const odd = oddIn(table, context)
  return (row) => odd[row]
}
