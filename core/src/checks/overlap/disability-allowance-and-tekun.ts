import { fail, personCheck } from '../engine/index.ts'

/**
 * F04. Tekun supports life and care already: neither disability allowance is paid beside it. A doubt, for the bar is
 * known from provincial texts only. Both allowances together are lawful.
 */
export default personCheck({
  catalogue: 'F04',
  severity: 'doubt',
  citation: '国发〔2015〕52号',
  needs: [],
  compares: [
    { programme: ['disability-living-allowance', 'disability-care-allowance'] },
    { role: 'register', programme: 'tekun' },
  ],
  from: '2016-01-01',
  judge: (_, there) => fail(['idNumber', 'name', 'allowanceKind'], { related: there.cells('idNumber') }),
})
