import { fail, PASS, type RowView, rowCheck, showDate } from '../engine/index.ts'
import { toldDeath } from '../people/deaths.ts'
import { isDay } from '../time/calendar.ts'
import { monthOf, showMonth } from '../time/period.ts'

/**
 * M11. Nobody is admitted to a hospital after the day, or the month, on which the row itself says that he died. An
 * error by the column of the death and by a remark that names the patient; by another remark a doubt, which may speak
 * of another.
 */
export default rowCheck({
  catalogue: 'M11',
  severity: 'error',
  citation: '登记规范（先后顺序）',
  needs: ['admissionDate'],
  when: ['admissionDate'],
  oneOf: [['deathDate', 'remarks']],
  for: { programme: 'medical-assistance' },
  judge(row) {
    const { admissionDate, deathDate } = row
    const told = deathOf(row)
    if (!told || told.month < 0) return PASS
    const isAfterDay = told.date !== undefined && isDay(admissionDate) && admissionDate > told.date
    if (!isAfterDay && monthOf(admissionDate) <= told.month) return PASS
    return fail(['admissionDate', deathDate === undefined ? 'remarks' : 'deathDate', 'name'], {
      ...(!told.isNamed && { severity: 'doubt' }),
      params: { death: told.date === undefined ? showMonth(told.month) : showDate(told.date) },
    })
  },
})

/** The death of the patient: its month, and its day where the row gives one. */
function deathOf(row: RowView): { month: number; date?: number; isNamed: boolean } | undefined {
  const { deathDate } = row
  if (deathDate !== undefined)
    return { month: monthOf(deathDate), date: isDay(deathDate) ? deathDate : undefined, isNamed: true }
  const told = row.use(toldDeath)
  if (!told) return undefined
  const { month, day, isNamed } = told
  const date =
    month < 0 || day === undefined ? undefined : Math.floor(month / 12) * 10_000 + ((month % 12) + 1) * 100 + day
  return { month, date, isNamed }
}
