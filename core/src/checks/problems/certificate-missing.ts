import { fail, PASS, rowCheck } from '../engine/index.ts'
import { saysNothing } from '../words/words.ts'

const DONE = /办结|完成|齐全|已办|已领|已发|已取得|办好/
const NOT_DONE = /未|正在|待|部分|缺/

/**
 * L09. Both certificates are said to be done and one of them has no number. A 不动产权证 (from 2015-03) is both in one.
 */
export default rowCheck({
  catalogue: 'L09',
  severity: 'error',
  citation: '拆迁户双证登记规范（双证齐全方为办结）',
  needs: ['certificateProgress'],
  oneOf: [['houseCertificate'], ['landCertificate']],
  for: { lists: 'certificates' },
  judge(row) {
    const { certificateProgress: progress } = row
    if (!DONE.test(progress) || NOT_DONE.test(progress)) return PASS
    const [house, land] = CERTIFICATES.map((id) => row[id] ?? '')
    if ([house, land, progress].some((text) => /不动产/.test(text))) return PASS
    return CERTIFICATES.filter((_, at) => isMissing([house, land][at])).map((id) =>
      fail([id, 'certificateProgress', 'headName']),
    )
  },
})

const CERTIFICATES = ['houseCertificate', 'landCertificate'] as const
const isMissing = (number: string): boolean => saysNothing(number) || NOT_DONE.test(number)
