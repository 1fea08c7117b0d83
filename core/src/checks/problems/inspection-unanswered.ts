import { readYesNo } from '../../register/values.ts'
import { tableCheck } from '../engine/index.ts'
import { textReader } from '../people/people.ts'
import { isBefore } from '../time/dates.ts'
import { saysNothing } from '../words/words.ts'

/** L13. What an inspection found has a deadline, and an answer once the deadline is over. */
export default tableCheck({
  catalogue: 'L13',
  severity: 'doubt',
  citation: '督查通报规范（限期整改、按期回复）',
  needs: ['inspectionFinding'],
  for: { lists: 'problems', role: 'notice' },
  run(table, context, report) {
    const found = textReader(table, context, 'inspectionFinding')
    const answer = textReader(table, context, 'inspectionAnswer')
    const struckOff = textReader(table, context, 'struckOff')
    const closed = table.has('closedDate') ? table.date('closedDate') : undefined
    const deadline = table.has('deadline') ? table.date('deadline') : undefined
    const isAnswered = (row: number) =>
      !saysNothing(answer(row)) || (closed?.[row] ?? 0) > 0 || readYesNo(struckOff(row)) === 1
    if (!deadline) report.unknown(-1, ['deadline'])
    if (!table.has('inspectionAnswer') && !closed && !table.has('struckOff')) report.unknown(-1, ['inspectionAnswer'])
    for (let row = 0; row < table.rowCount; row++) {
      if (saysNothing(found(row)) || isAnswered(row)) continue
      if (deadline && deadline[row] === 0) report.fail(row, ['deadline', 'inspectionFinding'], { variant: 'deadline' })
      else if (table.has('inspectionAnswer') && deadline && isBefore(deadline[row], context.dateNumber))
        report.fail(row, ['inspectionAnswer', 'deadline', 'inspectionFinding'], { variant: 'answer' })
    }
  },
})
