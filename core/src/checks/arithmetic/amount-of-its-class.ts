import type { ProgrammeId } from '../../facts/case.ts'
import { type FieldId, field } from '../../facts/fields.ts'
import { isNear, type Money, minus, NO_MONEY, times, yuan } from '../../facts/money.ts'
import type { RegisterTable } from '../../register/index.ts'
import {
  areaIn,
  type CheckContext,
  fail,
  type MoneyField,
  type Reader,
  type RegisterView,
  registerCheck,
  relatedCells,
  type Tally,
  tallyOf,
} from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { monthsWritten } from '../money/figure-columns.ts'
import { hasBackPay } from '../money/payments.ts'
import { isStated } from '../money/stated-amounts.ts'
import { paidMonthsReader } from '../time/paid-months.ts'
import { sharesTold } from '../time/told-months.ts'
import { hasRemark } from '../words/remarks.ts'

interface Flat {
  programme: ProgrammeId
  amount: MoneyField
  by: FieldId
  and?: FieldId
  orAll?: true
  /** without the column, of a list that is by its title of town or of country */
  orTitle?: true
  alone?: true
  /** what may be in the amount as well, and by what it is given where it has no column */
  within?: { amount: MoneyField; by: FieldId }
  /** nothing may be a class's amount too */
  orNone?: true
}

/** Amounts that are the same for all of a class, in the programmes that pay a flat rate. */
const FLAT = (
  [
    { programme: 'tekun', amount: 'careAmount', by: 'selfCare', orNone: true },
    { programme: 'tekun', amount: 'careAllowance', by: 'selfCare', orNone: true },
    // a register without the column is of one way of support
    {
      programme: 'tekun',
      amount: 'monthlyAmount',
      by: 'livelihood',
      orAll: true,
      within: { amount: 'careAmount', by: 'selfCare' },
    },
    { programme: 'tekun', amount: 'standard', by: 'livelihood', orAll: true },
    { programme: 'child-support', amount: 'monthlyAmount', by: 'livelihood' },
    { programme: 'child-support', amount: 'paidAmount', by: 'livelihood' },
    {
      programme: 'disability-care-allowance',
      amount: 'allowanceAmount',
      by: 'disabilityLevel',
      and: 'allowanceKind',
      alone: true,
    },
    { programme: 'disability-care-allowance', amount: 'careAllowance', by: 'disabilityLevel' },
    { programme: 'disability-living-allowance', amount: 'livingAllowance', by: 'disabilityLevel' },
    {
      programme: 'old-age-allowance',
      amount: 'allowanceAmount',
      by: 'allowanceKind',
      within: { amount: 'careAllowance', by: 'selfCare' },
    },
    { programme: 'dibao', amount: 'standard', by: 'category' },
    { programme: 'dibao', amount: 'averageAmount', by: 'category' },
    { programme: 'dibao', amount: 'standard', by: 'townOrCountry', orTitle: true },
  ] satisfies readonly Flat[]
).map((flat: Flat) => ({ ...flat, paid: tallyOf('row', paidTo(flat)) }))

/** So many rows, and such a share of a class, make an amount its usual one. */
const FEWEST = 3
const MOST = 0.7
/** Words for an amount that lawfully differs. */
const EXPLAINS = /补差|差额|补足|补发|扣|停发|半月|\d天|增发|自有收入|养老金/

/** A row with an amount. */
interface Paid {
  register: RegisterView
  at: number
  amount: Money
}

/** The rows of a class with one amount: how many, and the first of them. */
interface Alike {
  shown: string
  count: number
  first: Paid
}

interface Class {
  name: string
  alike: Alike[]
  /** how many rows have an amount */
  count: number
}

/** The amount of nearly all of a class, and the first row with it. */
interface Usual {
  amount: Money
  example: Paid
}

/**
 * D18. Tekun care by the tier of self-care, a child's money by the way of bringing up, care allowance by the level of
 * disability, old-age allowance by its band, the standard of urban and of rural dibao: alike for all of a class. A row
 * with another amount than nearly all of its class, above all with that of another class, is a doubt: income of his
 * own, arrears or a local rule explain it. Of what the table's own title gives a class D21 speaks.
 */
export default registerCheck({
  catalogue: 'D18',
  severity: 'doubt',
  citation: '特困人员救助供养标准；国办发〔2010〕54号 二',
  needs: [],
  oneOf: [
    [
      'careAmount',
      'monthlyAmount',
      'standard',
      'allowanceAmount',
      'careAllowance',
      'livingAllowance',
      'averageAmount',
      'paidAmount',
    ],
  ],
  for: {
    role: 'register',
    programme: [
      'tekun',
      'child-support',
      'dibao',
      'disability-care-allowance',
      'disability-living-allowance',
      'old-age-allowance',
    ],
  },
  *judge(register) {
    const { table, context } = register
    for (const { programme, amount, by, orAll, orTitle, alone, within, paid } of FLAT) {
      const isOfOne = orAll || (orTitle && !register.has('category') && areaIn(table.title) !== undefined)
      if (!isOf(table, programme) || !register.has(amount) || !(isOfOne || register.has(by))) continue
      if (isStated(table, context, amount)) continue
      const like = alone ? [register] : besides(register, programme).filter((one) => one.has(amount))
      const written = monthsWritten(table, amount)
      const classes = classesOf(like, paid).map((own) => ({ own, usual: usualOf(own) }))
      for (const { own, usual } of classes) {
        if (!usual) continue
        for (const one of rareIn(own, register, paid(table, context))) {
          if (isLike(one, usual)) continue
          const other = classes.find((another) => another.usual?.amount === one.amount && another.own.name !== own.name)
          if (!other && within && isExplainedBy(within, one, usual)) continue
          const params = {
            stated: yuan(times(one.amount, written)),
            usual: yuan(times(usual.amount, written)),
            own: own.name,
            other: other?.own.name ?? '',
          }
          const related = relatedCells([{ table: usual.example.register.table, row: usual.example.at }], amount)
          yield fail([amount, by], { variant: other ? 'other' : 'odd', params, related }, one)
        }
      }
    }
  },
})

/** The rows of a register with an amount that few of a class have; one that several have is another usual one. */
const rareIn = ({ alike }: Class, register: RegisterView, paid: Tally<string>): Paid[] =>
  alike
    .filter(({ count }) => count < FEWEST)
    .flatMap(({ shown, first }) => [...paid.unitsWith(shown)].map((at) => ({ ...first, register, at })))

/** Whether something explains its amount. */
function isLike(one: Paid, usual: Usual): boolean {
  const row = one.register.row(one.at)
  return EXPLAINS.test(row.said('remarks')) || hasBackPay(row) || isForFewerMonths(one, usual)
}

/** Whether what the amount has within it is what makes it another. */
function isExplainedBy({ amount, by }: NonNullable<Flat['within']>, one: Paid, { example }: Usual): boolean {
  if (one.register.has(amount)) return without(amount, one) === without(amount, example)
  return one.register.row(one.at).said(by) !== example.register.row(example.at).said(by)
}

const without = (id: MoneyField, { register, at, amount }: Paid): Money =>
  minus(amount, register.row(at)[id] ?? NO_MONEY)

/** How far a rate may have risen within the months of a list. */
const RISE = 0.15

/** Paid for another number of months at the usual rate; at about that where a remark tells of it. */
function isForFewerMonths(one: Paid, { amount, example }: Usual): boolean {
  const [own = 0, others] = [one, example].map(monthsOf)
  if (others !== undefined && own > 0 && own !== others) {
    const due = times(amount, own)
    const slack = hasRemark(one.register.row(one.at)) ? times(due, RISE) : NO_MONEY
    if (Math.abs(minus(times(one.amount, others), due)) <= slack) return true
  }
  return sharesTold(one.register.row(one.at)).some((share) => isNear(one.amount, times(amount, share)))
}

function monthsOf({ register, at }: Paid): number | undefined {
  const row = register.row(at)
  return row.paidMonths ?? row.use(paidMonthsReader)?.count
}

/** Tables of one month in one file: a list goes on over sheets and pages. */
const besides = (register: RegisterView, programme: ProgrammeId): RegisterView[] =>
  register
    .registers({ programme })
    .filter(({ table }) => table.file === register.table.file && table.kindId === register.table.kindId)

const BREAK = '\n'

/** The amount of a row and its class; of members' rows that repeat what is the household's one a household. */
function paidTo({ amount, by, and = by, orTitle, orNone }: Flat): Reader<string | undefined> {
  return (table) => {
    const isRepeated = table.rowIs === 'member' && field(amount).of === 'household'
    const { of, rows, start } = table.households
    const { texts } = table.dictionary
    const [paid, names, seconds] = [table.number(amount), table.text(by), table.text(and)]
    const mayBeUnnamed = !table.has(by)
    const ofTitle = (orTitle && mayBeUnnamed && areaIn(table.title)) || ''
    // most rows say what the one above says
    let [lastPaid, lastName, lastSecond, shown] = [Number.NaN, 0, 0, '']
    return (row) => {
      if (!(paid[row] >= (orNone ? 0 : 1)) || (names[row] < 0 && !mayBeUnnamed)) return undefined
      if (isRepeated)
        for (let i = start[of[row]]; rows[i] !== row; i++) if (!Number.isNaN(paid[rows[i]])) return undefined
      if (paid[row] !== lastPaid || names[row] !== lastName || seconds[row] !== lastSecond) {
        ;[lastPaid, lastName, lastSecond] = [paid[row], names[row], seconds[row]]
        shown = `${lastPaid}${BREAK}${texts[lastName] ?? ''}${BREAK}${texts[lastSecond] ?? ofTitle}`
      }
      return shown
    }
  }
}

function classesOf(
  registers: readonly RegisterView[],
  paid: (table: RegisterTable, context: CheckContext) => Tally<string>,
): Class[] {
  const classes = new Map<string, Class>()
  const amounts = new Map<string, Alike>()
  for (const register of registers)
    for (const [shown, count, at] of paid(register.table, register.context)) {
      const [amount, name, second] = shown.split(BREAK)
      const key = name + BREAK + second
      const own = classes.get(key) ?? { name, alike: [], count: 0 }
      classes.set(key, own)
      own.count += count
      const known = amounts.get(shown)
      if (known) known.count += count
      else {
        const alike = { shown, count, first: { register, at, amount: Number(amount) as Money } }
        amounts.set(shown, alike)
        own.alike.push(alike)
      }
    }
  return [...classes.values()]
}

/** Undefined where there is none. */
function usualOf({ alike, count }: Class): Usual | undefined {
  const most = alike.reduce((one, other) => (other.count > one.count ? other : one))
  return most.count >= FEWEST && most.count >= count * MOST
    ? { amount: most.first.amount, example: most.first }
    : undefined
}
