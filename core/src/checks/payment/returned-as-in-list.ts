import { type Money, yuan } from '../../facts/money.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, type Located, relatedCells, setCheck } from '../engine/index.ts'
import { programmesReader, shareProgramme } from '../law/programme-of.ts'
import { nameAt } from '../people/same-person.ts'
import { periodOf } from '../time/period.ts'

const RETURNED = { lists: 'payments', role: 'comparison' } as const

/**
 * G22. What the bank hands back was paid by a list of the same months: to the same person, into the same account, the
 * same amount. Judged where other rows of the two agree. A doubt: it may be of another batch. An error where the amount
 * alone differs, of one payment in the list of the same month and programme, and nothing in the row explains it.
 */
export default setCheck({
  catalogue: 'G22',
  severity: 'doubt',
  citation: '登记规范（退票清单与发放清册一致）',
  needs: [],
  compares: [RETURNED, { role: 'payment' }],
  run(context, report) {
    for (const returned of context.tables(RETURNED)) {
      const lists = listsOf(returned, context)
      if (lists.length === 0) continue
      if (!returned.has('paidAmount')) {
        report(returned).unknown(-1, ['paidAmount'])
        continue
      }
      const all = matched(returned, lists, context)
      const found = all.filter(({ paid }) => paid.length > 0)
      const isOneBatch = found.some(agrees) && found.length * 2 >= all.length
      if (!isOneBatch) continue
      const isSure = found.filter(agrees).length >= FEWEST && lists.every((list) => isOfOneBatch(list, returned))
      for (const one of all) {
        const { row, paid, amount } = one
        if (paid.length === 0) {
          report(returned).fail(row, ['name', 'idNumber', 'account', 'paidAmount'], { variant: 'absent' })
          continue
        }
        // with the account of another the row may mean him
        if (hasOtherAccount(one, returned))
          report(returned).fail(row, ['account', 'name'], {
            variant: 'account',
            params: { account: paid[0].table.shown('account', paid[0].row) },
            related: relatedCells(paid.slice(0, 1), 'account'),
          })
        else if (hasOtherAmount(one))
          report(returned).fail(row, ['paidAmount', 'name'], {
            variant: 'amount',
            ...(isSure && paid.length === 1 && !explains(returned, row) && { severity: 'error' }),
            expected: yuan(amountIn(paid[0])),
            params: { stated: yuan(amount), paid: yuan(amountIn(paid[0])) },
            related: relatedCells(paid.slice(0, 1), 'paidAmount'),
          })
      }
    }
  },
})

/** So many rows that agree show that the two are of one batch. */
const FEWEST = 2

/** A row of what was returned, and the payments to the same person or account. */
interface Returned {
  row: number
  amount: Money
  paid: readonly Located[]
}

const amountIn = ({ table, row }: Located): Money => table.number('paidAmount')[row] as Money

/** All that somebody is paid may come back as one. */
function hasOtherAmount({ amount, paid }: Returned): boolean {
  const amounts = paid.map(amountIn)
  if (Number.isNaN(amount) || amounts.some(Number.isNaN)) return false
  return !amounts.includes(amount) && amounts.reduce((sum, one) => sum + one, 0) !== amount
}

const agrees = (one: Returned): boolean => one.paid.length > 0 && !hasOtherAmount(one)

function hasOtherAccount({ row, paid }: Returned, returned: RegisterTable): boolean {
  const own = accountAt({ table: returned, row })
  const others = paid.map(accountAt)
  return own !== '' && !others.includes('') && !others.includes(own)
}

const accountAt = ({ table, row }: Located): string =>
  table.has('account') ? table.shown('account', row).replace(/\D/g, '') : ''

/** What may say that another payment is meant. */
const explains = (table: RegisterTable, row: number): boolean =>
  (['remarks', 'payItem', 'batch'] as const).some((id) => table.has(id) && table.shown(id, row).trim() !== '')

/** The lists that may have paid it: those of its workbook, else all; not of other months or other programmes. */
function listsOf(returned: RegisterTable, context: CheckContext): RegisterTable[] {
  const own = namedBy(returned)
  const lists = context.tables({ role: 'payment' }).filter((list) => {
    const [one, other] = [periodOf(list), periodOf(returned)]
    const isSameTime = !one || !other || (one.from <= other.to && other.from <= one.to)
    const named = namedBy(list)
    return isSameTime && list.has('paidAmount') && (own.length * named.length === 0 || shareProgramme(own, named))
  })
  const beside = lists.filter(({ file }) => file === returned.file)
  return beside.length > 0 ? beside : lists
}

const namedBy = (table: RegisterTable) => programmesReader(table)(0)

/** Whether a list is of the same month alone, and of the same programme by its name. */
function isOfOneBatch(list: RegisterTable, returned: RegisterTable): boolean {
  const [one, other] = [periodOf(list), periodOf(returned)]
  const isOneMonth = one !== undefined && one.from === one.to && one.from === other?.from && one.to === other.to
  return isOneMonth && shareProgramme(namedBy(list), namedBy(returned))
}

/** The payments to whom each row names: by ID number, else by account, else, where it gives neither, by name. */
function matched(returned: RegisterTable, lists: readonly RegisterTable[], context: CheckContext): Returned[] {
  const personAt = ({ table, row }: Located): number => context.persons.of(table)?.[row] ?? 0
  const rows = lists.flatMap((table) => Array.from({ length: table.rowCount }, (_, row) => ({ table, row })))
  const finds = [
    { read: personAt, none: 0 },
    { read: accountAt, none: '' },
    { read: nameAt, none: '' },
  ].map(({ read, none }) => ({ read, none, known: groupedBy<number | string>(rows, read) }))
  const amounts = returned.number('paidAmount')
  return Array.from(amounts, (amount, row) => {
    const at = { table: returned, row }
    const isNamedAlone = finds.slice(0, 2).every(({ read, none }) => read(at) === none)
    const paid = (isNamedAlone ? finds : finds.slice(0, 2))
      .map(({ read, none, known }) => (read(at) === none ? [] : (known.get(read(at)) ?? [])))
      .find((found) => found.length > 0)
    return { row, amount: amount as Money, paid: paid ?? [] }
  })
}

function groupedBy<Key>(rows: readonly Located[], read: (one: Located) => Key): ReadonlyMap<Key, readonly Located[]> {
  const groups = new Map<Key, Located[]>()
  for (const row of rows) {
    const key = read(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
