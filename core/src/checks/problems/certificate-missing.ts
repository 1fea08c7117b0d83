import { rowCheck } from '../engine/index.ts'
import { textReader } from '../people/people.ts'
import { saysNothing } from '../words/words.ts'

const DONE = /办结|完成|齐全|已办|已领|已发|已取得|办好/
const NOT_DONE = /未|正在|待|部分|缺/

/** L09. Both certificates are said to be done and one of them has no number. A 不动产权证 (from 2015-03) is both in one. */
export default rowCheck({
  catalogue: 'L09',
  severity: 'error',
  citation: '拆迁户双证登记规范（双证齐全方为办结）',
  needs: ['certificateProgress'],
  oneOf: [['houseCertificate'], ['landCertificate']],
  for: { lists: 'certificates' },
  bind(table, context, report) {
    const progress = textReader(table, context, 'certificateProgress')
    const house = textReader(table, context, 'houseCertificate')
    const land = textReader(table, context, 'landCertificate')
    return (row) => {
      if (!DONE.test(progress(row)) || NOT_DONE.test(progress(row))) return
      const numbers = [house(row), land(row)]
      if (numbers.some((number) => /不动产/.test(number)) || /不动产/.test(progress(row))) return
      for (const id of ['houseCertificate', 'landCertificate'] as const) {
        const number = id === 'houseCertificate' ? numbers[0] : numbers[1]
        if (saysNothing(number) || NOT_DONE.test(number)) report.fail(row, [id, 'certificateProgress', 'headName'])
      }
    }
  },
})
