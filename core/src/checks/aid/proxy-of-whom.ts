import { fail, PASS, rowCheck } from '../engine/index.ts'
import { hasRemark } from '../words/remarks.ts'

/**
 * K13. A proxy is somebody else than the taker and than who hands the goods out, and signs for the taker. Doubts:
 * people may share a name, and who cannot write may have signed beside his proxy. Of the names of others H21 speaks.
 */
export default rowCheck({
  catalogue: 'K13',
  severity: 'doubt',
  citation: '物资发放登记规范（代领须注明关系）',
  needs: ['proxy'],
  when: ['proxy'],
  oneOf: [['recipient', 'name', 'headName']],
  for: { lists: 'goods', role: 'aid' },
  judge(row) {
    const { proxy, signature, distributor } = row
    const taker = row.recipient ?? row.name ?? row.headName
    if (taker === undefined || hasRemark(row)) return PASS
    if (proxy === taker) return fail(['proxy', 'recipient', 'name'], { variant: 'self' })
    if (proxy === distributor) return fail(['proxy', 'distributor'], { variant: 'distributor' })
    return signature === taker ? fail(['signature', 'proxy'], { variant: 'taker', params: { proxy } }) : PASS
  },
})
