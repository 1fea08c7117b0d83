import type { ProgrammeId } from '../../facts/case.ts'
import { type FieldId, field } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type Located, type MoneyField, relatedCells, tableCheck, yuan } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { backPayReader } from '../money/payments.ts'
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

interface Class {
  name: string
  rows: Located[]
  /** how many rows have an amount, in fen */
  counts: Map<number, number>
  /** in fen; NaN where none is */
  usual: number
  /** the first row with it */
  example: Located | undefined
}

/**
 * D18. Tekun care by the tier of self-care, a child's money by the way of bringing up, care allowance by the level of disability, old-age allowance by its band, the standard of urban and of rural dibao: alike for all of a class. A row with another amount than nearly
 * all of its class, above all with that of another class, is a doubt: income of his own, arrears or a local rule explain it. Of what the table's own title gives a class D21 speaks.
 */
export default tableCheck({
  catalogue: 'D18',
  severity: 'doubt',
  citation: '特困人员救助供养标准；国办发〔2010〕54号 二',
  needs: [],
  oneOf: [['careAmount', 'monthlyAmount', 'standard', 'allowanceAmount', 'careAllowance', 'averageAmount']],
  for: {
    role: 'register',
    programme: ['tekun', 'child-support', 'dibao', 'disability-care-allowance', 'old-age-allowance'],
  },
  run(table, context, report) {
    for (const { programme, amount, by, and, orAll, alone, orNone } of FLAT) {
      if (!isOf(table, programme) || !table.has(amount) || !(orAll || table.has(by))) continue
      if (isStated(table, context, amount)) continue
      const like = alone
        ? [table]
        : context.tables({ programme }).filter((one) => isBeside(one, table) && one.has(amount))
      const classes = classesOf(like, amount, { by, and, least: orNone ? 0 : 1 })
      const amounts = table.number(amount)
      for (const own of classes)
        for (const one of own.rows) {
          const stated = amounts[one.row]
          if (one.table !== table || Number.isNaN(own.usual) || stated === own.usual) continue
          // an amount that several have is another usual one
          if ((own.counts.get(stated) ?? 0) >= FEWEST) continue
          const other = classes.find(({ usual, name }) => usual === stated && name !== own.name)
          if (isExplained(one) || backPayReader(one.table)(one.row) || isForFewerMonths(one, own, amount)) continue
          report.fail(one.row, [amount, by], {
            variant: other ? 'other' : 'odd',
            params: { stated: yuan(stated), usual: yuan(own.usual), own: own.name, other: other?.name ?? '' },
            related: relatedCells(own.example ? [own.example] : [], amount),
          })
        }
    }
  },
})

/** Paid for another number of months at the usual rate. */
function isForFewerMonths(one: Located, { example, usual }: Class, amount: MoneyField): boolean {
  const monthsOf = ({ table, row }: Located) => (table.has('paidMonths') ? table.number('paidMonths')[row] : Number.NaN)
  const [own, others] = [monthsOf(one), example ? monthsOf(example) : Number.NaN]
  return own > 0 && own !== others && amountIn(one, amount) * others === usual * own
}

/** Tables of one month in one file: a list goes on over sheets and pages. */
const isBeside = (one: RegisterTable, table: RegisterTable): boolean =>
  one.file === table.file && one.kindId === table.kindId

const amountIn = ({ table, row }: Located, amount: MoneyField): number => table.number(amount)[row]

interface By {
  by: FieldId
  and?: FieldId
  /** in fen, of an amount that counts */
  least: number
}

function classesOf(tables: readonly RegisterTable[], amount: MoneyField, { by, and, least }: By): Class[] {
  /** by the codes of their words, which all tables share */
  const classes = new Map<number, Class>()
  for (const table of tables) {
    const amounts = table.number(amount)
    const names = table.has(by) ? table.text(by) : undefined
    const seconds = and && table.has(and) ? table.text(and) : undefined
    const { count, rowOf } = unitsOf(table, amount)
    for (let unit = 0; unit < count; unit++) {
      const row = rowOf(unit)
      const stated = amounts[row]
      const name = names?.[row] ?? -1
      if (!(stated >= least) || (names && name < 0)) continue
      const key = (name + 1) * MOST_CODES + (seconds?.[row] ?? -1) + 1
      const own = classes.get(key) ?? newClass(name < 0 ? '' : table.dictionary.texts[name])
      classes.set(key, own)
      own.rows.push({ table, row })
      own.counts.set(stated, (own.counts.get(stated) ?? 0) + 1)
    }
  }
  for (const own of classes.values()) {
    own.usual = usualOf(own)
    own.example = own.rows.find((one) => amountIn(one, amount) === own.usual)
  }
  return [...classes.values()]
}

/** A set of registers has fewer distinct texts. */
const MOST_CODES = 2 ** 26

const newClass = (name: string): Class => ({
  name,
  rows: [],
  counts: new Map(),
  usual: Number.NaN,
  example: undefined,
})

/** Where its members' rows repeat what is the household's, one row a household; else every row. */
function unitsOf(table: RegisterTable, amount: MoneyField): { count: number; rowOf: (unit: number) => number } {
  const isRepeated = table.rowIs === 'member' && field(amount).of === 'household'
  if (!isRepeated) return { count: table.rowCount, rowOf: (row) => row }
  return { count: table.households.count, rowOf: (household) => table.householdRow(amount, household) }
}

/** The amount of nearly all; NaN where none is. */
function usualOf({ rows, counts }: Class): number {
  const [amount, count] = [...counts].sort((a, b) => b[1] - a[1])[0]
  return count >= FEWEST && count >= rows.length * MOST ? amount : Number.NaN
}

const isExplained = ({ table, row }: Located): boolean => EXPLAINS.test(table.said('remarks', row))
