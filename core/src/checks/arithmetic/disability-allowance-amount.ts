import { rowCheck, yuan } from '../engine/index.ts'
import { allowanceReader, DISABILITY_ALLOWANCES } from '../money/disability-allowances.ts'
import { disabilityReader } from '../people/member-facts.ts'
import { MOST_MONTHS } from '../time/period.ts'

const AMOUNTS = {
  living: 'disability-living-allowance.amount',
  care: 'disability-care-allowance.amount',
} as const

/**
 * F04. An amount that is not the place's standard of the level, nor several months of it. A doubt: a county may pay more, and a row may hold arrears of an
 * earlier standard. Levels without an amount of their own are for `care-allowance-level`.
 */
export default rowCheck({
  catalogue: 'F04',
  severity: 'doubt',
  citation: '国发〔2015〕52号',
  from: '2016-01-01',
  needs: [],
  oneOf: [['livingAllowance', 'careAllowance', 'allowanceAmount']],
  for: { programme: ['disability-living-allowance', 'disability-care-allowance'] },
  bind(table, context, report) {
    const allowancesOf = allowanceReader(table)
    const disabilityOf = disabilityReader(table, context)
    const livingOf = context.parameterOf(AMOUNTS.living, table)
    const careOf = context.parameterOf(AMOUNTS.care, table)
    return (row) => {
      const { amount, column } = allowancesOf(row)
      for (const allowance of DISABILITY_ALLOWANCES) {
        const stated = amount(allowance)
        if (!(stated > 0)) continue
        const standard = allowance === 'living' ? livingOf(row) : careOf(row)
        if (!standard.known) {
          report.unknown(-1, [standard.path])
          continue
        }
        const expected = ofLevel(standard.value)
        if (expected === undefined) continue
        const times = stated / (expected * 100)
        if (Number.isInteger(times) && times <= MOST_MONTHS) continue
        report.fail(row, [column(allowance), 'disabilityLevel', 'disabilityCertificate'], {
          variant: allowance,
          expected,
          params: { stated: yuan(stated), expected, source: standard.source.number ?? standard.source.document },
        })
      }

      function ofLevel(value: number | Partial<Record<1 | 2 | 3 | 4, number>>): number | undefined {
        if (typeof value === 'number') return value
        const disability = disabilityOf(row)
        if (!disability || disability === 'none' || !disability.level) {
          report.unknown(row, ['disabilityLevel'])
          return undefined
        }
        return value[disability.level]
      }
    }
  },
})
