import { fromIso, rowCheck } from '../engine/index.ts'
import { isDay } from '../time/calendar.ts'
import { monthOf } from '../time/period.ts'

const ACT = '2026-07-01'
const DEATH = /死亡|去世|病故|亡故|自然减员/

/**
 * H15. Before aid is reduced or ended the person is heard, and after it told in writing (社会救助法 第四十八条), for decisions from 2026-07-01. A blank
 * is a doubt, for the paper may lie in the file. After a death nobody is heard. A rise of the amount is none of it.
 */
export default rowCheck({
  catalogue: 'H15',
  severity: 'doubt',
  citation: '社会救助法 第四十八条',
  needs: [],
  oneOf: [['heard', 'toldInWriting']],
  for: { change: ['stopped', 'amount'] },
  from: ACT,
  bind(table, context, report) {
    const columns = (['heard', 'toldInWriting'] as const)
      .filter((id) => table.has(id))
      .map((id) => [id, table.blank(id)] as const)
    const dates = (['decisionDate', 'stopMonth', 'startMonth'] as const)
      .filter((id) => table.has(id))
      .map((id) => table.date(id))
    const [before, now, change] = (['previousAmount', 'currentAmount', 'amountChange'] as const).map((id) =>
      table.has(id) ? table.number(id) : undefined,
    )
    const isDead = (row: number) =>
      (table.has('deathDate') && table.date('deathDate')[row] > 0) ||
      (['stopReason', 'changeReason'] as const).some((id) => table.has(id) && DEATH.test(table.shown(id, row)))
    // a list of reductions may write them without a sign: the two amounts decide first
    const isRise = (row: number) => {
      const difference = (now?.[row] ?? Number.NaN) - (before?.[row] ?? Number.NaN)
      return (Number.isNaN(difference) ? (change?.[row] ?? 0) : difference) > 0
    }
    return (row) => {
      const date = dates.map((of) => of[row]).find((one) => one > 0) ?? context.dateNumber
      const isBefore = isDay(date) ? date < fromIso(ACT) : monthOf(date) < monthOf(fromIso(ACT))
      if (isBefore || isDead(row) || (table.kind.change === 'amount' && isRise(row))) return
      for (const [id, blank] of columns) if (blank[row]) report.fail(row, [id], { variant: id })
    }
  },
})
