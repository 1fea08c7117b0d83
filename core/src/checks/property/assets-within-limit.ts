import { householdCheck, yuan } from '../engine/index.ts'
import { assetLimit } from '../law/property-limits.ts'

/** E04. The declared financial assets are above the limit of the household's programme: months of the dibao standard a head. */
export default householdCheck({
  catalogue: 'E04',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第十四条；本地财产规定',
  needs: ['financialAssets'],
  for: { class: 'low-income' },
  bind(table, context, report) {
    const assets = table.householdNumber('financialAssets')
    const limitOf = assetLimit(table, context)
    return (household) => {
      if (assets[household] === 0) return
      const limit = limitOf(household)
      if (!limit.known) report.unknown(-1, [limit.path])
      else if (assets[household] > limit.yuan * 100)
        report.fail(table.householdRow('financialAssets', household), ['financialAssets'], {
          params: {
            assets: yuan(assets[household]),
            limit: limit.yuan,
            months: limit.months,
            standard: limit.standard,
          },
        })
    }
  },
})
