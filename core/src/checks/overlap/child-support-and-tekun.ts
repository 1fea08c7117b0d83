import { fail, personCheck } from '../engine/index.ts'

/**
 * F03. A child for whom 孤儿 or 事实无人抚养 was chosen is no longer tekun. A doubt: 民发〔2019〕62号 still knows tekun
 * with a top-up.
 */
export default personCheck({
  catalogue: 'F03',
  severity: 'doubt',
  citation: '民发〔2021〕43号 第九条；民发〔2019〕62号',
  needs: [],
  compares: [
    { role: 'register', programme: 'child-support' },
    { role: 'register', programme: 'tekun' },
  ],
  from: '2021-07-01',
  judge: (_, there) => fail(['idNumber', 'name'], { related: there.cells('idNumber') }),
})
