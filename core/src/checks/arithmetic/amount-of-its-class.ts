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
  { programme: 'tekun', amount: 'careAllowance', by: 'selfCare', orNone: true },
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
  { programme: 'disability-living-allowance', amount: 'livingAllowance', by: 'disabilityLevel' },
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

/** The rows of one amount: how many, and the first of them, all where they are few. */
interface Alike {
  count: number
  first: Paid[]
}

interface Class {
  name: string
  alike: Map<Money, Alike>
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
    ['careAmount', 'monthlyAmount', 'standard', 'allowanceAmount', 'careAllowance', 'livingAllowance', 'averageAmount'],
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
        for (const one of rareIn(own)) {
          if (one.register.table !== register.table || isLike(one, usual)) continue
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

/** The rows with an amount that few have; one that several have is another usual one. */
const rareIn = ({ alike }: Class): Paid[] =>
  [...alike.values()].flatMap(({ count, first }) => (count < FEWEST ? first : []))

/** Whether something explains its amount. */
function isLike(one: Paid, usual: Usual): boolean {
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
  const classes = new Map<string, Map<string, Class>>()
  for (const register of registers)
    for (const at of unitsOf(register, amount)) {
      const { [amount]: paid, [by]: name = '', [and ?? by]: second = '' } = register.row(at)
      if (paid === undefined || paid < least || (name === '' && register.has(by))) continue
      count(classOf(classes, String(name), String(second)), paid, register, at)
    }
  return [...classes.values()].flatMap((own) => [...own.values()])
}

function classOf(classes: Map<string, Map<string, Class>>, name: string, second: string): Class {
  const named = classes.get(name) ?? new Map<string, Class>()
  if (named.size === 0) classes.set(name, named)
  const known = named.get(second) ?? { name, alike: new Map(), count: 0 }
  if (known.count === 0) named.set(second, known)
  return known
}

function count(own: Class, amount: Money, register: RegisterView, at: number): void {
  own.count++
  const alike = own.alike.get(amount) ?? { count: 0, first: [] }
  if (++alike.count === 1) own.alike.set(amount, alike)
  if (alike.count <= FEWEST) alike.first.push({ register, at, amount })
}

/** Where its members' rows repeat what is the household's, one row a household; else every row. */
function* unitsOf(register: RegisterView, id: MoneyField): Iterable<number> {
  const isRepeated = register.table.rowIs === 'member' && field(id).of === 'household'
  if (isRepeated) for (let unit = 0; unit < register.householdCount; unit++) yield register.table.householdRow(id, unit)
  else for (let at = 0; at < register.rowCount; at++) yield at
}

/** Undefined where there is none. */
function usualOf({ alike, count }: Class): Usual | undefined {
  const [amount, most] = [...alike].sort((a, b) => b[1].count - a[1].count)[0]
  return most.count >= FEWEST && most.count >= count * MOST ? { amount, example: most.first[0] } : undefined
}
