import { fail, PASS, rowCheck } from '../engine/index.ts'
import { monthsInRemark } from '../people/deaths.ts'
import { monthOf, showMonth } from '../time/period.ts'

/**
 * M11. Nobody is admitted to a hospital after the month in which the row itself says that he died. An error by the
 * column of the death; by the remark a doubt, which may speak of another.
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
    const { admissionDate, deathDate, remarks = '' } = row
    const year = Math.floor(admissionDate / 10000)
    const death = deathDate === undefined ? monthsInRemark(remarks, year).death : monthOf(deathDate)
    if (death < 0 || monthOf(admissionDate) <= death) return PASS
    const id = deathDate === undefined ? 'remarks' : 'deathDate'
    return fail(['admissionDate', id, 'name'], {
      ...(deathDate === undefined && { severity: 'doubt' }),
      params: { death: showMonth(death) },
    })
  },
})
