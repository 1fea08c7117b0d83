import { valueCheck } from '../engine/index.ts'
import { saysNothing } from '../words/words.ts'

/** E03. The register names a business of the household. A doubt: a stall without staff is no bar, and the place decides on the rest. */
export default valueCheck({
  catalogue: 'E03',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第十四条；本地财产规定',
  needs: ['company'],
  for: { class: 'low-income' },
  judge: (text) => (saysNothing(text) ? undefined : {}),
})
