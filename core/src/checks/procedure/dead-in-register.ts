import { type Located, relatedCells, remembered, type Subject, setCheck, toIso } from '../engine/index.ts'
import { DEATH } from '../law/clauses.ts'
import { dayOfDeath, PERSONAL } from '../people/deaths.ts'
import { eachMatch } from '../people/same-person.ts'
import { fullMonthsBetween } from '../time/calendar.ts'

const REGISTERS = { lists: 'people', role: 'register' } as const satisfies Subject

/** H10. Somebody on the list of deaths still stands in a register. A doubt: within three months the review may be under way; after that it is overdue (2022 on). Of registers
 * of allowances that end with the person G05 speaks. */
export default setCheck({
  catalogue: 'H10',
  severity: 'doubt',
  citation: DEATH,
  needs: [],
  compares: [REGISTERS, [{ lists: 'deaths' }, { change: 'died' }]],
  run(context, report) {
    const limit = context.parameter('dibao.deathReviewMonths')
    const deathIn = remembered((rows: readonly Located[]) => rows.find((one) => dayOfDeath(one) > 0))
    eachMatch(
      context.tables(REGISTERS),
      context.tables({ lists: 'deaths' }, { change: 'died' }),
      context,
      report,
      ({ table, row }, others) => {
        const death = deathIn(others)
        if (!death) {
          report(others[0].table).unknown(others[0].row, ['deathDate'])
          return
        }
        const day = dayOfDeath(death)
        const today = context.of(table).dateNumber
        if (day > today) return
        if (table.has('stopMonth') && table.date('stopMonth')[row] > 0) return
        if (table.kind.programmes?.every((id) => PERSONAL.some((one) => one === id))) return
        const months = fullMonthsBetween(day, today)
        report(table).fail(row, ['name', 'idNumber'], {
          variant: limit.known && months >= limit.value ? 'overdue' : 'listed',
          params: { death: toIso(day), months },
          related: relatedCells([death], 'deathDate'),
        })
      },
    )
  },
})
