import { minus, NO_MONEY } from '../../facts/money.ts'
import { readDate } from '../../register/values.ts'
import { fail, fromIso, PASS, type RowView, rowCheck, showDate } from '../engine/index.ts'
import { isDay } from '../time/calendar.ts'
import { monthOf } from '../time/period.ts'

const ACT = '2026-07-01'
const DEATH = /死亡|去世|病故|亡故|自然减员/

/**
 * H15. Before aid is reduced or ended the person is heard, and after it told in writing (社会救助法 第四十八条), for
 * decisions from 2026-07-01. A blank is a doubt, for the paper may lie in the file, and so are days in the other order.
 * After a death nobody is heard. A rise of the amount is none of it.
 */
export default rowCheck({
  catalogue: 'H15',
  severity: 'doubt',
  citation: '社会救助法 第四十八条',
  needs: [],
  oneOf: [['heard', 'toldInWriting']],
  for: { change: ['stopped', 'amount'] },
  from: ACT,
  judge(row) {
    const date = row.decisionDate ?? row.stopMonth ?? row.startMonth ?? row.today
    const isBefore = isDay(date) ? date < fromIso(ACT) : monthOf(date) < monthOf(fromIso(ACT))
    if (isBefore || isDead(row) || (row.table.kind.change === 'amount' && isRise(row))) return PASS
    const blank = PAPERS.filter((id) => row.has(id) && row[id] === undefined).map((id) => fail(id, { variant: id }))
    const { decisionDate: decided = 0 } = row
    if (!isDay(decided)) return blank
    const [before, after] = PAPERS.map((id) => readDate(row.shown(id)))
    const params = { decided: showDate(decided) }
    if (isDay(before) && before > decided) blank.push(fail(['heard', 'decisionDate'], { variant: 'late', params }))
    if (isDay(after) && after < decided)
      blank.push(fail(['toldInWriting', 'decisionDate'], { variant: 'early', params }))
    return blank
  },
})

const PAPERS = ['heard', 'toldInWriting'] as const

const isDead = (row: RowView): boolean =>
  row.deathDate !== undefined || [row.said('stopReason'), row.said('changeReason')].some((text) => DEATH.test(text))

/** A list of reductions may write them without a sign: the two amounts decide first. */
function isRise({ previousAmount: before, currentAmount: now, amountChange: change = NO_MONEY }: RowView): boolean {
  return (before !== undefined && now !== undefined ? minus(now, before) : change) > 0
}
