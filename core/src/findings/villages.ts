import type { RegisterTable } from '../register/index.ts'
import type { VillageRows } from './types.ts'

/** So many runs and a sheet is in no order of villages: it is not told by them. */
const MOST_RUNS = 20_000

/** The rows of each village of a table, in the order in which they come. */
export function villagesOf(table: RegisterTable): VillageRows[] {
  if (!table.has('village')) return []
  const codes = table.householdText('village')
  const { of } = table.households
  const byCode = new Map<number, VillageRows>()
  let last: { code: number; run: [number, number] } | undefined
  let runs = 0
  for (let row = 0; row < table.rowCount; row++) {
    const code = codes[of[row]]
    const at = table.sheetRows[row] + 1
    if (code < 0) last = undefined
    else if (last?.code === code) last.run[1] = at
    else {
      if (++runs > MOST_RUNS) return []
      const known = byCode.get(code) ?? { name: table.dictionary.texts[code], runs: [] }
      const run: [number, number] = [at, at]
      known.runs.push(run)
      byCode.set(code, known)
      last = { code, run }
    }
  }
  return [...byCode.values()]
}
