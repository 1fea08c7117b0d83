import { fail, plainVillage, type RegisterView, registerCheck } from '../engine/index.ts'
import { hasRemark } from '../words/remarks.ts'

/** So many rows, and such a share of them, have the village that the sheet names. */
const FEWEST = 3
const SHARE = 0.75
const WORDS = ['村', '社区']

/**
 * I31. A sheet that its name or title says to be of one village has a row of another. A doubt: villages were merged,
 * and people live apart from their hukou.
 */
export default registerCheck({
  catalogue: 'I31',
  severity: 'doubt',
  citation: '登记规范（分村表只登记本村）',
  needs: ['village'],
  for: { lists: 'people' },
  *judge(register) {
    const { sheet, layout } = register.table
    const names = [sheet.name, ...layout.titles].map((name) => name.replace(/\s/g, ''))
    if (!names.some((name) => /村|社区/.test(name))) return
    const own = villageOf(register, names)
    if (own === undefined) return
    for (const row of register.rows) {
      const { village } = row
      if (village !== undefined && row.meaning(village, plainVillage) !== own && !hasRemark(row))
        yield fail('village', { params: { own, other: village } }, row)
    }
  },
})

/** The village of nearly all rows, where the sheet names it. */
function villageOf({ table }: RegisterView, names: readonly string[]): string | undefined {
  const codes = table.text('village')
  const counts = new Map<number, number>()
  let filled = 0
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] < 0) continue
    filled++
    counts.set(codes[row], (counts.get(codes[row]) ?? 0) + 1)
  }
  for (const [code, rows] of counts) {
    const village = plainVillage(table.dictionary.texts[code])
    const isNamed = names.some((name) => name === village || WORDS.some((word) => name.includes(village + word)))
    if (village !== '' && rows >= FEWEST && rows >= filled * SHARE && isNamed) return village
  }
  return undefined
}
