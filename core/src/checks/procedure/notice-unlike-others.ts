import type { RegisterTable } from '../../register/index.ts'
import { fail, PASS, type Reader, rowCheck } from '../engine/index.ts'
import { isUrgent } from '../law/temporary-aid.ts'
import { daysBetween, isDay } from '../time/calendar.ts'

const FEWEST = 5
const SHARE = 0.8
const WEEK = 7

/**
 * H03. Of aid for expense (支出型) nearly all rows have a notice of a week or more, and this row has none or a shorter one. A doubt: how long it lasts is a local rule, and urgent aid needs none.
 */
export default rowCheck({
  catalogue: 'H03',
  severity: 'doubt',
  citation: '国发〔2014〕47号（支出型救助公示）',
  needs: ['aidKind'],
  oneOf: [['noticeStart'], ['noticeEnd']],
  for: { programme: 'temporary-assistance' },
  judge(row) {
    if (!isOfExpense(row.aidKind ?? '') || isUrgent(row)) return PASS
    const { noticeStart: from, noticeEnd: to, conclusion = '' } = row
    if (row.isUnread('noticeStart') || row.isUnread('noticeEnd') || /不/.test(conclusion)) return PASS
    const usual = row.use(usualNotice)
    if (from === undefined && to === undefined)
      return usual.isGiven ? fail(['noticeStart', 'noticeEnd'], { variant: 'blank' }) : PASS
    const days = daysOf(from ?? 0, to ?? 0)
    return usual.isWeek && days > 0 && days < WEEK
      ? fail(['noticeEnd', 'noticeStart'], { variant: 'short', params: { days } })
      : PASS
  },
})

const isOfExpense = (kind: string): boolean => /支出/.test(kind)
const daysOf = (from: number, to: number): number => (isDay(from) && isDay(to) ? daysBetween(from, to) + 1 : 0)

/** What nearly all rows of aid for expense have. */
const usualNotice: Reader<{ isGiven: boolean; isWeek: boolean }> = (table, context) => {
  const found = context.derived.whole(table, 'usual notice of aid for expense', () => noticesIn(table))
  return () => found()
}

function noticesIn(table: RegisterTable): { isGiven: boolean; isWeek: boolean } {
  const [from, to] = [table.date('noticeStart'), table.date('noticeEnd')]
  const rows = Array.from({ length: table.rowCount }, (_, row) => row).filter((row) =>
    isOfExpense(table.said('aidKind', row)),
  )
  const given = rows.filter((row) => from[row] > 0)
  const isUsual = (count: number, all: number) => count >= FEWEST && count >= all * SHARE
  const weeks = given.filter((row) => daysOf(from[row], to[row]) >= WEEK)
  return { isGiven: isUsual(given.length, rows.length), isWeek: isUsual(weeks.length, given.length) }
}
