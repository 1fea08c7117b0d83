import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, relatedCells, setCheck, showDate } from '../engine/index.ts'
import { namesIn, villageReader } from '../people/known-people.ts'
import { textReader } from '../people/people.ts'
import { timesIn } from '../time/time-of-day.ts'
import { Day, type Visit } from '../time/visit-day.ts'

/**
 * J05. One cadre in two places at overlapping times. An error where both rows name another village and the same unit of
 * the cadre, or no unit in logs of so few cadres that two of one name would be told apart; else a doubt: two cadres may
 * share a name, two houses of a village may be neighbours.
 */
export default setCheck({
  catalogue: 'J05',
  severity: 'error',
  citation: '走访调查登记规范（同一时间只在一处）',
  needs: [],
  compares: [{ lists: 'visits' }],
  run(context, report) {
    const tables = context.tables({ lists: 'visits' }).filter((table) => {
      const missing = (['visitor', 'visitDate'] as const).filter((id) => !table.has(id))
      if (missing.length > 0) report(table).unknown(-1, missing)
      return missing.length === 0
    })
    const byCadreAndDay = visitsByCadreAndDay(tables, context)
    const areFew = byCadreAndDay.size >= FEWEST_DAYS && countCadres(byCadreAndDay.keys()) <= FEW_CADRES
    for (const visits of byCadreAndDay.values()) {
      if (new Set(visits.map(({ village, place }) => `${village} ${place}`)).size < 2) continue
      for (const { table, row } of visits.filter(({ from }) => Number.isNaN(from)))
        report(table).unknown(table.has('visitStart') ? row : -1, ['visitStart'])
      const timed = visits.filter(({ from }) => !Number.isNaN(from)).sort((a, b) => a.from - b.from)
      const day = new Day()
      for (const visit of timed) {
        const other = day.elsewhere(visit)
        day.put(visit)
        if (!other) continue
        const isSure =
          visit.unit === other.unit &&
          (areFew || visit.unit !== '') &&
          visit.village !== '' &&
          other.village !== '' &&
          visit.village !== other.village
        report(visit.table).fail(visit.row, ['visitStart', 'visitor', 'visitDate'], {
          ...(!isSure && { severity: 'doubt' }),
          params: {
            date: showDate(visit.table.date('visitDate')[visit.row]),
            place: visit.place || visit.village,
            other: other.place || other.village,
            time: clock(other),
          },
          related: relatedCells([other], 'visitor'),
        })
      }
    }
  },
})

const FEW_CADRES = 10
const FEWEST_DAYS = 10
const countCadres = (keys: Iterable<string>): number => new Set(Array.from(keys, (key) => key.split(' ')[0])).size

function visitsByCadreAndDay(tables: readonly RegisterTable[], context: CheckContext): Map<string, Visit[]> {
  const found = new Map<string, Visit[]>()
  for (const table of tables) {
    const dates = table.date('visitDate')
    const visitors = textReader(table, context, 'visitor')
    const units = textReader(table, context, 'cadreUnit')
    const places = textReader(table, context, 'visitPlace')
    const villageOf = villageReader(table, context)
    for (let row = 0; row < table.rowCount; row++) {
      if (dates[row] <= 0 || dates[row] % 100 === 0) continue
      const [from, until] = timesOf(table, row)
      const visit = { table, row, unit: units(row), village: villageOf(row), place: places(row), from, until }
      for (const name of namesIn(visitors(row))) {
        const key = `${name} ${dates[row]}`
        const visits = found.get(key)
        if (visits) visits.push(visit)
        else found.set(key, [visit])
      }
    }
  }
  return found
}

/** 开始时间 and 结束时间, else the times in 走访时间 (2009-11-12 9:00-10:30), in minutes; NaN where there are none. */
function timesOf(table: RegisterTable, row: number): [from: number, until: number] {
  const columns = (['visitStart', 'visitEnd'] as const).filter((id) => table.has(id))
  const texts = columns.length > 0 ? columns.map((id) => table.shown(id, row)) : [table.shown('visitDate', row)]
  const times = timesIn(texts)
  return [times[0] ?? Number.NaN, times[1] ?? times[0] ?? Number.NaN]
}

const two = (value: number): string => String(value).padStart(2, '0')
const clock = ({ from }: Visit): string => `${Math.floor(from / 60)}:${two(from % 60)}`
