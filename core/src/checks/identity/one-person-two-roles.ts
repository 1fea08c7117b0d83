import { fail, PASS, rowCheck } from '../engine/index.ts'
import { ageOf } from '../people/person.ts'

const NEEDS_NONE = /全自理|完全自理|^自理/
const MAJORITY = 18

/**
 * A25. The carer of a person has the person's own ID number: nobody looks after himself by agreement; who needs no care
 * may be written down as his own carer, a doubt. By the name alone too, for two people may have one name: of a carer,
 * and of a minor's guardian. Of the numbers of guardians and supporters A26 speaks.
 */
export default rowCheck({
  catalogue: 'A25',
  severity: 'error',
  citation: [['2021-07-01', '民发〔2021〕43号（照料护理协议）；民法典 第二十七条']],
  needs: [],
  oneOf: [['carerIdNumber', 'carer', 'guardian']],
  for: { lists: 'people' },
  judge(person) {
    const { name, idNumber, carer, carerIdNumber, guardian, guardianIdNumber } = person
    if (idNumber !== undefined && idNumber === carerIdNumber) {
      const needsNone = NEEDS_NONE.test(person.selfCare ?? '')
      return fail(['carerIdNumber', 'idNumber', 'name'], needsNone ? { severity: 'doubt' } : {})
    }
    if (name === undefined) return PASS
    if (carer === name && carerIdNumber === undefined)
      return fail(['carer', 'name'], { variant: 'carer', severity: 'doubt', params: { name } })
    const age = ageOf(person)
    return guardian === name && guardianIdNumber === undefined && age !== undefined && age < MAJORITY
      ? fail(['guardian', 'name'], { variant: 'guardian', severity: 'doubt', params: { name } })
      : PASS
  },
})
