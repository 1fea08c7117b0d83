import { type RegisterTable, registerDate } from '../../register/index.ts'
import { type CheckContext, tableCheck, toIso } from '../engine/index.ts'
import { textReader } from '../people/people.ts'

/**
 * J15. The monthly summary is dated after the day on which it is due: the pack's, else the one that its own title names (每月20日汇总). A summary that
 * says that it corrects or completes an earlier one is only a doubt, and one whose day is not called that of the report.
 */
export default tableCheck({
  catalogue: 'J15',
  severity: 'error',
  citation: '活动实施方案（每月20日前汇总上报）',
  needs: [],
  for: { lists: 'campaign-figures' },
  run(table, context, report) {
    const due = dueDay(table, context)
    if (typeof due === 'string') {
      report.unknown(-1, [due])
      return
    }
    const remarks = textReader(table, context, 'remarks')
    // 汇总日期 may be the day that the figures are of, and not the day on which they were sent
    const isOfFigures = !table.has('reportDate') && !table.layout.lines.some((line) => SENT.test(line))
    const title = [table.sheet.name, ...table.layout.titles].join(' ')
    const judge = (row: number, date: number) => {
      if (date <= 0 || date % 100 <= due) return
      report.fail(row, ['reportDate', 'village', 'town'], {
        ...((CORRECTS.test(title + remarks(row)) || isOfFigures) && { severity: 'doubt' }),
        params: { date: toIso(date), due },
      })
    }
    if (table.has('reportDate')) {
      const dates = table.date('reportDate')
      const blank = table.blank('reportDate')
      for (let row = 0; row < table.rowCount; row++)
        if (blank[row]) report.unknown(row, ['reportDate'])
        else judge(row, dates[row])
      return
    }
    const { lines, titles } = table.layout
    const namesDay = [...lines, ...titles, table.sheet.name].some((text) => DAY.test(text))
    if (namesDay && table.rowCount > 0) judge(0, registerDate(table))
    else report.unknown(-1, ['reportDate'])
  },
})

const SENT = /(填报|上报|报送|报出|填表|制表)(时间|日期)/
const CORRECTS = /补报|更正|重报|修改|补充/
const DAY = /\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}/
const DUE = /(?:每月|^|[^月\d])(\d{1,2}|二十)日(?:前|汇总|上报|报表|报送)/

/** The day, or the path of the parameter that would give it. */
function dueDay(table: RegisterTable, context: CheckContext): number | string {
  const found = context.parameter('report.dueDay')
  if (found.known) return found.value
  const named = DUE.exec(table.title.normalize('NFKC'))?.[1]
  return named ? (named === '二十' ? 20 : Number(named)) : found.path
}
