import { countFields, type FieldId } from '../../facts/fields.ts'
import { fail, type OverColumns, outside, rowCheck, type Severity } from '../engine/index.ts'
import { isDifference } from '../words/row-labels.ts'

/** Figures beside counts. Income but wages may be a loss; monthly and paid amounts are for `amount-positive`. */
const AMOUNTS = [
  'aidAmount',
  'reliefCash',
  'reliefGoods',
  'goodsAmount',
  'allowanceAmount',
  'livingAllowance',
  'careAllowance',
  'careAmount',
  'supplement',
  'standard',
  'wageIncome',
  'price',
  'quantity',
  'age',
  'medicalExpense',
  'selfPaid',
  'rigidExpense',
  'educationExpense',
  'rehabilitationExpense',
  'livingExpense',
  'insurancePaid',
  'illnessInsurancePaid',
  'pension',
  'payrollWage',
  'vehicleValue',
  'housingArea',
  'flatArea',
] as const satisfies readonly FieldId[]

/** What is counted, handed out or spent; a change may take off. */
const FIGURES = [...countFields.filter((id) => id !== 'personsChange'), ...AMOUNTS]

/** Money or goods that came back. */
const TAKEN_BACK = /扣|追|退|冲|收回|核减|更正|红字|调减|返还|补差/

const ROWS_BELOW: OverColumns = {
  measured: '61 → 13 ms',
  bind: (table) =>
    outside(
      FIGURES.filter((id) => table.has(id)).map((id) => table.number(id)),
      { least: 0 },
    ),
}

/**
 * D07. Nobody is handed out, counts or spends less than nothing. A doubt where the row or the title says that something
 * was taken back: 追回, 冲销. What is a difference by its row or its column, 净增减, may be below nought.
 */
export default rowCheck({
  catalogue: 'D07',
  severity: 'error',
  citation: '登记规范（金额、人数不为负数）',
  needs: [],
  oneOf: [FIGURES],
  overColumns: ROWS_BELOW,
  judge(row) {
    const below = FIGURES.filter((id) => (row[id] ?? 0) < 0 && !isDifference(row, id))
    if (below.length === 0) return undefined
    const severity: Severity = TAKEN_BACK.test(row.table.title + (row.remarks ?? '')) ? 'doubt' : 'error'
    return below.map((id) => fail(id, { severity }))
  },
})
