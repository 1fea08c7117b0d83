import type { RegisterTable } from '../register/index.ts'
import type { GroupCheck, Located } from './check.ts'

/** Codes of a group check's field: of each row, or of each household. */
export function groupCodes(check: GroupCheck, table: RegisterTable): Int32Array {
  return check.unit === 'row' ? table.text(check.by) : table.householdText(check.by)
}

/** The row that stands for a unit of a group check. */
export function groupRow(check: GroupCheck, table: RegisterTable, unit: number): number {
  return check.unit === 'row' ? unit : table.householdRow(check.by, unit)
}

/** The rows, or households' rows, that share a text; a text is a code of the set's dictionary, so nothing is hashed to find repeats. */
export function repeatedGroups(
  check: GroupCheck,
  tables: readonly RegisterTable[],
  texts: number,
): Map<number, Located[]> {
  const seen = new Uint8Array(texts)
  const groups = new Map<number, Located[]>()
  for (const table of tables)
    for (const code of groupCodes(check, table)) {
      if (code < 0) continue
      if (seen[code] === 0) seen[code] = 1
      else if (seen[code] === 1) {
        seen[code] = 2
        groups.set(code, [])
      }
    }
  if (groups.size === 0) return groups
  for (const table of tables) {
    const codes = groupCodes(check, table)
    for (let unit = 0; unit < codes.length; unit++) {
      const code = codes[unit]
      if (code >= 0 && seen[code] === 2) groups.get(code)?.push({ table, row: groupRow(check, table, unit) })
    }
  }
  return groups
}
