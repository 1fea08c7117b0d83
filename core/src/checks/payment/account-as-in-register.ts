import type { ProgrammeId } from '../../facts/case.ts'
import { type Located, relatedCells, remembered, setCheck } from '../engine/index.ts'
import { PAYMENT } from '../law/clauses.ts'
import { programmesReader, shareProgramme } from '../law/programme-of.ts'
import { eachMatch } from '../people/same-person.ts'

/**
 * G11. Money goes to another account than the register has for the household. A
 * doubt: the account may have been changed by proper papers. Programmes may pay into different accounts: where the list names one, only its register counts.
 */
export default setCheck({
  catalogue: 'G11',
  severity: 'doubt',
  citation: PAYMENT,
  needs: [],
  compares: [{ role: 'payment' }, { lists: 'people', pays: 'monthly' }],
  run(context, report) {
    const registers = context.tables({ lists: 'people', pays: 'monthly' }).filter((table) => table.has('account'))
    if (registers.length === 0) {
      for (const table of context.tables({ lists: 'people', pays: 'monthly' })) report(table).unknown(-1, ['account'])
      return
    }
    const lists = context.tables({ role: 'payment' })
    for (const table of lists) if (!table.has('account')) report(table).unknown(-1, ['account'])
    const programmes = new Map(lists.map((table) => [table, programmesReader(table)]))
    const accountsOf = remembered((rows: readonly Located[]) =>
      remembered((named: readonly ProgrammeId[]) =>
        registerAccounts(named.length > 0 ? rows.filter(isOfOne(named)) : rows),
      ),
    )
    eachMatch(
      lists.filter((table) => table.has('account')),
      registers,
      context,
      report,
      ({ table, row }, matches) => {
        const paid = table.text('account')[row]
        const { codes, first: other } = accountsOf(matches)(programmes.get(table)?.(row) ?? NONE)
        if (paid < 0 || !other || codes.has(paid)) return
        report(table).fail(row, ['account', 'accountName'], {
          related: relatedCells(
            [{ table: other.table, row: other.table.householdRow('account', other.table.households.of[other.row]) }],
            'account',
          ),
        })
      },
    )
  },
})

const NONE: readonly ProgrammeId[] = []

const isOfOne =
  (named: readonly ProgrammeId[]) =>
  ({ table: { kind } }: Located): boolean =>
    shareProgramme(named, kind.programmes ?? [])

/** The accounts that registers have for the households of some rows, and the first row with one. */
function registerAccounts(rows: readonly Located[]): { codes: ReadonlySet<number>; first: Located | undefined } {
  const accountOf = ({ table, row }: Located) => table.householdText('account')[table.households.of[row]]
  return { codes: new Set(rows.map(accountOf)), first: rows.find((one) => accountOf(one) >= 0) }
}
