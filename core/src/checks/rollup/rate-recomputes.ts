import { type FieldId, field } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import {
  fail,
  PASS,
  type Reader,
  type RowView,
  rowCheck,
  unknown,
  unknownHere,
  type Verdict,
  yuan,
} from '../engine/index.ts'
import { isProven } from '../money/column-relations.ts'
import { OF_MONTHS } from '../money/figures.ts'
import { lastDecimal } from '../money/last-decimal.ts'
import { monthsOf } from '../time/period.ts'
import { hasRemark } from '../words/remarks.ts'

/** A share or average and the ways in which it may have been worked out: numerator, denominators. */
const RATES = [
  { rate: 'visitRate', of: 'visitedHouseholds', by: ['totalHouseholds', 'hardHouseholds'] },
  // of what a household earns offices may take off before they divide, unless the other rows show that nothing is
  { rate: 'rigidRatio', of: 'rigidExpense', by: ['yearlyHouseholdIncome'], severity: 'doubt' },
  {
    rate: 'averageAmount',
    of: 'totalAmount',
    by: ['personTimes', 'payments', 'personCount', 'insuredPersons', 'closingPersons', 'householdCount'],
  },
] as const satisfies readonly { rate: FieldId; of: FieldId; by: readonly FieldId[]; severity?: 'doubt' }[]

/**
 * I10. A percentage or an average is what its figures give, within one unit of its last decimal and the rounding of
 * what is divided (万元). An average that most of the table's rows do not give is of other columns: a doubt.
 */
export default rowCheck({
  catalogue: 'I10',
  severity: 'error',
  citation: '登记规范（比例、平均数应可复算）',
  needs: [],
  oneOf: [['visitRate', 'averageAmount', 'rigidRatio']],
  for: [{ role: 'register', programme: 'rigid-expenditure' }, { lists: 'figures' }, { lists: 'campaign-figures' }],
  judge: (row) => RATES.flatMap((one) => judgeRate(row, one) ?? []),
})

function judgeRate(row: RowView, one: (typeof RATES)[number]): Verdict | undefined {
  const { rate, of, by } = one
  if (!row.has(rate)) return PASS
  const divisors = rate === 'visitRate' ? row.use(visitedOf) : divisorsOf(row.table, one)
  if (isOfAnotherGroup(row.table, rate, of)) return PASS
  if (!row.has(of) || divisors.length === 0) return unknownHere(row.has(of) ? by[0] : of)
  const [stated, above, below] = [row[rate], row[of], row[divisors[0]]]
  if (stated === undefined) return PASS
  const isShare = field(rate).type === 'percent'
  const results = above === undefined ? [] : resultsOf(row, of, above, divisors, isShare)
  if (results.length === 0) return unknown([of, by[0]])
  const slack = lastDecimal(row.table, rate, row.at) * (isShare ? 1 : 100)
  if (results.some((result) => Math.abs(result.value - stated) <= slack + result.slack)) return PASS
  const isMoney = field(of).type === 'money'
  const show = (value: number) => (isShare ? Math.round(value * 100) / 100 : yuan(value))
  const shown = (value = 0, inYuan: boolean) => (inYuan ? yuan(value) : value)
  const [months] = isShare ? [1] : scalesOf(row.table)
  return fail([rate, of, divisors[0]], {
    variant: isShare ? 'share' : months > 1 ? 'months' : 'average',
    ...('severity' in one && (hasRemark(row) || !isProven(row, rate, 'quotient')) && { severity: one.severity }),
    ...(rate === 'averageAmount' && !row.use(averagesFit) && { severity: 'doubt' }),
    expected: show(results[0].value),
    params: {
      above: shown(above, isMoney),
      below: shown(below, isShare && isMoney),
      ...(months > 1 && { months }),
      expected: show(results[0].value),
      stated: show(stated),
    },
  })
}

/** 农村低保 over 本月人均, 临时救助 over 金额: the average is not of that amount. */
function isOfAnotherGroup(table: RegisterTable, rate: FieldId, of: FieldId): boolean {
  const [one, other] = [rate, of].map((id) => table.layout.headers[table.column(id)?.column ?? -1] ?? [])
  return one.length > 1 && other.length > 1 && one[0] !== other[0]
}

const NEAR = 0.02

/** Whether half of the rows that have the figures give about the average that stands in them. */
const averagesFit: Reader<boolean> = (table, context) =>
  context.derived.whole(table, 'averages fit', () => {
    const [stated, above] = [table.number('averageAmount'), table.number('totalAmount')]
    const divisors = divisorsOf(table, RATES[2]).map((id) => table.number(id))
    const scales = scalesOf(table)
    const fits = (row: number) =>
      divisors.some((below) =>
        scales.some((months) => Math.abs(above[row] / below[row] / months - stated[row]) < NEAR * stated[row]),
      )
    const told = Array.from(stated, (_, row) => row).filter((row) => stated[row] > 0 && above[row] > 0)
    return told.filter(fits).length * 2 >= told.length
  })

/** Of which households most rows show that the visited ones are a share, first. */
const visitedOf: Reader<readonly By[]> = (table, context) =>
  context.derived.whole(table, 'visited of which households', () => {
    const [rates, visited] = [table.number('visitRate'), table.number('visitedHouseholds')]
    const fits = (id: By) => {
      const all = table.number(id)
      return rates.filter((rate, row) => Math.abs((visited[row] / all[row]) * 100 - rate) < 1).length
    }
    return divisorsOf(table, RATES[0]).sort((one, other) => fits(other) - fits(one))
  })

type Of = (typeof RATES)[number]['of']
type By = (typeof RATES)[number]['by'][number]

/** What the rate may be by each of the divisors, with what the rounding of the numerator leaves open. */
function resultsOf(row: RowView, of: Of, above: number, divisors: readonly By[], isShare: boolean) {
  const scale = isShare ? 100 : 1
  const wholes = divisors
    .map((id) => row[id] ?? Number.NaN)
    .map((below) => ({ value: (above / below) * scale, slack: (halfUnit(row, of) / below) * scale }))
    .filter(({ value }) => Number.isFinite(value))
  if (isShare) return wholes
  return scalesOf(row.table).flatMap((months) =>
    wholes.map(({ value, slack }) => ({ value: value / months, slack: slack / months })),
  )
}

/**
 * The columns that a table's rate may be divided by, as its header says: 次均 by 人次 or 户次, 人均 by persons if there
 * are.
 */
function divisorsOf(table: RegisterTable, { rate, by }: (typeof RATES)[number]): By[] {
  const present: By[] = by.filter((id) => table.has(id))
  if (rate !== 'averageAmount') return present
  const header = table.column(rate)?.header ?? ''
  // 次均（元/户次）: by 户次, and by no other times
  if (/户次/.test(header)) return present.filter((id) => /户次/.test(table.column(id)?.header ?? ''))
  if (/户均/.test(header)) return present.filter((id) => id === 'householdCount')
  if (/次均/.test(header)) return present.filter((id) => id === 'personTimes' || id === 'payments')
  const ofPersons = present.filter((id) => id !== 'householdCount')
  return ofPersons.length > 0 || !/人均/.test(header) ? present : []
}

/** By what an average may be divided besides: the months that are summed up, where it is one a month. */
function scalesOf(table: RegisterTable): number[] {
  const months = monthsOf(table)
  if (months === 1) return [1]
  const isDeclared = /月/.test(table.column('averageAmount')?.header ?? '') && OF_MONTHS.test(totalHeader(table))
  return isDeclared ? [months] : [1, months]
}

const totalHeader = (table: RegisterTable): string => table.column('totalAmount')?.header ?? ''

/** By how much a figure may have been rounded, in the units of its column; households and persons are counted. */
function halfUnit({ table, at }: RowView, id: Of): number {
  if (field(id).type === 'count' && (table.column(id)?.unit?.factor ?? 1) === 1) return 0
  const factor = (table.column(id)?.unit?.factor ?? 1) * (field(id).type === 'money' ? 100 : 1)
  return (lastDecimal(table, id, at) * factor) / 2
}
