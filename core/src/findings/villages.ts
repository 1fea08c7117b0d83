import type { RegisterTable } from '../register/index.ts'
import type { VillageRows } from './types.ts'

/** So many runs and a sheet is in no order of villages: it is not told by them. */
const MOST_RUNS = 20_000
/** The code of no text. */
const NONE = -1

/** The rows of each village of a table, or of each town where it has no villages, in the order in which they come. */
export function villagesOf(table: RegisterTable): VillageRows[] {
  const codesOf = (id: 'town' | 'village') => (table.has(id) ? table.householdText(id) : undefined)
  const [towns, villages] = [codesOf('town'), codesOf('village')]
  const codes = villages ?? towns
  if (!codes) return []
  const { texts } = table.dictionary
  const { of } = table.households
  const byCode = new Map<number, VillageRows>()
  const counted = new Uint8Array(table.households.count)
  let last: { key: number; run: [number, number] } | undefined
  let runs = 0
  for (let row = 0; row < table.rowCount; row++) {
    const household = of[row]
    const at = table.sheetRows[row] + 1
    if (codes[household] < 0) {
      last = undefined
      continue
    }
    const town = towns?.[household] ?? NONE
    // two towns may have villages of one name
    const key = codes[household] * (texts.length + 1) + town + 1
    const village = byCode.get(key) ?? {
      town: town < 0 ? '' : texts[town],
      name: villages ? texts[villages[household]] : '',
      households: 0,
      runs: [],
    }
    byCode.set(key, village)
    village.households += counted[household] ^ 1
    counted[household] = 1
    if (last?.key === key) last.run[1] = at
    else {
      if (++runs > MOST_RUNS) return []
      const run: [number, number] = [at, at]
      village.runs.push(run)
      last = { key, run }
    }
  }
  return [...byCode.values()]
}
