import type { FieldId } from '../../facts/fields.ts'
import { fail, rowCheck } from '../engine/index.ts'

const PARTS = ['hardHouseholds', 'hardDibao', 'hardWubao'] as const satisfies readonly FieldId[]

/**
 * I08. A village has no more households in need than households. (Of dibao and 五保 a table may give persons: only
 * 困难户数 is an error.)
 */
export default rowCheck({
  catalogue: 'I08',
  severity: 'error',
  citation: '登记规范（户数不得超过全村总户数）',
  needs: ['totalHouseholds'],
  oneOf: [['hardHouseholds', 'hardDibao', 'hardWubao']],
  for: { lists: 'campaign-figures' },
  judge(row) {
    const { totalHouseholds: total } = row
    return PARTS.flatMap((id) => {
      const stated = row[id]
      if (stated === undefined || stated <= total) return []
      return fail([id, 'totalHouseholds'], {
        severity: id === 'hardHouseholds' ? 'error' : 'doubt',
        params: { stated, total },
      })
    })
  },
})
