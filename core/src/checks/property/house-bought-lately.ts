import { type Located, relatedCells, remembered, setCheck, toIso } from '../engine/index.ts'
import { PROPERTY_IN_PRACTICE } from '../law/clauses.ts'
import { eachHouseholdMatch } from '../people/same-person.ts'
import { fullMonthsBetween } from '../time/calendar.ts'
import { monthOf } from '../time/period.ts'

/** A year, as audits look at it. */
const MONTHS = 12

/** E07. A home was bought or built within the last year. A doubt: resettlement, inheritance and rebuilding after a disaster explain it. */
export default setCheck({
  catalogue: 'E07',
  severity: 'doubt',
  citation: PROPERTY_IN_PRACTICE,
  needs: [],
  compares: [{ class: 'low-income' }, { lists: 'houses' }],
  run(context, report) {
    const lists = context.tables({ lists: 'houses' }).filter((table) => table.has('houseBought'))
    for (const table of context.tables({ lists: 'houses' }))
      if (!table.has('houseBought')) report(table).unknown(-1, ['houseBought'])
    const recentOn = remembered((today: number) =>
      remembered((rows: readonly Located[]) => rows.filter((one) => isRecent(boughtOf(one), today))),
    )
    eachHouseholdMatch(context.tables({ class: 'low-income' }), lists, context, report, ({ table, row }, others) => {
      const recent = recentOn(context.of(table).dateNumber)(others)
      if (recent.length === 0) return
      report(table).fail(row, ['name', 'housing'], {
        params: { bought: toIso(boughtOf(recent[0])) },
        related: relatedCells(recent, 'houseBought'),
      })
    })
  },
})

const boughtOf = ({ table, row }: Located): number => table.date('houseBought')[row]

function isRecent(date: number, today: number): boolean {
  if (monthOf(date) < 0 || date > today) return false
  return fullMonthsBetween(date, today) < MONTHS
}
