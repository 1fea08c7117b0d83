import { SCHOOLING_ONCE } from '../../facts/words.ts'
import { fail, PASS, rowCheck } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { ageOf } from '../people/person.ts'

/**
 * Ages at which a school is left or entered, with years to spare on both sides: who repeats, skips or comes late is
 * within them.
 */
const STAGES: readonly (readonly [words: RegExp, from: number, to: number])[] = [
  [/幼儿园|学前|幼教/, 2, 9],
  [/小学|[一二三四五六1-6]年级/, 5, 17],
  [/初中|初[一二三]|[七八九7-9]年级/, 10, 20],
  [/高中|高[一二三]|中职|职高|中专|技校/, 13, 25],
  [/大专|大学|本科|高职|学院|研究生/, 15, Number.POSITIVE_INFINITY],
]

const COLUMNS = ['schooling', 'employment'] as const
/** Words by which a cell says that somebody is at school now, where its column may tell how far he went. */
const NOW = /在读|就读|在校|在学|学生/
/** Schools of all ages. */
const OF_ANY_AGE = /特教|特殊|培智|聋|盲|成人|老年|夜校|扫盲|函授/

/**
 * C28. Who is at school is at one of his age. An error where a child of child support is years too young, for nobody of
 * seven is in senior secondary school; who is older may have been ill or disabled, and of others the column may tell of
 * something else: doubts.
 */
export default rowCheck({
  catalogue: 'C28',
  severity: 'error',
  citation: '义务教育法 第十一条；登记规范',
  needs: [],
  oneOf: [COLUMNS, ['idNumber', 'birth']],
  for: [
    { role: 'register', programme: 'child-support' },
    { lists: 'people', role: ['register', 'ledger'] },
  ],
  judge(row) {
    const isOfChildren = isOf(row.table, 'child-support')
    const tellsNow = isOfChildren && !SCHOOLING_ONCE.test(row.table.column('schooling')?.header ?? '')
    const id = tellsNow ? 'schooling' : COLUMNS.find((one) => NOW.test(row.said(one)))
    const said = id && row[id]
    if (!said || OF_ANY_AGE.test(said)) return PASS
    const stage = STAGES.filter(([words]) => words.test(said))
    const age = ageOf(row)
    // a school with two stages says neither
    if (stage.length !== 1 || age === undefined) return PASS
    const [[, from, to]] = stage
    if (age >= from && age <= to) return PASS
    return fail([id, 'idNumber', 'name'], {
      ...((age > to || !isOfChildren) && { severity: 'doubt' }),
      params: { age, schooling: said },
    })
  },
})
