import { readYesNo } from '../../register/values.ts'
import { fail, PASS, rowCheck, showDate } from '../engine/index.ts'
import { isDay } from '../time/calendar.ts'

const UNDER_WAY =
  /^(仍|还|尚|目前|现|暂)?(正在|在)?(办理|处理|整改|协调|推进|落实|解决|调查|核实)中|^(仍|目前|现)?正在|^(尚|暂|仍|还)?未(办|处理|解决|整改|完成|落实|启动)|^待(办|处理|解决|整改)/
const SETTLED = /已|完成|办结|解决了|销号|后续|长期/

/**
 * L14. What is struck off, or has a day on which it was closed, is settled: its progress does not say that it is still
 * under way. An error, for the row contradicts itself; a doubt where the progress also names something settled, and by
 * the day alone, which may be the one that is planned.
 */
export default rowCheck({
  catalogue: 'L14',
  severity: 'error',
  citation: '问题台账登记规范（办结后方可销号）',
  needs: [],
  oneOf: [
    ['progress', 'inspectionAnswer', 'struckOff'],
    ['struckOff', 'closedDate'],
  ],
  for: { lists: 'problems' },
  judge(row) {
    const { struckOff, closedDate } = row
    const column = row.has('progress') ? 'progress' : 'inspectionAnswer'
    const { [column]: progress = '' } = row
    const isStruckOff = struckOff === undefined ? undefined : row.meaning(struckOff, readYesNo)
    const said = row.meaning(progress, readProgress)
    if (isStruckOff === 1)
      return said === 'settled'
        ? PASS
        : fail([column, 'struckOff'], { params: { progress }, ...(said === 'partly' && { severity: 'doubt' }) })
    const isOpen = said === 'under way' || (progress === '' && isStruckOff === 0)
    if (!isOpen || closedDate === undefined || !isDay(closedDate) || closedDate > row.today) return PASS
    const id = said === 'under way' ? column : 'struckOff'
    return fail([id, 'closedDate'], {
      variant: 'closed',
      severity: 'doubt',
      params: { progress: row.said(id), closed: showDate(closedDate) },
    })
  },
})

function readProgress(text: string): 'under way' | 'partly' | 'settled' {
  const plain = text.replace(/\s/g, '')
  if (!UNDER_WAY.test(plain)) return 'settled'
  return SETTLED.test(plain) ? 'partly' : 'under way'
}
