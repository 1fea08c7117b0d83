import { isSameName } from '../../identity/name.ts'
import { groupCheck, type Located, relatedCells, toIso } from '../engine/index.ts'
import { isDay } from '../time/calendar.ts'

/**
 * A28. One person with two days of death. An error within one list; between lists a doubt, for the police and the
 * funeral office may have noted other days.
 */
export default groupCheck({
  catalogue: 'A28',
  severity: 'error',
  citation: '登记规范（一人一个死亡时间）',
  needs: ['idNumber', 'deathDate'],
  for: [{ lists: 'deaths' }, { change: 'died' }],
  by: 'idNumber',
  unit: 'row',
  judge([first, ...others], context, report) {
    const day = dayOf(first)
    if (!context.ids.isOk(first.table.text('idNumber')[first.row]) || !isDay(day)) return
    for (const one of others) {
      const other = dayOf(one)
      if (!isDay(other) || other === day || !isSameName(nameOf(one), nameOf(first))) continue
      report(one.table).fail(one.row, ['deathDate', 'idNumber', 'name'], {
        ...(one.table !== first.table && { severity: 'doubt' }),
        params: { day: toIso(other), other: toIso(day) },
        related: relatedCells([first], 'deathDate'),
      })
    }
  },
})

const dayOf = ({ table, row }: Located): number => table.date('deathDate')[row]
const nameOf = ({ table, row }: Located): string => (table.has('name') ? table.shown('name', row) : '')
