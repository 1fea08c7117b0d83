import { fail, PASS, rowCheck } from '../engine/index.ts'

/**
 * A25. The carer of a person has the person's own ID number: nobody looks after himself by agreement; who needs no care may be written down as his own
 * carer, a doubt. By the number alone: of names that are alike two people may have one. Of guardians and supporters A26 speaks.
 */
export default rowCheck({
  catalogue: 'A25',
  severity: 'error',
  citation: [['2021-07-01', '民发〔2021〕43号（照料护理协议）']],
  needs: ['idNumber', 'carerIdNumber'],
  when: ['idNumber', 'carerIdNumber'],
  for: { lists: 'people' },
  judge({ idNumber, carerIdNumber, selfCare = '' }) {
    if (idNumber !== carerIdNumber) return PASS
    const needsNone = /全自理|完全自理|^自理/.test(selfCare)
    return fail(['carerIdNumber', 'idNumber', 'name'], needsNone ? { severity: 'doubt' } : {})
  },
})
