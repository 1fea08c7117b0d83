import type { FieldId } from '../../facts/fields.ts'
import { rowCheck } from '../engine/index.ts'

const PARTS = ['hardHouseholds', 'hardDibao', 'hardWubao'] as const satisfies readonly FieldId[]

/** I08. A village has no more households in need than households. (Of dibao and 五保 a table may give persons: only 困难户数 is an error.) */
export default rowCheck({
  catalogue: 'I08',
  severity: 'error',
  citation: '登记规范（户数不得超过全村总户数）',
  needs: ['totalHouseholds'],
  oneOf: [['hardHouseholds', 'hardDibao', 'hardWubao']],
  for: { lists: 'campaign-figures' },
  bind(table, _context, report) {
    const all = table.number('totalHouseholds')
    const parts = PARTS.filter((id) => table.has(id)).map((id) => [id, table.number(id)] as const)
    return (row) => {
      for (const [id, values] of parts) {
        if (!(values[row] > all[row])) continue
        report.fail(row, [id, 'totalHouseholds'], {
          severity: id === 'hardHouseholds' ? 'error' : 'doubt',
          params: { stated: values[row], total: all[row] },
        })
      }
    }
  },
})
