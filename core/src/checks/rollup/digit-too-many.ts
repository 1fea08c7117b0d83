import { type FieldId, field } from '../../facts/fields.ts'
import { isNumeric } from '../../register/index.ts'
import { fail, type RegisterView, registerCheck, unknown } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { ageReader } from '../people/people.ts'
import { hasRemark } from '../words/remarks.ts'

const FEWEST = 12
/** so many times the next greatest figure */
const TIMES = 5
/** Riches and bills of which one may be far greater than all others. */
const UNEVEN: ReadonlySet<FieldId> = new Set<FieldId>([
  'deposit',
  'securities',
  'companyCapital',
  'financialAssets',
  'insuranceValue',
  'vehicleValue',
  'medicalExpense',
  'insurancePaid',
  'illnessInsurancePaid',
  'selfPaid',
  'backPayAmount',
  'businessIncome',
  'employees',
  'sequence',
  'totalAmount',
  'rigidExpense',
  'educationExpense',
  'rehabilitationExpense',
  'aidThisYear',
])
/**
 * I30. One figure of a column is many times all others, and with a digit less it would be one of them. A doubt: a
 * nought may have been typed too many, or the figure is of another unit. What the only one of his ten years of age gets
 * is of a band of its own.
 */
export default registerCheck({
  catalogue: 'I30',
  severity: 'doubt',
  citation: '登记规范（数值与其他行相当）',
  needs: [],
  *judge(register) {
    const { table, context } = register
    if (register.rowCount < FEWEST) return
    // goods are as dear as they are; of one kind, with a column of its own, households take about as much
    if (table.kind.lists === 'goods') {
      for (const one of table.items) {
        const quantities = Float64Array.from({ length: table.rowCount }, (_, row) => table.itemQuantity(one, row))
        const odd = oddIn(endsOf(quantities))
        if (!odd || hasRemark(register.row(odd.at))) continue
        const params = { item: one.item, stated: odd.figure, usual: odd.next }
        yield fail('quantity', { variant: 'goods', params }, register.cellOf(odd.at, one.column))
      }
      return
    }
    for (const { field: id } of table.columns) {
      if (!table.has(id) || !isNumeric(field(id).type) || field(id).type === 'percent' || UNEVEN.has(id)) continue
      const { odd } = context.derived.kept(
        table,
        `figure beyond all others in ${id}`,
        () => new KeptEnds(table.number(id)),
      )
      if (!odd || isAloneOfAge(odd.at, register)) continue
      for (const row of register.rows) if (row.isUnread(id)) yield unknown(id, row)
      const unit = field(id).type === 'money' ? FEN : 1
      const params = { stated: odd.figure / unit, usual: odd.next / unit }
      if (!hasRemark(register.row(odd.at))) yield fail(id, { params }, { at: odd.at })
    }
  },
})

/** Whether nobody else of a list of the old is in the same ten years of age. */
function isAloneOfAge(at: number, { table, context, rowCount }: RegisterView): boolean {
  if (!isOf(table, 'old-age-allowance')) return false
  const ageOf = ageReader(table, context)
  const decadeOf = (row: number) => Math.floor(ageOf(row) / 10)
  for (let row = 0; row < rowCount; row++) if (row !== at && decadeOf(row) === decadeOf(at)) return false
  return !Number.isNaN(ageOf(at))
}

const FEN = 100

interface Odd {
  at: number
  figure: number
  next: number
}

/** What a column's greatest figure is told by: the row and the figure of the greatest, the next and the least. */
interface Ends {
  at: number
  figure: number
  nextAt: number
  next: number
  leastAt: number
  least: number
  /** at least so many are above nought */
  count: number
}

/** The ends of a column, kept up with edits: most change none of them. */
class KeptEnds {
  private ends: Ends

  constructor(private readonly figures: Float64Array) {
    this.ends = endsOf(figures)
  }

  get odd(): Odd | undefined {
    return oddIn(this.ends)
  }

  readAll(): void {
    this.ends = endsOf(this.figures)
  }

  refresh(row: number): boolean {
    const { at, nextAt, next, leastAt, least } = this.ends
    const value = this.figures[row]
    const isEnd = row === at || row === nextAt || row === leastAt || value > next || (value > 0 && value < least)
    // it may have been above nought before
    if (!isEnd && --this.ends.count >= FEWEST) return false
    const before = this.odd
    this.readAll()
    return before?.at !== this.odd?.at || before?.figure !== this.odd?.figure || before?.next !== this.odd?.next
  }
}

function endsOf(figures: Float64Array): Ends {
  const ends: Ends = { at: -1, figure: 0, nextAt: -1, next: 0, leastAt: -1, least: Number.POSITIVE_INFINITY, count: 0 }
  let { next, least, count } = ends
  for (let row = 0; row < figures.length; row++) {
    const value = figures[row]
    if (!(value > 0)) continue
    count++
    if (value >= least && value <= next) continue
    takeEnd(ends, row, value)
    next = ends.next
    least = ends.least
  }
  return { ...ends, count }
}

function takeEnd(ends: Ends, row: number, value: number): void {
  if (value < ends.least) Object.assign(ends, { leastAt: row, least: value })
  if (value > ends.figure) Object.assign(ends, { at: row, figure: value, nextAt: ends.at, next: ends.figure })
  else if (value > ends.next) Object.assign(ends, { nextAt: row, next: value })
}

function oddIn({ at, figure, next, least, count }: Ends): Odd | undefined {
  if (count < FEWEST || next === 0 || figure < next * TIMES) return undefined
  const isLike = [10, 100].some((times) => figure / times >= least && figure / times <= next)
  return isLike ? { at, figure, next } : undefined
}
