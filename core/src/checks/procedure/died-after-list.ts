import { registerDate } from '../../register/index.ts'
import { fail, PASS, type Reader, type RowView, rowCheck, saying } from '../engine/index.ts'
import { toldDeath } from '../people/deaths.ts'
import { rowsOfFate } from '../people/fate.ts'
import { monthOf, periodOf, showMonth } from '../time/period.ts'
import { fatesIn } from '../words/fates.ts'

/**
 * I17. The words of a row give a death later than the list can know: a reason for stopping (户主2026年11月3日死亡)
 * after the month of the stop, a remark after the list itself. An error of a stop for a death that had not come; of the
 * rest a doubt, for rows and remarks may have been added since.
 */
export default rowCheck({
  catalogue: 'I17',
  severity: 'error',
  citation: '登记规范（先后顺序）',
  needs: [],
  oneOf: [['stopReason', 'remarks']],
  for: [{ lists: 'people' }, { change: 'stopped' }],
  overColumns: {
    measured: '29 → 2 ms',
    bind: (table, context) => [
      ...rowsOfFate(table, context),
      ...saying(table, context, ['stopReason'], (text) => fatesIn(text).length > 0),
    ],
  },
  judge(row) {
    const { stopReason = '', stopMonth = 0 } = row
    const [end, stop] = [row.use(lastMonth), monthOf(stopMonth)]
    const isEnd = row.table.kind.change === 'stopped'
    const inReason = isEnd ? monthIn(stopReason, row) : -1
    if (inReason > stop && stop >= 0)
      return fail(['stopReason', 'stopMonth'], {
        variant: 'stop',
        params: { death: showMonth(inReason), stop: showMonth(stop) },
      })
    const inRemark = row.use(toldDeath)?.month ?? -1
    const death = Math.max(inReason, inRemark)
    if (end < 0 || death <= end) return PASS
    return fail(death === inReason ? 'stopReason' : 'remarks', {
      severity: 'doubt',
      params: { death: showMonth(death), month: showMonth(end) },
    })
  },
})

/** The month of a death that a text tells of the person of the row; −1 where it tells none. */
function monthIn(text: string, row: RowView): number {
  const told = row.meaning(text, fatesIn).find(({ status, of }) => status === 'deceased' && of !== 'another')
  if (!told?.month) return -1
  return told.month.month + (told.month.isOfTable ? Math.floor(row.today / 10000) * 12 : 0)
}

/** The last month that a table is for, or in which it was drawn up, or of the check. */
const lastMonth: Reader<number> = (table, context) => {
  const end = Math.max(monthOf(registerDate(table)), periodOf(table)?.to ?? -1, monthOf(context.latestNumber))
  return () => end
}
