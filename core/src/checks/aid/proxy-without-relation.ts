import { fail, PASS, rowCheck } from '../engine/index.ts'

/** K03. Whoever takes goods for somebody else is written down with the relation, in its own column or in brackets: 李四(儿子). */
export default rowCheck({
  catalogue: 'K03',
  severity: 'error',
  citation: '物资发放登记规范（代领须注明关系）',
  needs: [],
  oneOf: [['proxy'], ['proxyRelation']],
  when: ['proxy'],
  for: { lists: 'goods', role: 'aid' },
  judge({ proxy, proxyRelation, recipient }) {
    if (proxyRelation !== undefined || /[(（]/.test(proxy) || proxy === recipient) return PASS
    return fail(['proxyRelation', 'proxy'], { params: { proxy } })
  },
})
