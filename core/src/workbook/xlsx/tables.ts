import { parseRange } from '../address.ts'
import type { CellEdit } from '../types.ts'
import { attribute, encodeText, integer, tags } from '../xml.ts'
import type { Draft } from './draft.ts'
import type { SheetPart } from './package.ts'
import { withAttribute } from './tagSource.ts'

/**
 * The header cells of a table must hold the names of its columns, each a text of its own, else Excel takes the file for
 * damaged: names the columns after the new headers, and gives the edits back with headers that a table can have.
 */
export async function renameTableColumns(
  draft: Draft,
  sheet: SheetPart,
  edits: readonly CellEdit[],
): Promise<readonly CellEdit[]> {
  let changed = edits
  for (const { type, target } of await draft.relationships(sheet.part)) {
    if (type !== 'table' || !draft.has(target)) continue
    const renamed = renameIn((await draft.text(target)) ?? '', changed)
    if (!renamed) continue
    await draft.put(target, renamed.xml)
    changed = renamed.edits
  }
  return changed
}

function renameIn(xml: string, edits: readonly CellEdit[]): { xml: string; edits: CellEdit[] } | undefined {
  const all = [...tags(xml)]
  const table = all.find((tag) => tag.name === 'table' && tag.kind === 'open')
  const range = table && parseRange(attribute(table, 'ref') ?? '')
  if (!table || !range || integer(attribute(table, 'headerRowCount')) === 0) return undefined
  const columns = all.filter((tag) => tag.name === 'tableColumn' && tag.kind !== 'close')
  const names = columns.map((tag) => attribute(tag, 'name') ?? '')
  const isHeader = ({ row, column }: CellEdit): boolean =>
    row === range.top && columns[column - range.left] !== undefined
  if (!edits.some(isHeader)) return undefined
  const next = edits.map((edit) => {
    if (!isHeader(edit)) return edit
    const at = edit.column - range.left
    names[at] = freeName(edit.value === null || edit.value === '' ? `列${at + 1}` : String(edit.value), names, at)
    return { ...edit, value: names[at] }
  })
  let out = xml
  for (const [at, tag] of [...columns.entries()].reverse()) {
    if (names[at] === attribute(tag, 'name')) continue
    const name = encodeText(names[at]).replace(/\n/g, '_x000a_')
    out = out.slice(0, tag.start) + withAttribute(out.slice(tag.start, tag.end), 'name', name) + out.slice(tag.end)
  }
  return { xml: out, edits: next }
}

function freeName(wanted: string, names: readonly string[], own: number): string {
  const taken = new Set(names.filter((_, at) => at !== own).map((name) => name.toLowerCase()))
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}${number}`
    if (!taken.has(name.toLowerCase())) return name
  }
}
