import { yuan } from '../../facts/money.ts'
import { type RegisterTable, registerDate } from '../../register/index.ts'
import {
  type CheckContext,
  type RowView,
  relatedCells,
  type Standing,
  type Subject,
  setCheck,
} from '../engine/index.ts'
import { programmesReader, shareProgramme } from '../law/programme-of.ts'
import { consecutiveEditions } from '../people/editions.ts'
import { standingIn } from '../people/same-person.ts'
import { monthOf, periodOf, showMonth } from '../time/period.ts'
import { hasRemark } from '../words/remarks.ts'

const REGISTERS = { lists: 'people', role: 'register', pays: 'monthly' } as const satisfies Subject
const LISTS = { change: ['added', 'stopped', 'amount'] } as const satisfies Subject

/** So many entries stand in the register as their list says, and not more than one to so many does not. */
const FEWEST = 3
const TO_ONE = 3

/** What the register says of an entry, where it says something. */
type Outcome = 'agrees' | { variant: 'missing' | 'still' | 'amount'; other?: RowView }

/**
 * I23. A list of 新增, 停保 or 增减 and the register of the same month: who was added stands there, who was stopped
 * does not, and the new amount is what it pays. A doubt, and only where nearly all other entries of the list agree, or
 * as many of a list in one file with it, so that the register is of the time after it; of two months that were given
 * together the other checks of this number speak.
 */
export default setCheck({
  catalogue: 'I23',
  severity: 'doubt',
  citation: '登记规范（上期、增减与本期应对得上）',
  needs: [],
  compares: [REGISTERS, LISTS],
  run(context, report) {
    const compared = new Set(consecutiveEditions(context).flatMap(({ now }) => now.map(({ table }) => table)))
    const registers = context.tables(REGISTERS).filter((table) => !compared.has(table))
    const granted = standingIn(registers, context, report)
    for (const list of context.tables(LISTS)) {
      const month = monthIn(list)
      const read = outcomeReader(list, month, granted, context)
      if (!read || !registers.some((table) => monthIn(table) === month)) continue
      const outcomes = Array.from({ length: list.rowCount }, (_, row) => read(row))
      const isBeside = registers.some((table) => table.file === list.file && monthIn(table) === month)
      const agreeing = outcomes.filter((one) => one === 'agrees').length
      const [missing, differing] = (['missing', 'amount'] as const).map(
        (variant) => outcomes.filter((one) => typeof one === 'object' && one.variant === variant).length,
      )
      const all = outcomes.filter((one) => one !== undefined).length
      // who stands there with another amount stands there
      const others = { missing: all - missing, still: agreeing, amount: agreeing }
      const odd = { missing, still: all - agreeing, amount: differing }
      const isTold = (variant: keyof typeof odd) =>
        isBeside
          ? others[variant] >= Math.max(1, odd[variant])
          : agreeing >= FEWEST && (all - agreeing) * TO_ONE <= agreeing
      outcomes.forEach((one, row) => {
        if (one === undefined || one === 'agrees' || !isTold(one.variant)) return
        const { variant, other } = one
        const amount = amountField(list)
        const [stated, own] =
          variant === 'amount' && amount ? [list.number(amount)[row], other?.household.monthlyAmount] : []
        report(list).fail(row, variant === 'amount' && amount ? [amount, 'name'] : ['idNumber', 'name'], {
          variant,
          params: {
            month: showMonth(month),
            others: others[variant],
            ...(own !== undefined && { stated: yuan(stated as typeof own), own: yuan(own) }),
          },
          ...(other && { related: relatedCells([other], variant === 'amount' ? 'monthlyAmount' : 'idNumber') }),
        })
      })
    }
  },
})

/** The new amount of a list: of one of 新增 its only one. */
const amountField = (list: RegisterTable): 'currentAmount' | 'monthlyAmount' | undefined =>
  list.has('currentAmount')
    ? 'currentAmount'
    : list.kind.change === 'added' && list.has('monthlyAmount')
      ? 'monthlyAmount'
      : undefined

/** The one month that a table is of; −1 where it is of none or of several. */
function monthIn(table: RegisterTable): number {
  const period = periodOf(table)
  if (period === undefined) return monthOf(registerDate(table))
  return period.from === period.to ? period.from : -1
}

function outcomeReader(
  list: RegisterTable,
  month: number,
  granted: Standing,
  context: CheckContext,
): ((row: number) => Outcome | undefined) | undefined {
  const persons = context.persons.of(list)
  if (!persons || month < 0) return undefined
  const { change } = list.kind
  const since = change === 'stopped' ? 'stopMonth' : 'startMonth'
  const dates = list.has(since) ? list.date(since) : undefined
  const amount = amountField(list)
  const amounts = amount && list.number(amount)
  const programmes = programmesReader(list)
  return (row) => {
    const [person, from] = [persons[row], dates ? monthOf(dates[row]) : -1]
    // what is to come, and who was stopped months ago, of whom H24 speaks
    if (person < 0 || from > month || (change === 'stopped' && from >= 0 && from < month)) return undefined
    if (list.has('remarks') && list.said('remarks', row) !== '') return undefined
    const named = programmes(row)
    const other = granted
      .rows(person)
      .seek(
        ({ table }) =>
          monthIn(table) === month && (named.length === 0 || shareProgramme(named, table.kind.programmes ?? [])),
      )
    if (change === 'added' && !other) return { variant: 'missing' }
    if (change === 'stopped') {
      if (!other) return 'agrees'
      // one member may have been taken out, or have moved to another household
      const isHead = context.persons.of(other.table)?.[other.household.firstRow] === person
      return isHead && !hasRemark(other) ? { variant: 'still', other } : undefined
    }
    const [own, stated] = [other?.household.monthlyAmount, amounts?.[row] ?? Number.NaN]
    if (!other || own === undefined || Number.isNaN(stated)) return change === 'added' ? 'agrees' : undefined
    return own === stated ? 'agrees' : { variant: 'amount', other }
  }
}
