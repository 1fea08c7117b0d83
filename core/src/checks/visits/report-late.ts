import { registerDate } from '../../register/index.ts'
import {
  fail,
  type RegisterView,
  type RowView,
  registerCheck,
  showDate,
  unknown,
  unknownHere,
  type Verdict,
} from '../engine/index.ts'

/**
 * J15. The monthly summary is dated after the day on which it is due: the pack's, else the one that its own title names
 * (每月20日汇总). A summary that says that it corrects or completes an earlier one is only a doubt, and one whose day
 * is not called that of the report.
 */
export default registerCheck({
  catalogue: 'J15',
  severity: 'error',
  citation: '活动实施方案（每月20日前汇总上报）',
  needs: [],
  for: { lists: 'campaign-figures' },
  *judge(register) {
    const { table } = register
    const due = dueDay(register)
    if (typeof due === 'string') {
      yield unknownHere(due)
      return
    }
    const { lines } = table.layout
    // 汇总日期 may be the day that the figures are of, and not the day on which they were sent
    const isOfFigures = !register.has('reportDate') && !lines.some((line) => SENT.test(line))
    const title = [table.sheet.name, ...table.layout.titles].join(' ')
    const late = (row: RowView, date: number): Verdict[] => {
      if (date <= 0 || date % 100 <= due) return []
      const severity = isOfFigures || CORRECTS.test(title + (row.remarks ?? '')) ? 'doubt' : undefined
      return [fail(['reportDate', 'village', 'town'], { severity, params: { date: showDate(date), due } }, row)]
    }
    if (register.has('reportDate'))
      for (const row of register.rows)
        yield* row.reportDate === undefined ? [unknown('reportDate', row)] : late(row, row.reportDate)
    else if (register.rowCount > 0 && [...register.words, table.sheet.name].some((text) => DAY.test(text)))
      yield* late(register.row(0), registerDate(table))
    else yield unknownHere('reportDate')
  },
})

const SENT = /(填报|上报|报送|报出|填表|制表)(时间|日期)/
const CORRECTS = /补报|更正|重报|修改|补充/
const DAY = /\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}/
const DUE = /(?:每月|^|[^月\d])(\d{1,2}|二十)日(?:前|汇总|上报|报表|报送)/

/** The day, or the path of the parameter that would give it. */
function dueDay({ table, context }: RegisterView): number | string {
  const found = context.parameter('report.dueDay')
  if (found.known) return found.value
  const named = DUE.exec(table.title.normalize('NFKC'))?.[1]
  return named ? (named === '二十' ? 20 : Number(named)) : found.path
}
