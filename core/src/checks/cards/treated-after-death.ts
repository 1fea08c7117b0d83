import { fail, PASS, rowCheck } from '../engine/index.ts'
import { toldDeath } from '../people/deaths.ts'
import { monthOf, showMonth } from '../time/period.ts'

/**
 * M11. Nobody is admitted to a hospital after the month in which the row itself says that he died. An error by the
 * column of the death and by a remark that names the patient; by another remark a doubt, which may speak of another.
 */
export default rowCheck({
  catalogue: 'M11',
  severity: 'error',
  citation: '登记规范（先后顺序）',
  needs: ['admissionDate'],
  when: ['admissionDate'],
  oneOf: [['deathDate', 'remarks']],
  for: { programme: 'medical-assistance' },
  judge(row) {
    const { admissionDate, deathDate } = row
    const told = deathDate === undefined ? row.use(toldDeath) : { month: monthOf(deathDate), isNamed: true }
    if (!told || told.month < 0 || monthOf(admissionDate) <= told.month) return PASS
    return fail(['admissionDate', deathDate === undefined ? 'remarks' : 'deathDate', 'name'], {
      ...(!told.isNamed && { severity: 'doubt' }),
      params: { death: showMonth(told.month) },
    })
  },
})
