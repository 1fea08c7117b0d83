import { fail, PASS, personCheck, type RowView } from '../engine/index.ts'

/** F04. Neither disability allowance is paid beside the care money of a work injury (工伤生活护理费). */
export default personCheck({
  catalogue: 'F04',
  severity: 'doubt',
  citation: '国发〔2015〕52号',
  needs: [],
  compares: [{ programme: ['disability-living-allowance', 'disability-care-allowance'] }, { lists: 'pensions' }],
  from: '2016-01-01',
  there: { needs: [['pensionKind']] },
  judge(_, there) {
    const injuries = there.where(isOfInjury)
    if (injuries.count === 0) return PASS
    return fail(['idNumber', 'name', 'allowanceKind'], { related: injuries.cells('pensionKind') })
  },
})

const isOfInjury = (pension: RowView): boolean => /工伤/.test(pension.said('pensionKind'))
