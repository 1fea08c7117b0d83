import { fromYuan, yuan } from '../../facts/money.ts'
import { fail, householdCheck, PASS, type Reader, unknownHere } from '../engine/index.ts'
import { RIGID_EXPENDITURE } from '../law/clauses.ts'
import { isGrantOf } from '../law/programme-of.ts'
import { isRefused } from '../law/refused.ts'
import { figureColumns } from '../money/figure-columns.ts'
import { hasRemark } from '../words/remarks.ts'

/** 上年度居民人均可支配收入：32500元; of town and country the greater counts. */
const STATED = /可支配收入[^\d]{0,8}(\d{4,6})(?:\.\d+)?元?/g

/**
 * C32. A household that is determined has less a head in a year than last year's disposable income of the place (办法
 * 第四条). Judged by the figure that the sheet itself states, in a line or a column, else by that of the policy pack;
 * of the second a doubt, and of a row with remarks: the cost of employment may still come off.
 */
export default householdCheck({
  catalogue: 'C32',
  severity: 'error',
  citation: RIGID_EXPENDITURE,
  from: '2025-01-01',
  needs: ['perCapitaYearlyIncome'],
  when: ['perCapitaYearlyIncome'],
  for: { role: 'register', programme: 'rigid-expenditure' },
  judge(household) {
    if (isRefused(household)) return PASS
    if (!isGrantOf(household, 'rigid-expenditure')) return PASS
    const { perCapitaYearlyIncome: income, decisionDate, refusalDate, stopMonth, first } = household
    if (refusalDate !== undefined || stopMonth !== undefined) return PASS
    const stated = household.use(statedLine) || first.use(lineOfRow)
    const known = stated > 0 ? undefined : household.parameter('income.disposablePerPerson')
    if (known && !known.known) return unknownHere(known.path)
    const line = known ? known.value : stated
    if (income < fromYuan(line)) return PASS
    const isOpen = known !== undefined || decisionDate === undefined || hasRemark(first)
    return fail(['perCapitaYearlyIncome', 'yearlyHouseholdIncome'], {
      ...(isOpen && { severity: 'doubt' }),
      params: { income: yuan(income), line },
    })
  },
})

/** 上年人均可支配收入, a column of its own; 0 where there is none. */
const lineOfRow: Reader<number> = (table) => {
  const [column] = figureColumns(table, (leaf) => /^上(一?年度?).*可支配收入/.test(leaf))
  return (row) => column?.at(row) ?? 0
}

/** In yuan; 0 where the sheet states none. */
const statedLine: Reader<number> = ({ layout }) => {
  const text = [...layout.titles, ...layout.lines]
    .join(' ')
    .normalize('NFKC')
    .replace(/[\s,，]/g, '')
  const lines = [...text.matchAll(STATED)].map(([, figure]) => Number(figure))
  const line = Math.max(0, ...lines)
  return () => line
}
