import { householdCheck, yuan } from '../engine/index.ts'
import { ONE_YUAN } from '../money/income-heads.ts'

const PARTS = ['medicalExpense', 'educationExpense', 'rehabilitationExpense', 'livingExpense'] as const

/**
 * D02. 刚性支出 is the sum of its parts (办法 第四条). A doubt: further outlay that the county approved may be in it, and of the medical expense only what was
 * self-paid counts. Where 自付 has a column of its own, it may stand for the medical part.
 */
export default householdCheck({
  catalogue: 'D02',
  severity: 'doubt',
  citation: '刚性支出困难家庭认定办法 第四条',
  from: '2025-01-01',
  needs: [],
  oneOf: [['rigidExpense'], ['medicalExpense', 'selfPaid'], ['educationExpense', 'rehabilitationExpense']],
  when: ['rigidExpense'],
  for: { role: 'register', programme: 'rigid-expenditure' },
  bind(table, _context, report) {
    const totals = table.householdNumber('rigidExpense')
    const columns = PARTS.filter((id) => table.has(id))
    const parts = columns.map((id) => table.householdNumber(id))
    const selfPaid = table.has('selfPaid') ? table.householdNumber('selfPaid') : undefined
    return (household) => {
      let sum = 0
      for (const values of parts) sum += values[household] || 0
      const medical = columns[0] === 'medicalExpense' ? parts[0][household] || 0 : 0
      const withSelfPaid = selfPaid ? sum - medical + (selfPaid[household] || 0) : sum
      const stated = totals[household]
      if (Math.abs(stated - sum) < ONE_YUAN || Math.abs(stated - withSelfPaid) < ONE_YUAN) return
      report.fail(table.householdRow('rigidExpense', household), ['rigidExpense', ...columns], {
        params: { stated: yuan(stated), sum: yuan(sum) },
      })
    }
  },
})
