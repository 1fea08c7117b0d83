import { readYesNo } from '../../register/values.ts'
import { rowCheck, toIso } from '../engine/index.ts'
import { isBefore } from '../time/dates.ts'

/** L04. Still open after the deadline, or closed after it. */
export default rowCheck({
  catalogue: 'L04',
  severity: 'doubt',
  citation: '问题台账登记规范（按时限办结）',
  needs: [],
  oneOf: [['deadline'], ['closedDate', 'struckOff']],
  when: ['deadline'],
  for: { lists: 'problems' },
  bind(table, context, report) {
    const deadline = table.date('deadline')
    const closed = table.has('closedDate') ? table.date('closedDate') : undefined
    const struckOff = table.has('struckOff') ? table.text('struckOff') : undefined
    const answer = context.fact('yes or no', readYesNo)
    return (row) => {
      const end = closed?.[row] ?? 0
      if (end > 0) {
        if (isBefore(deadline[row], end))
          report.fail(row, ['closedDate', 'deadline'], {
            variant: 'late',
            params: { closed: toIso(end), deadline: toIso(deadline[row]) },
          })
        return
      }
      const isStruckOff = struckOff && struckOff[row] >= 0 && answer(struckOff[row]) === 1
      if (!isStruckOff && isBefore(deadline[row], context.dateNumber))
        report.fail(row, ['deadline', 'closedDate', 'struckOff'], {
          variant: 'open',
          params: { deadline: toIso(deadline[row]), date: context.date },
        })
    }
  },
})
