import { disabilityLevelOf, disabilityTypeOf } from '../../facts/words.ts'
import { ageOn } from '../../identity/id-number.ts'
import { fail, ofRegister, PASS, rowCheck } from '../engine/index.ts'
import { NO_LABOUR } from '../law/clauses.ts'
import { lawOn } from '../law/law-on-date.ts'
import { cameAsMinor } from '../law/tekun-criteria.ts'
import { areNearlyAll } from '../money/proved-by-others.ts'
import { birthByNumber } from '../people/person.ts'

/** 老年人权益保障法 第二条; a minor below 16 has no labour */
const ELDERLY = 60
const GROWN = 16
const isBetween = (age: number): boolean => age >= GROWN && age < ELDERLY
/** Words by which a remark says that somebody can work. */
const WORKS = /(身体|健康状况|体质)(健康|良好|正常)|(?<!不能|无法)(在外|外出)?(务工|打工)|有劳动能力/
/** Words for a ground other than age. */
const GROUND = /残|智力|精神|肢体|视力|听力|言语|无劳动能力|丧失劳动|重病|患病|未成年|孤儿|在校|学生|失能|瘫/

/**
 * C30. Between 16 and 60 tekun needs a disability that takes the ability to work away: a register that gives no such
 * ground for somebody of that age, now or on the day on which he was taken in, leaves the ground open; a list that has
 * no column for it but remarks, only of the odd one of that age. So does a ground that is a disability of a kind and
 * level that the rules do not list. A doubt: the papers may have it. Where the register says that he can work C10
 * speaks.
 */
export default rowCheck({
  catalogue: 'C30',
  severity: 'doubt',
  citation: NO_LABOUR,
  needs: ['idNumber'],
  for: { role: 'register', programme: 'tekun' },
  judge(row) {
    const birth = birthByNumber(row)
    if (birth === undefined || cameAsMinor(row)) return PASS
    const age = ageOn(birth, row.today)
    if (isBetween(age) && WORKS.test(row.said('remarks')) && !hasNamedGround(row))
      return fail(['idNumber', 'age', 'remarks', 'name'], { variant: 'able', params: { age, remarks: row.remarks } })
    if (hasNamedGround(row)) {
      const { hardshipCause: ground = '' } = row
      return isBetween(age) && isUnlisted(row, ground) && !hasNamedGround(row, OTHER_GROUNDS)
        ? fail(['hardshipCause', 'idNumber', 'name'], { variant: 'unlisted', params: { age, ground } })
        : PASS
    }
    // a list of who is cared for has no column for it, and the inability itself is one
    if (UNABLE.test(row.said('selfCare')) && !asksForDisability(row)) return PASS
    if (!asksForGrounds(row) && !(row.has('remarks') && row.use(isOfOldAndYoung))) return PASS
    if (isBetween(age)) return fail(['idNumber', 'age', 'name'], { variant: 'now', params: { age } })
    const { startMonth } = row
    const then =
      startMonth === undefined ? Number.NaN : ageOn(birth, startMonth % 100 === 0 ? startMonth + 31 : startMonth)
    return isBetween(then)
      ? fail(['startMonth', 'idNumber', 'name'], { variant: 'entry', params: { age: then } })
      : PASS
  },
})

/** What a register may give as a ground; one without any column for it does not ask. */
const GROUNDS = ['remarks', 'category', 'specialGroup', 'health', 'illness', 'labour', 'hardshipCause'] as const
const OTHER_GROUNDS = GROUNDS.filter((id) => id !== 'hardshipCause')
/** Columns by which a register of people is told from a list of what they are paid. */
const OF_A_REGISTER = ['startMonth', 'selfCare'] as const
const DISABILITY = ['disabilityType', 'disabilityLevel', 'disabilityCertificate'] as const

type Row = Parameters<typeof cameAsMinor>[0]

const UNABLE = /[半全]护理|失能|丧失/
const asksForDisability = (row: Row): boolean =>
  [...DISABILITY, ...GROUNDS].some((id) => id !== 'remarks' && row.has(id))

const asksForGrounds = (row: Row): boolean => [...DISABILITY, ...OF_A_REGISTER].some((id) => row.has(id))

/** Whether hardly anybody in a list is of an age to work. */
const isOfOldAndYoung = ofRegister(({ rows }) => {
  let [able, all] = [0, 0]
  for (const row of rows) {
    const birth = birthByNumber(row)
    if (birth === undefined) continue
    all++
    if (isBetween(ageOn(birth, row.today))) able++
  }
  return areNearlyAll(all - able, all)
})

const hasNamedGround = (row: Row, grounds: readonly (typeof GROUNDS)[number][] = GROUNDS): boolean =>
  DISABILITY.some((id) => !/^[无否\-—/]*$/.test(row.shown(id).trim())) ||
  grounds.some((id) => GROUND.test(row.said(id)))

/** Whether a ground is a disability of a kind and a level that the rules of the day do not list: 听力残疾二级. */
function isUnlisted(row: Row, ground: string): boolean {
  const [type, level] = [disabilityTypeOf(ground), disabilityLevelOf(ground)]
  const listed = lawOn(row, 'tekun.noLabourDisabilities', row.today)
  if (!type || !level || !listed.known) return false
  return !listed.value.some((rule) => (rule.type === undefined || rule.type === type) && rule.levels.includes(level))
}
