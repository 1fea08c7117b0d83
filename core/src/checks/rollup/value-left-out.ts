import { type FieldId, field } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { fail, type Reader, type RowView, rowCheck, type Verdict } from '../engine/index.ts'
import { isRefused } from '../law/refused.ts'

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

/** What a row may well lack: told where one row alone does, or hardly any. */
const ORDINARY = [
  'sex',
  'birth',
  'age',
  'relation',
  'ethnicity',
  'hukouKind',
  'headName',
  'headIdNumber',
  'kinIdNumber',
  'kinRelation',
  'supporterIdNumber',
  'supporterRelation',
  'recipientIdNumber',
  'visiteeIdNumber',
  'hardshipCause',
  'aidCause',
  'aidKind',
  'aidStatus',
  'familyType',
  'illness',
  'admissionDate',
  'stationFrom',
  'arrival',
  'destination',
  'medicalExpense',
  'disasterKind',
  'disasterDate',
  'disabilityType',
  'disabilityLevel',
  'disabilityCertificate',
  'allowanceKind',
  'startMonth',
  'payDate',
  'investigationDate',
  'reviewConclusion',
  'noticeStart',
  'noticeEnd',
  'guardian',
  'measure',
  'cadreUnit',
  'secretary',
  'incomeTarget',
  'measureDeadline',
  'problemKind',
  'problemSource',
  'deadline',
  'inspectionDate',
  'inspectionFinding',
  'inspectionAnswer',
  'surveyor',
  'recorder',
  'questionnaireDate',
  'questionnairesOut',
  'questionnairesBack',
  'score',
  'totalHouseholds',
  'visitedHouseholds',
  'hardHouseholds',
  'hardPersons',
  'householdCount',
  'personCount',
  'totalAmount',
  'unit',
  'price',
  'distributor',
  'estate',
  'resettlementNumber',
  'pension',
  'payrollWage',
  'deposit',
  'plateNumber',
  'houseAddress',
  'companyName',
  'imprisonedFrom',
  'signature',
  'maintenance',
  'deathDate',
] as const satisfies readonly FieldId[]

type Filled = (typeof USUAL)[number] | (typeof ORDINARY)[number]

/** a list of changes is short */
const FEWEST_ROWS = 10
const FEWEST_CHANGES = 6
/** the share of the rows that may be blank, beside one row that always may */
const MOST_BLANK = { usual: 0.1, ordinary: 0.02 }

/**
 * I21. A cell is blank in a column that nearly all other rows fill. A doubt: it may not be known yet; where the remarks
 * say anything, or the person is no longer listed, nothing is said. Of tables whose rows are members only what is each
 * person's own, for what is the household's stands once.
 */
export default rowCheck({
  catalogue: 'I21',
  severity: 'doubt',
  citation: '登记规范（各栏填写完整）',
  needs: [],
  oneOf: [[...USUAL, ...ORDINARY]],
  judge(row) {
    if (row.remarks !== undefined) return undefined
    let left: Verdict[] | undefined
    for (const id of row.use(nearlyFull))
      if (row[id] === undefined && !isStillToCome(row, id) && row.table.shown(id, row.at).trim() === '')
        left = [...(left ?? []), fail(id)]
    return left
  },
})

/** Where somebody went is known when he goes; who is refused gets nothing. */
const isStillToCome = (row: RowView, id: Filled): boolean =>
  (id === 'destination' && row.has('stationUntil') && row.stationUntil === undefined) ||
  (OF_WHO_GETS.has(id) && isRefused(row))

const OF_WHO_GETS: ReadonlySet<Filled> = new Set<Filled>([
  'monthlyAmount',
  'aidAmount',
  'paidAmount',
  'allowanceAmount',
  'startMonth',
  'payDate',
])

const nearlyFull: Reader<readonly Filled[]> = (table, context) =>
  context.derived.whole(table, 'nearly full columns', () =>
    table.rowCount < (table.kind.role === 'change' ? FEWEST_CHANGES : FEWEST_ROWS)
      ? []
      : [...columnsFilled(table, USUAL, MOST_BLANK.usual), ...columnsFilled(table, ORDINARY, MOST_BLANK.ordinary)],
  )

/** Of these the columns that all rows fill but one, or but this share. */
const columnsFilled = (table: RegisterTable, ids: readonly Filled[], most: number): Filled[] =>
  ids.filter((id) => {
    if (!table.has(id) || isJudgedElsewhere(table, id)) return false
    const blanks = table.blankCount(id)
    return blanks > 0 && blanks <= Math.max(1, table.rowCount * most)
  })

/**
 * A16 speaks of people without a number, which vagrants may have forgotten, G12 of those who are paid without an
 * account.
 */
function isJudgedElsewhere({ kind, rowIs }: RegisterTable, id: Filled): boolean {
  const { lists, role, change } = kind
  if (rowIs === 'member' && field(id).of !== 'person') return true
  // K02, D12; of who died and who did not a list of ends tells
  if (id === 'signature') return lists === 'goods'
  if (id === 'maintenance') return lists !== 'supporters'
  if (id === 'deathDate') return lists !== 'deaths' && change !== 'died'
  return (
    (id === 'idNumber' && (lists === 'people' || lists === 'stays')) ||
    (id === 'account' && (lists === 'people' || role === 'payment'))
  )
}
