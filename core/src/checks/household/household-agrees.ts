import { type FieldId, field } from '../../facts/fields.ts'
import { isNumeric, type RegisterTable } from '../../register/index.ts'
import { fail, type RegisterView, registerCheck, type Severity } from '../engine/index.ts'
import { hasRemark } from '../words/remarks.ts'

/** What the rows of a household repeat, and how sure it is that it cannot differ. */
const REPEATED: readonly (readonly [id: FieldId, severity: Severity])[] = [
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
export default registerCheck({
  catalogue: 'B19',
  severity: 'error',
  citation: '登记规范（同户各行一致）',
  needs: [],
  oneOf: [REPEATED.map(([id]) => id)],
  for: { lists: 'people', rows: 'member' },
  *judge(register) {
    const { rowIs, sheetRows } = register.table
    if (rowIs !== 'member') return
    for (const [id, severity] of REPEATED) {
      if (!register.has(id)) continue
      for (const { at, other } of oddIn(register, id))
        yield fail(
          [id, 'householdNumber'],
          {
            severity: hasRemark(register.row(at)) ? 'doubt' : severity,
            params: { row: sheetRows[other] + 1 },
          },
          { at },
        )
    }
  },
})

/** Of each household whose rows say two things the first row that differs from the first. */
function oddIn({ table }: RegisterView, id: FieldId): { at: number; other: number }[] {
  const values = valuesOf(table, id)
  const blank = table.blank(id)
  const { rows, start, count } = table.households
  const odd: { at: number; other: number }[] = []
  let alike = 0
  for (let household = 0; household < count; household++) {
    let [first, said, at] = [-1, 0, -1]
    for (let i = start[household]; i < start[household + 1]; i++) {
      const row = rows[i]
      if (blank[row] || !isRead(values[row], id)) continue
      said++
      if (first < 0) first = row
      else if (at < 0 && values[row] !== values[first]) at = row
    }
    if (said < 2) continue
    // noughts are as well the members' own
    if (at < 0) alike += isNumeric(field(id).type) && values[first] === 0 ? 0 : 1
    else odd.push({ at, other: first })
  }
  return alike >= FEWEST && odd.length <= Math.max(1, alike * MOST_ODD) ? odd : []
}

/** What the rows hold, one number for each value. */
function valuesOf(table: RegisterTable, id: FieldId): Int32Array | Float64Array {
  const { type } = field(id)
  if (isNumeric(type)) return table.number(id)
  return type === 'date' ? table.date(id) : table.text(id)
}

/** No money that is no figure, and no date that is none. */
const isRead = (value: number, id: FieldId): boolean => (isNumeric(field(id).type) ? !Number.isNaN(value) : value >= 0)
