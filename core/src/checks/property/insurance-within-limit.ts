import { householdCheck, yuan } from '../engine/index.ts'
import { assetLimit } from '../law/property-limits.ts'

/** E10. The cash value of saving insurance, by itself or with the other financial assets, is above the limit on financial assets. */
export default householdCheck({
  catalogue: 'E10',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第十四条；本地财产规定',
  needs: [],
  when: ['insuranceValue'],
  oneOf: [['insuranceValue']],
  for: { class: 'low-income' },
  bind(table, context, report) {
    const values = table.householdNumber('insuranceValue')
    const assets = table.has('financialAssets') ? table.householdNumber('financialAssets') : undefined
    const limitOf = assetLimit(table, context)
    return (household) => {
      if (values[household] === 0) return
      const limit = limitOf(household)
      if (!limit.known) {
        report.unknown(-1, [limit.path])
        return
      }
      const total = values[household] + (assets?.[household] || 0)
      if (total <= limit.yuan * 100) return
      report.fail(table.householdRow('insuranceValue', household), ['insuranceValue', 'financialAssets'], {
        params: { insurance: yuan(values[household]), total: yuan(total), limit: limit.yuan },
      })
    }
  },
})
