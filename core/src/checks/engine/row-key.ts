import type { RegisterTable } from '../../register/index.ts'

/** Names a row for a person: `户编号/户主/姓名`, without what repeats or is missing. */
export function rowKey(table: RegisterTable, row: number): string {
  const parts: string[] = []
  const { of, rows, start } = table.households
  for (const id of table.kind.key) {
    if (!table.has(id)) continue
    const own = table.shown(id, row)
    const text = own || table.shown(id, rows[start[of[row]]])
    if (text && !parts.includes(text)) parts.push(text)
  }
  return parts.join('/')
}
