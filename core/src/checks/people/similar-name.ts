import { distance } from 'fastest-levenshtein'
import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, type Located, remembered } from '../engine/index.ts'
import { LONGEST_NAME, soundOf } from './sound.ts'

/** Columns that tie two rows together closely enough to look at their names. */
const TIES = ['account', 'householdNumber', 'phone'] as const satisfies readonly FieldId[]

/** What ties more names than this together is no household's account, number or phone. */
const MOST_NAMES = 100

/** Whether two different names are one character apart: 王秀英 and 王秀瑛, 王秀英 and 王英. */
export function isSimilarName(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  if (a === b || shorter < 2 || shorter > LONGEST_NAME || Math.abs(a.length - b.length) > 1) return false
  return distance(a, b) === 1
}

/**
 * Finds for a row of one register the row of others that is likely the same person under another number: the same
 * account, household number or phone and the same name, or one that is a character apart or sounds alike. Never more
 * than a hint. The index is made when the first row is asked for.
 */
export function similarNames(
  tables: readonly RegisterTable[],
  context: CheckContext,
): (table: RegisterTable, row: number) => Located | undefined {
  let index: Map<string, Map<string, Located>> | undefined
  const soundOfName = remembered(soundOf)
  const isNear = (a: string, b: string) => a === b || isSimilarName(a, b) || soundOfName(a) === soundOfName(b)
  const nearest = remembered((tie: string) =>
    remembered((name: string) => [...(index?.get(tie) ?? [])].find(([other]) => isNear(name, other))?.[1]),
  )
  return (table, row) => {
    if (!table.has('name')) return undefined
    index ??= indexTies(tables, context)
    const name = context.textOf(table.text('name')[row])
    if (name === '') return undefined
    for (const id of TIES) {
      const code = table.has(id) ? table.text(id)[row] : -1
      const found = code < 0 ? undefined : nearest(`${id} ${code}`)(name)
      if (found) return found
    }
    return undefined
  }
}

/**
 * By account, household number or phone: the names that stand with it, each with its first row. Only the first names of
 * very many are kept.
 */
function indexTies(tables: readonly RegisterTable[], context: CheckContext): Map<string, Map<string, Located>> {
  const index = new Map<string, Map<string, Located>>()
  for (const table of tables) {
    if (!table.has('name')) continue
    for (const id of TIES) {
      if (!table.has(id)) continue
      const codes = table.householdText(id)
      const { of } = table.households
      for (let row = 0; row < table.rowCount; row++) {
        const code = codes[of[row]]
        const name = context.textOf(table.text('name')[row])
        if (code < 0 || name === '') continue
        const key = `${id} ${code}`
        const names = index.get(key) ?? new Map<string, Located>()
        if (names.size < MOST_NAMES && !names.has(name)) names.set(name, { table, row })
        index.set(key, names)
      }
    }
  }
  return index
}
