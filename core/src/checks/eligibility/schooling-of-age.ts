import { fail, PASS, rowCheck } from '../engine/index.ts'
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

/**
 * C28. A child is at a school of its age. An error where it is years too young, for nobody of seven is in senior
 * secondary school; who is older may have been ill or disabled: a doubt.
 */
export default rowCheck({
  catalogue: 'C28',
  severity: 'error',
  citation: '义务教育法 第十一条；登记规范',
  needs: ['schooling'],
  when: ['schooling'],
  oneOf: [['idNumber', 'birth']],
  for: { role: 'register', programme: 'child-support' },
  judge(row) {
    const stage = STAGES.filter(([words]) => words.test(row.schooling))
    const age = ageOf(row)
    // a school with two stages says neither
    if (stage.length !== 1 || age === undefined) return PASS
    const [[, from, to]] = stage
    if (age >= from && age <= to) return PASS
    return fail(['schooling', 'idNumber', 'name'], {
      ...(age > to && { severity: 'doubt' }),
      params: { age, schooling: row.schooling },
    })
  },
})
