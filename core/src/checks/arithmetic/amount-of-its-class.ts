import type { ProgrammeId } from '../../facts/case.ts'
import { type FieldId, field } from '../../facts/fields.ts'
import { type Money, times, yuan } from '../../facts/money.ts'
import { fail, type Located, type MoneyField, type RegisterView, registerCheck, relatedCells } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { hasBackPay } from '../money/payments.ts'
import { isStated } from '../money/stated-amounts.ts'

/** Amounts that are the same for all of a class, in the programmes that pay a flat rate. */
const FLAT: readonly {
  programme: ProgrammeId
  amount: MoneyField
  by: FieldId
  and?: FieldId
  orAll?: true
  alone?: true
  /** nothing may be a class's amount too */
  orNone?: true
}[] = [
  { programme: 'tekun', amount: 'careAmount', by: 'selfCare', orNone: true },
  // a register without the column is of one way of support
  { programme: 'tekun', amount: 'monthlyAmount', by: 'livelihood', orAll: true },
  { programme: 'tekun', amount: 'standard', by: 'livelihood', orAll: true },
  { programme: 'child-support', amount: 'monthlyAmount', by: 'livelihood' },
  {
    programme: 'disability-care-allowance',
    amount: 'allowanceAmount',
    by: 'disabilityLevel',
    and: 'allowanceKind',
    alone: true,
  },
  { programme: 'disability-care-allowance', amount: 'careAllowance', by: 'disabilityLevel' },
  { programme: 'old-age-allowance', amount: 'allowanceAmount', by: 'allowanceKind' },
  { programme: 'dibao', amount: 'standard', by: 'category' },
  { programme: 'dibao', amount: 'averageAmount', by: 'category' },
  { programme: 'dibao', amount: 'standard', by: 'townOrCountry' },
]

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

interface Class {
  name: string
  paid: Paid[]
  /** how many rows have an amount */
  counts: Map<Money, number>
}

/** The amount of nearly all of a class, and the first row with it. */
interface Usual {
  amount: Money
  example: Paid
}

/**
 * D18. Tekun care by the tier of self-care, a child's money by the way of bringing up, care allowance by the level of disability, old-age allowance by its band, the standard of urban and of rural dibao: alike for all of a class. A row with another amount than nearly
 * all of its class, above all with that of another class, is a doubt: income of his own, arrears or a local rule explain it. Of what the table's own title gives a class D21 speaks.
 */
export default registerCheck({
  catalogue: 'D18',
  severity: 'doubt',
  citation: '特困人员救助供养标准；国办发〔2010〕54号 二',
  needs: [],
  oneOf: [['careAmount', 'monthlyAmount', 'standard', 'allowanceAmount', 'careAllowance', 'averageAmount']],
  for: {
    role: 'register',
    programme: ['tekun', 'child-support', 'dibao', 'disability-care-allowance', 'old-age-allowance'],
  },
  *judge(register) {
    for (const { programme, amount, by, and, orAll, alone, orNone } of FLAT) {
      if (!isOf(register.table, programme) || !register.has(amount) || !(orAll || register.has(by))) continue
      if (isStated(register.table, register.context, amount)) continue
      const like = alone ? [register] : besides(register, programme).filter((one) => one.has(amount))
      const classes = classesOf(like, amount, { by, and, least: orNone ? 0 : 1 }).map((own) => ({
        own,
        usual: usualOf(own),
      }))
      for (const { own, usual } of classes) {
        if (!usual) continue
        for (const one of own.paid) {
          if (one.register.table !== register.table || isLike(one, own, usual)) continue
          const other = classes.find((another) => another.usual?.amount === one.amount && another.own.name !== own.name)
          const params = {
            stated: yuan(one.amount),
            usual: yuan(usual.amount),
            own: own.name,
            other: other?.own.name ?? '',
          }
          const related = relatedCells([locatedOf(usual.example)], amount)
          yield fail([amount, by], { variant: other ? 'other' : 'odd', params, related }, one)
        }
      }
    }
  },
})

const locatedOf = ({ register, at }: Paid): Located => ({ table: register.table, row: at })

/** Whether its amount is the usual one, or one that something explains; an amount that several have is another usual one. */
function isLike(one: Paid, own: Class, usual: Usual): boolean {
  if (one.amount === usual.amount || (own.counts.get(one.amount) ?? 0) >= FEWEST) return true
  const row = one.register.row(one.at)
  return EXPLAINS.test(row.said('remarks')) || hasBackPay(row) || isForFewerMonths(one, usual)
}

/** Paid for another number of months at the usual rate. */
function isForFewerMonths(one: Paid, { amount, example }: Usual): boolean {
  const [own = 0, others] = [one, example].map(({ register, at }) => register.row(at).paidMonths)
  if (others === undefined || own <= 0 || own === others) return false
  return times(one.amount, others) === times(amount, own)
}

/** Tables of one month in one file: a list goes on over sheets and pages. */
const besides = (register: RegisterView, programme: ProgrammeId): RegisterView[] =>
  register
    .registers({ programme })
    .filter(({ table }) => table.file === register.table.file && table.kindId === register.table.kindId)

interface By {
  by: FieldId
  and?: FieldId
  /** in fen, of an amount that counts */
  least: number
}

function classesOf(registers: readonly RegisterView[], amount: MoneyField, { by, and, least }: By): Class[] {
  const classes = new Map<string, Class>()
  for (const register of registers)
    for (const one of paidIn(register, amount)) {
      if (one.amount < least) continue
      const { [by]: name = '', [and ?? by]: second = '' } = register.row(one.at)
      if (name === '' && register.has(by)) continue
      const key = `${name} ${second}`
      const own: Class = classes.get(key) ?? { name: String(name), paid: [], counts: new Map() }
      classes.set(key, own)
      own.paid.push(one)
      own.counts.set(one.amount, (own.counts.get(one.amount) ?? 0) + 1)
    }
  return [...classes.values()]
}

/** Where its members' rows repeat what is the household's, one row a household; else every row. */
function* paidIn(register: RegisterView, id: MoneyField): Iterable<Paid> {
  const isRepeated = register.table.rowIs === 'member' && field(id).of === 'household'
  if (isRepeated)
    for (const household of register.households) {
      const amount = household[id]
      if (amount !== undefined && amount >= 0) yield { register, at: register.rowOf(household, id).at, amount }
    }
  else
    for (const { at, [id]: amount } of register.rows)
      if (amount !== undefined && amount >= 0) yield { register, at, amount }
}

/** Undefined where there is none. */
function usualOf({ paid, counts }: Class): Usual | undefined {
  const [amount, count] = [...counts].sort((a, b) => b[1] - a[1])[0]
  const example = paid.find((one) => one.amount === amount)
  return example && count >= FEWEST && count >= paid.length * MOST ? { amount, example } : undefined
}
