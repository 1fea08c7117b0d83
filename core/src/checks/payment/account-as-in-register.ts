import type { ProgrammeId } from '../../facts/case.ts'
import { fail, PASS, personCheck, type Rows, type RowView, relatedCells, remembered } from '../engine/index.ts'
import { PAYMENT } from '../law/clauses.ts'
import { programmesReader, shareProgramme } from '../law/programme-of.ts'

/**
 * G11. Money goes to another account than the register has for the household. A doubt: the account may have been
 * changed by proper papers. Programmes may pay into different accounts: where the list names one, only its register
 * counts.
 */
export default personCheck({
  catalogue: 'G11',
  severity: 'doubt',
  citation: PAYMENT,
  needs: ['account'],
  compares: [{ role: 'payment' }, { lists: 'people', pays: 'monthly' }],
  when: ['account'],
  there: { oneHas: 'account' },
  judge(person, there) {
    const named = person.use(programmesReader)
    const granted = named.length > 0 ? there.where(isOfOne(named.join(' '))) : there
    const { accounts, first } = granted.use(accountsOf)
    if (!first || accounts.has(person.account)) return PASS
    const { table, household } = first
    return fail(['account', 'accountName'], {
      related: relatedCells([{ table, row: table.householdRow('account', household.at) }], 'account'),
    })
  },
})

const isOfOne = remembered((named: string) => {
  const programmes = named.split(' ') as ProgrammeId[]
  return ({ table }: RowView): boolean => shareProgramme(programmes, table.kind.programmes ?? [])
})

/** The accounts that registers have for the households of some rows, and the first row with one. */
const accountsOf = (rows: Rows) => ({
  accounts: new Set([...rows].map(({ household }) => household.account)),
  first: [...rows].find(({ household }) => household.account !== undefined),
})
