import { eachMember, fail, householdCheck, PASS } from '../engine/index.ts'
import { MEMBERS } from '../law/clauses.ts'
import { AGE_COLUMNS } from '../people/people.ts'
import { ageOf, factsOf, isCovered, relationOf } from '../people/person.ts'

/** 民法典 第十七条 */
const ADULT = 18

/**
 * B11. Grown children count while in full-time study up to a first degree (57号 第七条(三)); a postgraduate or
 * part-time student is counted. One who cannot work, or lives with the household for long, may count for that. Words of
 * 文化程度 are not read.
 */
export default householdCheck({
  catalogue: 'B11',
  severity: 'doubt',
  citation: MEMBERS,
  from: '2012-12-12',
  needs: ['schooling', 'relation'],
  oneOf: [AGE_COLUMNS],
  for: { role: 'register', programme: ['dibao', 'dibao-edge'] },
  judge: eachMember((member) => {
    if (relationOf(member) !== 'child' || !member.schooling) return PASS
    if ((ageOf(member) ?? 0) < ADULT || !isCovered(member)) return PASS
    const { student, labour } = factsOf(member)
    return (student === 'postgraduate' || student === 'part-time') && labour !== 'none'
      ? fail(['schooling', 'relation'], { variant: student })
      : PASS
  }),
})
