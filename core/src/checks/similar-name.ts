import { distance } from 'fastest-levenshtein'
import { pinyin } from 'pinyin-pro'
import type { FieldId } from '../facts/fields.ts'
import type { RegisterTable } from '../register/index.ts'
import type { Located } from './check.ts'
import type { CheckContext } from './context.ts'

/** Columns that tie two rows together closely enough to look at their names. */
const TIES = ['account', 'householdNumber', 'phone'] as const satisfies readonly FieldId[]

/** Whether two different names are one character apart: 王秀英 and 王秀瑛, 王秀英 and 王英. */
export function isSimilarName(a: string, b: string): boolean {
  return a !== b && Math.min(a.length, b.length) >= 2 && distance(a, b) === 1
}

/** How a name sounds, without tones: 蒋祥碧 and 江湘碧 are both `jiang xiang bi`. The first call takes some tens of milliseconds. */
export function soundOf(name: string): string {
  return pinyin(name, { toneType: 'none' })
}

/**
 * Finds for a row of one register the row of others that is likely the same person under another number: the same account, household number or
 * phone and the same name, or one that is a character apart or sounds alike. Never more than a hint. The index is made when the first row is asked for.
 */
export function similarNames(
  tables: readonly RegisterTable[],
  context: CheckContext,
): (table: RegisterTable, row: number) => Located | undefined {
  let index: Map<string, Located[]> | undefined
  return (table, row) => {
    if (!table.has('name')) return undefined
    index ??= indexTies(tables, context)
    const name = context.textOf(table.text('name')[row])
    for (const id of TIES) {
      const code = table.has(id) ? table.text(id)[row] : -1
      const found =
        code < 0 ? undefined : index.get(`${id} ${code}`)?.find((one) => isNearName(name, nameOf(one, context)))
      if (found) return found
    }
    return undefined
  }
}

const nameOf = ({ table, row }: Located, context: CheckContext): string => context.textOf(table.text('name')[row])
const isNearName = (a: string, b: string): boolean =>
  a !== '' && b !== '' && (a === b || isSimilarName(a, b) || soundOf(a) === soundOf(b))

function indexTies(tables: readonly RegisterTable[], context: CheckContext): Map<string, Located[]> {
  const index = new Map<string, Located[]>()
  for (const table of tables) {
    if (!table.has('name')) continue
    for (const id of TIES) {
      if (!table.has(id)) continue
      const codes = table.householdText(id)
      const { of } = table.households
      for (let row = 0; row < table.rowCount; row++) {
        const code = codes[of[row]]
        if (code < 0 || context.textOf(table.text('name')[row]) === '') continue
        const key = `${id} ${code}`
        const rows = index.get(key)
        if (rows) rows.push({ table, row })
        else index.set(key, [{ table, row }])
      }
    }
  }
  return index
}
