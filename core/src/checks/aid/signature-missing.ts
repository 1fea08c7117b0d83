import { tableCheck } from '../engine/index.ts'
import { whomReader } from '../people/known-people.ts'
import { textReader } from '../people/people.ts'

/**
 * K02. Every handing-over is signed or fingerprinted; one signature may stand for all that a person took on a day. A list in which nobody has
 * signed is one that is not back yet, or whose signatures are on paper: it cannot be told.
 */
export default tableCheck({
  catalogue: 'K02',
  severity: 'error',
  citation: '物资发放登记规范（领取须签字或按指模）',
  needs: ['signature'],
  for: { lists: 'goods', role: 'aid' },
  run(table, context, report) {
    const text = textReader(table, context, 'signature')
    const signed = (row: number) => text(row) !== '' && !/^(无|未签|未签字|未领|未按|否|×|x|缺)$/.test(text(row))
    const whomOf = whomReader(table, context)
    const dates = table.has('receiptDate') ? table.date('receiptDate') : undefined
    const taker = (row: number) => {
      const { names, numbers, village } = whomOf([row])
      return `${numbers[0] ?? names.join('、')} ${village} ${dates?.[row] ?? 0}`
    }
    const rows = Array.from({ length: table.rowCount }, (_, row) => row)
    const takers = new Set(rows.filter(signed).map(taker))
    if (takers.size === 0) {
      report.unknown(-1, ['signature'])
      return
    }
    for (const row of rows)
      if (!signed(row) && !takers.has(taker(row))) report.fail(row, ['signature', 'recipient', 'headName'])
  },
})
