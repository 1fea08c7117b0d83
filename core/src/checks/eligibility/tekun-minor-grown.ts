import { fail, PASS, rowCheck, unknown } from '../engine/index.ts'
import { cameAsMinor, undisabledTekunCriteria } from '../law/tekun-criteria.ts'

/**
 * C12. Taken in as a minor, now 18 or older: support goes on only in compulsory or senior secondary school
 * (特困人员认定办法 第二十四条). By the programme's own criterion. An earlier decision that has not been reviewed
 * explains it.
 */
export default rowCheck({
  catalogue: 'C12',
  severity: 'doubt',
  citation: [
    ['2021-07-01', '民发〔2021〕43号 第二十四条'],
    ['2026-07-01', '社会救助法 第十六条；民发〔2021〕43号 第二十四条'],
  ],
  from: '2021-07-01',
  needs: [],
  oneOf: [
    ['category', 'specialGroup'],
    ['idNumber', 'birth'],
  ],
  for: { role: 'register', programme: 'tekun' },
  judge(row) {
    if (!cameAsMinor(row)) return PASS
    const person = row.use(undisabledTekunCriteria)
    const outcome = person?.facts.birth ? person.outcomes.get('tekun.no-labour') : undefined
    if (outcome === 'unknown') return unknown('schooling')
    return outcome === 'fail' ? fail(['category', 'specialGroup', 'idNumber', 'schooling']) : PASS
  },
})
