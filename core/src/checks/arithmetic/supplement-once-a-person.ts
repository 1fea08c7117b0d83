import { tableCheck, yuan } from '../engine/index.ts'
import { SUPPLEMENT } from '../law/clauses.ts'

/**
 * D10. 分类施保 counts a person once, also where he falls under several types (old and severely disabled). What a type carries is learned from those of the
 * register who have it alone; whose supplement is the sum of two types has got both. Local rules may allow it: a doubt.
 */
export default tableCheck({
  catalogue: 'D10',
  severity: 'doubt',
  citation: SUPPLEMENT,
  needs: ['supplementType', 'supplement'],
  for: { role: 'register', programme: 'dibao' },
  run(table, context, report) {
    const types = table.text('supplementType')
    const amounts = table.number('supplement')
    const typesOf = context.fact('supplement types', (text) =>
      text
        .split(/[、,，;；+/和及]/)
        .map((one) => one.trim())
        .filter(Boolean),
    )
    const usual = usualAmounts(types, amounts, typesOf)
    for (let row = 0; row < types.length; row++) {
      if (types[row] < 0 || !(amounts[row] > 0)) continue
      const own = typesOf(types[row])
      const each = own.map((type) => usual.get(type) ?? Number.NaN)
      const sum = each.reduce((total, one) => total + one, 0)
      if (own.length > 1 && amounts[row] === sum)
        report.fail(row, ['supplement', 'supplementType'], {
          params: { types: own.join('、'), each: each.map(yuan).join(' + '), stated: yuan(amounts[row]) },
        })
    }
  },
})

/** The commonest amount of each type among those who have it alone. */
function usualAmounts(
  types: Int32Array,
  amounts: Float64Array,
  typesOf: (code: number) => string[],
): Map<string, number> {
  const counts = new Map<string, Map<number, number>>()
  for (let row = 0; row < types.length; row++) {
    if (types[row] < 0 || !(amounts[row] > 0)) continue
    const [type, ...more] = typesOf(types[row])
    if (more.length > 0) continue
    const ofType = counts.get(type) ?? new Map<number, number>()
    ofType.set(amounts[row], (ofType.get(amounts[row]) ?? 0) + 1)
    counts.set(type, ofType)
  }
  return new Map([...counts].map(([type, ofType]) => [type, [...ofType].sort((a, b) => b[1] - a[1])[0][0]]))
}
