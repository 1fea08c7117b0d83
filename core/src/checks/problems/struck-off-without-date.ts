import { readYesNo } from '../../register/values.ts'
import { rowCheck } from '../engine/index.ts'

/** L01. What is struck off has a closing date. */
export default rowCheck({
  catalogue: 'L01',
  severity: 'error',
  citation: '问题台账登记规范（销号须有办结日期）',
  needs: [],
  oneOf: [['struckOff'], ['closedDate']],
  when: ['struckOff'],
  for: { lists: 'problems' },
  bind(table, context, report) {
    const struckOff = table.text('struckOff')
    const answer = context.fact('yes or no', readYesNo)
    const closed = table.date('closedDate')
    return (row) => {
      if (answer(struckOff[row]) === 1 && closed[row] === 0) report.fail(row, ['closedDate', 'struckOff'])
    }
  },
})
