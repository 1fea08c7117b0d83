import { fail, householdCheck, PASS } from '../engine/index.ts'
import { AGE_COLUMNS } from '../people/people.ts'
import { ageOf } from '../people/person.ts'

/**
 * B16. Everybody in the household is sixty or older and nobody who must support them is listed, nor that there is none.
 */
export default householdCheck({
  catalogue: 'B16',
  severity: 'doubt',
  citation: [
    ['2021-07-01', '民发〔2021〕57号 第十三条；民法典 第一千零六十七条'],
    ['2026-07-01', '社会救助法 第二十三条；民发〔2021〕57号 第十三条；民法典 第一千零六十七条'],
  ],
  needs: [],
  oneOf: [['supporters', 'supporterCount'], AGE_COLUMNS],
  for: { role: 'register', programme: ['dibao', 'dibao-edge'] },
  judge(household) {
    const elderly = household.context.parameter('age.elderly')
    if (!elderly.known) return PASS
    for (const member of household.members) {
      const isListed = member.supporters !== undefined || member.supporterCount !== undefined
      if (isListed || !((ageOf(member) ?? 0) >= elderly.value)) return PASS
    }
    return fail(['supporters', 'supporterCount', 'name'], {}, { at: household.firstRow })
  },
})
