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
  const counted = new Uint8Array(table.households.count)
  let last: { code: number; run: [number, number] } | undefined
  let runs = 0
  for (let row = 0; row < table.rowCount; row++) {
    const code = codes[of[row]]
    const at = table.sheetRows[row] + 1
    if (code < 0) {
      last = undefined
      continue
    }
    const village = byCode.get(code) ?? { name: table.dictionary.texts[code], households: 0, runs: [] }
    byCode.set(code, village)
    village.households += counted[of[row]] ^ 1
    counted[of[row]] = 1
    if (last?.code === code) last.run[1] = at
    else {
      if (++runs > MOST_RUNS) return []
      const run: [number, number] = [at, at]
      village.runs.push(run)
      last = { code, run }
    }
  }
  return [...byCode.values()]
}
