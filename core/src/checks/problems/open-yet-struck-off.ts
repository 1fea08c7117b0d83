import { readYesNo } from '../../register/values.ts'
import { fail, ofRegister, PASS, type RowView, rowCheck, showDate } from '../engine/index.ts'
import { isDay } from '../time/calendar.ts'

const UNDER_WAY =
  /^(仍|还|尚|目前|现|暂)?(正在|在)?(办理|处理|整改|协调|推进|落实|解决|调查|核实)中|^(仍|目前|现)?正在|^(尚|暂|仍|还)?未(办|处理|解决|整改|完成|落实|启动)|^待(办|处理|解决|整改)/
const SETTLED = /已|完成|办结|解决了|销号|后续|长期/

/**
 * L14. What is struck off, or has a day on which it was closed, is settled: its progress does not say that it is still
 * under way. What has a day of closing is struck off, where nearly all others are: a doubt. An error, for the row
 * contradicts itself; a doubt where the progress also names something settled, and by the day alone, which may be the
 * one that is planned.
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
    if (said === 'settled' && isStruckOff === 0 && isPast(closedDate, row) && row.use(closedAreStruckOff))
      return fail(['struckOff', 'closedDate'], {
        variant: 'unstruck',
        severity: 'doubt',
        params: { closed: showDate(closedDate) },
      })
    const isOpen = said === 'under way' || (progress === '' && isStruckOff === 0)
    if (!isOpen || !isPast(closedDate, row)) return PASS
    const id = said === 'under way' ? column : 'struckOff'
    return fail([id, 'closedDate'], {
      variant: 'closed',
      severity: 'doubt',
      params: { progress: row.said(id), closed: showDate(closedDate) },
    })
  },
})

const isPast = (date: number | undefined, { today }: RowView): date is number =>
  date !== undefined && isDay(date) && date <= today

const FEWEST = 3

/** Whether what has a day of closing is struck off in the list, but for a row or so. */
const closedAreStruckOff = ofRegister(({ rows }) => {
  let [closed, struckOff] = [0, 0]
  for (const row of rows) {
    if (!isPast(row.closedDate, row) || row.struckOff === undefined) continue
    closed++
    if (row.meaning(row.struckOff, readYesNo) === 1) struckOff++
  }
  return struckOff >= FEWEST && closed - struckOff <= Math.max(1, struckOff / 5)
})

function readProgress(text: string): 'under way' | 'partly' | 'settled' {
  const plain = text.replace(/\s/g, '')
  if (!UNDER_WAY.test(plain)) return 'settled'
  return SETTLED.test(plain) ? 'partly' : 'under way'
}
