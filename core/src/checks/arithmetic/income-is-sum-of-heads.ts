import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { householdCheck, yuan } from '../engine/index.ts'
import { FOUR_HEADS, householdSums, isNear, ONE_YUAN, sumOfColumns } from '../money/income-heads.ts'

/** What offices add to the four heads, or take off, in columns of their own. */
const FURTHER = [
  'otherIncome',
  'maintenance',
  'pension',
  'entitlementPension',
  'socialAssistanceIncome',
  'employmentCost',
] as const
const MONTHS = 12

/**
 * D02. 总收入 is the sum of wages, business, property and transfers (57号 第十三条), with what further columns add or take off; all of a month, all of a
 * year, or one of each. A blank head may be nought or not known: then it cannot be told. Where the register has no column 其他收入, a
 * larger total is only a doubt.
 */
export default householdCheck({
  catalogue: 'D02',
  severity: 'error',
  citation: '民发〔2021〕57号 第十三条',
  needs: [],
  for: [{ class: 'low-income' }, { lists: 'people', role: 'ledger' }],
  oneOf: [...FOUR_HEADS.map((id) => [id]), ['monthlyHouseholdIncome', 'yearlyHouseholdIncome']],
  bind(table, _context, report) {
    const totals = (['monthlyHouseholdIncome', 'yearlyHouseholdIncome'] as const).filter((id) => table.has(id))
    const blanks = FOUR_HEADS.map((id) => [id, table.blankInHousehold(id)] as const)
    const further = FURTHER.filter((id) => table.has(id))
    return (household) => {
      const stated = totals
        .map((id) => [id, table.householdNumber(id)[household]] as const)
        .filter(([, total]) => !Number.isNaN(total))
      const filled = blanks.filter(([, blank]) => blank[household] === 0)
      if (stated.length === 0 || filled.length === 0) return
      const { once, byRows } = sumOfColumns(table, FOUR_HEADS, household)
      const fits = stated.some(([, total]) => fitsOneOf(total, [once, byRows], extrasOf(table, further, household)))
      if (fits) return
      const missing: FieldId[] = blanks.filter(([, blank]) => blank[household] === 1).map(([id]) => id)
      const [id, total] = stated[0]
      const row = table.householdRow(id, household)
      if (missing.length > 0) {
        report.unknown(row, missing)
        return
      }
      const isCertain = table.has('otherIncome') || total < once
      report.fail(row, [id, ...FOUR_HEADS], {
        params: { stated: yuan(total), sum: yuan(once) },
        ...(!isCertain && { severity: 'doubt' }),
      })
    }
  },
})

/** What the further columns of a household may add. */
function extrasOf(table: RegisterTable, ids: readonly FieldId[], household: number): number[] {
  let sums = [0]
  for (const id of ids) {
    const { once, byRows } = householdSums(table, id, household)
    const sign = id === 'employmentCost' ? -1 : 1
    const values = new Set([once, byRows].filter((value) => value !== 0))
    sums = sums.flatMap((sum) => [sum, ...[...values].map((value) => sum + sign * value)])
  }
  return sums
}

function fitsOneOf(total: number, sums: readonly number[], extras: readonly number[]): boolean {
  return sums.some((sum) =>
    extras.some((extra) => {
      const whole = sum + extra
      return (
        isNear(total, whole) || Math.abs(total * MONTHS - whole) < MONTHS * ONE_YUAN || isNear(total, whole * MONTHS)
      )
    }),
  )
}
