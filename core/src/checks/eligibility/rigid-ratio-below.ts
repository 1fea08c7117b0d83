import { fail, householdCheck, PASS, unknownHere } from '../engine/index.ts'
import { RIGID_EXPENDITURE } from '../law/clauses.ts'
import { lawOn } from '../law/law-on-date.ts'
import { isGrantOf } from '../law/programme-of.ts'
import { isRefused } from '../law/refused.ts'

/** Half a unit of a share that was rounded to a whole per cent. */
const ROUNDED = 0.5

/**
 * C25. A household that is determined spends at least the share of its income that the place sets (办法 第四条). An
 * error where the row gives the day of the determination and that share, and neither refuses nor ends it; without that
 * day a doubt: the list may be of those who applied.
 */
export default householdCheck({
  catalogue: 'C25',
  severity: 'error',
  citation: RIGID_EXPENDITURE,
  from: '2025-01-01',
  needs: ['rigidRatio'],
  for: { role: 'register', programme: 'rigid-expenditure' },
  judge(household) {
    if (isRefused(household)) return PASS
    if (!isGrantOf(household, 'rigid-expenditure')) return PASS
    const { rigidRatio: stated, decisionDate: decided = 0, refusalDate, stopMonth } = household
    if (refusalDate !== undefined || stopMonth !== undefined || /不符|不予|未通过/.test(household.first.remarks ?? ''))
      return PASS
    const least = lawOn(household, 'rigid-expenditure.ratio', decided > 0 ? decided : household.today)
    if (!least.known) return unknownHere(least.path)
    const percent = least.value * 100
    if (stated >= percent - ROUNDED) return PASS
    return fail(['rigidRatio', 'rigidExpense', 'yearlyHouseholdIncome'], {
      ...(decided === 0 && { severity: 'doubt' }),
      params: { stated, least: percent, source: least.source.number ?? least.source.document },
    })
  },
})
