import type { FieldId } from '../../facts/fields.ts'
import type { RegisterKind } from '../../register/kinds/kind.ts'
import { fail, type Reader, rowCheck, type Verdict } from '../engine/index.ts'

/** What nearly every row of such a table has. */
const USUAL = [
  'town',
  'village',
  'visitDate',
  'visitee',
  'visitor',
  'problem',
  'receivedDate',
  'responsiblePerson',
  'applicationDate',
  'decisionDate',
  'aidAmount',
  'paidAmount',
  'allowanceAmount',
  'receiptDate',
  'quantity',
  'item',
  'idNumber',
  'account',
  'householdSize',
  'insuredPersons',
  'personsInNeed',
  'standard',
  'monthlyAmount',
  'reliefCash',
  'selfCare',
  'category',
  'stopReason',
  'changeReason',
  'previousAmount',
  'currentAmount',
  'responsibleUnit',
  'hospital',
  'name',
] as const satisfies readonly FieldId[]

const FEWEST_ROWS = 10
const MOST = 0.9

/**
 * I21. A cell is blank in a column that nearly all other rows fill. A doubt: it may not be known yet; where the remarks say anything, or the person is no
 * longer listed, nothing is said. Not in tables whose rows are members, for what is the household's stands once.
 */
export default rowCheck({
  catalogue: 'I21',
  severity: 'doubt',
  citation: '登记规范（各栏填写完整）',
  needs: [],
  oneOf: [USUAL],
  for: [
    { role: 'aid' },
    { role: 'payment' },
    { role: 'log' },
    { role: 'ledger' },
    { lists: 'people' },
    { role: 'change' },
  ],
  judge(row) {
    if (row.table.rowIs === 'member' || row.table.rowIs === 'place' || row.remarks !== undefined) return undefined
    let left: Verdict[] | undefined
    for (const id of row.use(nearlyFull))
      if (row[id] === undefined && row.table.shown(id, row.at).trim() === '') left = [...(left ?? []), fail(id)]
    return left
  },
})

/** A16 speaks of people without a number, G12 of those who are paid without an account. */
const isJudgedElsewhere = ({ lists, role }: RegisterKind, id: FieldId): boolean =>
  (id === 'idNumber' && lists === 'people') || (id === 'account' && (lists === 'people' || role === 'payment'))

const nearlyFull: Reader<readonly (typeof USUAL)[number][]> = (table, context) =>
  context.derived.whole(table, 'nearly full columns', () =>
    USUAL.filter((id) => {
      if (!table.has(id) || isJudgedElsewhere(table.kind, id) || table.rowCount < FEWEST_ROWS) return false
      const blanks = table.blank(id).reduce((count, one) => count + one, 0)
      return blanks > 0 && blanks <= table.rowCount * (1 - MOST)
    }),
  )
