import { type FieldId, field } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, fail, marked, type Reader, type RowView, rowCheck, type Verdict } from '../engine/index.ts'
import { hasEnded, isRefused } from '../law/refused.ts'
import { opensAccount } from '../words/row-labels.ts'

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

/** What the rows of some classes have and those of the others have not. */
const OF_CLASSES = [
  { id: 'guardian', by: 'disabilityType' },
  { id: 'closedDate', by: 'followUp' },
] as const satisfies readonly { id: FieldId; by: FieldId }[]

type Filled = (typeof USUAL)[number] | (typeof ORDINARY)[number] | (typeof OF_CLASSES)[number]['id']

/** a list of changes is short */
const FEWEST_ROWS = 10
const FEWEST_CHANGES = 6
/** the share of the rows that may be blank, beside one row that always may */
const MOST_BLANK = { usual: 0.1, ordinary: 0.02 }
/** So many rows of classes that fill a column in most of theirs show that it is for them. */
const FEWEST_OF_CLASSES = 8

/**
 * I21. A cell is blank in a column that nearly all other rows fill. A doubt: it may not be known yet; where the remarks
 * say anything, the person is no longer listed, what the household gets has ended, or the row is what was there before
 * (上年结转), nothing is said. So too where all of some classes fill it: the guardian of the mentally disabled, the day
 * of what is settled. Of tables whose rows are members only what is each person's own, for what is the household's
 * stands once.
 */
export default rowCheck({
  catalogue: 'I21',
  severity: 'doubt',
  byOthers: true,
  citation: '登记规范（各栏填写完整）',
  needs: [],
  oneOf: [[...USUAL, ...ORDINARY]],
  overColumns: {
    measured: '34 → 6 ms',
    bind: (table, context) => [
      ...filledIn(table, context)().flatMap((id) => marked(table.blank(id))),
      ...oddInClasses(table, context)().map(({ row }) => row),
    ],
  },
  judge(row) {
    if (row.remarks !== undefined || row.use(opensAccount) || hasEnded(row)) return undefined
    let left: Verdict[] | undefined
    for (const id of row.use(nearlyFull))
      if (row[id] === undefined && !isStillToCome(row, id) && row.table.shown(id, row.at).trim() === '')
        left = [...(left ?? []), fail(id)]
    for (const { id, by } of row.use(blankInClass)) left = [...(left ?? []), fail([id, by], { variant: 'class' })]
    return left
  },
})

/** The columns that a row leaves blank and nearly all others of its class and of such classes fill. */
const blankInClass: Reader<readonly (typeof OF_CLASSES)[number][]> = (table, context) => {
  const odd = oddInClasses(table, context)
  return (row) => odd().flatMap((found) => (found.row === row ? [found.one] : []))
}

const oddInClasses = (table: RegisterTable, context: CheckContext) =>
  context.derived.whole(table, 'blank in their class', () =>
    OF_CLASSES.filter(({ id, by }) => table.has(id) && table.has(by)).flatMap((one) =>
      oddIn(table, one).map((row) => ({ one, row })),
    ),
  )

function oddIn(table: RegisterTable, { id, by }: (typeof OF_CLASSES)[number]): number[] {
  const [classes, blank] = [table.text(by), table.blank(id)]
  const counts = new Map<number, { rows: number; blanks: number[] }>()
  for (const [row, code] of classes.entries()) {
    if (code < 0) continue
    const known = counts.get(code) ?? { rows: 0, blanks: [] }
    counts.set(code, known)
    known.rows++
    if (blank[row]) known.blanks.push(row)
  }
  const filling = [...counts.values()].filter(({ rows, blanks }) => blanks.length * 2 < rows)
  const rows = filling.reduce((sum, one) => sum + one.rows, 0)
  const blanks = filling.flatMap((one) => one.blanks)
  // where the others have it too it is for all
  const isForThem = filling.length < counts.size || rows < classes.length
  return isForThem && rows >= FEWEST_OF_CLASSES && blanks.length <= Math.max(1, rows * MOST_BLANK.usual) ? blanks : []
}

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

const nearlyFull: Reader<readonly Filled[]> = (table, context) => filledIn(table, context)

const filledIn = (table: RegisterTable, context: CheckContext): (() => readonly Filled[]) =>
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
