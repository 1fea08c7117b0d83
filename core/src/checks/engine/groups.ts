import type { RegisterTable } from '../../register/index.ts'
import type { GroupCheck } from './check.ts'
import type { CheckContext } from './context.ts'
import type { Located } from './located.ts'
import { Reliance } from './reliance.ts'
import { remembered } from './remembered.ts'
import type { Report } from './reporting.ts'
import { RowViews } from './row-views.ts'
import { tell } from './tell.ts'
import type { Judgement } from './verdict.ts'

/** Codes of a group check's field: of each row, or of each household. */
export function groupCodes(check: GroupCheck, table: RegisterTable): Int32Array {
  return check.unit === 'row' ? table.text(check.by) : table.householdText(check.by)
}

/** The row that stands for a unit of a group check. */
export function groupRow(check: GroupCheck, table: RegisterTable, unit: number): number {
  return check.unit === 'row' ? unit : table.householdRow(check.by, unit)
}

const HASH_BITS = 22

/** Where a text and a second number are counted; two pairs may fall together, which only lets too many rows through. */
function mixed(code: number, second: number): number {
  return (Math.imul(code, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - HASH_BITS)
}

/**
 * The rows, or households' rows, that share a text; a text is a code of the set's dictionary, so no text is hashed to
 * find repeats.
 */
export function repeatedGroups(
  id: string,
  check: GroupCheck,
  tables: readonly RegisterTable[],
  context: CheckContext,
): Map<number, Located[]> {
  const keys = tables.map((table) => keysOf(id, check, table, context))
  // one bit a key: what was seen once, and what was seen again
  const words = ((check.sharing ? 1 << HASH_BITS : context.set.dictionary.texts.length) >>> 5) + 1
  const seen = new Int32Array(words)
  const repeated = new Int32Array(words)
  for (const own of keys) markRepeated(own, seen, repeated)
  const groups = new Map<number, Located[]>()
  for (const [index, table] of tables.entries()) {
    const codes = groupCodes(check, table)
    for (const unit of unitsMarked(keys[index], repeated)) {
      const located = { table, row: groupRow(check, table, unit) }
      const group = groups.get(codes[unit])
      if (group) group.push(located)
      else groups.set(codes[unit], [located])
    }
  }
  return groups
}

/** Of keys, a bit each: which were seen, and which were seen again. */
function markRepeated(keys: Int32Array, seen: Int32Array, repeated: Int32Array): void {
  for (let unit = 0; unit < keys.length; unit++) {
    const key = keys[unit]
    if (key < 0) continue
    const word = key >>> 5
    const bit = 1 << (key & 31)
    if ((seen[word] & bit) === 0) seen[word] |= bit
    else repeated[word] |= bit
  }
}

/** The units whose keys have their bit. */
function unitsMarked(keys: Int32Array, bits: Int32Array): number[] {
  const units: number[] = []
  for (let unit = 0; unit < keys.length; unit++) {
    const key = keys[unit]
    if (key >= 0 && (bits[key >>> 5] & (1 << (key & 31))) !== 0) units.push(unit)
  }
  return units
}

/** What is counted for each unit: its code, or its code mixed with the second number; -1 where there is no text. */
function keysOf(id: string, check: GroupCheck, table: RegisterTable, context: CheckContext): Int32Array {
  const codes = groupCodes(check, table)
  const second = check.sharing?.(table, context)
  if (!second) return codes
  return context.derived.column(table, `keys of ${id}`, 'row', Int32Array, () => (values, from, end) => {
    for (let row = from; row < end; row++) values[row] = codes[row] < 0 ? -1 : mixed(codes[row], second(row))
  })
}

/** What judges rows that share a text; what they rely on is told of each group alone. */
export function judgeOfGroups(
  check: GroupCheck,
  context: CheckContext,
  report: (table: RegisterTable) => Report,
): (group: readonly Located[]) => void {
  const { reliance } = context
  const views = new RowViews(context)
  const reportOf = remembered(report)
  return (group) => {
    const [{ table, row }] = group
    reliance.clear()
    Reliance.current = reliance
    let judgement: Judgement
    reliance.watching(() => {
      judgement = check.judge(views.list(group))
    })
    tell(judgement, { table, at: row }, reliance, reportOf)
  }
}
