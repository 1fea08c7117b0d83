import { type FieldId, field } from '../../facts/fields.ts'
import { isNumeric, type RegisterTable } from '../../register/index.ts'
import { type CheckContext, fail, householdCheck, type Reader, type Severity, tallyOf } from '../engine/index.ts'
import { hasRemark } from '../words/remarks.ts'

type Repeated = readonly [id: FieldId, severity: Severity]

/** What the rows of a household repeat, and how sure it is that it cannot differ. */
const REPEATED: readonly Repeated[] = [
  ['householdSize', 'error'],
  ['monthlyHouseholdIncome', 'error'],
  ['yearlyHouseholdIncome', 'error'],
  ['perCapitaIncome', 'error'],
  ['perCapitaYearlyIncome', 'error'],
  ['headIdNumber', 'error'],
  ['headName', 'doubt'],
  ['insuredPersons', 'doubt'],
  ['standard', 'doubt'],
  ['monthlyAmount', 'doubt'],
  ['category', 'doubt'],
  ['classLetter', 'doubt'],
  ['town', 'doubt'],
  ['group', 'doubt'],
  ['hukouKind', 'doubt'],
  ['account', 'doubt'],
  ['accountName', 'doubt'],
  ['decisionDate', 'doubt'],
  ['startMonth', 'doubt'],
]
/**
 * So many households repeat a value in all their rows, and so small a share does not, where a column is the
 * household's.
 */
const FEWEST = 5
const MOST_ODD = 0.1

/**
 * B19. What is the household's (its size, income, grant) stands alike in all of its rows. An error for what a household
 * has once, where nearly all households of the register repeat it alike; a doubt for what a member may have for
 * himself: a hukou, an account, a standard. Columns that differ in many households are each member's own.
 */
export default householdCheck({
  catalogue: 'B19',
  severity: 'error',
  citation: '登记规范（同户各行一致）',
  needs: [],
  oneOf: [REPEATED.map(([id]) => id)],
  for: { lists: 'people', rows: 'member' },
  overColumns: { measured: '79 → 71 ms', bind: withOddColumns },
  judge(household) {
    const { table, at: unit } = household
    if (table.rowIs !== 'member') return undefined
    return household.use(oddColumns).map(([id, severity]) => {
      const [first, at] = unlike(table, id, unit)
      const details = {
        severity: hasRemark(household.row(at)) ? ('doubt' as const) : severity,
        params: { row: table.sheetRows[first] + 1 },
      }
      return fail([id, 'householdNumber'], details, { at })
    })
  },
})

/** The households in whose rows a column differs that nearly all others repeat. */
function withOddColumns(table: RegisterTable, context: CheckContext): number[] {
  const columns = columnsIn(table).filter((one) => isHouseholds(one, table, context))
  return columns.flatMap(({ households }) => households(table, context).unitsWith(ODD))
}

/** Whether nearly all households repeat a column in their rows. */
const isHouseholds = ({ repeated, households }: ColumnOfHouseholds, table: RegisterTable, context: CheckContext) =>
  context.derived.whole(table, `stands once a household: ${repeated[0]}`, () => {
    const shown = households(table, context)
    const alike = shown.count(ALIKE)
    return alike >= FEWEST && shown.count(ODD) <= Math.max(1, alike * MOST_ODD)
  })()

/** Of a household the columns in which its rows differ, and those of nearly all others do not. */
const oddColumns: Reader<readonly Repeated[]> = (table, context) => {
  const columns = columnsIn(table).map((one) => ({
    repeated: one.repeated,
    agreementOf: agreementIn(table, one.repeated[0]),
    isHouseholds: () => isHouseholds(one, table, context),
  }))
  return (household) => {
    let odd = NONE
    for (const { repeated, agreementOf, isHouseholds } of columns)
      if (agreementOf(household) === ODD && isHouseholds()) odd = [...odd, repeated]
    return odd
  }
}

const NONE: readonly Repeated[] = []
const ALIKE = 0
const ODD = 1

/** Of each column what the rows of a household say, and how many households say so. */
const COLUMNS = REPEATED.map((repeated) => ({
  repeated,
  households: tallyOf<number>('household', (table) => agreementIn(table, repeated[0])),
}))

type ColumnOfHouseholds = (typeof COLUMNS)[number]

const columnsIn = (table: RegisterTable) => COLUMNS.filter(({ repeated: [id] }) => table.has(id))

/** Whether the rows of a household say one thing or several; undefined where fewer than two say anything. */
function agreementIn(table: RegisterTable, id: FieldId): (household: number) => number | undefined {
  const [values, least] = [valuesOf(table, id), leastOf(id)]
  const mayBeMembers = isNumeric(field(id).type)
  const { rows, start } = table.households
  return (household) => {
    const end = start[household + 1]
    let first = 0
    let said = 0
    for (let i = start[household]; i < end; i++) {
      const value = values[rows[i]]
      if (!(value >= least)) continue
      if (said++ === 0) first = value
      else if (value !== first) return ODD
    }
    // noughts are as well the members' own
    return said < 2 || (mayBeMembers && first === 0) ? undefined : ALIKE
  }
}

/** Of a household whose rows say several things the first row that says any, and the first that differs from it. */
function unlike(table: RegisterTable, id: FieldId, household: number): [first: number, at: number] {
  const values = valuesOf(table, id)
  const { rows, start } = table.households
  const [first, ...others] = [...rows.subarray(start[household], start[household + 1])].filter(saidIn(table, id))
  return [first, others.find((row) => values[row] !== values[first]) ?? first]
}

/** What the rows hold, one number for each value. */
function valuesOf(table: RegisterTable, id: FieldId): Int32Array | Float64Array {
  const { type } = field(id)
  if (isNumeric(type)) return table.number(id)
  return type === 'date' ? table.date(id) : table.text(id)
}

/** Tells of the rows that say something. */
function saidIn(table: RegisterTable, id: FieldId): (row: number) => boolean {
  const [values, least] = [valuesOf(table, id), leastOf(id)]
  return (row) => values[row] >= least
}

/** What says nothing is not at least this: a text that is blank, a date that is none, a figure that is not one. */
function leastOf(id: FieldId): number {
  const { type } = field(id)
  if (isNumeric(type)) return Number.NEGATIVE_INFINITY
  return type === 'date' ? 1 : 0
}
